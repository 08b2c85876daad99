#include "core/regime/covariance_type.h"

#include <string>

namespace aetherion::regime {

std::string_view name(CovarianceType type) {
    switch (type) {
    case CovarianceType::Full:
        return "full";
    case CovarianceType::Diag:
        return "diag";
    case CovarianceType::Tied:
        return "tied";
    case CovarianceType::Spherical:
        return "spherical";
    }
    return "";
}

Result<CovarianceType> parseCovarianceType(std::string_view text) {
    for (const CovarianceType type : kCovarianceTypes)
        if (name(type) == text)
            return type;
    return failAt("covariance", "\"" + std::string(text) + "\" is none of full, diag, tied, spherical");
}

} // namespace aetherion::regime
