#include "core/regime/online_filter.h"

#include "core/regime/forward_step.h"
#include "core/regime/state_dispatch.h"

#include <algorithm>
#include <cmath>

namespace aetherion::regime {

OnlineFilter::OnlineFilter(std::shared_ptr<const GaussianHmm> hmm)
    : m_hmm(std::move(hmm)), m_model(m_hmm->kernelModel()), m_kernels(&detail::hmmKernels()) {
    reset();
}

std::optional<double> OnlineFilter::step(std::span<const double> sample) {
    if (sample.size() != static_cast<std::size_t>(m_model.dimensions))
        return std::nullopt;
    for (const double value : sample)
        if (!std::isfinite(value))
            return std::nullopt;
    Posterior logDensities;
    double logLikelihood = 0;
    if (!m_kernels->filterStep(m_model, sample.data(), m_started, m_posterior.data(), logDensities.data(),
                               logLikelihood)) {
        const Posterior predicted = m_posterior;
        logLikelihood =
            detail::updateInLogarithms(m_model.states, predicted.data(), logDensities.data(), m_posterior.data());
    }
    m_started = true;
    return logLikelihood;
}

void OnlineFilter::skip() {
    if (!m_started)
        return;
    const Posterior before = m_posterior;
    detail::withStates(m_hmm->states(), [&](auto count) {
        detail::predict<decltype(count)::value>(before.data(), m_hmm->transition(), m_posterior.data());
    });
}

std::span<const double> OnlineFilter::posterior() const {
    return {m_posterior.data(), static_cast<std::size_t>(m_hmm->states())};
}

void OnlineFilter::reset() {
    std::copy_n(m_hmm->start(), m_hmm->states(), m_posterior.data());
    m_started = false;
}

Status OnlineFilter::restore(std::span<const double> posterior, bool started) {
    constexpr double kSumTolerance = 1e-9;
    double sum = 0;
    for (const double p : posterior) {
        if (!(p >= 0))
            return fail("the saved posterior holds a value that is no probability");
        sum += p;
    }
    if (posterior.size() != static_cast<std::size_t>(m_hmm->states()) || std::abs(sum - 1) > kSumTolerance)
        return fail("the saved posterior is not a distribution over the model's states");
    std::copy(posterior.begin(), posterior.end(), m_posterior.begin());
    m_started = started;
    return {};
}

} // namespace aetherion::regime
