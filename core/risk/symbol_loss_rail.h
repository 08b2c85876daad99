#pragma once
// What has lost DT_MAX_LOSS_PER_SYMBOL_DAY in an account today is not entered again today.
//
// Realised results of the instrument on its market's own trading day, fees included. Code SYMBOL_DAILY_LOSS. Sales
// pass. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class SymbolLossRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
