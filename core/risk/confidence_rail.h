#pragma once
// The policy is sure enough of an entry: DT_EXEC_MIN_CONF.
//
// Code CONFIDENCE_BELOW_MINIMUM. Concerns entries that a rule sends; one that states no confidence, or none that is a
// number, is refused. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class ConfidenceRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
