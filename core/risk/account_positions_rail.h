#pragma once
// How many positions an account may hold at once, by the regime of its market.
//
// A count, not a price: every mark tells it, clean or not, and it trips and clears at once. Thread: one at a time.
#include "core/risk/account_sight.h"

namespace aetherion::risk {

class AccountPositionsRail {
public:
    /// Any mark.
    void mark(const AccountSight& sight);
    [[nodiscard]] RailView view(const AccountSight& sight) const;
    /// The limit that the regime leaves: rounded down, one at least while it allows entries.
    [[nodiscard]] static std::int64_t limitIn(const PortfolioLimits& limits, market::Regime regime);
    [[nodiscard]] RailLatch& latch() { return m_latch; }
    [[nodiscard]] const RailLatch& latch() const { return m_latch; }

private:
    RailLatch m_latch;
};

} // namespace aetherion::risk
