#pragma once
// Where EM starts: k-means++ centres, ten Lloyd iterations, the covariances within the clusters, sticky transitions.
//
// Transitions have kStickiness on the diagonal and share the rest; the start is uniform. Source of the seeding: Arthur
// and Vassilvitskii 2007. The same stream gives the same start. Thread: pure function.
#include "core/base/random_stream.h"
#include "core/regime/hmm_parameters.h"
#include "core/regime/observations.h"
#include "core/regime/variance_floor.h"

namespace aetherion::regime {

inline constexpr double kStickiness = 0.95;

/// Refuses when the rows hold fewer than `states` distinct points.
[[nodiscard]] Result<HmmParameters> kmeansStart(const Observations& observations, Eigen::Index states,
                                                CovarianceType type, const VarianceFloor& floor, RandomStream& random);

} // namespace aetherion::regime
