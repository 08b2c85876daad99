#include "core/regime/walk_forward.h"

#include "core/regime/evidence.h"
#include "core/regime/filter_trace.h"
#include "core/regime/side_by_side.h"

#include <algorithm>
#include <mutex>
#include <optional>

namespace aetherion::regime {

namespace {

/// A shorter part says nothing about dwell or likelihood.
constexpr Eigen::Index kRowsPerFold = 100;
/// Part of the rows that the first fold is fitted on at least, as if it were one fold more.
constexpr double kFirstSpanFolds = 1;

struct FoldSpan {
    Timestamp from;
    Timestamp to;
};

std::vector<FoldSpan> cutFolds(const Samples& samples, const WalkForwardSettings& settings) {
    const auto rows = static_cast<double>(samples.size());
    const auto fewest = static_cast<double>(kRowsPerState * settings.fit.states);
    const double first = std::max(fewest / std::max(1.0, rows), kFirstSpanFolds / (settings.folds + kFirstSpanFolds));
    const auto most = static_cast<int>((1 - first) * rows / static_cast<double>(kRowsPerFold));
    const int count = std::clamp(most, 0, settings.folds);
    std::vector<FoldSpan> spans;
    for (int fold = 0; fold < count; ++fold) {
        const auto edge = [&](int k) { return first + (1 - first) * k / count; };
        spans.push_back(
            {samples.timeAt(edge(fold)), fold + 1 == count ? Timestamp::max() : samples.timeAt(edge(fold + 1))});
    }
    std::erase_if(spans, [](const FoldSpan& span) { return span.from >= span.to; });
    return spans;
}

double sumOf(const std::vector<DensityRun>& runs) {
    long double sum = 0;
    for (const DensityRun& run : runs)
        for (const double density : run)
            sum += density;
    return static_cast<double>(sum);
}

Result<WalkForwardFold> judgeFold(const Samples& samples, const FoldSpan& span, const SpanFitSettings& settings,
                                  const std::stop_token& stop) {
    const Samples past = samples.before(span.from);
    const auto fitted = fitSpan(past, settings, {}, stop);
    if (!fitted)
        return tl::unexpected(fitted.error());
    WalkForwardFold fold;
    fold.names =
        nameStates(gatherEvidence(*fitted->hmm, past, traceFilter(*fitted->hmm, past.scaled(fitted->scaler), stop)));
    const Samples upToEnd = samples.before(span.to);
    const FilterTrace trace = traceFilter(*fitted->hmm, upToEnd.scaled(fitted->scaler), stop);
    if (stop.stop_requested())
        return fail("cancelled");
    fold.trainedFrom = past.timeAt(0);
    fold.from = span.from;
    fold.to = upToEnd.timeAt(1);
    fold.trainedRows = past.size();
    fold.rows = upToEnd.size() - past.size();
    fold.densities = densityRuns(upToEnd, trace.logDensity, fitted->logJacobian(), span.from);
    fold.logLikelihoodPerSample = sumOf(fold.densities) / static_cast<double>(std::max<Eigen::Index>(1, fold.rows));
    fold.path = pathStatistics(regimePath(upToEnd, trace.posterior, fold.names), span.from);
    return fold;
}

} // namespace

std::vector<DensityRun> densityRuns(const Samples& samples, const std::vector<double>& logDensity, double logJacobian,
                                    Timestamp from) {
    std::vector<DensityRun> runs;
    std::size_t row = 0;
    for (const Eigen::Index length : samples.observations.lengths) {
        DensityRun run;
        for (const std::size_t end = row + static_cast<std::size_t>(length); row < end; ++row)
            if (samples.facts[row].time >= from)
                run.push_back(logDensity[row] + logJacobian);
        if (!run.empty())
            runs.push_back(std::move(run));
    }
    return runs;
}

Result<WalkForward> walkForward(const Samples& samples, const WalkForwardSettings& settings,
                                const std::function<void(int, int)>& folded, const std::stop_token& stop) {
    WalkForward result;
    const std::vector<FoldSpan> spans = cutFolds(samples, settings);
    if (std::ssize(spans) < settings.folds)
        result.notes.push_back(std::to_string(samples.size()) + " usable bars bear " + std::to_string(spans.size()) +
                               " of " + std::to_string(settings.folds) + " folds");
    SpanFitSettings fit = settings.fit;
    fit.threads = 1;
    std::vector<std::optional<Result<WalkForwardFold>>> folds(spans.size());
    std::mutex reporting;
    int done = 0;
    // The longest fold first, so that no core waits for it alone.
    workSideBySide(spans.size(), settings.fit.threads, [&](std::size_t i) {
        const std::size_t fold = spans.size() - 1 - i;
        folds[fold] = judgeFold(samples, spans[fold], fit, stop);
        const std::lock_guard lock(reporting);
        ++done;
        if (folded)
            folded(done, static_cast<int>(spans.size()));
    });
    if (stop.stop_requested())
        return fail("cancelled");
    double sum = 0;
    for (std::size_t i = 0; i < folds.size(); ++i) {
        Result<WalkForwardFold>& fold = *folds[i];
        if (!fold) {
            result.notes.push_back("the fold from " + formatIso(spans[i].from) +
                                   " could not be fitted: " + fold.error().text());
            continue;
        }
        sum += fold->logLikelihoodPerSample * static_cast<double>(fold->rows);
        result.rows += fold->rows;
        result.path = result.path + fold->path;
        result.folds.push_back(std::move(*fold));
    }
    result.logLikelihoodPerSample = sum / static_cast<double>(std::max<Eigen::Index>(1, result.rows));
    return result;
}

} // namespace aetherion::regime
