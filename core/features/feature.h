#pragma once
// The features of a bar: what each is called, how it is computed, in what unit, and how it is made comparable.
//
// To add one: an entry here and in kFeatureDefinitions, and its computation in feature_computations.h. Thread: values.
#include "core/base/result.h"

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace aetherion::features {

enum class Feature : std::uint8_t {
    LogReturn,
    RollingMean,
    RollingVolatility,
    AverageTrueRange,
    VolumeDelta,
    VolumeZScore,
    Spread,
    Skewness,
    VolatilityOfVolatility,
    Volume,
};
inline constexpr std::size_t kFeatureCount = 10;
inline constexpr std::array kFeatures{Feature::LogReturn,
                                      Feature::RollingMean,
                                      Feature::RollingVolatility,
                                      Feature::AverageTrueRange,
                                      Feature::VolumeDelta,
                                      Feature::VolumeZScore,
                                      Feature::Spread,
                                      Feature::Skewness,
                                      Feature::VolatilityOfVolatility,
                                      Feature::Volume};

/// How a raw value x becomes one without units, by the trailing scale S (trailing_scale.h) of its stream and
/// timeframe.
enum class Normalisation : std::uint8_t {
    /// x / (1.887 S(|x|)), which is x / standard deviation for a normal x, within +-kRobustLimit. For what swings about
    /// zero.
    RobustScale,
    /// ln(x / S(x)) within +-kLogRatioLimit; a value of zero is the lower limit. For what is a scale itself.
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

/// In the order of kFeatures. c close, h high, l low, v volume, r log return; i the bar; n the feature's own window of
/// FeatureSettings, which includes the bar.
inline constexpr std::array<FeatureDefinition, kFeatureCount> kFeatureDefinitions{{
    {Feature::LogReturn, "log_return", "ln(c[i] / c[i-1])", "1", Normalisation::RobustScale},
    {Feature::RollingMean, "rolling_mean", "mean of the last n log returns", "1 per bar", Normalisation::RobustScale},
    {Feature::RollingVolatility, "rolling_volatility",
     "sqrt(sum of (r - mean)^2 / (n - ddof)) of the last n log returns", "1 per square root of a bar",
     Normalisation::LogRatio},
    {Feature::AverageTrueRange, "average_true_range",
     "Wilder average over n of max(h - l, |h - c[i-1]|, |l - c[i-1]|), divided by c[i]", "1", Normalisation::LogRatio},
    {Feature::VolumeDelta, "volume_delta", "(v[i] - v[i-1]) / standard deviation (ddof 1) of the last n volumes", "1",
     Normalisation::RobustScale},
    {Feature::VolumeZScore, "volume_z_score", "(v[i] - mean) / standard deviation (ddof 1), both of the last n volumes",
     "1", Normalisation::RobustScale},
    {Feature::Spread, "spread",
     "10000 (ask - bid) / mid of the quote at the bar's close; without a quote, 10000 times the relative spread that "
     "the chosen estimator sees in the last n bars",
     "basis points", Normalisation::LogRatio},
    {Feature::Skewness, "skewness", "mean of (r - mean)^3 / (mean of (r - mean)^2)^1.5 over the last n log returns",
     "1", Normalisation::RobustScale},
    {Feature::VolatilityOfVolatility, "volatility_of_volatility",
     "standard deviation of the last n rolling volatilities, divided by their mean", "1", Normalisation::LogRatio},
    {Feature::Volume, "volume", "v[i]", "the instrument's own", Normalisation::LogRatio},
}};

[[nodiscard]] constexpr std::size_t index(Feature feature) { return static_cast<std::size_t>(feature); }
[[nodiscard]] constexpr const FeatureDefinition& definition(Feature feature) {
    return kFeatureDefinitions[index(feature)];
}
[[nodiscard]] constexpr std::string_view name(Feature feature) { return definition(feature).name; }
[[nodiscard]] Result<Feature> parseFeature(std::string_view text);

/// Which features are wanted, by index().
using FeatureSet = std::bitset<kFeatureCount>;
[[nodiscard]] FeatureSet featureSet(std::span<const Feature> features);

} // namespace aetherion::features
