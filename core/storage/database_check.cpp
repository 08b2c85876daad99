#include "core/storage/database_check.h"

#include "core/storage/database_file.h"
#include "core/storage/migration.h"
#include "core/storage/statement.h"

namespace aetherion::storage {

namespace {

/// A table, its natural key, and what must hold in each of its rows.
struct TableRule {
    const char* table;
    const char* key;
    const char* broken;
};

// Up to 15 minutes the buckets begin at multiples of their length in every market; longer ones follow sessions.
constexpr const char* kBrokenCandle =
    "high < low OR high < open OR high < close OR low > open OR low > close OR volume < 0 OR count < 0 OR "
    "partial NOT IN (0, 1) OR begins NOT IN (0, 1) OR cut_at <= open_time - 86400000000000 OR timeframe NOT IN (SELECT "
    "seconds FROM timeframes) OR "
    "(timeframe <= 900 AND open_time % (timeframe * 1000000000) <> 0)";
constexpr const char* kBrokenPosterior =
    "regime NOT BETWEEN 0 AND 4 OR confidence NOT BETWEEN 0 AND 1.000001 OR confirmed NOT IN (0, 1) OR "
    "p_bull NOT BETWEEN 0 AND 1.000001 OR p_bear NOT BETWEEN 0 AND 1.000001 OR "
    "p_sideways NOT BETWEEN 0 AND 1.000001 OR p_crisis NOT BETWEEN 0 AND 1.000001";
constexpr const char* kBrokenRegime =
    "regime NOT IN ('Bull', 'Bear', 'Sideways', 'Crisis', 'Unknown') OR "
    "previous NOT IN ('Bull', 'Bear', 'Sideways', 'Crisis', 'Unknown') OR confidence NOT BETWEEN 0 AND 1.000001";

std::vector<TableRule> rulesOf(Database database) {
    switch (database) {
    case Database::Ledger:
        return {{"sources", "id", "kind NOT IN ('SIMULATED', 'REPLAY', 'IMPORTED', 'LIVE')"},
                {"instruments", "market, symbol", "symbol = ''"},
                {"regime_state", "source_id, market, symbol, timeframe, detected_at, model_id", kBrokenRegime},
                {"risk_events", "engine, time, kind, hold, who, channel, state, reason", "kind = ''"}};
    case Database::Server:
        return {};
    case Database::Market:
        return {{"sources", "id", "kind NOT IN ('SIMULATED', 'REPLAY', 'IMPORTED', 'LIVE')"},
                {"instruments", "market, symbol", "symbol = ''"},
                {"market_ticks", "source_id, instrument_id, event_time, number", "side NOT BETWEEN 0 AND 2"},
                {"market_candles", "source_id, instrument_id, timeframe, open_time", kBrokenCandle},
                {"market_features", "source_id, instrument_id, timeframe, close_time", "NOT json_valid(features)"},
                {"regime_posteriors", "source_id, instrument_id, timeframe, close_time, model", kBrokenPosterior},
                {"market_gaps", "source_id, instrument_id, from_time", "to_time <= from_time OR missing_bars < 0"},
                {"simulator_state", "source_id", "state = ''"},
                {"stream_state", "source_id, instrument_id, part", "length(state) = 0"}};
    }
    return {};
}

/// The first column of up to 100 rows.
Result<std::vector<std::string>> texts(const Connection& connection, const QString& sql) {
    auto statement = Statement::prepare(connection, sql);
    if (!statement)
        return tl::unexpected(statement.error());
    if (const auto ran = statement->run(); !ran)
        return tl::unexpected(ran.error());
    std::vector<std::string> rows;
    while (rows.size() < 100) {
        const auto stepped = statement->next();
        if (!stepped)
            return tl::unexpected(stepped.error());
        if (!*stepped)
            break;
        rows.push_back(statement->text(0));
    }
    return rows;
}

void checkTable(const Connection& connection, const TableRule& rule, DatabaseSoundness& soundness) {
    const QString table = QString::fromLatin1(rule.table);
    const auto count = [&](const QString& sql, const std::string& meaning) {
        const auto rows = connection.integer(sql);
        if (!rows)
            soundness.findings.push_back(std::string(rule.table) + ": " + rows.error().reason);
        else if (*rows != 0)
            soundness.findings.push_back(std::string(rule.table) + ": " + std::to_string(*rows) + " " + meaning);
    };
    if (const auto rows = connection.integer(QStringLiteral("SELECT count(*) FROM %1").arg(table)))
        soundness.rowsChecked += static_cast<std::uint64_t>(*rows);
    count(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 GROUP BY %2 HAVING count(*) > 1)")
              .arg(table, QString::fromLatin1(rule.key)),
          "keys occur more than once");
    count(QStringLiteral("SELECT count(*) FROM %1 WHERE %2").arg(table, QString::fromLatin1(rule.broken)),
          "rows hold values that cannot be");
}

} // namespace

Result<CheckReport> checkDatabase(const StoreAddress& address) {
    CheckReport report;
    for (const Database database : databasesOf(address)) {
        const auto connection = openForReading(address, database);
        if (!connection)
            return tl::unexpected(connection.error());
        DatabaseSoundness soundness;
        soundness.database = name(database);
        soundness.file = (*connection)->place();
        const auto schema = schemaVersion(**connection);
        if (!schema)
            return tl::unexpected(schema.error());
        soundness.schema = *schema;
        const auto integrity = texts(**connection, QStringLiteral("PRAGMA integrity_check(100)"));
        if (!integrity)
            soundness.findings.push_back("integrity check: " + integrity.error().reason);
        else if (*integrity != std::vector<std::string>{"ok"})
            for (const std::string& line : *integrity)
                soundness.findings.push_back("integrity check: " + line);
        const auto foreign = texts(**connection, QStringLiteral("PRAGMA foreign_key_check"));
        if (!foreign)
            soundness.findings.push_back("foreign keys: " + foreign.error().reason);
        else if (!foreign->empty())
            soundness.findings.push_back(foreign->front() + ": rows that refer to nothing");
        for (const TableRule& rule : rulesOf(database))
            checkTable(**connection, rule, soundness);
        report.databases.push_back(std::move(soundness));
    }
    return report;
}

} // namespace aetherion::storage
