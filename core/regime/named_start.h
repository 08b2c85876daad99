#pragma once
// A start for EM whose four states are what the names mean: calm rows, wild rows, and of the others those with the
// higher and with the lower return over the window.
//
// Calm are the rows with the lowest kCalmPart of rolling volatility, wild those with the highest kWildPart; the others
// are parted at their median rolling mean. States: 0 calm, 1 upper, 2 lower, 3 wild. Means and covariances are those of
// the parts; transitions have kNamedStay on the diagonal; the start is uniform. Names are still given by evidence after
// the fit.
//
// Thread: pure function.
#include "core/features/feature.h"
#include "core/regime/hmm_parameters.h"
#include "core/regime/observations.h"

#include <optional>
#include <vector>

namespace aetherion::regime {

inline constexpr double kCalmPart = 0.3;
inline constexpr double kWildPart = 0.2;
inline constexpr double kNamedStay = 0.98;

/// `columns` are the scaled observations' in order. Nothing unless there are four states, a rolling mean and a rolling
/// volatility, and enough rows in each part.
[[nodiscard]] std::optional<HmmParameters> namedStart(const Observations& observations,
                                                      const std::vector<features::Feature>& columns,
                                                      Eigen::Index states, CovarianceType type);

} // namespace aetherion::regime
