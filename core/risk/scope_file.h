#pragma once
// The file `risk-scopes` in the data folder: the holds on markets, accounts and symbols.
//
// Checksummed, and kept as KeptFile describes. Thread: as ScopeStore. One owner per folder (the folder's lock).
#include "core/risk/scope_store.h"

#include <filesystem>

namespace aetherion::risk {

inline constexpr const char* kScopesName = "risk-scopes";

class ScopeFile final : public ScopeStore {
public:
    explicit ScopeFile(const std::filesystem::path& dataFolder);
    [[nodiscard]] ScopeLoad load() override;
    [[nodiscard]] Status save(const ScopeRecord& record) override { return m_file.save(encodeScopeRecord(record)); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }

private:
    KeptFile m_file;
};

} // namespace aetherion::risk
