#include "core/risk/risk_state_file.h"

namespace aetherion::risk {

RiskLoad RiskStateFile::load() const {
    KeptText kept = m_file.load();
    if (kept.outcome != RiskLoadOutcome::Read)
        return RiskLoad{kept.outcome, {}, std::move(kept.reason)};
    auto record = decodeRiskRecord(kept.text);
    if (!record)
        return RiskLoad{RiskLoadOutcome::Unreadable, {}, m_file.distrust(record.error().reason)};
    return RiskLoad{RiskLoadOutcome::Read, std::move(*record), {}};
}

} // namespace aetherion::risk
