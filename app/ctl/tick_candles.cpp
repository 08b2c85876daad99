#include "app/ctl/tick_candles.h"

#include "core/contract/regime_csv.h"

#include <algorithm>
#include <cstdio>

namespace aetherion::ctl {

namespace {

/// Plain decimal without trailing zeros.
std::string decimalText(Wide units) { return Quantity::fromUnits(static_cast<std::int64_t>(units)).text(); }

std::string meanPrice(const TickCandle& candle) {
    if (candle.volume == 0)
        return {};
    const long double mean = static_cast<long double>(candle.turnover) / static_cast<long double>(candle.volume) /
                             static_cast<long double>(kDecimalUnit);
    char text[40];
    std::snprintf(text, sizeof text, "%.12Lg", mean);
    return text;
}

} // namespace

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

std::string csvRow(Timestamp start, const TickCandle& candle) {
    return contract::csvLine({std::to_string(epochMillis(start)), candle.open.text(), candle.high.text(),
                              candle.low.text(), candle.close.text(), decimalText(candle.volume),
                              std::to_string(candle.count), decimalText(candle.delta), meanPrice(candle)}) +
           "\n";
}

} // namespace aetherion::ctl
