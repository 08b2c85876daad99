#pragma once
// Every setting the programs have, in one table: its key in settings.toml, its environment variable, its option, its
// default and what it means; and the values in force, each with where it came from.
//
// Precedence: command line, environment, file, default. An unknown key, in the file or on the command line, is refused
// by name, never skipped. Thread: values.
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aetherion::config {

enum class Origin : std::uint8_t { Default, File, Environment, CommandLine };
[[nodiscard]] std::string_view name(Origin origin);

struct SettingDefinition {
    /// "api.port": table and name in settings.toml.
    std::string_view key;
    /// "--api-port"
    std::string_view option;
    /// "AETHERION_API_PORT"
    std::string_view variable;
    std::string_view fallback;
    std::string_view meaning;
    /// A switch takes no value on the command line.
    bool isSwitch = false;
    /// May be given several times; values are joined by line feeds.
    bool isList = false;
    /// A second spelling of a switch, that turns it off.
    std::string_view offOption{};
};
[[nodiscard]] std::span<const SettingDefinition> settingDefinitions();
/// Does a change in the settings file take effect while the program runs? Those of `regime`, `training` and
/// `store` do, the others at the next start.
[[nodiscard]] bool isReRead(std::string_view key);

struct SettingValue {
    std::string text;
    Origin origin = Origin::Default;
    /// "settings.toml:3", "AETHERION_API_PORT", "--api-port"; empty for defaults.
    std::string place;
};

class SettingsTable {
public:
    using Environment = std::function<std::optional<std::string>(const std::string&)>;
    /// `commandLine` by key. `file` may be absent from the disk unless `fileRequired`.
    [[nodiscard]] static Result<SettingsTable> load(const std::map<std::string, std::string>& commandLine,
                                                    const Environment& environment, const std::filesystem::path& file,
                                                    bool fileRequired);
    /// The value in force of a key of the table.
    [[nodiscard]] const SettingValue& at(std::string_view key) const;

private:
    std::map<std::string, SettingValue, std::less<>> m_values;
};

} // namespace aetherion::config
