#include "core/regime/expectation.h"

#include "core/regime/forward_step.h"
#include "core/regime/state_dispatch.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace aetherion::regime {

namespace {

/// Work between two looks at the stop token: some milliseconds for eight states and many features.
constexpr std::size_t kRowsPerLook = 4'096;
/// A multiple of the kernels' rounds.
constexpr std::size_t kStepsPerLook = 65'536;
/// Below these the sweep in linear space may have lost digits.
constexpr double kLeastSum = 1e-100;
constexpr double kLeastNorm = 1e-280;

Status cancelled() { return fail("cancelled"); }

} // namespace

Status Expectation::run(const GaussianHmm& hmm, const std::stop_token& stop) {
    clear(hmm);
    Rows rows;
    for (const Eigen::Index length : m_observations.lengths) {
        rows.length = static_cast<std::size_t>(length);
        if (auto ok = runSequence(hmm, rows, stop); !ok)
            return ok;
        rows.begin += rows.length;
    }
    m_sums.logLikelihood = static_cast<double>(m_logLikelihood);
    if (!std::isfinite(m_sums.logLikelihood))
        return {};
    return accumulate(hmm, stop);
}

void Expectation::clear(const GaussianHmm& hmm) {
    const auto n = static_cast<std::size_t>(m_observations.size());
    const auto lanes = static_cast<std::size_t>(hmm.kernelModel().lanes);
    if (m_room < n * lanes) {
        // Not set to zero: that alone takes as long as a stop may.
        m_room = n * lanes;
        m_relative = std::make_unique_for_overwrite<double[]>(m_room);
        m_posterior = std::make_unique_for_overwrite<double[]>(m_room);
    }
    m_logLikelihood = 0;
    m_sums.logLikelihood = 0;
    m_sums.weight = Eigen::VectorXd::Zero(hmm.states());
    m_sums.starts = Eigen::VectorXd::Zero(hmm.states());
    m_sums.transitions = Eigen::MatrixXd::Zero(hmm.states(), hmm.states());
    m_sums.offset = Eigen::MatrixXd::Zero(hmm.states(), hmm.dimensions());
    m_sums.scatter.assign(static_cast<std::size_t>(hmm.states()),
                          Eigen::MatrixXd::Zero(hmm.dimensions(), hmm.diagonal() ? Eigen::Index{1} : hmm.dimensions()));
}

Status Expectation::runSequence(const GaussianHmm& hmm, Rows rows, const std::stop_token& stop) {
    const auto swept = sweep(hmm.kernelModel(), rows, stop);
    if (!swept)
        return tl::unexpected(swept.error());
    if (*swept)
        return {};
    return sweepExactly(hmm, rows, stop);
}

Result<bool> Expectation::sweep(const detail::KernelModel& model, Rows rows, const std::stop_token& stop) {
    if (rows.length < 2)
        return false;
    const auto lanes = static_cast<std::size_t>(model.lanes);
    const auto stride = static_cast<std::size_t>(m_columns.rows());
    double* relative = m_relative.get() + rows.begin * lanes;
    double* values = m_posterior.get() + rows.begin * lanes;
    long double logLikelihood = 0;
    for (std::size_t t = 0; t < rows.length; t += kRowsPerLook) {
        if (stop.stop_requested())
            return tl::unexpected(cancelled().error());
        logLikelihood += m_kernels.relativeDensities(model, m_columns.data() + rows.begin + t, stride,
                                                     std::min(kRowsPerLook, rows.length - t), relative + t * lanes);
    }
    detail::Sweep sweep;
    const std::size_t last = rows.length - 1;
    for (std::size_t k = 0; k < lanes; ++k) {
        values[k] = sweep.forward[k] = model.start[k] * relative[k];
        values[last * lanes + k] = sweep.backward[k] = relative[last * lanes + k];
    }
    const std::size_t steps = rows.length / 2;
    const auto inPieces = [&](auto kernel, std::size_t first) {
        // At least one call: an odd length has a step of its own.
        do {
            const std::size_t end = std::min(first + kStepsPerLook, steps);
            if (stop.stop_requested())
                return false;
            kernel(model, relative, values, rows.length, first, end, sweep);
            first = end;
        } while (first < steps);
        return true;
    };
    if (!inPieces(m_kernels.approach, 1) || !inPieces(m_kernels.cross, 0))
        return tl::unexpected(cancelled().error());
    double sum = 0;
    for (const double value : sweep.forward)
        sum += value;
    if (!(sweep.leastSum > kLeastSum && sweep.leastNorm > kLeastNorm && sum > kLeastSum))
        return false;
    m_logLikelihood += logLikelihood + static_cast<long double>(sweep.exponent) * std::numbers::ln2_v<long double> +
                       m_kernels.logarithm(sum);
    for (Eigen::Index i = 0; i < model.states; ++i) {
        m_sums.starts[i] += values[i];
        for (Eigen::Index j = 0; j < model.states; ++j) {
            const auto pair = static_cast<std::size_t>(i * model.lanes + j);
            m_sums.transitions(i, j) += model.transition[pair] * sweep.pairs[pair];
        }
    }
    return true;
}

