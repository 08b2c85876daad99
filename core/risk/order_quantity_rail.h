#pragma once
// No order is larger than DT_MAX_ORDER_QUANTITY; the tightest scope's holds.
//
// Code MAX_ORDER_QUANTITY. Protective exits and flatten pass: a position must be closable. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class OrderQuantityRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
