#pragma once
// There is a price to compare with: known, above zero, and no older than the stream allows. Asked first.
//
// Code STALE_REFERENCE_PRICE. Holds for every order. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class ReferencePriceRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
