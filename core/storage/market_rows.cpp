#include "core/storage/market_rows.h"

#include "core/storage/row_reader.h"

namespace aetherion::storage {

namespace {

/// [["61602.01","0.5"],["61602","1.25"]]: texts, because a JSON number is a double to most who read it.
void writeLevels(const std::vector<market::BookLevel>& levels, std::string& text) {
    text = "[";
    for (const market::BookLevel& level : levels) {
        if (text.size() > 1)
            text += ',';
        text.append("[\"").append(level.price.text()).append("\",\"").append(level.quantity.text()).append("\"]");
    }
    text += ']';
}

} // namespace

MarketRows::MarketRows(const Connection& connection, const InsertLimits& limits)
    : m_ticks(connection,
              {.table = "market_ticks",
               .columns = "source_id, instrument_id, event_time, number, receive_time, price, quantity, side",
               .key = "number"},
              limits),
      m_candles(connection,
                {.table = "market_candles",
                 .columns = "source_id, instrument_id, timeframe, open_time, open, high, low, close, volume, count, "
                            "partial, cut_at, begins",
                 .key = "open_time"},
                limits),
      m_gaps(connection,
             {.table = "market_gaps",
              .columns = "source_id, instrument_id, from_time, to_time, missing_bars, reason",
              .key = "from_time"},
             limits),
      m_books(connection,
              {.table = "order_books", .columns = "source_id, instrument_id, time, bids, asks", .key = "time"},
              limits) {}

Status MarketRows::put(const contract::TickRecord& row, std::int64_t instrument) {
    return m_ticks.integer(row.source.value)
        .integer(instrument)
        .integer(epochNanos(row.eventTime))
        .integer(row.number)
        .integer(epochNanos(row.receiveTime))
        .units(row.price.units())
        .units(row.quantity.units())
        .integer(static_cast<std::int64_t>(row.side))
        .endRow();
}

Status MarketRows::put(const contract::CandleRecord& row, std::int64_t instrument) {
    const market::Bar& bar = row.bar;
    m_candles.integer(row.source.value)
        .integer(instrument)
        .integer(timeframeSeconds(bar.timeframe))
        .integer(epochNanos(bar.openTime))
        .units(bar.open.units())
        .units(bar.high.units())
        .units(bar.low.units())
        .units(bar.close.units());
    // An index has no volume, which is not zero.
    if (bar.hasVolume)
        m_candles.units(bar.volume.units());
    else
        m_candles.null();
    m_candles.integer(bar.count).integer(bar.partial);
    if (bar.cutAt)
        m_candles.integer(epochNanos(*bar.cutAt));
    else
        m_candles.null();
    return m_candles.integer(bar.begins).endRow();
}

Status MarketRows::put(const contract::GapRecord& row, std::int64_t instrument) {
    return m_gaps.integer(row.source.value)
        .integer(instrument)
        .integer(epochNanos(row.range.from))
        .integer(epochNanos(row.range.to))
        .integer(row.range.missingBars)
        .text(row.reason)
        .endRow();
}

Status MarketRows::put(const contract::BookRecord& row, std::int64_t instrument) {
    m_books.integer(row.source.value).integer(instrument).integer(epochNanos(row.time));
    for (const auto* levels : {&row.bids, &row.asks}) {
        writeLevels(*levels, m_text);
        m_books.text(m_text);
    }
    return m_books.endRow();
}

} // namespace aetherion::storage
