#include "app/ctl/database_command.h"
#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/storage/schema_upgrade.h"
#include "core/storage/store_backup.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

constexpr const char* kRestoring =
    "Putting a backup back, while no engine runs:\n"
    "  files:  copy ledger.db and market.db from the backup into the data folder, and remove ledger.db-wal,\n"
    "          ledger.db-shm, market.db-wal and market.db-shm there\n"
    "  server: gunzip -c FILE.sql.gz | mariadb -h HOST -u USER -p DATABASE\n"
    "Before a schema changes the same is done by itself; of these copies the newest three are kept.";

Status migrate(const config::Settings& /*settings*/, const storage::StoreAddress& address) {
    const config::DataFolder folder{address.folder};
    if (const Status created = folder.create(); !created)
        return created;
    const auto lock = folder.lock("aetherionctl db migrate");
    if (!lock)
        return tl::unexpected(lock.error());
    const auto reports = storage::migrateDatabase(address, SystemClock());
    if (!reports)
        return tl::unexpected(reports.error());
    for (const auto& report : *reports) {
        std::cout << storage::name(report.database) << ": schema " << report.before << " to " << report.after;
        if (!report.backup.empty())
            std::cout << ", what was there is kept in " << report.backup.string();
        std::cout << "\n";
    }
    return {};
}

Status backUp(const storage::StoreAddress& address, const std::string& out) {
    const auto files = storage::backUp(address, out, SystemClock());
    if (!files)
        return tl::unexpected(files.error());
    for (const auto& file : *files)
        std::cout << file.file.string() << ": " << file.bytes << " bytes, " << file.rows << " rows\n";
    return {};
}

} // namespace

void addDatabaseUpkeep(CLI::App& database, CommandLine& line) {
    runOnConfiguredStore(*database.add_subcommand("migrate", "create, or bring up to date; what holds rows is copied "
                                                             "into the folder's backups first"),
                         line, migrate);
    auto* backup = database.add_subcommand("backup", "a copy of what is stored, while an engine writes or not");
    const auto out = std::make_shared<std::string>();
    backup->add_option("--out", *out,
                       "folder for ledger.db and market.db, or file for a server's script; by default in the data "
                       "folder's backups");
    backup->footer(kRestoring);
    runOnConfiguredStore(*backup, line,
                         [out](const config::Settings& /*settings*/, const storage::StoreAddress& address) {
                             return backUp(address, *out);
                         });
}

} // namespace aetherion::ctl
