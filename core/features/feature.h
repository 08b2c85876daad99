#pragma once
// The features of a bar: what each is called, how it is computed, in what unit, and how it is made comparable.
//
// To add one: an entry here and in kFeatureDefinitions, and its computation in FeatureEngine. Thread: values.
#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aetherion::features {

enum class Feature : std::uint8_t {
    LogReturn,
    RollingMean,
    RollingVolatility,
    AverageTrueRange,
    VolumeDelta,
    Spread,
};
inline constexpr std::size_t kFeatureCount = 6;
inline constexpr std::array kFeatures{Feature::LogReturn,        Feature::RollingMean, Feature::RollingVolatility,
                                      Feature::AverageTrueRange, Feature::VolumeDelta, Feature::Spread};

/// How a raw value x becomes one without units, by the trailing median M of its stream and timeframe.
enum class Normalisation : std::uint8_t {
    /// x / (1.4826 M(|x|)), the median absolute deviation about zero as the standard deviation of a normal x, within
    /// +-kRobustLimit. For what swings about zero.
    RobustScale,
    /// ln(x / M(x)) within +-kLogRatioLimit; a value of zero is the lower limit. For what is a scale itself.
    LogRatio,
};
inline constexpr double kRobustLimit = 6;
inline constexpr double kLogRatioLimit = 4;

struct FeatureDefinition {
    Feature feature;
    /// As it stands in model files, tables and exports.
    std::string_view name;
    std::string_view formula;
    std::string_view unit;
    Normalisation normalisation;
};

/// In the order of kFeatures. c close, h high, l low, v volume; i the bar; n the window of FeatureSettings.
inline constexpr std::array<FeatureDefinition, kFeatureCount> kFeatureDefinitions{{
    {Feature::LogReturn, "log_return", "ln(c[i] / c[i-1])", "1", Normalisation::RobustScale},
    {Feature::RollingMean, "rolling_mean", "mean of the last n log returns", "1 per bar", Normalisation::RobustScale},
    {Feature::RollingVolatility, "rolling_volatility", "standard deviation of the last n log returns (ddof 0)",
     "1 per square root of a bar", Normalisation::LogRatio},
    {Feature::AverageTrueRange, "average_true_range",
     "Wilder average over n of max(h - l, |h - c[i-1]|, |l - c[i-1]|), divided by c[i]", "1", Normalisation::LogRatio},
    {Feature::VolumeDelta, "volume_delta", "(v[i] - v[i-1]) / mean of the last n volumes", "1",
     Normalisation::RobustScale},
    {Feature::Spread, "spread", "10000 (ask - bid) / mid at the bar's close", "basis points", Normalisation::LogRatio},
}};

[[nodiscard]] constexpr std::size_t index(Feature feature) { return static_cast<std::size_t>(feature); }
[[nodiscard]] constexpr const FeatureDefinition& definition(Feature feature) {
    return kFeatureDefinitions[index(feature)];
}
[[nodiscard]] constexpr std::string_view name(Feature feature) { return definition(feature).name; }
[[nodiscard]] Result<Feature> parseFeature(std::string_view text);

} // namespace aetherion::features
