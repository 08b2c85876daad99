#pragma once
// Trades back towards the session's VWAP once the price has strayed from it.
//
// Asks for: |distance| >= deviation, or >= deviationAtr average true ranges; |trend| <= maximumTrend; relative volume
// >= its minimum; a session seen from its opening. The side is towards VWAP.
//     confidence  clamp(0.35 d, 0.10, 0.80) * clamp(1.2 - 25 v, 0.55, 1.10)
//     score       25 d (1 - |trend|), at most 100
// d the distance in deviations, v the session's volatility. Target VWAP, half of it sold there; no trailing stop.
#include "core/strategy/setup.h"
#include "core/strategy/strategy_settings.h"

#include <optional>

namespace aetherion::strategy {

class VwapReversion {
public:
    explicit VwapReversion(const VwapReversionSettings& settings) : m_settings(settings) {}
    [[nodiscard]] std::optional<Setup> find(const SetupInputs& inputs) const;

private:
    VwapReversionSettings m_settings;
};

} // namespace aetherion::strategy
