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

    /// ln of the density of `x` (D values) in each state, into `result` (K values). `scratch` holds D values.
    void logDensities(const double* x, double* result, double* scratch) const;

    /// Row-major K x K.
    [[nodiscard]] const double* transition() const { return m_transition.data(); }
    [[nodiscard]] const double* start() const { return m_parameters.start.data(); }
    [[nodiscard]] const double* mean(Eigen::Index state) const { return &m_means[offset(state)]; }
    /// The lower triangle of W by rows, D(D+1)/2 values; with a diagonal covariance the D diagonal values only.
    [[nodiscard]] const double* whitening(Eigen::Index state) const { return m_whitening[index(state)].data(); }
    [[nodiscard]] bool diagonal() const { return m_diagonal; }
    [[nodiscard]] double logNormaliser(Eigen::Index state) const { return m_logNormaliser[index(state)]; }

private:
    explicit GaussianHmm(HmmParameters parameters) : m_parameters(std::move(parameters)) {}
    [[nodiscard]] Status prepare();
    [[nodiscard]] static std::size_t index(Eigen::Index i) { return static_cast<std::size_t>(i); }
    [[nodiscard]] std::size_t offset(Eigen::Index state) const { return index(state * dimensions()); }

    HmmParameters m_parameters;
    bool m_diagonal = false;
    std::vector<double> m_transition;
    std::vector<double> m_means;
    std::vector<std::vector<double>> m_whitening;
    std::vector<double> m_logNormaliser;
};

} // namespace aetherion::regime
