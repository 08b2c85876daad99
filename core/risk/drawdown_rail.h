#pragma once
// How far an account may fall from the peak of its trading day, week or month, in percent of that peak.
//
// Latched. The day's clears at the next session; those of week and month wait for a person, and count from the equity
// at which they resumed for the rest of the period. Thread: one at a time.
#include "core/risk/account_sight.h"

namespace aetherion::risk {

class DrawdownRail {
public:
    explicit DrawdownRail(Period period) : m_period(period) {}
    /// A mark that counts.
    void mark(const AccountSight& sight);
    void newDay();
    /// A person resumed: true when the rail was latched and waited for that; the caller rebases the track.
    [[nodiscard]] bool resumed();
    [[nodiscard]] RailView view(const AccountSight& sight) const;
    [[nodiscard]] Period period() const { return m_period; }
    [[nodiscard]] RailLatch& latch() { return m_latch; }
    [[nodiscard]] const RailLatch& latch() const { return m_latch; }

private:
    [[nodiscard]] Figure limit(const PortfolioLimits& limits) const;

    Period m_period;
    RailLatch m_latch;
};

} // namespace aetherion::risk
