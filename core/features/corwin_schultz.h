#pragma once
// The bid-ask spread that highs and lows of neighbouring bars betray: Corwin and Schultz.
//
// The range of two bars together holds two bars' variance but one spread, the sum of their ranges two of each:
//     beta = ln(H1/L1)^2 + ln(H2/L2)^2,  gamma = ln(max H / min L)^2,
//     alpha = (sqrt(2 beta) - sqrt(beta)) / (3 - 2 sqrt 2) - sqrt(gamma / (3 - 2 sqrt 2)),
//     S = 2 (e^alpha - 1) / (1 + e^alpha),
// relative to the price. A pair's value can be negative; a bar without range within the other's gives 0. It is known at
// the close of the second bar. Source: S. A. Corwin, P. Schultz, A simple way to estimate bid-ask spreads from daily
// high and low prices, Journal of Finance 67 (2012). Thread: pure functions; the rolling class one at a time.
#include "core/features/pair_mean.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace aetherion::features {

/// What happens to the second bar when it lies wholly above or below the first bar's close, as after a night.
enum class GapAdjustment : std::uint8_t {
    None,
    /// Its prices are moved to the close.
    OfPrices,
    /// Their logarithms are.
    OfLogarithms,
};

[[nodiscard]] double corwinSchultzPair(const BarPrices& first, const BarPrices& second, GapAdjustment adjustment);

/// Mean over the last `pairs` pairs, negative ones as zero.
class RollingCorwinSchultz : public PairMean {
public:
    explicit RollingCorwinSchultz(std::size_t pairs, GapAdjustment adjustment = GapAdjustment::OfPrices)
        : PairMean(pairs), m_adjustment(adjustment) {}

    /// Were `newest` the last bar; nothing before pairs + 1 bars.
    [[nodiscard]] std::optional<double> value(const BarPrices& newest) const;
    /// The value with `bar`, which is the last one from now on.
    std::optional<double> take(const BarPrices& bar);

private:
    [[nodiscard]] auto pair() const {
        return [this](const BarPrices& first, const BarPrices& second) {
            return std::max(0.0, corwinSchultzPair(first, second, m_adjustment));
        };
    }

    GapAdjustment m_adjustment;
};

} // namespace aetherion::features
