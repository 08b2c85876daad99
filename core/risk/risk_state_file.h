#pragma once
// The file `risk-state`: the latch and its holds, so that a stop outlives the process that was stopped.
//
// Written whole, checksummed, synced, mode 0600. Whatever stands at its path and is not a sound file of ours counts as
// unreadable, never as absent: a link, a folder, a pipe, a folder above it that cannot be searched.
// Thread: one at a time.
#include "core/risk/risk_record.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace aetherion::risk {

enum class RiskLoadOutcome : std::uint8_t { Read, Missing, Unreadable };

struct RiskLoad {
    RiskLoadOutcome outcome = RiskLoadOutcome::Unreadable;
    RiskRecord record;
    /// Why it could not be read.
    std::string reason;
};

class RiskStateFile {
public:
    explicit RiskStateFile(std::filesystem::path path) : m_path(std::move(path)) {}
    [[nodiscard]] RiskLoad load() const;
    /// On return it is on the disk. A file that could not be read is kept beside it as `risk-state.unreadable`.
    [[nodiscard]] Status save(const RiskRecord& record);
    /// Removes what a killed process left half-written. Only for the owner of the folder's lock.
    void removeLeftovers() const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    mutable bool m_keepUnreadable = false;
};

} // namespace aetherion::risk
