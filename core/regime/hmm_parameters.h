#pragma once
// The parameters of a Gaussian hidden Markov model with K states over D features.
//
// Ranges: K 1 to 8, D 1 to 64. transition[i][j] = P(state j at t | state i at t-1); rows sum to 1. Zeros in start and
// transition are allowed and stay zero under EM. Thread: values.
#include "core/base/result.h"
#include "core/regime/covariance_type.h"

#include <Eigen/Core>

#include <vector>

namespace aetherion::regime {

inline constexpr Eigen::Index kMaxStates = 8;
inline constexpr Eigen::Index kMaxDimensions = 64;

struct HmmParameters {
    CovarianceType covarianceType = CovarianceType::Full;
    /// K
    Eigen::VectorXd start;
    /// K x K
    Eigen::MatrixXd transition;
    /// K x D
    Eigen::MatrixXd means;
    /// Full: K of D x D. Tied: one D x D. Diag: K of D x 1. Spherical: K of 1 x 1.
    std::vector<Eigen::MatrixXd> covariances;

    [[nodiscard]] Eigen::Index states() const { return means.rows(); }
    [[nodiscard]] Eigen::Index dimensions() const { return means.cols(); }
};

/// Shapes, finiteness, probabilities, symmetry and positive variances; one line that names what is wrong and where.
[[nodiscard]] Status check(const HmmParameters& parameters);

/// Free parameters for the information criteria: (K-1) + K(K-1) + KD + {K D(D+1)/2, KD, D(D+1)/2, K}.
[[nodiscard]] Eigen::Index freeParameters(CovarianceType type, Eigen::Index states, Eigen::Index dimensions);

/// Fewer rows cannot tell the covariances of so many states: K (D+1) with full ones, D+K with tied, 2 K else.
[[nodiscard]] Eigen::Index leastRows(CovarianceType type, Eigen::Index states, Eigen::Index dimensions);

} // namespace aetherion::regime
