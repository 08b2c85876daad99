#pragma once
// How well each setup fits what the timeframes say together, and how much that regime is worth.
//
// Weights are relative: 1 is the share that a setup has where nothing is preferred, 0 is not played. They are the
// ancestor's for a trend, a range and a mixed market; those of a pullback are ours. Thread: pure functions.
#include "core/market/event.h"
#include "core/market/meta_regime.h"
#include "core/strategy/setup_kind.h"

namespace aetherion::strategy {

[[nodiscard]] double setupWeight(market::MetaRegime regime, SetupKind setup);
/// Of the full size, 0 to 1.
[[nodiscard]] double regimeExposure(market::MetaRegime regime);
/// What a signal's confidence is multiplied by: a purchase in a bear market deserves less of it.
[[nodiscard]] double regimeConfidence(market::MetaRegime regime, market::Side side);

} // namespace aetherion::strategy
