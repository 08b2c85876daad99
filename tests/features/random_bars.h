#pragma once
// Bars of a seeded random walk, for tests.
#include "core/base/random_stream.h"
#include "core/market/bar.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace aetherion::test {

inline Price priceOf(double value) { return Price::fromUnits(*decimalFromDouble(value)); }
inline Quantity quantityOf(double value) { return Quantity::fromUnits(*decimalFromDouble(value)); }

/// `volatility` per bar; every `burst`-th stretch of 300 bars is four times as wild (0: none).
inline std::vector<market::Bar> randomBars(std::size_t count, std::uint64_t seed, double volatility = 0.001,
                                           std::size_t burst = 0, double start = 100, double volumeScale = 1) {
    RandomStream random(seed, "bars");
    std::vector<market::Bar> bars;
    double price = start;
    for (std::size_t i = 0; i < count; ++i) {
        const double wild = burst != 0 && (i / 300) % burst == burst - 1 ? 4 : 1;
        const double next = price * std::exp(volatility * wild * random.normal());
        market::Bar bar;
        bar.openTime = fromEpochMillis(static_cast<std::int64_t>(i) * 60'000);
        bar.open = priceOf(price);
        bar.close = priceOf(next);
        bar.high = priceOf(std::max(price, next) * (1 + volatility * wild * random.uniform()));
        bar.low = priceOf(std::min(price, next) * (1 - volatility * wild * random.uniform()));
        bar.volume = quantityOf(volumeScale * std::round(random.uniform(100, 1000)));
        bars.push_back(bar);
        price = next;
    }
    return bars;
}

/// Opens anywhere in the bar instead of at the close before, where EDGE sees no spread at all.
inline std::vector<market::Bar> withOpensOfTheirOwn(std::vector<market::Bar> bars) {
    RandomStream random(1, "opens");
    for (market::Bar& bar : bars)
        bar.open = Price::fromUnits(random.integer(bar.low.units(), bar.high.units()));
    return bars;
}

} // namespace aetherion::test
