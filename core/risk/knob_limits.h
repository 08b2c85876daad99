#pragma once
// The portfolio's limits as the knobs in force say them; what no knob says keeps its default.
//
// The one fraction among the drawdowns, DT_DAILY_DRAWDOWN_PCT, becomes a percentage here and nowhere else. Thread:
// pure.
#include "core/risk/knobs.h"
#include "core/risk/portfolio_limits.h"

namespace aetherion::risk {

[[nodiscard]] PortfolioLimits portfolioLimits(const Knobs& knobs);

} // namespace aetherion::risk
