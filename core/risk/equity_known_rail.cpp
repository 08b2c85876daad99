#include "core/risk/equity_known_rail.h"

namespace aetherion::risk {

namespace {

constexpr std::int64_t kNanosPerUnit = 10;

Figure secondsOf(Duration span) { return Figure::fromUnits(span.count() / kNanosPerUnit); }

} // namespace

void EquityKnownRail::advance(const AccountSight& sight, const market::TradingCalendar& calendar) {
    const Timestamp clean = sight.track.cleanUntil();
    if (sight.track.isFlat()) {
        m_unknown = Duration(0);
        m_latch.clear();
        return;
    }
    // What has not been that long at all cannot have been that long while open.
    m_unknown = sight.now - clean < sight.limits.equityUnknown ? std::max(sight.now - clean, Duration(0))
                                                               : calendar.openTime(clean, sight.now);
    if (m_unknown >= sight.limits.equityUnknown)
        m_latch.observe(true, 1, sight.now);
    else if (sight.track.cleanRun() >= sight.limits.cleanMarks)
        m_latch.clear();
}

RailView EquityKnownRail::view(const AccountSight& sight) const {
    RailView view = beginView(sight, "equity known", m_latch);
    view.imposes = RiskState::StandDown;
    view.clears = Clears::ByItself;
    view.base = "the last clean mark " + formatIso(sight.track.cleanUntil());
    view.unit = "s";
    view.value = secondsOf(m_unknown);
    view.limit = secondsOf(sight.limits.equityUnknown);
    showHeadroom(view);
    return view;
}

} // namespace aetherion::risk
