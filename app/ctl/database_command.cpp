#include "app/ctl/command.h"
#include "app/ctl/prune_command.h"
#include "core/base/clock.h"
#include "core/config/data_folder.h"
#include "core/engine/configured_store.h"
#include "core/storage/database_check.h"
#include "core/storage/database_stats.h"
#include "core/storage/growth.h"
#include "core/storage/migration.h"

#include <CLI/CLI.hpp>

#include <iomanip>
#include <iostream>
#include <memory>

namespace aetherion::ctl {

namespace {

Status check(const storage::StoreAddress& address) {
    const auto report = storage::checkDatabase(address);
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
        return failAt(address.text(), std::to_string(findings) + " findings");
    return {};
}

Status stats(const storage::StoreAddress& address) {
    const auto tables = storage::databaseStats(address);
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

Status growth(const storage::StoreAddress& address) {
    constexpr double kMillion = 1e6;
    const auto classes = storage::growth(address);
    if (!classes)
        return tl::unexpected(classes.error());
    std::cout << std::left << std::setw(26) << "kept rows" << std::right << std::setw(14) << "rows/day" << std::setw(12)
              << "MB/day" << std::setw(10) << "kept" << std::setw(16) << "MB in a year\n";
    double total = 0;
    double unpruned = 0;
    for (const auto& grown : *classes) {
        total += grown.bytesInAYear;
        unpruned += grown.bytesInAYearUnpruned;
        std::cout << std::left << std::setw(26) << grown.name << std::right << std::fixed << std::setprecision(0)
                  << std::setw(14) << grown.rowsPerDay << std::setprecision(1) << std::setw(12)
                  << grown.bytesPerDay / kMillion << std::setw(10)
                  << (grown.kept ? std::to_string(*grown.kept / std::chrono::hours(24)) + " d" : "for ever")
                  << std::setw(15) << grown.bytesInAYear / kMillion << "\n";
    }
    std::cout << "in a year with these limits: " << total / kMillion << " MB of "
              << storage::kDefaultStoreBytes / 1'000'000 << " MB allowed; without them: " << unpruned / kMillion
              << " MB\n";
    return {};
}

Status migrate(const storage::StoreAddress& address) {
    const config::DataFolder folder{address.folder};
    if (const Status created = folder.create(); !created)
        return created;
    const auto lock = folder.lock("aetherionctl db migrate");
    if (!lock)
        return tl::unexpected(lock.error());
    const auto reports = storage::migrateDatabase(address, SystemClock());
    if (!reports)
        return tl::unexpected(reports.error());
    for (const auto& report : *reports)
        std::cout << storage::name(report.database) << ": schema " << report.before << " to " << report.after << "\n";
    return {};
}

void add(CLI::App& parent, CommandLine& line, const char* name, const char* meaning,
         Status (*work)(const storage::StoreAddress&)) {
    parent.add_subcommand(name, meaning)->callback([&line, work] {
        line.work = [&line, work]() -> Status {
            const auto settings = line.settings();
            if (!settings)
                return tl::unexpected(settings.error());
            const auto address = engine::configuredStore(*settings);
            if (!address)
                return tl::unexpected(address.error());
            return work(*address);
        };
    });
}

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
    auto* database = app.add_subcommand("db", "the databases of a data folder");
    database->require_subcommand(1);
    add(*database, line, "check", "is what is stored sound? exit 1 names what is not", check);
    add(*database, line, "stats", "rows, bytes and age per table", stats);
    add(*database, line, "growth", "rows and bytes a day per kind of row, and what they make in a year", growth);
    add(*database, line, "migrate", "create, or bring up to date", migrate);
    addPrune(*database, line);
}

} // namespace aetherion::ctl
