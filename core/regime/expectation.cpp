#include "core/regime/expectation.h"

#include "core/regime/forward_step.h"
#include "core/regime/state_dispatch.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aetherion::regime {

namespace {

/// Rows per block: the work of one block stays in the first-level cache.
constexpr Eigen::Index kBlock = 128;
using Block = Eigen::Array<double, kBlock, 1>;
/// exp() of less is zero: avoids the slow numbers near the end of the double range.
constexpr double kLeastExponent = -700;

} // namespace

const ExpectedSums& Expectation::run(const GaussianHmm& hmm) {
    const auto n = static_cast<std::size_t>(m_observations.size());
    const auto k = static_cast<std::size_t>(hmm.states());
    m_relative.resize(n * k);
    m_posterior.resize(n * k);
    m_best.resize(n);
    m_sums.logLikelihood = 0;
    m_sums.weight = Eigen::VectorXd::Zero(hmm.states());
    m_sums.starts = Eigen::VectorXd::Zero(hmm.states());
    m_sums.transitions = Eigen::MatrixXd::Zero(hmm.states(), hmm.states());
    m_sums.offset = Eigen::MatrixXd::Zero(hmm.states(), hmm.dimensions());
    m_sums.scatter.assign(k,
                          Eigen::MatrixXd::Zero(hmm.dimensions(), hmm.diagonal() ? Eigen::Index{1} : hmm.dimensions()));
    computeDensities(hmm);
    detail::withStates(hmm.states(), [&](auto count) { recurse<decltype(count)::value>(hmm); });
    if (std::isfinite(m_sums.logLikelihood))
        accumulate(hmm);
    return m_sums;
}

void Expectation::computeDensities(const GaussianHmm& hmm) {
    const Eigen::Index k = hmm.states();
    const Eigen::Index d = hmm.dimensions();
    std::vector<Block> centred(static_cast<std::size_t>(d));
    std::array<Block, static_cast<std::size_t>(kMaxStates)> logDensity;
    Block best;
    Block y;
    for (Eigen::Index begin = 0; begin < m_columns.rows(); begin += kBlock) {
        const Eigen::Index size = std::min(kBlock, m_columns.rows() - begin);
        for (Eigen::Index state = 0; state < k; ++state) {
            const double* w = hmm.whitening(state);
            Block& squares = logDensity[static_cast<std::size_t>(state)];
            squares.setZero();
            for (Eigen::Index i = 0; i < d; ++i) {
                Block& difference = centred[static_cast<std::size_t>(i)];
                // The rest of the last block keeps what it held: computed, never read.
                difference.head(size) = m_columns.col(i).segment(begin, size).array() - hmm.mean(state)[i];
                if (hmm.diagonal()) {
                    y = difference * w[i];
                } else {
                    y = centred[0] * *w++;
                    for (Eigen::Index j = 1; j <= i; ++j)
                        y += centred[static_cast<std::size_t>(j)] * *w++;
                }
                squares += y * y;
            }
            squares = hmm.logNormaliser(state) - 0.5 * squares;
            best = state == 0 ? squares : best.max(squares).eval();
        }
        std::copy_n(best.data(), size, m_best.begin() + begin);
        for (Eigen::Index state = 0; state < k; ++state) {
            const Block exponent = logDensity[static_cast<std::size_t>(state)] - best;
            y = exponent.max(kLeastExponent).exp();
            double* out = m_relative.data() + begin * k + state;
            for (Eigen::Index i = 0; i < size; ++i)
                out[i * k] = exponent[i] > kLeastExponent ? y[i] : 0;
        }
    }
}

template <int K> void Expectation::recurse(const GaussianHmm& hmm) {
    long double sum = 0;
    Eigen::Index begin = 0;
    for (const Eigen::Index length : m_observations.lengths) {
        sum += forward<K>(hmm, begin, length);
        begin += length;
    }
    m_sums.logLikelihood = static_cast<double>(sum);
    if (!std::isfinite(m_sums.logLikelihood))
        return;
    begin = 0;
    for (const Eigen::Index length : m_observations.lengths) {
        backward<K>(hmm, begin, length);
        begin += length;
    }
}

