#pragma once
// Where EM starts: parameters drawn from the rows, in several ways, because each way misses optima that another finds.
//
// All begin with sticky transitions (kStickiness on the diagonal, the rest shared) and a uniform start. The same stream
// gives the same start. Source of the k-means++ seeding: Arthur and Vassilvitskii 2007. Thread: pure functions.
#include "core/base/random_stream.h"
#include "core/regime/hmm_parameters.h"
#include "core/regime/observations.h"
#include "core/regime/variance_floor.h"

#include <stop_token>

namespace aetherion::regime {

inline constexpr double kStickiness = 0.95;

enum class StartKind {
    /// k-means++ centres, ten Lloyd iterations, the covariances within the clusters.
    KMeans,
    /// Centres drawn as k-means++ does and left there, one covariance within the clusters for all states.
    SpreadRows,
    /// The rows cut into stretches of random lengths that belong to random states: finds states that differ in their
    /// spread and not in their centres.
    Stretches,
};

/// Refuses when the rows hold fewer than `states` distinct points, and with "cancelled" soon after being asked to stop.
[[nodiscard]] Result<HmmParameters> drawStart(StartKind kind, const Observations& observations, Eigen::Index states,
                                              CovarianceType type, const VarianceFloor& floor, RandomStream& random,
                                              const std::stop_token& stop = {});

/// The parameters with covariances of another type that are most likely given the same weights of rows: diagonals,
/// their mean, or the mean over states weighted by how often each is visited in the long run.
[[nodiscard]] HmmParameters withCovarianceType(const HmmParameters& full, CovarianceType type);

} // namespace aetherion::regime
