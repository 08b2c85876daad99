#pragma once
// How much an account may lose in a trading day, in cash, from its equity where the day began.
//
// Latched until the next session: an equity that recovers does not bring trading back on the same day.
// Thread: one at a time.
#include "core/risk/account_sight.h"

namespace aetherion::risk {

class DailyLossRail {
public:
    /// A mark that counts.
    void mark(const AccountSight& sight);
    void newDay() { m_latch.clear(); }
    [[nodiscard]] RailView view(const AccountSight& sight) const;
    [[nodiscard]] RailLatch& latch() { return m_latch; }
    [[nodiscard]] const RailLatch& latch() const { return m_latch; }

private:
    RailLatch m_latch;
};

} // namespace aetherion::risk
