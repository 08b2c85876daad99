#pragma once
// No order pays more than DT_PRICE_COLLAR_PCT above the last price, or sells for more than that below it.
//
// Of a limit order its limit, of a market order the other side's best price. An order on the cheap side rests and harms
// nobody; a stop order is a market order once it is reached. Code PRICE_COLLAR. Protective exits and flatten pass: a
// falling market must not hold them. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class PriceCollarRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
