#pragma once
// A pause after so many losing sales in a row: long enough to stop chasing them.
//
// A gain begins the count again, and so does the pause itself. Clears by itself when its time is over.
// Thread: one at a time.
#include "core/risk/account_sight.h"

namespace aetherion::risk {

class LossCooldownRail {
public:
    void realised(Cash amount, Timestamp time, const PortfolioLimits& limits);
    /// Ends what is over by then.
    void advance(Timestamp now);
    [[nodiscard]] bool isBreached() const { return m_since.has_value(); }
    [[nodiscard]] RailView view(const AccountSight& sight) const;
    void save(StateWriter& writer) const;
    void restore(StateReader& reader);

private:
    std::int64_t m_losses = 0;
    std::optional<Timestamp> m_since;
    Timestamp m_until;
};

} // namespace aetherion::risk
