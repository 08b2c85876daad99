#pragma once
// No account spreads over too many instruments: DT_MAX_POSITIONS, and for the policy DT_MAX_OPEN_POSITIONS too.
//
// An instrument counts from its first open entry on, so that orders of one pass see each other. Code
// MAX_OPEN_POSITIONS. Sales pass, and so does what the account is in already. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class OpenPositionsRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
