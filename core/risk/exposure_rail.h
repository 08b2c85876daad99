#pragma once
// Positions and open entries stay within their limits everywhere: of everything, of the market, of the account, of the
// symbol. Of all that hold, the one with the least headroom answers.
//
// DT_MAX_EXPOSURE_FRAC is a part of equity: of the account's for an account, of all accounts' together for the others;
// for the policy DT_HEAT_MAX_EXPOSURE_FRAC holds too. DT_MAX_EXPOSURE_VALUE is an amount. Each in the instrument's
// currency; what is set for everything holds for every account and for all of them together. Code MAX_EXPOSURE. Sales
// pass. Thread: the engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class ExposureRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