template <int K> double Expectation::forward(const GaussianHmm& hmm, Eigen::Index begin, Eigen::Index length) {
    constexpr double kSmallProduct = 1e-30;
    long double logLikelihood = 0;
    double product = 1; // one logarithm for many rows
    double transition[K * K];
    std::copy_n(hmm.transition(), K * K, transition);
    double filtered[K] = {};
    for (Eigen::Index t = begin; t < begin + length; ++t) {
        double* relative = m_relative.data() + t * K;
        double predicted[K];
        if (t == begin)
            std::copy_n(hmm.start(), K, predicted);
        else
            detail::predict<K>(filtered, transition, predicted);
        double sum = 0;
        for (int j = 0; j < K; ++j) {
            filtered[j] = predicted[j] * relative[j];
            sum += filtered[j];
        }
        if (sum > detail::kUnderflow) [[likely]] {
            for (int j = 0; j < K; ++j)
                filtered[j] /= sum;
            logLikelihood += m_best[static_cast<std::size_t>(t)];
            product *= sum;
            if (product < kSmallProduct) {
                logLikelihood += std::log(product);
                product = 1;
            }
        } else {
            double logDensity[K];
            double scratch[kMaxDimensions];
            hmm.logDensities(m_observations.rows.row(t).data(), logDensity, scratch);
            logLikelihood += detail::updateInLogarithms<K>(predicted, logDensity, filtered);
        }
        std::copy_n(predicted, K, relative);
        std::copy_n(filtered, K, m_posterior.data() + t * K);
    }
    return static_cast<double>(logLikelihood + std::log(product));
}

template <int K> void Expectation::backward(const GaussianHmm& hmm, Eigen::Index begin, Eigen::Index length) {
    double transition[K * K];
    std::copy_n(hmm.transition(), K * K, transition);
    double pairs[K * K] = {};
    double next[K];
    std::copy_n(m_posterior.data() + (begin + length - 1) * K, K, next);
    for (Eigen::Index t = begin + length - 2; t >= begin; --t) {
        const double* predicted = m_relative.data() + (t + 1) * K;
        double* filtered = m_posterior.data() + t * K;
        double ratio[K];
        for (int j = 0; j < K; ++j)
            ratio[j] = predicted[j] > 0 ? next[j] / predicted[j] : 0;
        for (int i = 0; i < K; ++i) {
            double total = 0;
            for (int j = 0; j < K; ++j) {
                total += transition[i * K + j] * ratio[j];
                pairs[i * K + j] += filtered[i] * ratio[j];
            }
            next[i] = filtered[i] * total;
        }
        std::copy_n(next, K, filtered);
    }
    for (int i = 0; i < K; ++i) {
        m_sums.starts[i] += next[i];
        for (int j = 0; j < K; ++j)
            m_sums.transitions(i, j) += transition[i * K + j] * pairs[i * K + j];
    }
}

void Expectation::accumulate(const GaussianHmm& hmm) {
    const Eigen::Index k = hmm.states();
    const Eigen::Index d = hmm.dimensions();
    std::vector<Block> centred(static_cast<std::size_t>(d));
    Block weight;
    Block weighted;
    for (Eigen::Index begin = 0; begin < m_columns.rows(); begin += kBlock) {
        const Eigen::Index size = std::min(kBlock, m_columns.rows() - begin);
        for (Eigen::Index state = 0; state < k; ++state) {
            const double* posterior = m_posterior.data() + begin * k + state;
            if (size < kBlock)
                weight.setZero();
            for (Eigen::Index i = 0; i < size; ++i)
                weight[i] = posterior[i * k];
            m_sums.weight[state] += weight.sum();
            Eigen::MatrixXd& scatter = m_sums.scatter[static_cast<std::size_t>(state)];
            for (Eigen::Index i = 0; i < d; ++i) {
                Block& difference = centred[static_cast<std::size_t>(i)];
                if (size < kBlock)
                    difference.setZero();
                difference.head(size) = m_columns.col(i).segment(begin, size).array() - hmm.mean(state)[i];
                weighted = weight * difference;
                m_sums.offset(state, i) += weighted.sum();
                if (hmm.diagonal()) {
                    scatter(i, 0) += (weighted * difference).sum();
                } else {
                    for (Eigen::Index j = 0; j <= i; ++j)
                        scatter(i, j) += (weighted * centred[static_cast<std::size_t>(j)]).sum();
                }
            }
        }
    }
    for (Eigen::MatrixXd& scatter : m_sums.scatter)
        if (!hmm.diagonal())
            scatter.triangularView<Eigen::StrictlyUpper>() = scatter.transpose();
}

} // namespace aetherion::regime
