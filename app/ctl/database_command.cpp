#include "app/ctl/database_command.h"

#include "app/ctl/prune_command.h"
#include "core/engine/configured_store.h"

#include <CLI/CLI.hpp>

#include <memory>

namespace aetherion::ctl {

void runOnConfiguredStore(CLI::App& command, CommandLine& line, StoreWork work) {
    command.callback([&line, work = std::move(work)] {
        line.work = [&line, work]() -> Status {
            const auto settings = line.settings();
            if (!settings)
                return tl::unexpected(settings.error());
            const auto address = engine::configuredStore(*settings);
            if (!address)
                return tl::unexpected(address.error());
            return work(*settings, *address);
        };
    });
}

namespace {

void addPrune(CLI::App& parent, CommandLine& line) {
    auto* command = parent.add_subcommand("prune", "take away what is too old, and the oldest of what is too much");
    const auto dryRun = std::make_shared<bool>(false);
    command->add_flag("--dry-run", *dryRun, "say what would go, and change nothing");
    command->callback([&line, dryRun] {
        line.work = [&line, dryRun]() -> Status {
            const auto settings = line.settings();
            if (!settings)
                return tl::unexpected(settings.error());
            return prune(*settings, *dryRun);
        };
    });
}

} // namespace

void addDatabaseCommand(CLI::App& app, CommandLine& line) {
    auto* database = app.add_subcommand("db", "the databases of a data folder, or the one of a server");
    database->require_subcommand(1);
    addDatabaseReports(*database, line);
    addDatabaseUpkeep(*database, line);
    addDatabaseCopy(*database, line);
    addPrune(*database, line);
}

} // namespace aetherion::ctl
