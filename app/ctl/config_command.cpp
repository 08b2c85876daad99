#include "app/ctl/command.h"
#include "app/options/engine_options.h"
#include "core/engine/configured_store.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

std::string oneLine(std::string text) {
    for (char& c : text)
        if (c == '\n')
            c = ' ';
    return text;
}

Status show(const CommandLine& line, bool withOrigin) {
    const auto table = options::loadSettings(line.overrides, line.configFile);
    if (!table)
        return tl::unexpected(table.error());
    // A value that would be refused at a start is refused here too.
    const auto settings = config::checkSettings(*table);
    if (!settings)
        return tl::unexpected(settings.error());
    if (const auto address = engine::configuredStore(*settings); !address)
        return tl::unexpected(address.error());
    for (const auto& definition : config::settingDefinitions()) {
        const auto& value = table->at(definition.key);
        std::cout << definition.key << " = " << oneLine(value.text);
        if (withOrigin)
            std::cout << "    # " << config::name(value.origin) << (value.place.empty() ? "" : " ") << value.place;
        std::cout << "\n";
    }
    return {};
}

} // namespace

void addConfigCommand(CLI::App& app, CommandLine& line) {
    auto* config = app.add_subcommand("config", "settings in force");
    config->require_subcommand(1);
    auto* command = config->add_subcommand("show", "print every setting");
    const auto withOrigin = std::make_shared<bool>(false);
    command->add_flag("--origin", *withOrigin, "with where each value comes from");
    command->callback([&line, withOrigin] { line.work = [&line, withOrigin] { return show(line, *withOrigin); }; });
}

} // namespace aetherion::ctl
