#pragma once
// Folds the bars of one bucket into its candle, by the aggregator's own rules.
//
// Thread: pure functions.
#include "core/market/bar.h"
#include "core/market/trading_calendar.h"

#include <span>

namespace aetherion::candles {

/// A moment within the bar's bucket: its opening time, except where a market's day or week is named by a date.
[[nodiscard]] Timestamp momentWithin(const market::TradingCalendar& calendar, const market::Bar& bar);

/// What lies around the bars of a bucket.
struct Surroundings {
    /// Data lie before the bucket: what is missing at its beginning was never traded.
    bool before = true;
    /// Data lie behind it: it has ended.
    bool after = true;
};

/// `parts`: at least one bar of smaller timeframes, the oldest first, all within one bucket of `timeframe`. The candle
/// is partial where a part is, where data begin within it, and where they do not reach its end. `count` adds up those
/// of the parts, so that a candle made of trades counts trades at every length; a part without one counts once.
[[nodiscard]] market::Bar foldBars(const market::TradingCalendar& calendar, market::Timeframe timeframe,
                                   std::span<const market::Bar> parts, const Surroundings& around);

} // namespace aetherion::candles
