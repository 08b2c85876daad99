#pragma once
// No order is worth more than DT_MAX_ORDER_VALUE; the tightest scope's holds.
//
// Worth: quantity at the price that it may pay, in the instrument's currency; what cannot be counted is too much. Code
// MAX_ORDER_VALUE. Protective exits and flatten pass: a position must be closable. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class OrderValueRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
