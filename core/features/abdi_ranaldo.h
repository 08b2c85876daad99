#pragma once
// The bid-ask spread that closes beside the middles of two ranges betray: Abdi and Ranaldo.
//
// With eta the middle of the logarithms of high and low and c that of the close, x = 4 (c1 - eta1)(c1 - eta2) has the
// squared spread as its mean; S = sqrt(max(mean x, 0)), relative to the price. x of two bars can be negative, and is
// known at the close of the second. Source: F. Abdi, A. Ranaldo, A simple estimation of bid-ask spreads from daily
// close, high, and low prices, Review of Financial Studies 30 (2017). Thread: pure function; the rolling class one at
// a time.
#include "core/features/pair_mean.h"

#include <cstddef>
#include <optional>

namespace aetherion::features {

[[nodiscard]] double abdiRanaldoPair(const BarPrices& first, const BarPrices& second);

/// Over the last `pairs` pairs.
class RollingAbdiRanaldo : public PairMean {
public:
    using PairMean::PairMean;

    /// Were `newest` the last bar; nothing before pairs + 1 bars.
    [[nodiscard]] std::optional<double> value(const BarPrices& newest) const;
    /// The value with `bar`, which is the last one from now on.
    std::optional<double> take(const BarPrices& bar);
};

} // namespace aetherion::features
