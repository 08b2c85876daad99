#pragma once
// The policy enters one instrument DT_MAX_TRADES_PER_SYMBOL_PER_DAY times a day at most.
//
// Entries that are open or were filled, on the market's own trading day; one that ended without a fill does not count.
// Code SYMBOL_DAILY_TRADES. Concerns entries that a rule sends. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class SymbolTradesRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
