#pragma once
// The expectation step of EM: the weights with which each row belongs to each state, summed up to what the maximisation
// step needs. Uses the future of every row, so it must not be reachable from the detector.
//
// Sums are taken about the present mean of each state, so that nothing cancels for features far from zero. Forward and
// backward recursion as in filteredPosterior() and smoothedPosterior() (Baum et al. 1970; scaling as in Rabiner 1989);
// densities and sums are computed feature by feature over blocks of rows, which the compiler vectorises.
//
// Thread: one object per thread; the observations are shared and must outlive it. Memory: 2 N (K + 1) doubles.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/observations.h"

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
    Expectation(const Observations& observations, const FeatureColumns& columns)
        : m_observations(observations), m_columns(columns) {}

    /// The sums under `hmm`. Valid until the next call.
    [[nodiscard]] const ExpectedSums& run(const GaussianHmm& hmm);

private:
    void computeDensities(const GaussianHmm& hmm);
    template <int K> void recurse(const GaussianHmm& hmm);
    template <int K> double forward(const GaussianHmm& hmm, Eigen::Index begin, Eigen::Index length);
    template <int K> void backward(const GaussianHmm& hmm, Eigen::Index begin, Eigen::Index length);
    void accumulate(const GaussianHmm& hmm);

    const Observations& m_observations;
    const FeatureColumns& m_columns;
    ExpectedSums m_sums;
    /// N x K by rows: densities relative to each row's best; after the forward pass the predicted distribution.
    std::vector<double> m_relative;
    /// N: ln of each row's best density.
    std::vector<double> m_best;
    /// N x K by rows: the filtered posterior; after the backward pass the smoothed one.
    std::vector<double> m_posterior;
};

} // namespace aetherion::regime
