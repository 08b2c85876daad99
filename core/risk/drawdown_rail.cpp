#include "core/risk/drawdown_rail.h"

namespace aetherion::risk {

namespace {

std::string_view drawdownName(Period period) {
    switch (period) {
    case Period::Day:
        return "daily drawdown";
    case Period::Week:
        return "weekly drawdown";
    case Period::Month:
        return "monthly drawdown";
    }
    return "";
}

std::string baseText(const TradingPeriods& periods, Period period, const EquityBase& base) {
    const std::string where =
        (period == Period::Day ? "trading day " : std::string(name(period)) + " ") + periods.label(period);
    return base.resumed ? "peak since resumed " + formatIso(*base.resumed) + " in " + where : "peak of the " + where;
}

} // namespace

Figure DrawdownRail::limit(const PortfolioLimits& limits) const {
    switch (m_period) {
    case Period::Day:
        return limits.dailyDrawdownPercent;
    case Period::Week:
        return limits.weeklyDrawdownPercent;
    case Period::Month:
        return limits.monthlyDrawdownPercent;
    }
    return limits.dailyDrawdownPercent;
}

void DrawdownRail::mark(const AccountSight& sight) {
    const std::optional<Cash>& peak = sight.track.base(m_period).peak;
    if (peak)
        m_latch.observe(reaches(*peak - sight.track.equity(), *peak, limit(sight.limits)), sight.limits.cleanMarks,
                        sight.now);
}

void DrawdownRail::newDay() {
    if (m_period == Period::Day)
        m_latch.clear();
}

bool DrawdownRail::resumed() {
    if (m_period == Period::Day || !m_latch.isBreached())
        return false;
    m_latch.clear();
    return true;
}

RailView DrawdownRail::view(const AccountSight& sight) const {
    RailView view = beginView(sight, drawdownName(m_period), m_latch);
    view.imposes = RiskState::StandDown;
    view.clears = m_period == Period::Day ? Clears::NextSession : Clears::ByHand;
    view.unit = "%";
    view.limit = limit(sight.limits);
    if (const EquityBase& base = sight.track.base(m_period); base.peak && sight.track.periods()) {
        view.base = baseText(*sight.track.periods(), m_period, base);
        view.baseValue = cashFigure(*base.peak);
        if (sight.track.isKnown() && base.peak->units() > 0)
            view.value = percentOf(*base.peak - sight.track.equity(), *base.peak);
    }
    showHeadroom(view);
    showMarks(view, m_latch, sight.limits.cleanMarks);
    return view;
}

} // namespace aetherion::risk
