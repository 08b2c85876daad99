#pragma once
// Joins a trend after it has come back a little.
//
// Asks for: |trend| >= minimumTrend; the close between leastPullback and greatestPullback back from the extreme of the
// last ten bars; relative volume >= its minimum; and an RSI that has not turned: at least longMinimumRsi for a
// purchase, at most shortMaximumRsi for a sale. Without an RSI there is no setup.
//     confidence  0.35 + 0.25 |trend| + 0.10 v, at most 0.99
//     score       40 |trend| + 10 v + 5 p / 0.001, at most 100
// p the pullback as a fraction, v the relative volume.
#include "core/strategy/setup.h"
#include "core/strategy/strategy_settings.h"

#include <optional>

namespace aetherion::strategy {

class TrendPullback {
public:
    explicit TrendPullback(const TrendPullbackSettings& settings) : m_settings(settings) {}
    [[nodiscard]] std::optional<Setup> find(const SetupInputs& inputs) const;

private:
    TrendPullbackSettings m_settings;
};

} // namespace aetherion::strategy
