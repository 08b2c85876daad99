#pragma once
// How many covariances a Gaussian hidden Markov model has, and of what shape.
//
// Thread: values.
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace aetherion::regime {

enum class CovarianceType : std::uint8_t {
    /// One D x D matrix per state.
    Full,
    /// D variances per state.
    Diag,
    /// One D x D matrix for all states.
    Tied,
    /// One variance per state.
    Spherical,
};
inline constexpr std::array kCovarianceTypes{CovarianceType::Full, CovarianceType::Diag, CovarianceType::Tied,
                                             CovarianceType::Spherical};
/// full diag tied spherical
[[nodiscard]] std::string_view name(CovarianceType type);
[[nodiscard]] Result<CovarianceType> parseCovarianceType(std::string_view text);

} // namespace aetherion::regime
