#include "core/risk/account_exposure_rail.h"

namespace aetherion::risk {

Figure AccountExposureRail::limitIn(const PortfolioLimits& limits, market::Regime regime) {
    // Both are at most a hundred percent, so the product fits.
    return Figure::fromUnits(
        multiplyDecimal(limits.exposurePercent.units(), limits.of(regime).exposurePercent.units()).value_or(0) / 100);
}

void AccountExposureRail::mark(const AccountSight& sight) {
    const Cash value = sight.track.positionsValue();
    const Cash equity = sight.track.equity();
    const bool breaching =
        value.units() > 0 && (equity.units() <= 0 || reaches(value, equity, limitIn(sight.limits, sight.regime)));
    m_latch.follow(breaching, sight.limits.cleanMarks, sight.now);
}

RailView AccountExposureRail::view(const AccountSight& sight) const {
    RailView view = beginView(sight, "exposure", m_latch);
    view.imposes = RiskState::ReduceOnly;
    view.clears = Clears::ByItself;
    view.base = "equity";
    view.unit = "%";
    view.limit = limitIn(sight.limits, sight.regime);
    if (sight.track.isKnown()) {
        view.baseValue = cashFigure(sight.track.equity());
        if (sight.track.equity().units() > 0)
            view.value = percentOf(sight.track.positionsValue(), sight.track.equity());
    }
    view.inputs.emplace_back("positions", sight.track.positionsValue().text(2));
    view.inputs.emplace_back("regime", std::string(market::name(sight.regime)));
    view.inputs.emplace_back("limit before regime", sight.limits.exposurePercent.text());
    showHeadroom(view);
    showMarks(view, m_latch, sight.limits.cleanMarks);
    return view;
}

} // namespace aetherion::risk
