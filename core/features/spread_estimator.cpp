#include "core/features/spread_estimator.h"

#include <string>

namespace aetherion::features {

std::string_view name(SpreadEstimator estimator) {
    switch (estimator) {
    case SpreadEstimator::Edge:
        return "edge";
    case SpreadEstimator::Roll:
        return "roll";
    case SpreadEstimator::CorwinSchultz:
        return "corwin_schultz";
    case SpreadEstimator::AbdiRanaldo:
        return "abdi_ranaldo";
    }
    return "";
}

Result<SpreadEstimator> parseSpreadEstimator(std::string_view text) {
    std::string known;
    for (const SpreadEstimator estimator : kSpreadEstimators) {
        if (name(estimator) == text)
            return estimator;
        known += (known.empty() ? "" : ", ") + std::string(name(estimator));
    }
    return failAt("spread estimator", "\"" + std::string(text) + "\" is none of " + known);
}

} // namespace aetherion::features
