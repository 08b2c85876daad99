#pragma once
// The features of one closed bar. What a market lacks, or what a window has not seen enough bars for, is absent: never
// zero.
//
// Thread: values.
#include "core/base/time.h"
#include "core/features/feature.h"

#include <array>
#include <cstdint>
#include <optional>

namespace aetherion::features {

using FeatureValues = std::array<std::optional<double>, kFeatureCount>;

struct FeatureRow {
    /// The bar's close: the moment from which the row is known.
    Timestamp time;
    /// In the units of kFeatureDefinitions.
    FeatureValues raw;
    /// Without units and clipped; absent during warm-up.
    FeatureValues normalised;
    /// Bars missing between this one and its predecessor.
    std::int64_t missingBars = 0;

    [[nodiscard]] const std::optional<double>& rawOf(Feature feature) const { return raw[index(feature)]; }
    [[nodiscard]] const std::optional<double>& normalisedOf(Feature feature) const {
        return normalised[index(feature)];
    }
    bool operator==(const FeatureRow&) const = default;
};

} // namespace aetherion::features
