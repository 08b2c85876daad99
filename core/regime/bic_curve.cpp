#include "core/regime/bic_curve.h"

#include "core/regime/filter_trace.h"
#include "core/regime/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>

namespace aetherion::regime {

namespace {

struct BicSpans {
    Samples trained;
    Timestamp heldOutFrom;
};

double heldOutPerSample(const Samples& samples, const SpanFit& span, Timestamp from, const std::stop_token& stop) {
    const FilterTrace trace = traceFilter(*span.hmm, samples.scaled(span.scaler), stop);
    long double sum = 0;
    Eigen::Index rows = 0;
    for (std::size_t i = 0; i < samples.facts.size(); ++i)
        if (samples.facts[i].time >= from) {
            sum += trace.logDensity[i] + span.logJacobian();
            ++rows;
        }
    return static_cast<double>(sum) / static_cast<double>(std::max<Eigen::Index>(1, rows));
}

Result<BicPoint> pointAt(const Samples& samples, const BicSpans& spans, const SpanFitSettings& settings,
                         const SpanFit& main, const std::stop_token& stop) {
    const auto span = fitSpan(spans.trained, settings, {}, stop);
    if (!span)
        return tl::unexpected(span.error());
    BicPoint point;
    point.states = settings.states;
    point.freeParameters = freeParameters(settings.covarianceType, settings.states, samples.observations.dimensions());
    point.heldOutPerSample = heldOutPerSample(samples, *span, spans.heldOutFrom, stop);
    FitSettings onwards;
    onwards.maxIterations = settings.maxIterations;
    onwards.tolerance = settings.gainPerRow * static_cast<double>(samples.size());
    onwards.varianceFloor = kSpanVarianceFloor;
    onwards.leastStay = 1 - 1 / kLeastDwell;
    const auto whole = fitFrom(samples.scaled(span->scaler), span->fit.parameters, onwards, {}, stop);
    if (!whole)
        return tl::unexpected(whole.error());
    const auto rows = static_cast<double>(samples.size());
    point.logLikelihood = whole->logLikelihood + rows * (span->logJacobian() - main.logJacobian());
    if (settings.states == main.fit.parameters.states())
        point.logLikelihood = std::max(point.logLikelihood, main.fit.logLikelihood);
    point.bic = -2 * point.logLikelihood + static_cast<double>(point.freeParameters) * std::log(rows);
    return point;
}

} // namespace

Result<BicCurve> bicCurve(const Samples& samples, const SpanFitSettings& settings, const SpanFit& main,
                          const std::function<void(int, int)>& fitted, const std::stop_token& stop) {
    BicSpans spans;
    spans.heldOutFrom = samples.timeAt(kBicTrainedPart);
    spans.trained = samples.before(spans.heldOutFrom);
    BicCurve curve;
    curve.rows = samples.size();
    curve.heldOutRows = samples.size() - spans.trained.size();
    constexpr auto kCount = static_cast<std::size_t>(kBicMostStates - kBicFewestStates + 1);
    std::vector<std::optional<Result<BicPoint>>> points(kCount);
    std::mutex reporting;
    int done = 0;
    // Most states first: they take longest.
    workSideBySide(kCount, settings.threads, [&](std::size_t i) {
        const std::size_t at = kCount - 1 - i;
        SpanFitSettings own = settings;
        own.threads = 1;
        own.states = kBicFewestStates + static_cast<Eigen::Index>(at);
        points[at] = pointAt(samples, spans, own, main, stop);
        const std::lock_guard lock(reporting);
        ++done;
        if (fitted)
            fitted(done, static_cast<int>(kCount));
    });
    if (stop.stop_requested())
        return fail("cancelled");
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (const Result<BicPoint>& point = *points[i]; point)
            curve.points.push_back(*point);
        else
            curve.notes.push_back(std::to_string(kBicFewestStates + static_cast<Eigen::Index>(i)) +
                                  " states could not be fitted: " + point.error().text());
    }
    return curve;
}

} // namespace aetherion::regime
