#pragma once
// Where a series has no bars, told apart by the market's timetable: hours in which it was closed, which a chart may
// fold away, and gaps, in which it was open and data are missing, which are hatched and never folded.
//
// Hours outside of the sessions that have bars all the same (extended trading) are neither. A market that never closes
// has gaps alone. With days and weeks a date without a session is closed. Positions are time with the folded hours left
// out. Thread: one at a time. Times are UTC.
#include "core/market/trading_calendar.h"
#include "ui/chart/chart_data.h"

#include <span>
#include <vector>

namespace aetherion::chart {

/// Half-open [from, to).
struct Stretch {
    Timestamp from;
    Timestamp to;
    bool operator==(const Stretch&) const = default;
};

class SessionFolds {
public:
    /// Up to `quiet` without a bar of ten seconds is no loss: not everything is traded that often.
    void reset(const market::TradingCalendar& calendar, Duration quiet = Duration(0));
    /// Reads what the data have gained since the last call.
    void update(const ChartData& data);
    [[nodiscard]] const market::TradingCalendar& calendar() const { return *m_calendar; }

    [[nodiscard]] std::span<const Stretch> closed() const { return m_closed; }
    [[nodiscard]] std::span<const Stretch> gaps() const { return m_gaps; }
    /// Those of `stretches` that touch [from, to).
    [[nodiscard]] static std::span<const Stretch> within(std::span<const Stretch> stretches, Timestamp from,
                                                         Timestamp to);
    /// Does `time` lie within closed hours? Their first moment and their last do not.
    [[nodiscard]] bool isFolded(Timestamp time) const;

    /// Nanoseconds since 1970 without the closed hours.
    [[nodiscard]] std::int64_t positionOf(Timestamp time) const;
    /// Of a position that closed hours collapse into: their end.
    [[nodiscard]] Timestamp timeAt(std::int64_t position) const;

private:
    void addHole(Timestamp from, Timestamp to, market::Timeframe timeframe);
    void addDays(Timestamp from, Timestamp to);
    void addClosed(Timestamp from, Timestamp to);
    void addGap(Timestamp from, Timestamp to);

    const market::TradingCalendar* m_calendar = &market::TradingCalendar::of(market::CalendarName::AlwaysOpen);
    Duration m_quiet{0};
    std::vector<Stretch> m_closed;
    /// Closed time before each of m_closed.
    std::vector<std::int64_t> m_before;
    std::vector<Stretch> m_gaps;
    std::uint64_t m_epoch = 0;
    market::Timeframe m_timeframe = market::Timeframe::M1;
    /// Bars whose distance to the one before has been judged.
    std::size_t m_judged = 0;
};

} // namespace aetherion::chart
