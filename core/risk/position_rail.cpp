#include "core/risk/position_rail.h"

#include <algorithm>

namespace aetherion::risk {

RailMeasure PositionRail::measure(const OrderFacts& facts) const {
    if (!facts.buys())
        return {};
    std::int64_t fraction = facts.limits.tightest(Knob::MaxPositionSizePct, facts.subject()).units;
    if (facts.isAutomatic())
        fraction = std::min(fraction, facts.knobs.at(Knob::PositionMaxFraction).units);
    const std::int64_t equity = facts.own.equity().units();
    const std::int64_t value = sumOf(sumOf(facts.business.held.units(), facts.business.pending.units()),
                                     facts.value.value_or(Cash::fromUnits(INT64_MAX)).units());
    return atMost(ScopeKind::Account, value, shareOf(fraction, equity), equity);
}

void PositionRail::describe(const OrderFacts& facts, const RailMeasure&, RailVerdict& verdict) const {
    verdict.rail = "position";
    verdict.code = "MAX_POSITION";
    verdict.base = "equity of " + facts.request.account + " in " + facts.currency();
    verdict.unit = facts.currency();
    verdict.inputs = {{"held", facts.business.held.text()},
                      {"open_entries", facts.business.pending.text()},
                      {"order", facts.value ? facts.value->text() : "uncountable"}};
    verdict.text = "the account would have too much of its equity in " + facts.request.instrument.symbol;
}

} // namespace aetherion::risk
