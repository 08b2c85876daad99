#pragma once
// What the rails of one account and currency look at, and how their views begin.
//
// Thread: values; what they refer to outlives the call.
#include "core/risk/equity_track.h"
#include "core/risk/portfolio_limits.h"
#include "core/risk/rail_latch.h"
#include "core/risk/rail_view.h"

namespace aetherion::risk {

struct AccountSight {
    const std::string& account;
    const std::string& currency;
    market::Market market;
    const EquityTrack& track;
    const PortfolioLimits& limits;
    /// Of that market.
    market::Regime regime;
    Timestamp now;
};

/// With the account, its state by the latch and by what is known, and its equity among the inputs.
[[nodiscard]] RailView beginView(const AccountSight& sight, std::string_view name, const RailLatch& latch);
/// "2 of 3"
void showMarks(RailView& view, const RailLatch& latch, int needed);
/// Limit less value, where both are known.
void showHeadroom(RailView& view);
/// part * 100 / whole in percent, towards zero; `whole` is above zero.
[[nodiscard]] Figure percentOf(Cash part, Cash whole);
/// Is part / whole at least that many percent? Exact; false when `whole` is not above zero.
[[nodiscard]] bool reaches(Cash part, Cash whole, Figure percent);

} // namespace aetherion::risk
