#include "core/risk/confidence_rail.h"

#include <cmath>

namespace aetherion::risk {

RailMeasure ConfidenceRail::measure(const OrderFacts& facts) const {
    if (!facts.isAutomaticEntry())
        return {};
    RailMeasure measure{true, false, false, ScopeKind::All};
    measure.limit = facts.knobs.at(Knob::ExecMinConf).units;
    const auto confidence = decimalFromDouble(facts.request.confidence.value_or(std::nan("")));
    measure.hasValue = confidence.has_value();
    measure.value = confidence.value_or(0);
    measure.passes = measure.hasValue && measure.value >= measure.limit && measure.value <= kDecimalUnit;
    return measure;
}

void ConfidenceRail::describe(const OrderFacts&, const RailMeasure& measure, RailVerdict& verdict) const {
    verdict.rail = "confidence";
    verdict.code = "CONFIDENCE_BELOW_MINIMUM";
    // A least, not a most.
    if (verdict.headroom)
        verdict.headroom = measure.value - measure.limit;
    if (!measure.hasValue)
        verdict.text = "the decision states no confidence";
    else if (measure.value > kDecimalUnit)
        verdict.text = "a confidence is at most 1";
    else
        verdict.text = "the decision is less sure than DT_EXEC_MIN_CONF asks for";
}

} // namespace aetherion::risk
