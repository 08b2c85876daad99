#include "core/risk/open_positions_rail.h"

#include <algorithm>

namespace aetherion::risk {

RailMeasure OpenPositionsRail::measure(const OrderFacts& facts) const {
    if (!facts.buys())
        return {};
    const OrderSubject subject = facts.subject();
    std::int64_t limit = facts.limits.tightest(Knob::MaxPositions, subject).units;
    if (facts.isAutomatic())
        limit = std::min(limit, facts.limits.tightest(Knob::MaxOpenPositions, subject).units);
    const bool isIn = facts.business.isOpen() || facts.request.replaces != 0;
    RailMeasure measure =
        atMost(ScopeKind::Account, (facts.book.openNames(facts.account) + (isIn ? 0 : 1)) * kDecimalUnit, limit);
    measure.passes = measure.passes || isIn;
    return measure;
}

void OpenPositionsRail::describe(const OrderFacts&, const RailMeasure&, RailVerdict& verdict) const {
    verdict.rail = "open positions";
    verdict.code = "MAX_OPEN_POSITIONS";
    verdict.unit = "instruments";
    verdict.text = "the account would be in too many instruments";
}

} // namespace aetherion::risk
