#pragma once
// How a bid-ask spread is estimated from bars where nobody quotes one.
//
// Thread: values.
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace aetherion::features {

enum class SpreadEstimator : std::uint8_t {
    /// Ardia, Guidotti and Kroencke 2024, from open, high, low and close; edge_spread.h.
    Edge,
    /// Roll 1984, from closes; roll_spread.h.
    Roll,
    /// Corwin and Schultz 2012, from highs and lows, adjusted for gaps, negative values as zero; corwin_schultz.h.
    CorwinSchultz,
    /// Abdi and Ranaldo 2017, from closes, highs and lows; abdi_ranaldo.h.
    AbdiRanaldo,
};
inline constexpr std::array kSpreadEstimators{SpreadEstimator::Edge, SpreadEstimator::Roll,
                                              SpreadEstimator::CorwinSchultz, SpreadEstimator::AbdiRanaldo};

/// edge, roll, corwin_schultz, abdi_ranaldo.
[[nodiscard]] std::string_view name(SpreadEstimator estimator);
[[nodiscard]] Result<SpreadEstimator> parseSpreadEstimator(std::string_view text);

} // namespace aetherion::features
