#pragma once
// The policy does not enter what it has just left: DT_MIN_FLIP_MINUTES from the last sale of all that was held.
//
// Code FLIP_COOLDOWN. Concerns entries that a rule sends. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class FlipCooldownRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