Status Expectation::sweepExactly(const GaussianHmm& hmm, Rows rows, const std::stop_token& stop) {
    const auto lanes = static_cast<std::size_t>(hmm.kernelModel().lanes);
    double filtered[detail::kMaxLanes] = {};
    for (std::size_t t = rows.begin; t < rows.begin + rows.length; ++t) {
        if (t % kRowsPerLook == 0 && stop.stop_requested())
            return cancelled();
        double predicted[detail::kMaxLanes] = {};
        if (t == rows.begin)
            std::copy_n(hmm.start(), hmm.states(), predicted);
        else
            detail::withStates(hmm.states(), [&](auto count) {
                detail::predict<decltype(count)::value>(filtered, hmm.transition(), predicted);
            });
        double densities[detail::kMaxLanes];
        hmm.logDensities(m_observations.rows.row(static_cast<Eigen::Index>(t)).data(), densities);
        m_logLikelihood += detail::updateInLogarithms(static_cast<int>(hmm.states()), predicted, densities, filtered);
        std::copy_n(predicted, lanes, m_relative.get() + t * lanes);
        std::copy_n(filtered, lanes, m_posterior.get() + t * lanes);
    }
    backwardExactly(hmm, rows);
    return {};
}

void Expectation::backwardExactly(const GaussianHmm& hmm, Rows rows) {
    const auto lanes = static_cast<std::size_t>(hmm.kernelModel().lanes);
    const auto states = static_cast<std::size_t>(hmm.states());
    const double* transition = hmm.transition();
    double pairs[detail::kMaxLanes * detail::kMaxLanes] = {};
    double next[detail::kMaxLanes] = {};
    std::copy_n(m_posterior.get() + (rows.begin + rows.length - 1) * lanes, lanes, next);
    for (std::size_t t = rows.begin + rows.length - 1; t-- > rows.begin;) {
        const double* predicted = m_relative.get() + (t + 1) * lanes;
        double* filtered = m_posterior.get() + t * lanes;
        double ratio[detail::kMaxLanes] = {};
        for (std::size_t j = 0; j < states; ++j)
            ratio[j] = predicted[j] > 0 ? next[j] / predicted[j] : 0;
        for (std::size_t i = 0; i < states; ++i) {
            double total = 0;
            for (std::size_t j = 0; j < states; ++j) {
                total += transition[i * states + j] * ratio[j];
                pairs[i * states + j] += filtered[i] * ratio[j];
            }
            next[i] = filtered[i] * total;
        }
        std::copy_n(next, states, filtered);
    }
    for (Eigen::Index i = 0; i < hmm.states(); ++i) {
        m_sums.starts[i] += next[i];
        for (Eigen::Index j = 0; j < hmm.states(); ++j) {
            const Eigen::Index pair = i * hmm.states() + j;
            m_sums.transitions(i, j) += transition[pair] * pairs[pair];
        }
    }
}

Status Expectation::accumulate(const GaussianHmm& hmm, const std::stop_token& stop) {
    const detail::KernelModel model = hmm.kernelModel();
    const Eigen::Index d = hmm.dimensions();
    const Eigen::Index coefficients = hmm.diagonal() ? d : d * (d + 1) / 2;
    const auto stride = static_cast<std::size_t>(m_columns.rows());
    std::vector<double> offset(static_cast<std::size_t>(hmm.states() * d));
    std::vector<double> scatter(static_cast<std::size_t>(hmm.states() * coefficients));
    for (std::size_t t = 0; t < stride; t += kRowsPerLook) {
        if (stop.stop_requested())
            return cancelled();
        m_kernels.accumulate(model, m_columns.data() + t, stride, std::min(kRowsPerLook, stride - t),
                             m_posterior.get() + t * static_cast<std::size_t>(model.lanes), m_sums.weight.data(),
                             offset.data(), scatter.data());
    }
    const double* next = scatter.data();
    for (Eigen::Index state = 0; state < hmm.states(); ++state) {
        Eigen::MatrixXd& matrix = m_sums.scatter[static_cast<std::size_t>(state)];
        for (Eigen::Index i = 0; i < d; ++i) {
            m_sums.offset(state, i) = offset[static_cast<std::size_t>(state * d + i)];
            for (Eigen::Index j = hmm.diagonal() ? i : 0; j <= i; ++j)
                matrix(i, hmm.diagonal() ? 0 : j) = *next++;
        }
        if (!hmm.diagonal())
            matrix.triangularView<Eigen::StrictlyUpper>() = matrix.transpose();
    }
    return {};
}

} // namespace aetherion::regime
