#pragma once
// Whether an instrument's exported candles follow its market's sessions, or run around the clock as a simulation's may:
// told by the grid they lie on, else by the hours they are of.
//
// Thread: one at a time.
#include "core/feeds/bar_clock.h"
#include "core/feeds/bar_survey.h"

#include <array>
#include <optional>

namespace aetherion::feeds {

class CandleTimetable {
public:
    explicit CandleTimetable(market::Market market);
    /// Refused: a candle that lies on neither grid. `cutIsStated`: the file says where candles are cut.
    [[nodiscard]] RowResult<void> accept(const market::Bar& bar, bool cutIsStated);
    /// By what has been accepted.
    [[nodiscard]] market::CalendarName calendar() const;
    /// Where the market's sessions would cut a candle.
    [[nodiscard]] std::optional<Timestamp> cut(const market::Bar& bar) {
        return clock(bar.timeframe).cut(bar.openTime);
    }

private:
    [[nodiscard]] const BarClock& clock(market::Timeframe timeframe);

    market::Market m_market;
    const market::TradingCalendar* m_calendar;
    BarSurvey m_survey;
    std::array<std::optional<BarClock>, market::kTimeframeCount> m_clocks;
    std::uint64_t m_inSessions = 0;
    std::uint64_t m_aroundTheClock = 0;
    std::uint64_t m_bars = 0;
    std::uint64_t m_closedBars = 0;
};

} // namespace aetherion::feeds
