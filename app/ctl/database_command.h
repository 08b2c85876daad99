#pragma once
// The families of `aetherionctl db`, each of which adds its subcommands. Thread: main.
#include "app/ctl/command.h"
#include "core/storage/store_address.h"

#include <functional>

namespace aetherion::ctl {

/// What a subcommand does with the store that the settings name.
using StoreWork = std::function<Status(const config::Settings& settings, const storage::StoreAddress& address)>;
/// Leaves the work to be run after parsing.
void runOnConfiguredStore(CLI::App& command, CommandLine& line, StoreWork work);

/// check stats growth
void addDatabaseReports(CLI::App& database, CommandLine& line);
/// migrate backup
void addDatabaseUpkeep(CLI::App& database, CommandLine& line);
/// copy checksum
void addDatabaseCopy(CLI::App& database, CommandLine& line);

} // namespace aetherion::ctl
