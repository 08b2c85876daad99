#include "core/regime/model_training.h"

#include "core/regime/cautions.h"
#include "core/regime/evidence.h"
#include "core/regime/filter_trace.h"
#include "core/regime/model_file.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aetherion::regime {

namespace {

using features::Feature;

/// Shares of the whole work, about as long as each takes.
constexpr double kFitDone = 0.45;
constexpr double kWalkForwardDone = 0.6;
/// Bars of the picture.
constexpr std::size_t kRecentBars = 3000;

void report(const TrainProgressCallback& progress, std::string step, double done) {
    if (progress)
        progress({std::move(step), done});
}

Status checkRequest(const TrainRequest& request) {
    if (request.states < 1 || request.states > kMaxStates)
        return fail(std::to_string(request.states) + " states, must be 1 to 8");
    if (request.restarts < 1)
        return fail("restarts, must be at least 1");
    if (!(request.holdout >= 0 && request.holdout <= 0.5))
        return fail("the holdout is not between 0 and 0.5");
    if (request.folds < 1)
        return fail("folds, must be at least 1");
    if (request.newestBars && *request.newestBars == 0)
        return fail("no bars are to be used");
    return {};
}

Result<FeatureTable> tableOf(const TrainRequest& request, const features::FeatureSettings& settings,
                             const std::stop_token& stop) {
    if (auto ok = features::check(settings); !ok)
        return tl::unexpected(ok.error());
    auto table = FeatureTable::compute(request.sequences, settings, stop);
    if (table && request.newestBars)
        table->keepNewest(*request.newestBars);
    return table;
}

/// A feature without variation by its name, before anything is fitted.
Status checkVariation(const Samples& samples, const std::vector<Feature>& chosen) {
    for (std::size_t i = 0; i < chosen.size(); ++i) {
        const auto column = samples.observations.rows.col(static_cast<Eigen::Index>(i));
        if (!Scaler::of(column))
            return failAt(std::string(features::name(chosen[i])), "does not vary over the training data");
    }
    return {};
}

/// A state that so few bars speak for has no covariance of its own, and its evidence is noise.
Status checkVisits(const Model& model) {
    const auto rows = static_cast<double>(model.training.rows);
    const double fewest = 2 * (static_cast<double>(model.features.size()) + 1);
    for (std::size_t state = 0; state < model.training.evidence.size(); ++state)
        if (const double visited = model.training.evidence[state].share * rows; visited < fewest)
            return fail("the data do not bear " + std::to_string(model.training.evidence.size()) + " states: only " +
                        std::to_string(std::lround(visited)) + " of " + std::to_string(model.training.rows) +
                        " bars are state " + std::to_string(state) + "; train fewer states");
    return {};
}

SpanFitSettings fitSettings(const TrainRequest& request, const std::vector<Feature>& features) {
    SpanFitSettings settings;
    settings.states = request.states;
    settings.covarianceType = request.covarianceType;
    settings.seed = request.seed;
    settings.restarts = request.restarts;
    settings.threads = request.threads;
    settings.maxIterations = request.maxIterations;
    settings.features = features;
    return settings;
}

/// Of a fit that only helps to judge.
SpanFitSettings evaluationSettings(const TrainRequest& request, const std::vector<Feature>& features) {
    SpanFitSettings settings = fitSettings(request, features);
    settings.restarts = std::min(request.restarts, kEvaluationRestarts);
    settings.maxIterations = std::min(request.maxIterations, kEvaluationIterations);
    settings.gainPerRow = kEvaluationGainPerRow;
    return settings;
}

void fillRecord(const TrainRequest& request, const Samples& samples, const HmmFit& fit, TrainingRecord& record) {
    const auto [first, last] =
        std::minmax_element(samples.facts.begin(), samples.facts.end(),
                            [](const SampleFacts& a, const SampleFacts& b) { return a.time < b.time; });
    record.data = request.data;
    record.from = formatIso(first->time);
    record.to = formatIso(last->time);
    record.rows = samples.size();
    record.seed = request.seed;
    record.restarts = request.restarts;
    record.iterations = fit.iterations();
    record.converged = fit.converged;
    record.logLikelihood = fit.logLikelihood;
    record.bic = fit.bic;
}

void keepRecent(const TrainRequest& request, const Samples& all, TrainedModel& trained, const std::stop_token& stop) {
    const FilterTrace trace = traceFilter(*trained.model.hmm, all.scaled(trained.model.scaler), stop);
    const std::vector<PathBar> path = regimePath(all, trace.posterior, trained.model.names);
    std::vector<std::size_t> counts(request.sequences.size());
    for (const PathBar& bar : path)
        ++counts[bar.sequence];
    const auto longest = static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin());
    std::copy_if(path.begin(), path.end(), std::back_inserter(trained.recent),
                 [&](const PathBar& bar) { return bar.sequence == longest && bar.close > 0; });
    if (trained.recent.size() > kRecentBars)
        trained.recent.erase(trained.recent.begin(), trained.recent.end() - kRecentBars);
    trained.recentSymbol = request.sequences[longest].symbol;
}

