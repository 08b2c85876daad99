#pragma once
// The command line that desktop and daemon share: every setting of the settings table, `--config`, `--version`,
// `--help`.
#include "core/config/settings.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace aetherion::options {

struct EngineOptions {
    config::Settings settings;
    /// With its origins, for showing.
    config::SettingsTable table;
    /// The settings file, whether it exists or not, and how to read everything anew when it changes.
    std::filesystem::path file;
    std::function<Result<config::SettingsTable>()> reload;
    /// Set when the program has nothing more to do: help, version, wrong usage (2), a setting that does not fit (1).
    std::optional<int> exitCode;
};

/// Prints help, version and errors itself. `description` opens the help text.
[[nodiscard]] EngineOptions readEngineOptions(int argc, char** argv, const std::string& description);

/// `--config FILE`, else the data folder's settings.toml, wherever that is said to be.
[[nodiscard]] std::filesystem::path settingsFile(const std::map<std::string, std::string>& overrides,
                                                 const std::string& configFile);

/// Settings as `--config FILE`, else the data folder's settings.toml, else the default folder's, and the environment
/// give them; `overrides` are the command line's, by key.
[[nodiscard]] Result<config::SettingsTable> loadSettings(const std::map<std::string, std::string>& overrides,
                                                         const std::string& configFile);

} // namespace aetherion::options
