#include "core/risk/symbol_trades_rail.h"

namespace aetherion::risk {

RailMeasure SymbolTradesRail::measure(const OrderFacts& facts) const {
    if (!facts.isAutomaticEntry() || facts.request.replaces != 0)
        return {};
    return atMost(ScopeKind::Symbol, (facts.business.entriesToday + 1) * kDecimalUnit,
                  facts.knobs.at(Knob::MaxTradesPerSymbolPerDay).units);
}

void SymbolTradesRail::describe(const OrderFacts& facts, const RailMeasure&, RailVerdict& verdict) const {
    verdict.rail = "daily entries into one instrument";
    verdict.code = "SYMBOL_DAILY_TRADES";
    verdict.unit = "entries";
    verdict.inputs = {{"account", facts.request.account}};
    verdict.text = facts.request.instrument.symbol + " was entered often enough on this trading day";
}

} // namespace aetherion::risk
