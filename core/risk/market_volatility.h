#pragma once
// A volatility index of one's own for a market that has none to read, such as a simulated one: how much the market as a
// whole moves, in points of percent a year.
//
// Of every closed bar of one length, close over open less one is averaged over the market's instruments that closed at
// the same time; the squares of these averages are averaged with exponential weights, and scaled to a year of that
// market's trading. What happens while it is closed does not enter. It looks back where a published index looks ahead.
// Thread: one at a time. Deterministic.
#include "core/base/state_bytes.h"
#include "core/market/trading_calendar.h"
#include "core/risk/rail_view.h"

#include <optional>

namespace aetherion::risk {

class MarketVolatility {
public:
    /// So many bars before there is a level: with fewer one bar could decide.
    static constexpr std::int64_t kLeastBars = 30;
    /// `halfLife` in bars.
    MarketVolatility(market::CalendarName calendar, Duration barLength, int halfLife = 60);

    /// In the order of closes. Opens and closes are above zero; others are ignored, as is what comes too late.
    void bar(Timestamp close, Price openPrice, Price closePrice);
    /// In points: 20 is twenty percent a year. Of all bars that closed before the newest one's close.
    [[nodiscard]] std::optional<Figure> level() const;
    /// The close that the level speaks of.
    [[nodiscard]] Timestamp time() const { return m_levelTime; }
    void save(StateWriter& writer) const;
    void restore(StateReader& reader);

private:
    void fold();

    double m_barsPerYear = 0;
    double m_weight = 0;
    double m_variance = 0;
    std::int64_t m_bars = 0;
    Timestamp m_levelTime;
    // Of the close that is still being collected.
    Timestamp m_close;
    double m_sum = 0;
    std::int64_t m_count = 0;
};

} // namespace aetherion::risk
