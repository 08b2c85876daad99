#include "core/features/feature.h"

#include <string>

namespace aetherion::features {

namespace {

constexpr bool definitionsAreInOrder() {
    for (std::size_t i = 0; i < kFeatureCount; ++i)
        if (index(kFeatures[i]) != i || kFeatureDefinitions[i].feature != kFeatures[i])
            return false;
    return true;
}
static_assert(kFeatures.size() == kFeatureCount && definitionsAreInOrder());

} // namespace

Result<Feature> parseFeature(std::string_view text) {
    std::string known;
    for (const FeatureDefinition& candidate : kFeatureDefinitions) {
        if (candidate.name == text)
            return candidate.feature;
        known += (known.empty() ? "" : ", ") + std::string(candidate.name);
    }
    return failAt("feature", "\"" + std::string(text) + "\" is none of " + known);
}

FeatureSet featureSet(std::span<const Feature> features) {
    FeatureSet set;
    for (const Feature feature : features)
        set.set(index(feature));
    return set;
}

} // namespace aetherion::features
