#pragma once
// A market whose volatility index is above its limit stands down.
//
// A market without an index has nothing to compare. Where there is one, a value that is missing or older than the
// market's last few sessions counts as breached: what cannot be seen is not calm. Clears by itself.
// Thread: one at a time.
#include "core/base/state_bytes.h"
#include "core/market/trading_calendar.h"
#include "core/risk/portfolio_limits.h"
#include "core/risk/rail_view.h"

namespace aetherion::risk {

class VolatilityRail {
public:
    VolatilityRail(market::Market market, market::CalendarName calendar, std::optional<std::string> index)
        : m_market(market), m_calendar(&market::TradingCalendar::of(calendar)), m_index(std::move(index)) {}

    /// In index points. What is older than the last one is ignored.
    void reading(Figure level, Timestamp time);
    void advance(Timestamp now, const PortfolioLimits& limits);
    [[nodiscard]] RailView view(const PortfolioLimits& limits) const;
    [[nodiscard]] bool isBreached() const { return m_since.has_value(); }
    void save(StateWriter& writer) const;
    void restore(StateReader& reader);

private:
    [[nodiscard]] bool isOutOfDate(Timestamp now, int sessions) const;

    market::Market m_market;
    const market::TradingCalendar* m_calendar;
    std::optional<std::string> m_index;
    std::optional<Figure> m_level;
    Timestamp m_read;
    bool m_outOfDate = false;
    std::optional<Timestamp> m_since;
};

} // namespace aetherion::risk
