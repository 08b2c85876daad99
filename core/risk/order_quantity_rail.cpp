#include "core/risk/order_quantity_rail.h"

namespace aetherion::risk {

RailMeasure OrderQuantityRail::measure(const OrderFacts& facts) const {
    if (facts.isExit())
        return {};
    const ScopedLimit limit = facts.limits.tightest(Knob::MaxOrderQuantity, facts.subject());
    return atMost(limit.scope->kind, facts.request.quantity.units(), limit.units);
}

void OrderQuantityRail::describe(const OrderFacts& facts, const RailMeasure&, RailVerdict& verdict) const {
    verdict.rail = "maximum order quantity";
    verdict.code = "MAX_ORDER_QUANTITY";
    verdict.unit = facts.request.instrument.symbol;
    verdict.text = "the quantity is larger than one order's may be";
}

} // namespace aetherion::risk
