#include "core/features/feature_engine.h"
#include "core/regime/feature_choice.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <vector>

using namespace aetherion;
using features::Feature;
using features::FeatureEngine;
using market::Bar;
using market::Timeframe;

namespace {

/// More than the trailing scales remember, so that they are at their full size.
constexpr std::size_t kBars = 1 << 16;
constexpr Timestamp kFirstBar = fromEpochMillis(1'704'067'200'000);

const std::vector<Bar>& sampleBars() {
    static const std::vector<Bar> bars = [] {
        RandomStream random(1, "bench/features");
        std::vector<Bar> each(kBars);
        double price = 100;
        const auto cents = [](double value) { return Price::fromUnits(std::llround(value * 100) * 1'000'000); };
        for (Bar& bar : each) {
            // Between bid and ask, as the close: what a spread is estimated from.
            bar.open = cents(price * (1 + 2e-4 * random.normal()));
            price = std::max(1.0, price * (1 + 1e-3 * random.normal()));
            bar.close = cents(price);
            bar.high = std::max(bar.open, bar.close) + cents(0.1 * random.uniform());
            bar.low = std::min(bar.open, bar.close) - cents(0.1 * random.uniform());
            bar.volume = Quantity::fromUnits(random.integer(1, 900) * kDecimalUnit);
            bar.count = 10;
        }
        return each;
    }();
    return bars;
}

Bar barAt(std::size_t number) {
    Bar bar = sampleBars()[number % kBars];
    bar.openTime = kFirstBar + std::chrono::minutes(number);
    return bar;
}

/// The newest row's return and volatility, by their definitions.
bool rowIsRight(const features::FeatureRow& row, std::size_t newest, std::size_t window) {
    const auto logReturn = [](std::size_t number) {
        return std::log(barAt(number).close.toDouble() / barAt(number - 1).close.toDouble());
    };
    double sum = 0;
    double squares = 0;
    for (std::size_t i = 0; i < window; ++i) {
        const double each = logReturn(newest - i);
        sum += each;
        squares += each * each;
    }
    const auto count = static_cast<double>(window);
    const double deviation = std::sqrt(squares / count - sum / count * sum / count);
    for (const Feature feature : regime::kDefaultModelFeatures)
        if (!row.normalisedOf(feature))
            return false;
    return std::abs(*row.rawOf(Feature::LogReturn) - logReturn(newest)) < 1e-12 &&
           std::abs(*row.rawOf(Feature::RollingVolatility) / deviation - 1) < 1e-7;
}

void updateFeatures(benchmark::State& state) {
    FeatureEngine engine(features::defaultFeatureSettings(market::Market::Crypto, Timeframe::M1),
                         regime::kDefaultModelFeatures);
    std::size_t number = 0;
    bool taken = true;
    for (; number < kBars; ++number)
        taken = engine.update(barAt(number)).has_value() && taken;
    for (auto _ : state)
        taken = engine.update(barAt(number++)).has_value() && taken;
    state.SetItemsProcessed(state.iterations());
    state.SetLabel("item: one bar of 1m into the features that models read");
    if (!taken || engine.bars() != number || !rowIsRight(engine.row(), number - 1, engine.settings().volatilityWindow))
        state.SkipWithError("the features are wrong");
}
BENCHMARK(updateFeatures)->Name("FeatureUpdate");

} // namespace
