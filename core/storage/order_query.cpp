#include "core/storage/order_query.h"

#include "core/storage/statement.h"
#include "core/storage/time_page.h"

namespace aetherion::storage {

namespace {

Result<market::InstrumentKey> instrumentAt(const Statement& row, int column) {
    const auto market = market::parseMarket(row.text(column));
    if (!market)
        return tl::unexpected(market.error());
    return market::InstrumentKey{*market, row.text(column + 1)};
}

Result<market::Side> sideAt(const Statement& row, int column) {
    const std::int64_t side = row.integer(column);
    if (side < 0 || side > static_cast<std::int64_t>(market::Side::Sell))
        return fail("no side has the number " + std::to_string(side));
    return static_cast<market::Side>(side);
}

QString tradeColumns(Dialect dialect) {
    const auto units = [dialect](const char* column) { return unitsOf(dialect, QString::fromLatin1(column)); };
    return QStringLiteral("source_id, account, number, order_id, market, symbol, side, %1, %2, %3, time, %4, %5")
        .arg(units("price"), units("quantity"), units("fee"), units("value"), units("realised"));
}

/// Rows of accounts differ in their table, the column of their time, and the last column of their order.
struct AccountTable {
    QString columns;
    QString name;
    QString time;
    QString last;
    QString indexByTime;
    QString indexByAccount;
};

Select selectRows(Dialect dialect, const AccountTable& table, const contract::HistoryQuery& query,
                  const std::optional<AccountKey>& after, const SqlValue& lastOfAfter, std::size_t limit) {
    const TimeBounds bounds = boundsOf(query, after ? std::optional(after->time) : std::nullopt);
    Select select{QStringLiteral("SELECT %1 FROM %2%3 WHERE %4 >= ?")
                      .arg(table.columns, table.name,
                           byIndex(dialect, query.account ? table.indexByAccount : table.indexByTime), table.time),
                  {bounds.from}};
    select.add(table.time + QStringLiteral(" < ?"), bounds.to);
    if (query.account)
        select.add(QStringLiteral("account = ?"), *query.account);
    if (bounds.continues) {
        // The bounds of time have been searched by; this passes over what was read of the last moment.
        const QString condition =
            QStringLiteral("(%1 %3 ? OR source_id %3 ? OR (source_id = ? AND (account %3 ? OR "
                           "(account = ? AND %2 %3 ?))))")
                .arg(table.time, table.last, query.newestFirst ? QStringLiteral("<") : QStringLiteral(">"));
        select.add(condition, after->time);
        select.values.insert(select.values.end(),
                             {after->source, after->source, after->account, after->account, lastOfAfter});
    }
    if (query.market)
        select.add(QStringLiteral("market = ?"), std::string(market::name(*query.market)));
    if (query.symbol)
        select.add(QStringLiteral("symbol = ?"), *query.symbol);
    if (query.source)
        select.add(unindexed(dialect, QStringLiteral("source_id")) + QStringLiteral(" = ?"), query.source->value);
    if (query.sourceKind)
        select.add(QStringLiteral("(SELECT s.kind FROM sources s WHERE s.id = source_id) = ?"),
                   std::string(market::name(*query.sourceKind)));
    const QString order = query.newestFirst ? QStringLiteral(" ORDER BY %1 DESC, source_id DESC, account DESC, %2 DESC")
                                            : QStringLiteral(" ORDER BY %1, source_id, account, %2");
    select.sql += order.arg(table.time, table.last) + QStringLiteral(" LIMIT ?");
    select.values.emplace_back(static_cast<std::int64_t>(limit));
    return select;
}

} // namespace

QString orderColumns(Dialect dialect) {
    const auto units = [dialect](const char* column) { return unitsOf(dialect, QString::fromLatin1(column)); };
    return QStringLiteral("source_id, account, order_id, revision, market, symbol, side, type, time_in_force, state, "
                          "%1, %2, %3, %4, channel, strategy, client_order, reason, created, changed, who, purpose, "
                          "idempotency_key, %5, %6, at_venue, triggered, cancel_at_venue")
        .arg(units("quantity"), units("filled"), units("limit_price"), units("stop_price"), units("filled_value"),
             units("fees"));
}

Select selectOrders(Dialect dialect, const contract::HistoryQuery& query, const std::optional<AccountKey>& after,
                    std::size_t limit) {
    return selectRows(dialect,
                      {orderColumns(dialect), QStringLiteral("orders"), QStringLiteral("created"),
                       QStringLiteral("order_id"), QStringLiteral("orders_created"), QStringLiteral("orders_account")},
                      query, after, after ? after->text : std::string(), limit);
}

Result<contract::OrderRecord> readOrder(const Statement& row) {
    auto instrument = instrumentAt(row, 4);
    if (!instrument)
        return tl::unexpected(instrument.error());
    const auto side = sideAt(row, 6);
    if (!side)
        return tl::unexpected(side.error());
    contract::OrderRecord order;
    order.source = {row.integer(0)};
    order.account = row.text(1);
    order.order = row.text(2);
    order.revision = row.integer(3);
    order.instrument = std::move(*instrument);
    order.side = *side;
    order.type = row.text(7);
    order.timeInForce = row.text(8);
    order.state = row.text(9);
    order.quantity = Quantity::fromUnits(row.integer(10));
    order.filled = Quantity::fromUnits(row.integer(11));
    if (!row.isNull(12))
        order.limitPrice = Price::fromUnits(row.integer(12));
    if (!row.isNull(13))
        order.stopPrice = Price::fromUnits(row.integer(13));
    order.channel = row.text(14);
    order.strategy = row.text(15);
    order.clientOrder = row.text(16);
    order.reason = row.text(17);
    order.created = fromEpochNanos(row.integer(18));
    order.changed = fromEpochNanos(row.integer(19));
    order.who = row.text(20);
    order.purpose = row.text(21);
    order.idempotencyKey = row.text(22);
    order.filledValue = Cash::fromUnits(row.integer(23));
    order.fees = Cash::fromUnits(row.integer(24));
    order.atVenue = fromEpochNanos(row.integer(25));
    order.triggered = row.integer(26) != 0;
    if (const std::int64_t cancel = row.integer(27); cancel != 0)
        order.cancelAtVenue = fromEpochNanos(cancel);
    return order;
}

AccountKey keyOf(const contract::OrderRecord& order) {
    return {epochNanos(order.created), order.source.value, order.account, 0, order.order};
}

Select ledgerSelect(Dialect dialect, market::SourceId source, std::int64_t after, std::int64_t limit) {
    return {QStringLiteral("SELECT %1 FROM trades%2 WHERE source_id = ? AND number > ? ORDER BY number LIMIT ?")
                .arg(tradeColumns(dialect), byIndex(dialect, QStringLiteral("trades_number"))),
            {source.value, after, limit}};
}

Select selectTrades(Dialect dialect, const contract::HistoryQuery& query, const std::optional<AccountKey>& after,
                    std::size_t limit) {
    return selectRows(dialect,
                      {tradeColumns(dialect), QStringLiteral("trades"), QStringLiteral("time"),
                       QStringLiteral("number"), QStringLiteral("trades_time"), QStringLiteral("trades_account")},
                      query, after, after ? after->number : 0, limit);
}

Result<contract::TradeRecord> readTrade(const Statement& row) {
    auto instrument = instrumentAt(row, 4);
    if (!instrument)
        return tl::unexpected(instrument.error());
    const auto side = sideAt(row, 6);
    if (!side)
        return tl::unexpected(side.error());
    contract::TradeRecord trade;
    trade.source = {row.integer(0)};
    trade.account = row.text(1);
    trade.number = row.integer(2);
    trade.order = row.text(3);
    trade.instrument = std::move(*instrument);
    trade.side = *side;
    trade.price = Price::fromUnits(row.integer(7));
    trade.quantity = Quantity::fromUnits(row.integer(8));
    trade.fee = Cash::fromUnits(row.integer(9));
    trade.time = fromEpochNanos(row.integer(10));
    trade.value = Cash::fromUnits(row.integer(11));
    trade.realised = Cash::fromUnits(row.integer(12));
    return trade;
}

AccountKey keyOf(const contract::TradeRecord& trade) {
    return {epochNanos(trade.time), trade.source.value, trade.account, trade.number, {}};
}

Select selectRiskEvents(Dialect dialect, const contract::HistoryQuery& query, const std::optional<RowKey>& after,
                        std::size_t limit) {
    Select select{QStringLiteral("SELECT time, id, kind, who, channel, reason, state, hold, engine FROM risk_events%1 "
                                 "WHERE time >= ?")
                      .arg(byIndex(dialect, QStringLiteral("risk_events_time"))),
                  {}};
    addTimePage(select, {QStringLiteral("time"), QStringLiteral("id")}, query, after);
    select.sql += query.newestFirst ? QLatin1String(" ORDER BY time DESC, id DESC LIMIT ?")
                                    : QLatin1String(" ORDER BY time, id LIMIT ?");
    select.values.emplace_back(static_cast<std::int64_t>(limit));
    return select;
}

contract::RiskEventRecord readRiskEvent(const Statement& row) {
    return {.time = fromEpochNanos(row.integer(0)),
            .kind = row.text(2),
            .who = row.text(3),
            .channel = row.text(4),
            .reason = row.text(5),
            .state = row.text(6),
            .hold = row.integer(7),
            .engine = row.text(8)};
}

} // namespace aetherion::storage
