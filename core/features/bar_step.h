#pragma once
// What the computations of features need of one bar and its predecessor, worked out once.
//
// Thread: values.
#include "core/features/bar_prices.h"

#include <optional>

namespace aetherion::features {

struct BarStep {
    /// Nothing where the bar has a price of zero or less.
    std::optional<BarPrices> prices;
    /// Nothing for the first bar of a stretch.
    std::optional<double> logReturn;
    /// Wilder's, in price units; present with logReturn.
    double trueRange = 0;
    /// Nothing where the source reports none.
    std::optional<double> volume;
    std::optional<double> volumeBefore;
};

} // namespace aetherion::features
