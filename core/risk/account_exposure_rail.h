#pragma once
// How much of an account's equity may stand in positions, in percent, by the regime of its market.
//
// Clears by itself once enough clean marks in a row are below. Thread: one at a time.
#include "core/risk/account_sight.h"

namespace aetherion::risk {

class AccountExposureRail {
public:
    /// A mark that counts.
    void mark(const AccountSight& sight);
    [[nodiscard]] RailView view(const AccountSight& sight) const;
    /// The limit that the regime leaves.
    [[nodiscard]] static Figure limitIn(const PortfolioLimits& limits, market::Regime regime);
    [[nodiscard]] RailLatch& latch() { return m_latch; }
    [[nodiscard]] const RailLatch& latch() const { return m_latch; }

private:
    RailLatch m_latch;
};

} // namespace aetherion::risk
