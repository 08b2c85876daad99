#pragma once
// The strategy's settings as the knobs in force state them.
//
// One row per knob; what no knob states keeps its default. Knobs have ranges of their own, but not across two of them:
// the result has passed check(). Thread: pure function.
#include "core/risk/knobs.h"
#include "core/strategy/strategy_settings.h"

namespace aetherion::strategy {

[[nodiscard]] Result<StrategySettings> settingsFrom(const risk::Knobs& knobs);

} // namespace aetherion::strategy
