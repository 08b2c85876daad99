#pragma once
// Tells which bar a row's time names, and when that bar was complete.
//
// Up to 15m bars are held against the epoch's grid; 1h and 4h against the calendar's, which in markets with sessions
// counts from the opening. There a daily or weekly bar belongs to its trading day, named by the date's midnight UTC: a
// date or wall time names it directly, a moment by the trading day that it falls into, and midnight UTC is taken for a
// date. Bars that the timetable cuts say where (`Bar::cutAt`). Thread: any.
#include "core/feeds/defect.h"
#include "core/feeds/stated_options.h"
#include "core/feeds/time_column.h"
#include "core/market/trading_calendar.h"

#include <optional>

namespace aetherion::feeds {

class BarClock {
public:
    /// `spec` states market and timeframe.
    BarClock(const FileFacts& facts, const SourceSpec& spec);

    [[nodiscard]] RowResult<Timestamp> openTime(const ReadTime& read) const;
    /// Where the bar ends, if that is not one length after its opening time.
    [[nodiscard]] std::optional<Timestamp> cut(Timestamp openTime) const;

private:
    [[nodiscard]] RowResult<Timestamp> utc(const ReadTime& read) const;
    [[nodiscard]] Timestamp wallDate(const ReadTime& read) const;

    const market::TradingCalendar* m_calendar;
    market::Timeframe m_timeframe;
    Stamp m_stamp;
    std::string m_zone;
};

} // namespace aetherion::feeds
