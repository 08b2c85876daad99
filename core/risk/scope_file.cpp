#include "core/risk/scope_file.h"

namespace aetherion::risk {

ScopeFile::ScopeFile(const std::filesystem::path& dataFolder) : m_file(dataFolder / kScopesName) {}

ScopeLoad ScopeFile::load() {
    m_file.removeLeftovers();
    KeptText kept = m_file.load();
    if (kept.outcome != RiskLoadOutcome::Read)
        return ScopeLoad{kept.outcome, {}, std::move(kept.reason)};
    auto record = decodeScopeRecord(kept.text);
    if (!record)
        return ScopeLoad{RiskLoadOutcome::Unreadable, {}, m_file.distrust(record.error().reason)};
    return ScopeLoad{RiskLoadOutcome::Read, std::move(*record), {}};
}

} // namespace aetherion::risk
