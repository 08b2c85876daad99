#pragma once
// The file `risk-state`: the latch and its holds, so that a stop outlives the process that was stopped.
//
// Checksummed, and kept as KeptFile describes. Thread: one at a time.
#include "core/risk/kept_file.h"
#include "core/risk/risk_record.h"

#include <filesystem>
#include <string>

namespace aetherion::risk {

struct RiskLoad {
    RiskLoadOutcome outcome = RiskLoadOutcome::Unreadable;
    RiskRecord record;
    /// Why it could not be read.
    std::string reason;
};

class RiskStateFile {
public:
    explicit RiskStateFile(std::filesystem::path path) : m_file(std::move(path)) {}
    [[nodiscard]] RiskLoad load() const;
    /// On return it is on the disk.
    [[nodiscard]] Status save(const RiskRecord& record) { return m_file.save(encodeRiskRecord(record)); }
    /// Removes what a killed process left half-written. Only for the owner of the folder's lock.
    void removeLeftovers() const { m_file.removeLeftovers(); }
    [[nodiscard]] const std::filesystem::path& path() const { return m_file.path(); }

private:
    KeptFile m_file;
};

} // namespace aetherion::risk
