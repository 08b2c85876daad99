#include "core/storage/trading_rows.h"

#include "core/storage/row_reader.h"

#include <charconv>

namespace aetherion::storage {

namespace {

/// The id as a number; 0 where it is none.
std::int64_t orderNumber(const std::string& id) {
    std::int64_t number = 0;
    const auto read = std::from_chars(id.data(), id.data() + id.size(), number);
    return read.ec == std::errc() && read.ptr == id.data() + id.size() && number > 0 ? number : 0;
}

} // namespace

TradingRows::TradingRows(const Connection& connection, const InsertLimits& limits)
    : m_orders(connection,
               {.table = "orders",
                .columns = "source_id, account, order_id, revision, market, symbol, side, type, time_in_force, state, "
                           "quantity, filled, limit_price, stop_price, channel, strategy, client_order, reason, "
                           "created, changed, number, who, purpose, idempotency_key, filled_value, fees, at_venue, "
                           "triggered, cancel_at_venue",
                .key = "order_id",
                .replaced = "market, symbol, side, type, time_in_force, state, quantity, filled, limit_price, "
                            "stop_price, channel, strategy, client_order, reason, created, changed, number, who, "
                            "purpose, idempotency_key, filled_value, fees, at_venue, triggered, cancel_at_venue",
                .version = "revision"},
               limits),
      m_trades(connection,
               {.table = "trades",
                .columns = "source_id, account, number, order_id, market, symbol, side, price, quantity, fee, time, "
                           "value, realised",
                .key = "number"},
               limits),
      m_decisions(connection,
                  {.table = "decisions",
                   .columns = "source_id, instrument_id, timeframe, time, account, action, setup, reason, inputs",
                   .key = "time"},
                  limits),
      m_risk(
          connection,
          {.table = "risk_events", .columns = "engine, time, kind, who, channel, reason, state, hold", .key = "time"},
          limits),
      m_audit(connection,
              {.table = "audit_log",
               .columns = "engine, seq, time, who, channel, action, subject, value_before, value_after, reason, prev, "
                          "hash",
               .key = "seq"},
              limits) {}

Status TradingRows::put(const contract::OrderRecord& row) {
    m_orders.integer(row.source.value)
        .text(row.account)
        .text(row.order)
        .integer(row.revision)
        .text(market::name(row.instrument.market))
        .text(row.instrument.symbol)
        .integer(static_cast<std::int64_t>(row.side))
        .text(row.type)
        .text(row.timeInForce)
        .text(row.state)
        .units(row.quantity.units())
        .units(row.filled.units());
    for (const auto& price : {row.limitPrice, row.stopPrice}) {
        if (price)
            m_orders.units(price->units());
        else
            m_orders.null();
    }
    return m_orders.text(row.channel)
        .text(row.strategy)
        .text(row.clientOrder)
        .text(row.reason)
        .integer(epochNanos(row.created))
        .integer(epochNanos(row.changed))
        .integer(orderNumber(row.order))
        .text(row.who)
        .text(row.purpose)
        .text(row.idempotencyKey)
        .units(row.filledValue.units())
        .units(row.fees.units())
        .integer(epochNanos(row.atVenue))
        .integer(row.triggered ? 1 : 0)
        .integer(row.cancelAtVenue ? epochNanos(*row.cancelAtVenue) : 0)
        .endRow();
}

Status TradingRows::put(const contract::TradeRecord& row) {
    return m_trades.integer(row.source.value)
        .text(row.account)
        .integer(row.number)
        .text(row.order)
        .text(market::name(row.instrument.market))
        .text(row.instrument.symbol)
        .integer(static_cast<std::int64_t>(row.side))
        .units(row.price.units())
        .units(row.quantity.units())
        .units(row.fee.units())
        .integer(epochNanos(row.time))
        .units(row.value.units())
        .units(row.realised.units())
        .endRow();
}

Status TradingRows::put(const contract::DecisionRecord& row, std::int64_t instrument) {
    return m_decisions.integer(row.source.value)
        .integer(instrument)
        .integer(timeframeSeconds(row.timeframe))
        .integer(epochNanos(row.time))
        .text(row.account)
        .text(row.action)
        .text(row.setup)
        .text(row.reason)
        .text(row.inputs)
        .endRow();
}

Status TradingRows::put(const contract::RiskEventRecord& row) {
    return m_risk.text(row.engine)
        .integer(epochNanos(row.time))
        .text(row.kind)
        .text(row.who)
        .text(row.channel)
        .text(row.reason)
        .text(row.state)
        .integer(row.hold)
        .endRow();
}

Status TradingRows::put(const contract::AuditRecord& row) {
    return m_audit.text(row.engine)
        .integer(row.seq)
        .integer(epochNanos(row.time))
        .text(row.who)
        .text(row.channel)
        .text(row.action)
        .text(row.subject)
        .text(row.before)
        .text(row.after)
        .text(row.reason)
        .text(row.prev)
        .text(row.hash)
        .endRow();
}

} // namespace aetherion::storage
