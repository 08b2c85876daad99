#pragma once
// The file `EMERGENCY_STOP`: while it exists, nothing trades. Its content is for people.
//
// Only one finding means "not stopped": the name does not exist and the folder above it can be read. A dangling link, a
// folder, a missing parent, a path that cannot be searched: all count as stopped, with the cause.
// A file whose first line begins as ours was written by this program (on a trip, or by `aetherionctl emergency stop`),
// and a resume may take it away; any other is its owner's to remove.
// Thread: look() and writeStopFile() from any; the others from one at a time.
#include "core/risk/risk_state.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace aetherion::risk {

enum class StopPresence : std::uint8_t { Absent, Present, Unclear };

/// What stands at the stop file's path at one moment.
struct StopSight {
    StopPresence presence = StopPresence::Unclear;
    /// Tells one file from another that later takes its name (device, inode, time of birth where the file system keeps
    /// it), and one cause from another. Empty when absent.
    std::string key;
    bool ours = false;
    /// The hold that a file of ours names; 0 when it names none.
    std::int64_t hold = 0;
    std::string who;
    /// For showing: the reason in the file, or why its absence could not be established.
    std::string reason;
};

class StopFile {
public:
    explicit StopFile(std::filesystem::path path);
    [[nodiscard]] StopSight look() const;
    /// Creates it for this hold unless there is one. Returns the new file's key, or an empty key when one stood there.
    [[nodiscard]] Result<std::string> raise(const Hold& hold);
    /// Moves the file with this key out of the way, so that one put there meanwhile is not taken for it.
    [[nodiscard]] Status setAside(const std::string& key);
    /// Undoes setAside(); a file that has appeared meanwhile stays as it is.
    [[nodiscard]] Status putBack();
    /// Makes setAside() final. What cannot be removed is left behind under its other name, where it stops nothing.
    void discardAside();
    /// Removes what a killed process left under other names. Only for the owner of the folder's lock.
    void removeLeftovers() const;
    /// Is this the name under which this object prepares or sets aside its file?
    [[nodiscard]] bool isOwnName(std::string_view file) const;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
    std::filesystem::path m_prepared;
    std::filesystem::path m_aside;
};

/// For whoever stops without an engine at hand. On return the file exists. One that this program wrote is replaced, so
/// that this stop is a hold of its own; anyone else's stays. False when it stayed.
[[nodiscard]] Result<bool> writeStopFile(const std::filesystem::path& path, const std::string& who,
                                         const std::string& reason, Timestamp now);

} // namespace aetherion::risk
