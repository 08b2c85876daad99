#include "core/candles/tick_candles.h"

#include <algorithm>

namespace aetherion::candles {

std::optional<long double> TickCandle::meanPrice() const {
    if (volume == 0)
        return std::nullopt;
    return static_cast<long double>(turnover) / static_cast<long double>(volume) /
           static_cast<long double>(kDecimalUnit);
}

Status TickCandles::add(Timestamp time, const market::Trade& trade) {
    if (m_current == m_candles.end() || time < m_span.first || time >= m_span.bucket.end) {
        m_span = m_calendar.span(time, m_timeframe);
        m_current = m_candles.try_emplace(m_span.bucket.start).first;
    }
    TickCandle& candle = m_current->second;
    candle.high = candle.count == 0 ? trade.price : std::max(candle.high, trade.price);
    candle.low = candle.count == 0 ? trade.price : std::min(candle.low, trade.price);
    candle.open = candle.count == 0 ? trade.price : candle.open;
    candle.close = trade.price;
    ++candle.count;
    const Wide quantity = trade.quantity.units();
    candle.volume += quantity;
    candle.delta += trade.side == market::Side::Buy ? quantity : trade.side == market::Side::Sell ? -quantity : 0;
    candle.turnover += quantity * trade.price.units();
    if (candle.volume > INT64_MAX)
        return fail("the volume of the candle of " + formatIso(m_span.bucket.start) + " is too large");
    return {};
}

} // namespace aetherion::candles
