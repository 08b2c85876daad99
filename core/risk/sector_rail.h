#pragma once
// The policy does not put everything on one sector: DT_HEAT_MAX_PER_SECTOR instruments of it in an account.
//
// An instrument counts from its first open entry on, so that orders of one pass see each other. Where the catalogue
// knows no sector the rail does not apply. Code MAX_PER_SECTOR. Concerns entries that a rule sends. Thread: the
// engine's.
#include "core/risk/pre_trade_rail.h"

namespace aetherion::risk {

class SectorRail final : public PreTradeRail {
public:
    [[nodiscard]] RailMeasure measure(const OrderFacts& facts) const override;

protected:
    void describe(const OrderFacts& facts, const RailMeasure& measure, RailVerdict& verdict) const override;
};

} // namespace aetherion::risk
