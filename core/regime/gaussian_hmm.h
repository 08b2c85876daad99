#pragma once
// A hidden Markov model with Gaussian emissions, checked and made ready for computing densities.
//
// Densities include (2 pi)^(-D/2); logarithms are natural. With the Cholesky factor S = L L^T and W = L^-1, the density
// is
//     ln N(x; m, S) = -(D ln 2pi)/2 + sum ln W_ii - |W (x - m)|^2 / 2,
// W lower triangular, so that no matrix is inverted per sample. Factors are computed in extended precision once, which
// keeps nearly collinear features (condition 1e10) exact to 1e-12.
//
// Immutable after creation: shared between threads freely.
#include "core/regime/hmm_kernels.h"
#include "core/regime/hmm_parameters.h"

#include <vector>

namespace aetherion::regime {

class GaussianHmm {
public:
    /// Refuses what check() refuses, and covariances that are not positive definite.
    [[nodiscard]] static Result<GaussianHmm> create(HmmParameters parameters);

    [[nodiscard]] const HmmParameters& parameters() const { return m_parameters; }
    [[nodiscard]] Eigen::Index states() const { return m_parameters.states(); }
    [[nodiscard]] Eigen::Index dimensions() const { return m_parameters.dimensions(); }

    /// ln of the density of `x` (D values) in each state, into `result` (K values).
    void logDensities(const double* x, double* result) const;

    /// Row-major K x K.
    [[nodiscard]] const double* transition() const { return m_transition.data(); }
    [[nodiscard]] const double* start() const { return m_parameters.start.data(); }
    [[nodiscard]] bool diagonal() const { return m_diagonal; }

    /// For the kernels: valid as long as this model stays where it is.
    [[nodiscard]] detail::KernelModel kernelModel() const;

private:
    explicit GaussianHmm(HmmParameters parameters) : m_parameters(std::move(parameters)) {}
    [[nodiscard]] Status prepare();
    void layOutLanes();

    HmmParameters m_parameters;
    bool m_diagonal = false;
    int m_lanes = 0;
    std::vector<double> m_transition;
    /// By state.
    std::vector<double> m_means;
    /// By state the lower triangle of W by rows, D(D+1)/2 values; with a diagonal covariance the D diagonal values
    /// only.
    std::vector<double> m_whitening;
    std::vector<double> m_logNormaliser;
    /// Means, whitening, normalisers, transitions, their transpose, their logarithms and the start, all with the states
    /// side by side.
    std::vector<double> m_laneValues;
};

} // namespace aetherion::regime
