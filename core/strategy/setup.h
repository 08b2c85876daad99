#pragma once
// A reason to trade that one bar gives, and how the trade would be ended.
//
// Scales, the same for every setup: confidence 0 to 1, score 0 to 100 points. Prices in the instrument's own units.
// Thread: values.
#include "core/market/event.h"
#include "core/strategy/day_phase.h"
#include "core/strategy/intraday_row.h"
#include "core/strategy/setup_kind.h"

#include <chrono>
#include <string>

namespace aetherion::strategy {

/// Where a trade ends, whoever asked for it.
struct ExitPlan {
    double stop = 0;
    double target = 0;
    std::chrono::minutes timeStop{0};
    /// Only a part is sold at the target.
    bool partials = false;
    /// How far the stop follows the best price, in price units; 0: it does not.
    double trail = 0;
    bool operator==(const ExitPlan&) const = default;
};

struct Setup {
    SetupKind kind = SetupKind::VwapReversion;
    market::Side side = market::Side::Unknown;
    double confidence = 0;
    double score = 0;
    ExitPlan exit;
    /// "0.62 % below VWAP, relative volume 1.3"
    std::string reason;
    bool operator==(const Setup&) const = default;
};

/// What a setup is made from.
struct SetupInputs {
    const IntradayRow& row;
    DayPhase phase = DayPhase::Closed;
    /// Trailing distance in average true ranges, for setups that trail.
    double trailAtr = 0;
};

/// 1 for a purchase, -1 for a sale.
[[nodiscard]] constexpr double direction(market::Side side) { return side == market::Side::Sell ? -1 : 1; }

} // namespace aetherion::strategy
