#include "tests/soak/store_contents.h"

#include "core/storage/connection.h"
#include "tests/support/test_store.h"

#include <QCryptographicHash>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QVariant>

#include <array>
#include <functional>

namespace aetherion::soak {

namespace {

using storage::Dialect;

struct TableQuery {
    const char* table;
    /// %1: the source's id, %2: what comes before tables of the ledger, {column}: as a whole number of units.
    const char* sql;
};

constexpr std::array kTables{
    TableQuery{"market_ticks", "SELECT i.market, i.symbol, t.event_time, t.number, t.receive_time, {t.price}, "
                               "{t.quantity}, t.side FROM market_ticks t JOIN instruments i ON i.id = t.instrument_id "
                               "WHERE t.source_id = %1 ORDER BY 1, 2, 3, 4"},
    TableQuery{"market_candles",
               "SELECT i.market, i.symbol, c.timeframe, c.open_time, {c.open}, {c.high}, {c.low}, {c.close}, "
               "{c.volume}, c.count, c.partial, c.cut_at, c.begins FROM market_candles c JOIN instruments i ON "
               "i.id = c.instrument_id WHERE c.source_id = %1 ORDER BY 1, 2, 3, 4"},
    TableQuery{"market_features", "SELECT i.market, i.symbol, f.timeframe, f.close_time, f.features FROM "
                                  "market_features f JOIN instruments i ON i.id = f.instrument_id "
                                  "WHERE f.source_id = %1 ORDER BY 1, 2, 3, 4"},
    TableQuery{"regime_posteriors",
               "SELECT i.market, i.symbol, p.timeframe, p.close_time, m.model_id, p.regime, p.confidence, p.state, "
               "p.p_bull, p.p_bear, p.p_sideways, p.p_crisis, p.confirmed, p.reason FROM regime_posteriors p JOIN "
               "instruments i ON i.id = p.instrument_id JOIN model_numbers m ON m.number = p.model "
               "WHERE p.source_id = %1 ORDER BY 1, 2, 3, 4, 5"},
    TableQuery{"regime_state", "SELECT market, symbol, timeframe, detected_at, model_id, regime, confidence, state, "
                               "previous, p_bull, p_bear, p_sideways, p_crisis, reason FROM regime_state "
                               "WHERE source_id = %1 ORDER BY 1, 2, 3, 4, 5"},
    TableQuery{"risk_events", "SELECT engine, time, kind, who, channel, reason, state, hold FROM risk_events "
                              "WHERE reason LIKE '%3' ORDER BY 1, 2, 3, 8"},
    TableQuery{"orders", "SELECT account, order_id, revision, market, symbol, side, type, time_in_force, state, "
                         "{quantity}, {filled}, {limit_price}, {stop_price}, channel, strategy, client_order, reason, "
                         "created, changed, number, who, purpose, idempotency_key, {filled_value}, {fees}, at_venue, "
                         "triggered, cancel_at_venue "
                         "FROM orders WHERE source_id = %1 ORDER BY 1, 2"},
    TableQuery{"trades", "SELECT account, number, order_id, market, symbol, side, {price}, {quantity}, {fee}, time, "
                         "{value}, {realised} "
                         "FROM trades WHERE source_id = %1 ORDER BY 1, 2"},
    TableQuery{"decisions", "SELECT i.market, i.symbol, d.timeframe, d.time, d.account, d.action, d.setup, d.reason, "
                            "d.inputs FROM %2decisions d JOIN %2instruments i ON i.id = d.instrument_id "
                            "WHERE d.source_id = %1 ORDER BY 1, 2, 3, 4, 5"}};

QString sqlOf(const char* text, Dialect dialect, LoadRound round) {
    QString sql = QString::fromLatin1(text);
    for (qsizetype open = sql.indexOf(u'{'); open >= 0; open = sql.indexOf(u'{', open)) {
        const qsizetype close = sql.indexOf(u'}', open);
        const QString column = sql.mid(open + 1, close - open - 1);
        sql.replace(open, close - open + 1, storage::unitsOf(dialect, column));
    }
    return sql.replace(QLatin1String("%1"), QString::number(loadSource(round).id().value))
        .replace(QLatin1String("%2"), QLatin1String(dialect == Dialect::Sqlite ? "ledger." : ""))
        .replace(QLatin1String("%3"), QStringLiteral("r%1.f%").arg(round.round));
}

Status forEachRow(const storage::Connection& connection, const QString& sql,
                  const std::function<void(const QSqlQuery&, int columns)>& visit) {
    QSqlQuery query(connection.database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return storage::failSql(connection.place() + ": " + sql.left(60).toStdString(), query.lastError());
    const int columns = static_cast<int>(query.record().count());
    while (query.next())
        visit(query, columns);
    if (query.lastError().isValid())
        return storage::failSql(connection.place(), query.lastError());
    return {};
}

} // namespace

StoreContents::StoreContents(std::unique_ptr<storage::Connection> connection) : m_connection(std::move(connection)) {}
StoreContents::StoreContents(StoreContents&& other) noexcept = default;
StoreContents::~StoreContents() = default;

Result<StoreContents> StoreContents::open(const storage::StoreAddress& address) {
    auto connection = test::openWhole(address, storage::Access::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    return StoreContents(std::move(*connection));
}

Result<std::map<std::int64_t, int>> StoreContents::facts(LoadRound round) const {
    std::map<std::int64_t, int> found;
    const auto read = [&](const char* text, bool orders) {
        return forEachRow(*m_connection, sqlOf(text, m_connection->dialect(), round), [&](const QSqlQuery& row, int) {
            const auto number = factNumber(round, row.value(0).toString().toStdString());
            if (!number)
                return;
            if (!orders)
                ++found[*number];
            else
                for (const std::int64_t earlier : factsOfOrder(*number))
                    ++found[earlier];
        });
    };
    for (const char* text :
         {"SELECT reason FROM regime_state WHERE source_id = %1",
          "SELECT reason FROM risk_events WHERE reason LIKE '%3'", "SELECT order_id FROM trades WHERE source_id = %1",
          "SELECT reason FROM %2decisions WHERE source_id = %1"})
        if (const Status done = read(text, false); !done)
            return tl::unexpected(done.error());
    if (const Status done = read("SELECT client_order FROM orders WHERE source_id = %1", true); !done)
        return tl::unexpected(done.error());
    return found;
}

Result<std::vector<TableContents>> StoreContents::tables(LoadRound round) const {
    std::vector<TableContents> all;
    for (const TableQuery& table : kTables) {
        TableContents contents{table.table, 0, {}};
        QCryptographicHash hash(QCryptographicHash::Sha256);
        const Status done = forEachRow(
            *m_connection, sqlOf(table.sql, m_connection->dialect(), round), [&](const QSqlQuery& row, int columns) {
                ++contents.rows;
                for (int column = 0; column < columns; ++column) {
                    const QVariant value = row.value(column);
                    // A missing value and an empty text are told apart; numbers are written alike by both databases.
                    const QByteArray text = value.isNull() ? QByteArray("\\N")
                                            : value.metaType().id() == QMetaType::Double
                                                ? QByteArray::number(value.toDouble(), 'g', 17)
                                                : value.toString().toUtf8();
                    hash.addData(QByteArray::number(text.size()) + ':' + text);
                }
            });
        if (!done)
            return tl::unexpected(done.error());
        contents.digest = hash.result().toHex().toStdString();
        all.push_back(std::move(contents));
    }
    return all;
}

} // namespace aetherion::soak
