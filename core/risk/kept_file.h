#pragma once
// A file whose loss must be noticed: whatever stands at its path and is not a sound file of ours counts as unreadable,
// never as absent: a link, a folder, a pipe, a folder above it that cannot be searched.
//
// Written whole, synced, mode 0600; at most 16 MB. Thread: one at a time.
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>

namespace aetherion::risk {

enum class RiskLoadOutcome : std::uint8_t { Read, Missing, Unreadable };

struct KeptText {
    RiskLoadOutcome outcome = RiskLoadOutcome::Unreadable;
    std::string text;
    /// Why it could not be read.
    std::string reason;
};

class KeptFile {
public:
    explicit KeptFile(std::filesystem::path path) : m_path(std::move(path)) {}
    [[nodiscard]] KeptText load() const;
    /// Its text is not what it should be: the next save() keeps the file. Returns the reason with the file's name.
    [[nodiscard]] std::string distrust(const std::string& why) const;
    /// On return it is on the disk. A file that could not be read is kept beside it as `NAME.unreadable`.
    [[nodiscard]] Status save(const std::string& text);
    /// Removes what a killed process left half-written. Only for the owner of the folder's lock.
    void removeLeftovers() const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    mutable bool m_keepUnreadable = false;
};

} // namespace aetherion::risk
