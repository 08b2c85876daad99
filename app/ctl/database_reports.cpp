#include "app/ctl/database_command.h"
#include "core/engine/store_limits.h"
#include "core/storage/database_check.h"
#include "core/storage/database_stats.h"
#include "core/storage/growth.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <iomanip>
#include <iostream>
#include <map>
#include <memory>

namespace aetherion::ctl {

namespace {

constexpr double kMillion = 1e6;

std::string keptText(const std::optional<Duration>& kept) {
    if (!kept)
        return "for ever";
    char text[32];
    std::snprintf(text, sizeof text, "%.3g d", toSeconds(*kept) / 86'400);
    return text;
}

Status check(const config::Settings& /*settings*/, const storage::StoreAddress& address) {
    const auto report = storage::checkDatabase(address);
    if (!report)
        return tl::unexpected(report.error());
    std::size_t findings = 0;
    for (const auto& database : report->databases) {
        const std::size_t count = database.findings.size();
        std::cout << database.file << ": schema " << database.schema << ", " << database.rowsChecked
                  << " rows checked, "
                  << (count == 0 ? "sound" : std::to_string(count) + (count == 1 ? " finding" : " findings")) << "\n";
        for (const std::string& finding : database.findings)
            std::cout << "  " << finding << "\n";
        for (const std::string& remark : database.remarks)
            std::cout << "  (" << remark << ")\n";
        findings += count;
    }
    if (findings > 0)
        return failAt(address.text(), std::to_string(findings) + (findings == 1 ? " finding" : " findings"));
    return {};
}

void printClasses(const std::vector<storage::GrowthClass>& classes, const storage::RetentionLimits& limits) {
    std::cout << std::left << std::setw(26) << "kept rows" << std::right << std::setw(14) << "rows/day" << std::setw(12)
              << "MB/day" << std::setw(10) << "kept" << std::setw(16) << "MB in a year\n";
    double total = 0;
    double unpruned = 0;
    for (const auto& grown : classes) {
        total += grown.bytesInAYear;
        unpruned += grown.bytesInAYearUnpruned;
        std::cout << std::left << std::setw(26) << grown.name << std::right << std::fixed << std::setprecision(0)
                  << std::setw(14) << grown.rowsPerDay << std::setprecision(1) << std::setw(12)
                  << grown.bytesPerDay / kMillion << std::setw(10) << keptText(grown.kept) << std::setw(15)
                  << grown.bytesInAYear / kMillion << "\n";
    }
    std::cout << "in a year with these limits: " << total / kMillion << " MB of " << limits.totalBytes / 1'000'000
              << " MB allowed; without them: " << unpruned / kMillion << " MB\n";
}

Status growth(const config::Settings& settings, const storage::StoreAddress& address) {
    const auto limits = engine::storeLimits(settings.store);
    const auto classes = storage::growth(address, limits);
    if (!classes)
        return tl::unexpected(classes.error());
    printClasses(*classes, limits);
    return {};
}

struct TableGrowth {
    double rowsPerDay = 0;
    double bytesPerDay = 0;
};
using GrowthByTable = std::map<std::pair<std::string, std::string>, TableGrowth>;

void printStats(const std::vector<storage::TableStats>& tables, GrowthByTable& grown) {
    std::cout << std::left << std::setw(8) << "in" << std::setw(20) << "table" << std::right << std::setw(12) << "rows"
              << std::setw(14) << "bytes" << std::setw(12) << "rows/day" << std::setw(14) << "bytes/day"
              << "  oldest to newest\n";
    for (const auto& table : tables) {
        const TableGrowth& growth = grown[{table.database, table.table}];
        std::cout << std::left << std::setw(8) << table.database << std::setw(20) << table.table << std::right
                  << std::setw(12) << table.rows << std::setw(14) << table.bytes << std::fixed << std::setprecision(0)
                  << std::setw(12) << growth.rowsPerDay << std::setw(14) << growth.bytesPerDay;
        if (table.first && table.last)
            std::cout << "  " << formatIso(*table.first) << " to " << formatIso(*table.last);
        std::cout << "\n";
    }
}

nlohmann::ordered_json asJson(const std::vector<storage::TableStats>& tables, GrowthByTable& grown,
                              const std::vector<storage::GrowthClass>& classes) {
    nlohmann::ordered_json json;
    for (const auto& table : tables) {
        const TableGrowth& growth = grown[{table.database, table.table}];
        nlohmann::ordered_json row{
            {"database", table.database}, {"table", table.table}, {"rows", table.rows}, {"bytes", table.bytes}};
        row["oldest"] = table.first ? nlohmann::ordered_json(formatIso(*table.first)) : nullptr;
        row["newest"] = table.last ? nlohmann::ordered_json(formatIso(*table.last)) : nullptr;
        row["rows_per_day"] = growth.rowsPerDay;
        row["bytes_per_day"] = growth.bytesPerDay;
        json["tables"].push_back(std::move(row));
    }
    for (const auto& kept : classes) {
        nlohmann::ordered_json row{{"name", kept.name},
                                   {"table", kept.table},
                                   {"rows_per_day", kept.rowsPerDay},
                                   {"bytes_per_day", kept.bytesPerDay}};
        row["kept_days"] = kept.kept ? nlohmann::ordered_json(toSeconds(*kept.kept) / 86'400) : nullptr;
        row["bytes_in_a_year"] = kept.bytesInAYear;
        json["kept"].push_back(std::move(row));
    }
    return json;
}

Status stats(const config::Settings& settings, const storage::StoreAddress& address, bool json) {
    const auto limits = engine::storeLimits(settings.store);
    const auto tables = storage::databaseStats(address);
    if (!tables)
        return tl::unexpected(tables.error());
    const auto classes = storage::growth(address, *tables, limits);
    if (!classes)
        return tl::unexpected(classes.error());
    GrowthByTable grown;
    for (const auto& kept : *classes) {
        grown[{kept.database, kept.table}].rowsPerDay += kept.rowsPerDay;
        grown[{kept.database, kept.table}].bytesPerDay += kept.bytesPerDay;
    }
    std::uint64_t bytes = 0;
    for (const auto& table : *tables)
        bytes += table.bytes;
    if (json) {
        nlohmann::ordered_json all = asJson(*tables, grown, *classes);
        all["place"] = address.text();
        all["bytes"] = bytes;
        all["limit_bytes"] = limits.totalBytes;
        std::cout << all.dump(2) << "\n";
        return {};
    }
    printStats(*tables, grown);
    std::cout << "\n";
    printClasses(*classes, limits);
    std::cout << "now: " << static_cast<double>(bytes) / kMillion << " MB of " << limits.totalBytes / 1'000'000
              << " MB allowed\n";
    return {};
}

} // namespace

void addDatabaseReports(CLI::App& database, CommandLine& line) {
    runOnConfiguredStore(*database.add_subcommand("check", "is what is stored sound? exit 1 names what is not"), line,
                         check);
    auto* command = database.add_subcommand("stats", "rows, bytes, age and growth per table, and the limits in force");
    const auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "for machines");
    runOnConfiguredStore(*command, line,
                         [json](const config::Settings& settings, const storage::StoreAddress& address) {
                             return stats(settings, address, *json);
                         });
    runOnConfiguredStore(*database.add_subcommand("growth", "rows and bytes a day per kind of row, and what they make "
                                                            "in a year"),
                         line, growth);
}

} // namespace aetherion::ctl
