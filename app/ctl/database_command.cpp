#include "app/ctl/command.h"
#include "core/config/data_folder.h"
#include "core/storage/database_check.h"
#include "core/storage/database_stats.h"
#include "core/storage/migration.h"

#include <CLI/CLI.hpp>

#include <iomanip>
#include <iostream>

namespace aetherion::ctl {

namespace {

Status check(const config::Settings& settings) {
    const auto report = storage::checkDatabase(settings.dataFolder);
    if (!report)
        return tl::unexpected(report.error());
    std::size_t findings = 0;
    for (const auto& database : report->databases) {
        std::cout << database.file << ": schema " << database.schema << ", " << database.rowsChecked
                  << " rows checked, "
                  << (database.findings.empty() ? "sound" : std::to_string(database.findings.size()) + " findings")
                  << "\n";
        for (const std::string& finding : database.findings)
            std::cout << "  " << finding << "\n";
        findings += database.findings.size();
    }
    if (findings > 0)
        return failAt(settings.dataFolder.string(), std::to_string(findings) + " findings");
    return {};
}

Status stats(const config::Settings& settings) {
    const auto tables = storage::databaseStats(settings.dataFolder);
    if (!tables)
        return tl::unexpected(tables.error());
    std::cout << std::left << std::setw(8) << "file" << std::setw(22) << "table" << std::right << std::setw(12)
              << "rows" << std::setw(14) << "bytes"
              << "  oldest to newest\n";
    for (const auto& table : *tables) {
        std::cout << std::left << std::setw(8) << table.database << std::setw(22) << table.table << std::right
                  << std::setw(12) << table.rows << std::setw(14) << table.bytes;
        if (table.first && table.last)
            std::cout << "  " << formatIso(*table.first) << " to " << formatIso(*table.last);
        std::cout << "\n";
    }
    return {};
}

Status migrate(const config::Settings& settings) {
    const config::DataFolder folder{settings.dataFolder};
    if (const Status created = folder.create(); !created)
        return created;
    const auto lock = folder.lock("aetherionctl db migrate");
    if (!lock)
        return tl::unexpected(lock.error());
    const auto reports = storage::migrateDatabase(folder.root);
    if (!reports)
        return tl::unexpected(reports.error());
    for (const auto& report : *reports)
        std::cout << storage::name(report.database) << ": schema " << report.before << " to " << report.after << "\n";
    return {};
}

void add(CLI::App& parent, CommandLine& line, const char* name, const char* meaning,
         Status (*work)(const config::Settings&)) {
    parent.add_subcommand(name, meaning)->callback([&line, work] {
        line.work = [&line, work]() -> Status {
            const auto settings = line.settings();
            if (!settings)
                return tl::unexpected(settings.error());
            return work(*settings);
        };
    });
}

} // namespace

void addDatabaseCommand(CLI::App& app, CommandLine& line) {
    auto* database = app.add_subcommand("db", "the databases of a data folder");
    database->require_subcommand(1);
    add(*database, line, "check", "is what is stored sound? exit 1 names what is not", check);
    add(*database, line, "stats", "rows, bytes and age per table", stats);
    add(*database, line, "migrate", "create, or bring up to date", migrate);
}

} // namespace aetherion::ctl
