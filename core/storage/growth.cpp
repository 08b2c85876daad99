#include "core/storage/growth.h"

#include "core/storage/database_file.h"
#include "core/storage/database_stats.h"
#include "core/storage/retention_rules.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <map>

namespace aetherion::storage {

namespace {

constexpr double kDayNanos = 86'400e9;
constexpr double kDaysInAYear = 365;

/// Rows per day of the newest day, scaled up where the data span less.
Result<double> rowsPerDay(const Connection& connection, const RetentionRule& rule) {
    const QString sql =
        QStringLiteral("WITH edge AS (SELECT max(%2) AS newest FROM %1 WHERE %3) "
                       "SELECT count(*), min(%2), max(%2) FROM %1, edge WHERE (%3) AND %2 > newest - 86400000000000")
            .arg(QLatin1String(rule.table), QLatin1String(rule.time), QLatin1String(rule.which));
    auto select = Statement::prepare(connection, sql);
    if (!select)
        return tl::unexpected(select.error());
    if (const auto ran = select->run(); !ran)
        return tl::unexpected(ran.error());
    const auto stepped = select->next();
    if (!stepped)
        return tl::unexpected(stepped.error());
    const auto rows = static_cast<double>(select->integer(0));
    if (rows < 2)
        return rows;
    const double span = static_cast<double>(select->integer(2) - select->integer(1));
    // n rows at distinct times have n - 1 spaces between them.
    return span > 0 ? rows * kDayNanos / std::min(kDayNanos, span * rows / (rows - 1)) : rows;
}

} // namespace

Result<std::vector<GrowthClass>> growth(const StoreAddress& address, const RetentionLimits& limits) {
    const auto stats = databaseStats(address);
    if (!stats)
        return tl::unexpected(stats.error());
    return growth(address, *stats, limits);
}

Result<std::vector<GrowthClass>> growth(const StoreAddress& address, const std::vector<TableStats>& tables,
                                        const RetentionLimits& limits) {
    std::map<std::pair<std::string, std::string>, TableStats> measured;
    for (const TableStats& table : tables)
        measured[{table.database, table.table}] = table;
    std::vector<GrowthClass> classes;
    for (const RetentionRule& rule : retentionRules(limits)) {
        const Database database = address.server ? Database::Server : rule.database;
        const TableStats& table = measured[{std::string(name(database)), rule.table}];
        const auto bytes = static_cast<double>(table.bytes);
        if (rule.isReplaced) {
            classes.push_back(
                {std::string(name(database)), rule.table, std::string(rule.name), 0, 0, rule.age, bytes, bytes});
            continue;
        }
        const auto connection = openPatiently(address, database);
        if (!connection)
            return tl::unexpected(connection.error());
        const auto rows = rowsPerDay(**connection, rule);
        if (!rows)
            return tl::unexpected(rows.error());
        const double bytesPerDay = table.rows > 0 ? *rows * bytes / static_cast<double>(table.rows) : 0;
        GrowthClass grown{
            std::string(name(database)), rule.table, std::string(rule.name), *rows, bytesPerDay, rule.age, 0, 0};
        const double daysKept = rule.age ? toSeconds(*rule.age) * 1e9 / kDayNanos : kDaysInAYear;
        grown.bytesInAYear = grown.bytesPerDay * std::min(kDaysInAYear, daysKept);
        if (rule.byteLimit)
            grown.bytesInAYear = std::min(grown.bytesInAYear, static_cast<double>(*rule.byteLimit));
        grown.bytesInAYearUnpruned = grown.bytesPerDay * kDaysInAYear;
        classes.push_back(std::move(grown));
    }
    return classes;
}

} // namespace aetherion::storage
