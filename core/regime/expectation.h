#pragma once
// The expectation step of EM: the weights with which each row belongs to each state, summed up to what the maximisation
// step needs. Uses the future of every row, so it must not be reachable from the detector.
//
// Sums are taken about the present mean of each state, so that nothing cancels for features far from zero. Forward and
// backward recursion (Baum et al. 1970; scaling as in Rabiner 1989, here by powers of two, which rounds nothing) run
// towards each other; where a sequence's densities come near the end of the double range it is done again in
// logarithms.
//
// Thread: one object per thread; the observations are shared and must outlive it. Memory: 8 doubles per row for up to
// four states, 16 beyond.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/observations.h"

#include <memory>
#include <stop_token>
#include <vector>

namespace aetherion::regime {

struct ExpectedSums {
    /// ln p of all rows under the parameters that the sums were taken with; -inf when a row is out of every state's
    /// reach.
    double logLikelihood = 0;
    /// K: expected number of rows.
    Eigen::VectorXd weight;
    /// K: expected number of sequence starts.
    Eigen::VectorXd starts;
    /// K x K: expected number of transitions.
    Eigen::MatrixXd transitions;
    /// K x D: sum of weight times (x - mean).
    Eigen::MatrixXd offset;
    /// K of D x D (symmetric), or K of D x 1 for a diagonal covariance: sum of weight times (x - mean)(x - mean)^T.
    std::vector<Eigen::MatrixXd> scatter;
};

/// The rows, column by column; made once and shared by all restarts.
using FeatureColumns = Eigen::MatrixXd;

class Expectation {
public:
    Expectation(const Observations& observations, const FeatureColumns& columns,
                const detail::HmmKernels& kernels = detail::hmmKernels())
        : m_observations(observations), m_columns(columns), m_kernels(kernels) {}

    /// Computes the sums under `hmm`. Asked to stop, it ends within some ten thousand rows, with an error and without
    /// sums.
    [[nodiscard]] Status run(const GaussianHmm& hmm, const std::stop_token& stop = {});
    /// Of the last run.
    [[nodiscard]] const ExpectedSums& sums() const { return m_sums; }

private:
    struct Rows {
        std::size_t begin = 0;
        std::size_t length = 0;
    };

    void clear(const GaussianHmm& hmm);
    [[nodiscard]] Status runSequence(const GaussianHmm& hmm, Rows rows, const std::stop_token& stop);
    /// The recursions in linear space; false where these would lose digits.
    [[nodiscard]] Result<bool> sweep(const detail::KernelModel& model, Rows rows, const std::stop_token& stop);
    /// The same row by row in logarithms: exact for any densities.
    [[nodiscard]] Status sweepExactly(const GaussianHmm& hmm, Rows rows, const std::stop_token& stop);
    void backwardExactly(const GaussianHmm& hmm, Rows rows);
    [[nodiscard]] Status accumulate(const GaussianHmm& hmm, const std::stop_token& stop);

    const Observations& m_observations;
    const FeatureColumns& m_columns;
    const detail::HmmKernels& m_kernels;
    ExpectedSums m_sums;
    long double m_logLikelihood = 0;
    /// N x lanes by rows: densities relative to each row's best; in the exact recursion the predicted distribution.
    std::unique_ptr<double[]> m_relative;
    /// N x lanes by rows: forward and backward values, in the end the posterior.
    std::unique_ptr<double[]> m_posterior;
    std::size_t m_room = 0;
};

} // namespace aetherion::regime
