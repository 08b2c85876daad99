#include "core/regime/span_fit.h"

#include "core/regime/named_start.h"

#include <cmath>

namespace aetherion::regime {

namespace {

/// A named start that fails (its states find no rows) is no reason to fail: the restarts stand.
Status tryNamedStart(const Observations& observations, const SpanFitSettings& settings, const FitSettings& fitting,
                     SpanFit& span, const std::stop_token& stop) {
    auto start = namedStart(observations, settings.features, settings.states, settings.covarianceType);
    if (!start)
        return {};
    auto fit = fitFrom(observations, std::move(*start), fitting, {}, stop);
    if (stop.stop_requested())
        return fail("cancelled");
    if (!fit)
        return {};
    span.namedStart = fit->logLikelihood;
    const double behind = span.fit.logLikelihood - fit->logLikelihood;
    span.namedStartTaken = behind <= kNearTie * static_cast<double>(observations.size());
    if (span.namedStartTaken) {
        fit->restarts = std::move(span.fit.restarts);
        span.fit = std::move(*fit);
    }
    return {};
}

} // namespace

double SpanFit::logJacobianOf(const Scaler& scaler) {
    double sum = 0;
    for (const double deviation : scaler.deviation)
        sum -= std::log(deviation);
    return sum;
}

Result<SpanFit> fitSpan(const Samples& samples, const SpanFitSettings& settings, const FitProgressCallback& progress,
                        const std::stop_token& stop) {
    if (settings.states < 1 || settings.states > kMaxStates)
        return fail(std::to_string(settings.states) + " states, must be 1 to 8");
    if (samples.size() < kRowsPerState * settings.states)
        return fail(std::to_string(samples.size()) + " usable bars are too few to train " +
                    std::to_string(settings.states) + " states (" + std::to_string(kRowsPerState) + " each)");
    SpanFit span;
    auto scaler = Scaler::of(samples.observations.rows);
    if (!scaler)
        return tl::unexpected(scaler.error());
    span.scaler = std::move(*scaler);
    const Observations observations = samples.scaled(span.scaler);
    RestartSettings restarts;
    restarts.states = settings.states;
    restarts.covarianceType = settings.covarianceType;
    restarts.restarts = settings.restarts;
    restarts.seed = settings.seed;
    restarts.threads = settings.threads;
    FitSettings fitting;
    fitting.maxIterations = settings.maxIterations;
    fitting.tolerance = settings.gainPerRow * static_cast<double>(observations.size());
    fitting.varianceFloor = kSpanVarianceFloor;
    fitting.leastStay = 1 - 1 / kLeastDwell;
    auto fit = fitWithRestarts(observations, restarts, fitting, progress, stop);
    if (!fit)
        return tl::unexpected(fit.error());
    span.fit = std::move(*fit);
    if (auto ok = tryNamedStart(observations, settings, fitting, span, stop); !ok)
        return tl::unexpected(ok.error());
    auto hmm = GaussianHmm::create(span.fit.parameters);
    if (!hmm)
        return tl::unexpected(hmm.error());
    span.hmm = std::make_shared<const GaussianHmm>(std::move(*hmm));
    return span;
}

} // namespace aetherion::regime
