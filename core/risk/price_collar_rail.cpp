#include "core/risk/price_collar_rail.h"

namespace aetherion::risk {

RailMeasure PriceCollarRail::measure(const OrderFacts& facts) const {
    if (facts.isExit() || facts.request.type == trading::OrderType::Stop)
        return {};
    const ScopedLimit collar = facts.limits.tightest(Knob::PriceCollarPct, facts.subject());
    RailMeasure measure{true, true, true, collar.scope->kind, facts.reference.units(), facts.price.units()};
    const std::int64_t share = shareOf(collar.units / 100, measure.base);
    if (facts.buys()) {
        measure.limit = sumOf(measure.base, share);
        measure.passes = measure.value <= measure.limit;
    } else {
        measure.limit = measure.base - share;
        measure.passes = measure.value >= measure.limit;
    }
    return measure;
}

void PriceCollarRail::describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const {
    verdict.rail = "price collar";
    verdict.code = "PRICE_COLLAR";
    verdict.base = "last price of " + facts.request.instrument.symbol;
    verdict.unit = facts.listing.spec.priceUnitsPerCurrency == 1
                       ? facts.currency()
                       : facts.currency() + "/" + std::to_string(facts.listing.spec.priceUnitsPerCurrency);
    if (!facts.buys())
        verdict.headroom = measure.value - measure.limit;
    verdict.text = facts.buys() ? "the price is too far above the last one" : "the price is too far below the last one";
}

} // namespace aetherion::risk
