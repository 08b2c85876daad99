#include "core/candles/bar_fold.h"

#include "core/candles/candle_aggregator.h"

#include <algorithm>
#include <limits>

namespace aetherion::candles {

Timestamp momentWithin(const market::TradingCalendar& calendar, const market::Bar& bar) {
    // A day is named by a date, whose midnight UTC may still be the day before.
    if (bar.timeframe >= market::Timeframe::D1 && !calendar.alwaysOpen())
        return calendar.nextBucketInSession(bar.openTime, market::Timeframe::M15).start;
    return bar.openTime;
}

namespace {

/// Data that begin before a market opens have all of its day: that they begin within a bar does not matter to it.
bool beginsBeforeTheOpening(const market::TradingCalendar& calendar, market::Timeframe timeframe,
                            const market::Bar& first) {
    if (calendar.alwaysOpen() || timeframe < market::Timeframe::D1 || first.timeframe >= market::Timeframe::D1)
        return false;
    const Timestamp begin = calendar.span(first.openTime, timeframe).first;
    return first.closeTime() <= calendar.nextBucketInSession(begin, market::Timeframe::M15).start;
}

} // namespace

market::Bar foldBars(const market::TradingCalendar& calendar, market::Timeframe timeframe,
                     std::span<const market::Bar> parts, const Surroundings& around) {
    const std::array wanted{timeframe};
    CandleAggregator aggregator(calendar, Duration(0), wanted);
    if (around.before)
        aggregator.continueData();
    std::vector<market::Bar> closed;
    closed.reserve(parts.size() + 1);
    std::uint64_t count = 0;
    market::Bar first = parts.front();
    if (!around.before && beginsBeforeTheOpening(calendar, timeframe, first))
        first.partial = false;
    aggregator.addBar(first, closed);
    for (const market::Bar& part : parts.subspan(1))
        aggregator.addBar(part, closed);
    for (const market::Bar& part : parts)
        count += std::max<std::uint32_t>(part.count, 1);
    // The bucket closes by itself with the part that reaches its end.
    const bool complete = closed.back().timeframe == timeframe;
    market::Bar bar = complete ? closed.back() : aggregator.forming(timeframe).value_or(closed.back());
    bar.partial = bar.partial || (!complete && !around.after);
    bar.begins = parts.front().begins;
    bar.count = static_cast<std::uint32_t>(std::min<std::uint64_t>(count, std::numeric_limits<std::uint32_t>::max()));
    return bar;
}

} // namespace aetherion::candles
