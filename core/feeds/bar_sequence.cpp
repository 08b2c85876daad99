#include "core/feeds/bar_sequence.h"

#include <algorithm>

namespace aetherion::feeds {

namespace {

using market::GapRange;
using market::Timeframe;
using std::chrono::days;
using std::chrono::sys_days;
using std::chrono::year_month_day;

/// Bars that are named by a date end, for one another, where the next name begins.
Timestamp endOf(const market::Bar& bar) {
    const bool named = bar.timeframe == Timeframe::D1 || bar.timeframe == Timeframe::W1;
    return named ? bucketEnd(bar.openTime, bar.timeframe) : bar.closeTime();
}

} // namespace

RowResult<std::optional<GapRange>> BarSequence::accept(const market::Bar& bar) {
    std::optional<GapRange> gap;
    if (m_last) {
        const Timestamp last = m_last->openTime;
        if (bar.openTime == last)
            return refuseRow(DefectKind::DuplicateTime, "the bar of " + formatIso(bar.openTime) + " is there twice");
        if (bar.openTime < last)
            return refuseRow(DefectKind::TimeRunsBackwards, "the bar of " + formatIso(bar.openTime) +
                                                                " stands after that of " + formatIso(last) +
                                                                ": out of order");
        if (bar.openTime < endOf(*m_last))
            return refuseRow(DefectKind::OverlappingBars,
                             "the bar of " + formatIso(bar.openTime) + " overlaps that of " + formatIso(last));
        gap = missing(*m_last, bar);
    }
    m_last = bar;
    return gap;
}

std::optional<GapRange> BarSequence::missing(const market::Bar& before, const market::Bar& bar) const {
    const Timestamp expected = endOf(before);
    if (bar.openTime <= expected)
        return std::nullopt;
    if (m_calendar->alwaysOpen())
        return GapRange{expected, bar.openTime, (bar.openTime - expected) / market::length(bar.timeframe)};
    if (bar.timeframe == Timeframe::D1 || bar.timeframe == Timeframe::W1)
        return missingDays(before, bar);
    return missingInSessions(before, bar);
}

bool BarSequence::covers(year_month_day date) const {
    const int year = int(date.year());
    return year >= m_calendar->firstYear() && year <= m_calendar->lastYear();
}

std::optional<GapRange> BarSequence::missingDays(const market::Bar& before, const market::Bar& bar) const {
    GapRange gap;
    const auto step = std::chrono::duration_cast<days>(market::length(bar.timeframe));
    const auto dateOf = [](Timestamp time) { return std::chrono::floor<days>(time); };
    for (sys_days name = dateOf(before.openTime) + step; name < dateOf(bar.openTime); name += step) {
        bool open = false;
        for (sys_days date = name; date < name + step && !open; date += days(1))
            open = covers(date) && m_calendar->session(date).has_value();
        if (!open)
            continue;
        if (gap.missingBars++ == 0)
            gap.from = name;
        gap.to = name + step;
    }
    return gap.missingBars > 0 ? std::optional(gap) : std::nullopt;
}

std::optional<GapRange> BarSequence::missingInSessions(const market::Bar& before, const market::Bar& bar) const {
    GapRange gap;
    const Duration size = market::length(bar.timeframe);
    const year_month_day firstDate = m_calendar->sessionAtOrBefore(before.openTime).date;
    const year_month_day lastDate = m_calendar->sessionAtOrBefore(bar.openTime).date;
    for (market::Bucket next = m_calendar->nextBucketInSession(endOf(before), bar.timeframe);
         next.start < bar.openTime;) {
        const market::Session session = m_calendar->sessionAtOrBefore(next.start);
        const bool beforePause = session.pause && next.start < session.pause->from;
        const Timestamp end = std::min(beforePause ? session.pause->from : session.close, bar.openTime);
        if (covers(session.date) || session.date == firstDate || session.date == lastDate) {
            if (gap.missingBars == 0)
                gap.from = next.start;
            gap.missingBars += (end - next.start + size - Duration(1)) / size;
            gap.to = end;
        }
        next = m_calendar->nextBucketInSession(end, bar.timeframe);
    }
    return gap.missingBars > 0 ? std::optional(gap) : std::nullopt;
}

} // namespace aetherion::feeds
