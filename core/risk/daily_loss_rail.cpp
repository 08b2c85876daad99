#include "core/risk/daily_loss_rail.h"

namespace aetherion::risk {

void DailyLossRail::mark(const AccountSight& sight) {
    const std::optional<Cash>& start = sight.track.base(Period::Day).start;
    if (start)
        m_latch.observe(*start - sight.track.equity() >= sight.limits.dailyLoss, sight.limits.cleanMarks, sight.now);
}

RailView DailyLossRail::view(const AccountSight& sight) const {
    RailView view = beginView(sight, "daily loss", m_latch);
    view.imposes = RiskState::StandDown;
    view.clears = Clears::NextSession;
    view.unit = sight.currency;
    view.limit = cashFigure(sight.limits.dailyLoss);
    if (const EquityBase& base = sight.track.base(Period::Day); base.start && sight.track.periods()) {
        view.base = "equity at the start of the trading day " + sight.track.periods()->label(Period::Day);
        view.baseValue = cashFigure(*base.start);
        if (sight.track.isKnown())
            view.value = cashFigure(*base.start - sight.track.equity());
    }
    showHeadroom(view);
    showMarks(view, m_latch, sight.limits.cleanMarks);
    return view;
}

} // namespace aetherion::risk
