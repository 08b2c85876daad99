#include "core/risk/flip_cooldown_rail.h"

namespace aetherion::risk {

RailMeasure FlipCooldownRail::measure(const OrderFacts& facts) const {
    if (!facts.isAutomaticEntry() || !facts.business.left)
        return {};
    const std::int64_t limit = facts.knobs.at(Knob::MinFlipMinutes).units;
    const Duration since = facts.now - *facts.business.left;
    // Minutes, in 1e-8 of one.
    const auto value = static_cast<std::int64_t>(since.count() / 600);
    return {true, since >= facts.knobs.span(Knob::MinFlipMinutes), true, ScopeKind::Symbol, 0, value, limit};
}

void FlipCooldownRail::describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const {
    verdict.rail = "flip cooldown";
    verdict.code = "FLIP_COOLDOWN";
    verdict.unit = "minutes";
    // A least, not a most.
    if (verdict.headroom)
        verdict.headroom = measure.value - measure.limit;
    verdict.inputs = {{"left", facts.business.left ? formatIso(*facts.business.left) : "never"}};
    verdict.text = facts.request.instrument.symbol + " was left too short a time ago";
}

} // namespace aetherion::risk
