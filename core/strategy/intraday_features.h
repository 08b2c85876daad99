#pragma once
// Turns the closed bars of one instrument and timeframe into what the strategy looks at, one bar at a time.
//
// A row is computed from bars up to its own, and is never revised. Bars outside the session (before the opening, after
// the close) are left out: they say nothing of the day. Windows of bars run on over the night, the night's own gap is
// in none of them: the true range and the change of a session's first bar begin at its own open. A bar with a price of
// zero or less is refused.
//
// Cost: O(20) per bar, no allocation but the session's. Thread: one at a time.
#include "core/features/rolling_moments.h"
#include "core/features/state_tape.h"
#include "core/features/wilder_average.h"
#include "core/market/bar.h"
#include "core/strategy/intraday_row.h"
#include "core/strategy/recent_values.h"
#include "core/strategy/session_clock.h"

#include <optional>

namespace aetherion::strategy {

class IntradayFeatures {
public:
    static constexpr std::size_t kMeanWindow = 20;
    static constexpr std::size_t kExtremeWindow = 10;
    static constexpr std::size_t kWilderPeriod = 14;
    static constexpr std::size_t kSlopeWindow = 20;

    explicit IntradayFeatures(market::CalendarName calendar);

    /// True where the bar is of a session and row() is new. Refuses, and changes nothing, when the bar does not follow
    /// its predecessor or has a price that is none.
    [[nodiscard]] Result<bool> update(const market::Bar& bar);
    /// Of the newest bar that was taken in.
    [[nodiscard]] const IntradayRow& row() const { return m_row; }
    /// Bars taken in.
    [[nodiscard]] std::size_t bars() const { return m_bars; }

    void save(features::StateTape& tape) const;
    /// On damage (the tape shows it) this is to be thrown away.
    void restore(features::StateTape& tape);

private:
    struct Numbers {
        double open;
        double high;
        double low;
        double close;
        /// Absent where the source reports none.
        std::optional<double> volume;
    };
    /// The first minutes of a session while they last.
    struct OpeningSpan {
        double high = 0;
        double low = 0;
        bool seen = false;
        bool broken = false;
    };
    struct Day {
        Timestamp open;
        bool whole = false;
        std::size_t bars = 0;
        double firstOpen = 0;
        double high = 0;
        double low = 0;
        double volume = 0;
        double turnover = 0;
        /// Welford's mean and sum of squares of the returns.
        double meanReturn = 0;
        double squares = 0;
        OpeningSpan span5;
        OpeningSpan span15;
    };

    void takeDay(const market::Bar& bar, const Numbers& numbers, const market::Session& session);
    void takeSpan(OpeningSpan& span, std::optional<RangeBreak>& range, std::chrono::minutes length,
                  const market::Bar& bar, const Numbers& numbers);
    void takeVwap(const Numbers& bar);
    void takeTrend(const Numbers& bar);
    void takeWindows(const Numbers& bar, double reference, bool firstOfDay);

    SessionClock m_clock;
    Day m_day;
    features::RollingMoments m_closes{kMeanWindow};
    features::RollingMoments m_volumes{kMeanWindow};
    features::WilderAverage m_trueRange{kWilderPeriod};
    features::WilderAverage m_gains{kWilderPeriod};
    features::WilderAverage m_losses{kWilderPeriod};
    RecentValues<kMeanWindow> m_recentCloses;
    RecentValues<kExtremeWindow> m_highs;
    RecentValues<kExtremeWindow> m_lows;
    RecentValues<kSlopeWindow> m_vwaps;
    std::optional<Timestamp> m_previousOpen;
    std::size_t m_bars = 0;
    IntradayRow m_row;
};

} // namespace aetherion::strategy
