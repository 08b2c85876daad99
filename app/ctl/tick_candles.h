#pragma once
// Folds single trades into candles of one timeframe, with what a bar does not carry: delta and volume-weighted price.
//
// Every trade goes into the bucket of its own time, early or late in the file; within a bucket the order of the file
// decides open and close. delta = bought minus sold volume by the aggressor's side; trades without a side count for
// neither. Buckets without a trade are left out. Sums are exact integers; only the mean becomes a double at the end.
#include "core/market/event.h"
#include "core/market/trading_calendar.h"

#include <map>
#include <string>

namespace aetherion::ctl {

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

/// "ts_ms,open,high,low,close,volume,count,delta,vwap"; vwap with twelve significant digits, empty without volume.
inline constexpr const char* kTickCandleHeader = "ts_ms,open,high,low,close,volume,count,delta,vwap\n";
[[nodiscard]] std::string csvRow(Timestamp start, const TickCandle& candle);

} // namespace aetherion::ctl
