#include "core/regime/stability.h"

#include "core/regime/evidence.h"
#include "core/regime/filter_trace.h"
#include "core/regime/side_by_side.h"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <optional>

namespace aetherion::regime {

namespace {

/// Share of the rows of a pair that two names must swap to be called unseparated.
constexpr double kSwapped = 0.02;

struct WindowFit {
    StabilityWindow window;
    Scaler scaler;
    std::shared_ptr<const GaussianHmm> hmm;
};

Timestamp barTimeAt(const std::vector<TrainingSequence>& sequences, double part) {
    std::vector<Timestamp> times;
    for (const TrainingSequence& sequence : sequences)
        for (const market::Bar& bar : sequence.bars)
            times.push_back(bar.closeTime());
    if (times.empty())
        return {};
    const auto rank = static_cast<std::ptrdiff_t>(std::llround(part * static_cast<double>(times.size())));
    if (rank >= std::ssize(times))
        return *std::max_element(times.begin(), times.end()) + Duration(1);
    const auto at = times.begin() + std::max<std::ptrdiff_t>(0, rank);
    std::nth_element(times.begin(), at, times.end());
    return *at;
}

Result<WindowFit> fitWindow(const Samples& whole, const SpanFitSettings& settings, Timestamp from, Timestamp to,
                            const std::stop_token& stop) {
    const Samples samples = whole.between(from, to);
    const auto span = fitSpan(samples, settings, {}, stop);
    if (!span)
        return failAt("the window from " + formatIso(from), span.error().text());
    const FilterTrace trace = traceFilter(*span->hmm, samples.scaled(span->scaler), stop);
    WindowFit fit;
    fit.window.from = from;
    fit.window.to = to;
    fit.window.rows = samples.size();
    fit.window.evidence = gatherEvidence(*span->hmm, samples, trace);
    fit.window.names = nameStates(fit.window.evidence);
    fit.window.path = pathStatistics(regimePath(samples, trace.posterior, fit.window.names));
    fit.scaler = span->scaler;
    fit.hmm = span->hmm;
    return fit;
}

RowMatrix namesOn(const Samples& samples, const WindowFit& fit, const std::stop_token& stop) {
    return namedPosterior(traceFilter(*fit.hmm, samples.scaled(fit.scaler), stop).posterior, fit.window.names);
}

StabilityPair compareNames(const RowMatrix& first, const RowMatrix& second) {
    StabilityPair pair;
    pair.rows = first.rows();
    if (pair.rows == 0)
        return pair;
    const std::vector<int> a = mostProbableStates(first);
    const std::vector<int> b = mostProbableStates(second);
    const double each = 1 / static_cast<double>(pair.rows);
    for (std::size_t row = 0; row < a.size(); ++row)
        pair.calls[static_cast<std::size_t>(a[row])][static_cast<std::size_t>(b[row])] += each;
    for (std::size_t regime = 0; regime < market::kRegimeCount; ++regime)
        pair.agreement += pair.calls[regime][regime];
    pair.posteriorAgreement = 1 - (first - second).cwiseAbs().sum() / 2 * each;
    return pair;
}

std::vector<std::string> unseparatedNames(const std::vector<StabilityPair>& pairs) {
    std::vector<std::string> sentences;
    for (std::size_t a = 0; a < market::kRegimeCount; ++a)
        for (std::size_t b = a + 1; b < market::kRegimeCount; ++b) {
            int swapping = 0;
            double worst = 0;
            for (const StabilityPair& pair : pairs) {
                const double swapped = pair.calls[a][b] + pair.calls[b][a];
                if (pair.agreement >= kStableAgreement || swapped < kSwapped)
                    continue;
                ++swapping;
                worst = std::max(worst, swapped);
            }
            if (swapping > 0)
                sentences.push_back(std::string(name(market::kRegimes[a])) + " and " +
                                    std::string(name(market::kRegimes[b])) + ": unseparated between refits; " +
                                    std::to_string(swapping) + " of " + std::to_string(pairs.size()) +
                                    " neighbouring windows disagree which of the two it is, on up to " +
                                    std::to_string(std::lround(100 * worst)) + " % of the bars.");
        }
    return sentences;
}

Status checkSettings(const StabilitySettings& settings) {
    if (settings.windows < 2 || settings.windows > 100)
        return fail("stability windows, must be 2 to 100");
    if (!(settings.overlap >= 0.1 && settings.overlap <= 0.95))
        return fail("the overlap of stability windows is not between 0.1 and 0.95");
    return {};
}

} // namespace

Result<Stability> checkStability(const TrainRequest& request, const Model& model, const StabilitySettings& settings,
                                 const TrainProgressCallback& progress, const std::stop_token& stop) {
    if (auto ok = checkSettings(settings); !ok)
        return tl::unexpected(ok.error());
    SpanFitSettings fitting;
    fitting.states = request.states;
    fitting.covarianceType = request.covarianceType;
    fitting.seed = request.seed;
    fitting.restarts = settings.restarts;
    fitting.threads = 1;
    fitting.maxIterations = request.maxIterations;
    fitting.features = model.features;
    const auto count = static_cast<std::size_t>(settings.windows);
    const double step = (1 - settings.overlap) / (1 + (settings.windows - 1) * (1 - settings.overlap));
    const double length = step / (1 - settings.overlap);
    const auto beginOf = [&](std::size_t i) { return barTimeAt(request.sequences, step * static_cast<double>(i)); };
    const auto endOf = [&](std::size_t i) {
        return barTimeAt(request.sequences, step * static_cast<double>(i) + length);
    };
    const auto table = FeatureTable::compute(request.sequences, model.featureSettings, stop);
    if (!table)
        return tl::unexpected(table.error());
    const Samples whole = table->pick(model.features);
    std::vector<std::optional<Result<WindowFit>>> fits(count);
    std::mutex reporting;
    int done = 0;
    workSideBySide(count, request.threads, [&](std::size_t i) {
        fits[i] = fitWindow(whole, fitting, beginOf(i), endOf(i), stop);
        const std::lock_guard lock(reporting);
        ++done;
        if (progress)
            progress({"stability, window " + std::to_string(done) + " of " + std::to_string(count),
                      static_cast<double>(done) / static_cast<double>(count)});
    });
    if (stop.stop_requested())
        return fail("cancelled");
    Stability result;
    for (const auto& fit : fits) {
        if (!*fit)
            return tl::unexpected(fit->error());
        result.windows.push_back((*fit)->window);
        result.path = result.path + (*fit)->window.path;
    }
    result.lowestAgreement = 1;
    for (std::size_t i = 0; i + 1 < count; ++i) {
        const Samples overlap = whole.between(beginOf(i + 1), endOf(i));
        result.pairs.push_back(compareNames(namesOn(overlap, **fits[i], stop), namesOn(overlap, **fits[i + 1], stop)));
        const StabilityPair& pair = result.pairs.back();
        result.meanAgreement += pair.agreement / static_cast<double>(count - 1);
        result.meanPosteriorAgreement += pair.posteriorAgreement / static_cast<double>(count - 1);
        result.lowestAgreement = std::min(result.lowestAgreement, pair.agreement);
    }
    if (stop.stop_requested())
        return fail("cancelled");
    result.unseparated = unseparatedNames(result.pairs);
    return result;
}

} // namespace aetherion::regime
