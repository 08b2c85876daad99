#include "core/risk/order_value_rail.h"

namespace aetherion::risk {

RailMeasure OrderValueRail::measure(const OrderFacts& facts) const {
    if (facts.isExit())
        return {};
    const ScopedLimit limit = facts.limits.tightest(Knob::MaxOrderValue, facts.subject());
    RailMeasure measure = atMost(limit.scope->kind, facts.value.value_or(Cash()).units(), limit.units);
    measure.hasValue = facts.value.has_value();
    measure.passes = measure.passes && measure.hasValue;
    return measure;
}

void OrderValueRail::describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const {
    verdict.rail = "maximum order value";
    verdict.code = "MAX_ORDER_VALUE";
    verdict.unit = facts.currency();
    verdict.inputs = {{"quantity", facts.request.quantity.text()}, {"price", facts.price.text()}};
    verdict.text =
        measure.hasValue ? "the order is worth more than one may be" : "the order is worth more than can be counted";
}

} // namespace aetherion::risk
