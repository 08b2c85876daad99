#include "core/storage/growth.h"

#include "core/storage/database_file.h"
#include "core/storage/database_stats.h"
#include "core/storage/statement.h"

#include <algorithm>
#include <array>
#include <map>

namespace aetherion::storage {

namespace {

constexpr double kDayNanos = 86'400e9;
constexpr int kDaysInAYear = 365;

/// A class, where its rows are, and how long they are kept.
struct GrowthRule {
    const char* name;
    Database database;
    const char* table;
    const char* time;
    const char* which;
    std::optional<int> keptDays;
};

const std::array kRules{
    GrowthRule{"market_ticks", Database::Market, "market_ticks", "event_time", "1", 1},
    GrowthRule{"market_candles 10s", Database::Market, "market_candles", "open_time", "timeframe = 10", 7},
    GrowthRule{"market_candles 1m", Database::Market, "market_candles", "open_time", "timeframe = 60", std::nullopt},
    GrowthRule{"market_candles 5m and up", Database::Market, "market_candles", "open_time", "timeframe > 60",
               std::nullopt},
    GrowthRule{"market_features", Database::Market, "market_features", "close_time", "1", 7},
    GrowthRule{"regime_posteriors", Database::Market, "regime_posteriors", "close_time", "1", 7},
    GrowthRule{"market_gaps", Database::Market, "market_gaps", "from_time", "1", std::nullopt},
    GrowthRule{"regime_state", Database::Ledger, "regime_state", "detected_at", "1", std::nullopt}};

/// Rows per day of the newest day, scaled up where the data span less.
Result<double> rowsPerDay(const Connection& connection, const GrowthRule& rule) {
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

Result<std::vector<GrowthClass>> growth(const StoreAddress& address) {
    const auto stats = databaseStats(address);
    if (!stats)
        return tl::unexpected(stats.error());
    std::map<std::string, double> bytesPerRow;
    for (const TableStats& table : *stats)
        if (table.rows > 0)
            bytesPerRow[table.table] = static_cast<double>(table.bytes) / static_cast<double>(table.rows);
    std::vector<GrowthClass> classes;
    for (const GrowthRule& rule : kRules) {
        const auto connection = openForReading(address, rule.database);
        if (!connection)
            return tl::unexpected(connection.error());
        const auto rows = rowsPerDay(**connection, rule);
        if (!rows)
            return tl::unexpected(rows.error());
        GrowthClass grown{rule.name, *rows, *rows * bytesPerRow[rule.table], rule.keptDays, 0, 0};
        grown.bytesInAYear = grown.bytesPerDay * std::min(kDaysInAYear, rule.keptDays.value_or(kDaysInAYear));
        grown.bytesInAYearUnpruned = grown.bytesPerDay * kDaysInAYear;
        classes.push_back(std::move(grown));
    }
    return classes;
}

} // namespace aetherion::storage
