#pragma once
// No account has more than a part of its equity in one instrument: DT_MAX_POSITION_SIZE_PCT, and for the policy
// DT_POSITION_MAX_FRACTION too.
//
// What is held, what open entries may still buy, and this order, over cash and positions in the instrument's currency.
// Code MAX_POSITION. Sales pass. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class PositionRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
