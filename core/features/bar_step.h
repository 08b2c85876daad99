#pragma once
// What the computations of features need of one bar and its predecessor, worked out once.
//
// Thread: values.
#include "core/features/bar_prices.h"

namespace aetherion::features {

struct BarStep {
    /// False where the bar has a price of zero or less; then it has no prices and no return.
    bool hasPrices = false;
    /// False for the first bar of a stretch.
    bool hasReturn = false;
    /// False where the source reports none.
    bool hasVolume = false;
    bool hasVolumeBefore = false;
    BarPrices prices;
    /// These two are there together.
    double closeBefore = 0;
    double logReturn = 0;
    double volume = 0;
    double volumeBefore = 0;
};

} // namespace aetherion::features
