#include "core/risk/account_positions_rail.h"

#include <algorithm>

namespace aetherion::risk {

std::int64_t AccountPositionsRail::limitIn(const PortfolioLimits& limits, market::Regime regime) {
    const RegimeLimits& left = limits.of(regime);
    if (!left.allowsEntries())
        return 0;
    return std::max<std::int64_t>(1, limits.openPositions * left.positionsPercent.units() / (100 * kDecimalUnit));
}

void AccountPositionsRail::mark(const AccountSight& sight) {
    m_latch.follow(sight.track.openPositions() > limitIn(sight.limits, sight.regime), 1, sight.now);
}

RailView AccountPositionsRail::view(const AccountSight& sight) const {
    RailView view = beginView(sight, "open positions", m_latch);
    if (view.state == RailState::Unknown)
        view.state = RailState::Clear;
    view.imposes = RiskState::ReduceOnly;
    view.clears = Clears::ByItself;
    view.unit = "positions";
    view.value = wholeFigure(sight.track.openPositions());
    view.limit = wholeFigure(limitIn(sight.limits, sight.regime));
    view.inputs.clear();
    view.inputs.emplace_back("regime", std::string(market::name(sight.regime)));
    view.inputs.emplace_back("limit before regime", std::to_string(sight.limits.openPositions));
    showHeadroom(view);
    return view;
}

} // namespace aetherion::risk
