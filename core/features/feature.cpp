#include "core/features/feature.h"

#include <string>

namespace aetherion::features {

Result<Feature> parseFeature(std::string_view text) {
    std::string known;
    for (const FeatureDefinition& candidate : kFeatureDefinitions) {
        if (candidate.name == text)
            return candidate.feature;
        known += (known.empty() ? "" : ", ") + std::string(candidate.name);
    }
    return failAt("feature", "\"" + std::string(text) + "\" is none of " + known);
}

} // namespace aetherion::features
