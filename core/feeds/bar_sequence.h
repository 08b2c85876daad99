#pragma once
// Watches that bars follow one another: no duplicate, nothing out of order, no overlap; and notes where bars are
// missing.
//
// Bars are missing where the calendar has the market open and none came: nights, weekends, holidays and the minutes
// without a trade before and after a session are no gap. In years that the calendar's lists do not cover, a session
// without a single bar may be a holiday and is not counted. Thread: one at a time.
#include "core/feeds/defect.h"
#include "core/market/bar.h"
#include "core/market/trading_calendar.h"

#include <optional>

namespace aetherion::feeds {

class BarSequence {
public:
    explicit BarSequence(const market::TradingCalendar& calendar) : m_calendar(&calendar) {}
    /// The gap before `bar`, if any; a refused bar changes nothing.
    [[nodiscard]] RowResult<std::optional<market::GapRange>> accept(const market::Bar& bar);

private:
    [[nodiscard]] std::optional<market::GapRange> missing(const market::Bar& before, const market::Bar& bar) const;
    [[nodiscard]] std::optional<market::GapRange> missingDays(const market::Bar& before, const market::Bar& bar) const;
    [[nodiscard]] std::optional<market::GapRange> missingInSessions(const market::Bar& before,
                                                                    const market::Bar& bar) const;
    [[nodiscard]] bool covers(std::chrono::year_month_day date) const;

    const market::TradingCalendar* m_calendar;
    std::optional<market::Bar> m_last;
};

} // namespace aetherion::feeds
