#pragma once
// Short windows, and the feature rows of bars under given settings, for tests.
#include "core/features/feature_engine.h"

#include <vector>

namespace aetherion::test {

inline features::FeatureSettings shortSettings() {
    features::FeatureSettings settings =
        features::defaultFeatureSettings(market::Market::Crypto, market::Timeframe::M1);
    settings.meanWindow = 30;
    settings.skewnessWindow = 40;
    settings.volatilityOfVolatilityWindow = 25;
    settings.spreadWindow = 50;
    settings.warmUp = 100;
    return settings;
}

inline std::vector<features::FeatureRow> rowsOf(const std::vector<market::Bar>& bars,
                                                const features::FeatureSettings& settings) {
    features::FeatureEngine engine(settings);
    std::vector<features::FeatureRow> rows;
    for (const market::Bar& bar : bars)
        rows.push_back(**engine.update(bar));
    return rows;
}

} // namespace aetherion::test
