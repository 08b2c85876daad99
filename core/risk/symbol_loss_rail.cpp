#include "core/risk/symbol_loss_rail.h"

namespace aetherion::risk {

RailMeasure SymbolLossRail::measure(const OrderFacts& facts) const {
    if (!facts.buys())
        return {};
    const std::int64_t limit = facts.limits.tightest(Knob::MaxLossPerSymbolDay, facts.subject()).units;
    RailMeasure measure = atMost(ScopeKind::Symbol, -facts.business.realisedToday.units(), limit);
    // Reached is enough.
    measure.passes = measure.value < limit;
    return measure;
}

void SymbolLossRail::describe(const OrderFacts& facts, const RailMeasure&, RailVerdict& verdict) const {
    verdict.rail = "daily loss in one instrument";
    verdict.code = "SYMBOL_DAILY_LOSS";
    verdict.unit = facts.currency();
    verdict.inputs = {{"account", facts.request.account}};
    verdict.text = "the account has lost too much in " + facts.request.instrument.symbol + " on this trading day";
}

} // namespace aetherion::risk
