#pragma once
// Folds single trades into candles of one timeframe, with what a bar does not carry: delta and volume-weighted price.
//
// Every trade goes into the bucket of its own time, early or late in the file; within a bucket the order of the file
// decides open and close. delta = bought minus sold volume by the aggressor's side; trades without a side count for
// neither. Buckets without a trade are left out. Sums are exact; only the mean price is a floating-point number. For
// files: memory grows with the candles. Thread: one at a time.
#include "core/market/event.h"
#include "core/market/trading_calendar.h"

#include <map>
#include <optional>

namespace aetherion::candles {

__extension__ using Wide = __int128;

struct TickCandle {
    Price open;
    Price high;
    Price low;
    Price close;
    std::uint64_t count = 0;
    /// In units of 1e-8.
    Wide volume = 0;
    Wide delta = 0;
    /// Of price times quantity, in units of 1e-16.
    Wide turnover = 0;

    /// Nothing without volume.
    [[nodiscard]] std::optional<long double> meanPrice() const;
};

class TickCandles {
public:
    TickCandles(const market::TradingCalendar& calendar, market::Timeframe timeframe)
        : m_calendar(calendar), m_timeframe(timeframe) {}
    /// Refuses sums that no longer fit.
    [[nodiscard]] Status add(Timestamp time, const market::Trade& trade);
    [[nodiscard]] const std::map<Timestamp, TickCandle>& candles() const { return m_candles; }

private:
    const market::TradingCalendar& m_calendar;
    market::Timeframe m_timeframe;
    std::map<Timestamp, TickCandle> m_candles;
    std::map<Timestamp, TickCandle>::iterator m_current = m_candles.end();
    market::BucketSpan m_span;
};

} // namespace aetherion::candles
