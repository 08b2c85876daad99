#include "app/options/engine_options.h"

#include "app/options/fault_variable.h"
#include "core/base/version.h"
#include "core/config/data_folder.h"

#include <CLI/CLI.hpp>

#include <cstdlib>
#include <iostream>

namespace aetherion::options {

namespace {

std::optional<std::string> environmentVariable(const std::string& name) {
    const char* value = std::getenv(name.c_str());
    return value ? std::optional<std::string>(value) : std::nullopt;
}

std::string joined(const std::vector<std::string>& values) {
    std::string text;
    for (const std::string& value : values)
        text += (text.empty() ? "" : "\n") + value;
    return text;
}

} // namespace

std::filesystem::path settingsFile(const std::map<std::string, std::string>& overrides, const std::string& configFile) {
    if (!configFile.empty())
        return configFile;
    const auto named = overrides.find("data_dir");
    const auto variable = environmentVariable("AETHERION_DATA_DIR");
    const std::filesystem::path folder = named != overrides.end() ? std::filesystem::path(named->second)
                                         : variable               ? std::filesystem::path(*variable)
                                                                  : config::defaultDataFolder();
    return config::DataFolder{folder}.settings();
}

Result<config::SettingsTable> loadSettings(const std::map<std::string, std::string>& overrides,
                                           const std::string& configFile) {
    return config::SettingsTable::load(overrides, environmentVariable, settingsFile(overrides, configFile),
                                       !configFile.empty());
}

EngineOptions readEngineOptions(int argc, char** argv, const std::string& description) {
    EngineOptions options;
    CLI::App app(description);
    app.set_version_flag("--version", versionLine());
    app.footer(faultHelp());
    std::string configFile;
    app.add_option("--config", configFile, "settings file (default: settings.toml in the data folder)");
    std::map<std::string, std::vector<std::string>> values;
    std::map<std::string, std::string> switches;
    for (const auto& definition : config::settingDefinitions()) {
        const std::string key(definition.key);
        std::string help(definition.meaning);
        if (!definition.fallback.empty() && !definition.isSwitch)
            help += " [" + std::string(definition.fallback) + "]";
        if (definition.isSwitch) {
            const std::string value = definition.option.starts_with("--no-") ? "false" : "true";
            app.add_flag_callback(
                std::string(definition.option), [&switches, key, value] { switches[key] = value; }, help);
            if (!definition.offOption.empty())
                app.add_flag_callback(
                    std::string(definition.offOption), [&switches, key] { switches[key] = "false"; },
                    "the opposite of " + std::string(definition.option));
        } else if (definition.isList)
            app.add_option(std::string(definition.option), values[key], help);
        else
            app.add_option(std::string(definition.option), values[key], help)->expected(1);
    }
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        const bool asked = error.get_exit_code() == 0;
        if (asked)
            app.exit(error);
        else
            std::cerr << app.get_name() << error.what() << " (see --help)\n";
        options.exitCode = asked ? 0 : 2;
        return options;
    }
    std::map<std::string, std::string> overrides;
    for (const auto& [key, given] : values)
        if (!given.empty())
            overrides[key] = joined(given);
    for (const auto& [key, value] : switches)
        if (!value.empty())
            overrides[key] = value;
    auto table = loadSettings(overrides, configFile);
    auto settings = table ? config::checkSettings(*table) : tl::unexpected(table.error());
    if (!settings) {
        std::cerr << settings.error().text() << "\n";
        options.exitCode = 1;
        return options;
    }
    options.settings = std::move(*settings);
    options.table = std::move(*table);
    options.file = settingsFile(overrides, configFile);
    options.reload = [overrides, configFile] { return loadSettings(overrides, configFile); };
    return options;
}

} // namespace aetherion::options
