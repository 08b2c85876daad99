#pragma once
// Sees the settings file change and tells what is different.
//
// look() compares the file's time and size with those of the last look. A change counts when it has stood for one look
// more, so that a file which an editor is still writing is left alone. A file that does not fit changes nothing and is
// said once. What is given on the command line or in the environment still goes before the file.
//
// Thread: one at a time.
#include "core/config/settings.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::engine {

/// Where the settings in force come from.
struct SettingsSource {
    std::filesystem::path file;
    /// Reads file, environment and command line anew.
    std::function<Result<config::SettingsTable>()> load;
    /// What the program started with.
    config::SettingsTable table;
};

class SettingsReader {
public:
    /// Called with settings of which something that is re-read has changed.
    using Changed = std::function<void(const config::Settings&)>;

    SettingsReader(SettingsSource source, Changed changed);
    void look();

private:
    struct Stamp {
        std::filesystem::file_time_type time;
        std::uintmax_t size = 0;
        bool operator==(const Stamp&) const = default;
    };
    /// Nothing where there is no file.
    [[nodiscard]] std::optional<Stamp> stamp() const;
    void reread();

    SettingsSource m_source;
    Changed m_changed;
    std::optional<Stamp> m_taken;
    std::optional<Stamp> m_seen;
};

} // namespace aetherion::engine
