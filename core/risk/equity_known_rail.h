#pragma once
// How long an account's equity may be unknown while its market is open, before nothing new is begun on it.
//
// An account that holds nothing is known without marks. Clears by itself with enough clean marks in a row. Thread: one
// at a time.
#include "core/market/trading_calendar.h"
#include "core/risk/account_sight.h"

namespace aetherion::risk {

class EquityKnownRail {
public:
    /// At any moment, marks or none.
    void advance(const AccountSight& sight, const market::TradingCalendar& calendar);
    [[nodiscard]] RailView view(const AccountSight& sight) const;
    [[nodiscard]] RailLatch& latch() { return m_latch; }
    [[nodiscard]] const RailLatch& latch() const { return m_latch; }

private:
    RailLatch m_latch;
    /// Open market time since the last clean mark.
    Duration m_unknown{0};
};

} // namespace aetherion::risk
