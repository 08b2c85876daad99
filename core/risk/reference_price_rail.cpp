#include "core/risk/reference_price_rail.h"

namespace aetherion::risk {

RailMeasure ReferencePriceRail::measure(const OrderFacts& facts) const {
    const trading::MarketView& market = facts.market;
    RailMeasure measure{true, !facts.reference.isZero(), market.lastPrice.has_value(), ScopeKind::Symbol};
    // Nanoseconds, in 1e-8 of a second.
    measure.value = (market.now - market.lastTime).count() / 10;
    measure.limit = market.staleAfter.count() / 10;
    return measure;
}

void ReferencePriceRail::describe(const OrderFacts& facts, const RailMeasure&, RailVerdict& verdict) const {
    const trading::MarketView& market = facts.market;
    const std::string& symbol = facts.request.instrument.symbol;
    verdict.rail = "reference price";
    verdict.code = "STALE_REFERENCE_PRICE";
    verdict.unit = "seconds old";
    verdict.inputs = {{"feed_state", std::string(market::name(market.feedState))},
                      {"price", market.lastPrice ? market.lastPrice->text() : "none"}};
    if (!market.lastPrice)
        verdict.text = "there is no price of " + symbol;
    else if (market.lastPrice->units() <= 0)
        verdict.text = "the last price of " + symbol + " is not above zero";
    else
        verdict.text = "the last price of " + symbol + " is stale";
}

} // namespace aetherion::risk