Status evaluate(const TrainRequest& request, const Samples& samples, const FilterTrace& trace, const SpanFit& span,
                TrainedModel& trained, const TrainProgressCallback& progress, const std::stop_token& stop) {
    WalkForwardSettings settings;
    settings.folds = request.folds;
    settings.fit = evaluationSettings(request, trained.model.features);
    const auto progressOf = [&](const char* what, double begin, double end) {
        return [&progress, what, begin, end](int done, int all) {
            report(progress, std::string(what) + std::to_string(done) + " of " + std::to_string(all),
                   begin + (end - begin) * done / all);
        };
    };
    auto forward = walkForward(samples, settings, progressOf("walk-forward, fold ", kFitDone, kWalkForwardDone), stop);
    if (!forward)
        return tl::unexpected(forward.error());
    auto bic = bicCurve(samples, settings.fit, span, progressOf("BIC curve, fit ", kWalkForwardDone, 1), stop);
    if (!bic)
        return tl::unexpected(bic.error());
    trained.novelty = calibrateNovelty(forward->folds, densityRuns(samples, trace.logDensity, span.logJacobian()),
                                       span.logJacobian(), noveltyWindow(request.timeframe));
    trained.model.novelty = trained.novelty->test;
    trained.walkForward = std::move(*forward);
    trained.bic = std::move(*bic);
    return {};
}

} // namespace

Result<Evaluation> parseEvaluation(std::string_view text) {
    if (text == "full")
        return Evaluation::Full;
    if (text == "none")
        return Evaluation::None;
    return fail("\"" + std::string(text) + "\" is no way to evaluate: full or none");
}

Result<TrainedModel> trainModel(const TrainRequest& request, const TrainProgressCallback& progress,
                                const std::stop_token& stop) {
    if (auto ok = checkRequest(request); !ok)
        return tl::unexpected(ok.error());
    TrainedModel trained;
    Model& model = trained.model;
    model.market = request.market;
    model.timeframe = request.timeframe;
    model.created = request.created;
    model.featureSettings =
        request.featureSettings.value_or(features::defaultFeatureSettings(request.market, request.timeframe));
    report(progress, "features", 0);
    const auto table = tableOf(request, model.featureSettings, stop);
    if (!table)
        return tl::unexpected(table.error());
    for (const Feature feature : kDefaultModelFeatures)
        if (table->presence(feature) < kRequiredPresence)
            trained.leftOut.push_back(feature);
    const Timestamp heldOutFrom =
        request.holdout > 0 ? table->pick({Feature::LogReturn}).timeAt(1 - request.holdout) : Timestamp::max();
    model.features = request.features;
    if (model.features.empty()) {
        auto choice = chooseFeatures(*table, heldOutFrom, evaluationSettings(request, {}), stop);
        if (!choice)
            return tl::unexpected(choice.error());
        model.features = std::move(choice->features);
        trained.featureChoice = std::move(choice->reason);
    }
    const Samples all = table->pick(model.features);
    const Samples samples = request.holdout > 0 ? all.before(heldOutFrom) : all;
    if (model.features.empty() || samples.size() < kRowsPerState * request.states)
        return fail(std::to_string(samples.size()) + " usable bars after a warm-up of " +
                    std::to_string(model.featureSettings.warmUp) + " are too few to train " +
                    std::to_string(request.states) + " states (" + std::to_string(kRowsPerState) + " each)");
    if (auto ok = checkVariation(samples, model.features); !ok)
        return tl::unexpected(ok.error());

    const double fitShare = request.evaluation == Evaluation::Full ? kFitDone : 1;
    auto span = fitSpan(
        samples, fitSettings(request, model.features),
        [&](const FitProgress& fit) {
            report(progress,
                   "start " + std::to_string(fit.restart + 1) + " of " + std::to_string(fit.restarts) + ", iteration " +
                       std::to_string(fit.iteration),
                   fitShare * fit.restart / std::max(1, fit.restarts));
        },
        stop);
    if (!span)
        return tl::unexpected(span.error());
    model.scaler = span->scaler;
    model.hmm = span->hmm;
    trained.fit = span->fit;
    trained.namedStart = span->namedStart;
    trained.namedStartTaken = span->namedStartTaken;
    fillRecord(request, samples, span->fit, model.training);
    const FilterTrace trace = traceFilter(*model.hmm, samples.scaled(model.scaler), stop);
    model.training.evidence = gatherEvidence(*model.hmm, samples, trace);
    if (auto ok = checkVisits(model); !ok)
        return tl::unexpected(ok.error());
    model.names = nameStates(model.training.evidence);
    const std::size_t block = std::max(model.featureSettings.meanWindow, model.featureSettings.volatilityWindow);
    trained.contrasts = contrastNames(samples, trace.posterior, model.names, block);
    model.cautions = findCautions(model.timeframe, model.featureSettings.meanWindow, trained.contrasts);
    trained.path = pathStatistics(regimePath(samples, trace.posterior, model.names));
    if (request.evaluation == Evaluation::Full)
        if (auto ok = evaluate(request, samples, trace, *span, trained, progress, stop); !ok)
            return tl::unexpected(ok.error());
    if (request.holdout > 0) {
        auto judged = judgeHeldOut(model, request.sequences, heldOutFrom, stop);
        if (!judged)
            return tl::unexpected(judged.error());
        trained.heldOut = std::move(*judged);
    }
    keepRecent(request, all, trained, stop);
    if (stop.stop_requested())
        return fail("cancelled");
    model.id = modelId(model);
    report(progress, "done", 1);
    return trained;
}

} // namespace aetherion::regime
