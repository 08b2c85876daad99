#pragma once
// Windows and memories of a feature engine. They are part of a model: a model's features are only comparable with
// features computed alike.
//
// Thread: values.
#include "core/features/spread_estimator.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"

#include <cstddef>
#include <cstdint>

namespace aetherion::features {

struct FeatureSettings {
    /// All windows in bars.
    std::size_t volatilityWindow = 20;
    /// 0: the population's deviation of returns, 1: the sample's.
    std::size_t volatilityDdof = 0;
    std::size_t trueRangePeriod = 14;
    std::size_t volumeWindow = 20;
    std::size_t meanWindow = 240;
    std::size_t skewnessWindow = 60;
    /// Rolling volatilities of which the deviation is taken.
    std::size_t volatilityOfVolatilityWindow = 60;
    /// Where the spread comes from when there is no quote.
    SpreadEstimator spreadEstimator = SpreadEstimator::Edge;
    std::size_t spreadWindow = 120;
    /// Memory of the trailing scales, in bars.
    std::size_t scaleMemory = 43'200;
    /// Bars before the first normalised value.
    std::size_t warmUp = 300;
    /// More missing bars than this and the windows start anew; 0: never. The trailing scales are kept in any case.
    std::int64_t longestGap = 0;

    bool operator==(const FeatureSettings&) const = default;
};

/// Memory, mean and volatility window by timeframe: 30 days and 4 hours of 1m bars, five years and a quarter of 1d
/// bars. The spread is estimated over the mean window, at most 120 bars. The warm-up is the mean window and 60 bars, at
/// least 120: a model of 1m bars speaks after 5 hours, of 1h bars after 180, of 1d bars after 120 sessions, of 1w bars
/// after 120 weeks. A market that never closes has a longest gap of 60 bars; elsewhere a night is
/// no gap, the first bar's return spans it, and only after ten days without a bar do the windows start anew.
[[nodiscard]] FeatureSettings defaultFeatureSettings(market::Market market, market::Timeframe timeframe);

/// Windows at least 2 (spread 3, true range and memory 1), all within their ranges; one line that names what is not.
[[nodiscard]] Status check(const FeatureSettings& settings);

} // namespace aetherion::features
