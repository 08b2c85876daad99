#include "core/regime/training_report.h"

#include "core/regime/canonical_json.h"
#include "core/regime/model_file.h"

#include <nlohmann/json.hpp>

namespace aetherion::regime {

namespace {

using nlohmann::json;

json statesToJson(const std::vector<market::Regime>& names, const std::vector<StateEvidence>& evidence) {
    json states = json::array();
    for (std::size_t state = 0; state < names.size(); ++state) {
        const StateEvidence& e = evidence[state];
        states.push_back({{"state", state},
                          {"regime", market::name(names[state])},
                          {"mean_return_per_bar", e.meanReturn},
                          {"mean_volatility_per_bar", e.meanVolatility},
                          {"relative_return", e.relativeReturn},
                          {"relative_volatility", e.relativeVolatility},
                          {"expected_dwell_bars", e.expectedDwell},
                          {"share", e.share},
                          {"nearest", e.nearest},
                          {"separation", e.separation}});
    }
    return states;
}

json pathToJson(const PathStatistics& path) {
    const auto byName = [](const auto& shares) {
        json value{{"Unknown", shares[market::kRegimeCount]}};
        for (const market::Regime regime : market::kRegimes)
            value[std::string(market::name(regime))] = shares[static_cast<std::size_t>(regime)];
        return value;
    };
    return {{"bars", path.bars},
            {"days", path.days},
            {"share", byName(path.share)},
            {"confirmed_share", byName(path.confirmedShare)},
            {"flips_per_day", path.flipsPerDay()},
            {"confirmed_flips_per_day", path.confirmedFlipsPerDay()},
            {"mean_dwell_bars", path.meanDwell()},
            {"confirmed_mean_dwell_bars", path.confirmedMeanDwell()}};
}

json contrastToJson(const Contrast& contrast) {
    return {{"difference", contrast.difference},
            {"standard_error", contrast.standardError},
            {"t", contrast.t},
            {"blocks", contrast.blocks},
            {"beyond_chance", contrast.beyondChance()}};
}

json contrastsToJson(const std::vector<NameContrast>& contrasts) {
    json pairs = json::array();
    for (const NameContrast& pair : contrasts)
        pairs.push_back({{"first", market::name(pair.first)},
                         {"second", market::name(pair.second)},
                         {"separation", pair.separation},
                         {"next_return", contrastToJson(pair.nextReturn)},
                         {"next_move", contrastToJson(pair.nextMove)},
                         {"window_return", contrastToJson(pair.windowReturn)},
                         {"volatility", contrastToJson(pair.volatility)},
                         {"first_next_return", pair.firstNextReturn},
                         {"second_next_return", pair.secondNextReturn}});
    return pairs;
}

json walkForwardToJson(const WalkForward& forward) {
    json folds = json::array();
    for (const WalkForwardFold& fold : forward.folds) {
        json names = json::array();
        for (const market::Regime regime : fold.names)
            names.push_back(market::name(regime));
        folds.push_back({{"trained_from", formatIso(fold.trainedFrom)},
                         {"from", formatIso(fold.from)},
                         {"to", formatIso(fold.to)},
                         {"trained_rows", fold.trainedRows},
                         {"rows", fold.rows},
                         {"loglik_per_sample", fold.logLikelihoodPerSample},
                         {"names", std::move(names)},
                         {"path", pathToJson(fold.path)}});
    }
    return {{"rows", forward.rows},
            {"loglik_per_sample", forward.logLikelihoodPerSample},
            {"path", pathToJson(forward.path)},
            {"folds", std::move(folds)},
            {"notes", forward.notes}};
}

json bicToJson(const BicCurve& curve) {
    json points = json::array();
    for (const BicPoint& point : curve.points)
        points.push_back({{"states", point.states},
                          {"free_parameters", point.freeParameters},
                          {"loglik", point.logLikelihood},
                          {"bic", point.bic},
                          {"held_out_loglik_per_sample", point.heldOutPerSample}});
    return {{"rows", curve.rows},
            {"held_out_rows", curve.heldOutRows},
            {"points", std::move(points)},
            {"notes", curve.notes}};
}

json noveltyReport(const NoveltyCalibration& novelty) {
    return {{"window", novelty.test.window},
            {"threshold", novelty.test.threshold},
            {"false_alarm_rate", novelty.test.falseAlarmRate},
            {"method", novelty.test.window == 0 ? "none"
                       : novelty.byQuantile     ? "quantile"
                                                : "below the lowest"},
            {"held_out_windows", novelty.windows},
            {"independent_windows", novelty.independentWindows},
            {"median", novelty.median},
            {"lowest", novelty.lowest},
            {"lowest_in_training", novelty.lowestInTraining},
            {"cross_checked_rate", novelty.crossCheckedRate}};
}

json namedStartToJson(const TrainedModel& trained) {
    if (!trained.namedStart)
        return nullptr;
    return {{"loglik", *trained.namedStart}, {"taken", trained.namedStartTaken}};
}

json evaluationToJson(const TrainedModel& trained) {
    if (!trained.walkForward || !trained.bic || !trained.novelty)
        return nullptr;
    return {{"walk_forward", walkForwardToJson(*trained.walkForward)},
            {"bic_curve", bicToJson(*trained.bic)},
            {"novelty", noveltyReport(*trained.novelty)}};
}

json heldOutToJson(const std::optional<HeldOut>& heldOut) {
    if (!heldOut)
        return nullptr;
    return {{"from", formatIso(heldOut->from)},
            {"to", formatIso(heldOut->to)},
            {"rows", heldOut->rows},
            {"loglik_per_sample", heldOut->logLikelihoodPerSample},
            {"novel_share", heldOut->novelShare},
            {"path", pathToJson(heldOut->path)}};
}

json stabilityToJson(const Stability* stability) {
    if (!stability)
        return nullptr;
    json windows = json::array();
    for (const StabilityWindow& window : stability->windows)
        windows.push_back({{"from", formatIso(window.from)},
                           {"to", formatIso(window.to)},
                           {"rows", window.rows},
                           {"states", statesToJson(window.names, window.evidence)},
                           {"path", pathToJson(window.path)}});
    json neighbours = json::array();
    for (const StabilityPair& pair : stability->pairs) {
        json calls = json::object();
        for (const market::Regime a : market::kRegimes)
            for (const market::Regime b : market::kRegimes)
                calls[std::string(market::name(a))][std::string(market::name(b))] =
                    pair.calls[static_cast<std::size_t>(a)][static_cast<std::size_t>(b)];
        neighbours.push_back({{"rows", pair.rows},
                              {"agreement", pair.agreement},
                              {"posterior_agreement", pair.posteriorAgreement},
                              {"calls", std::move(calls)}});
    }
    return {{"mean_agreement", stability->meanAgreement},
            {"lowest_agreement", stability->lowestAgreement},
            {"mean_posterior_agreement", stability->meanPosteriorAgreement},
            {"path", pathToJson(stability->path)},
            {"windows", std::move(windows)},
            {"neighbours", std::move(neighbours)},
            {"unseparated", stability->unseparated}};
}

} // namespace

std::string trainingReport(const TrainedModel& trained, const Stability* stability) {
    const Model& model = trained.model;
    json features = json::array();
    for (const features::Feature feature : model.features)
        features.push_back(normalisedColumn(feature));
    json leftOut = json::array();
    for (const features::Feature feature : trained.leftOut)
        leftOut.push_back(features::name(feature));
    return readableJson({{"format", "aetherion-training-report"},
                         {"version", 1},
                         {"model", model.id},
                         {"market", market::name(model.market)},
                         {"timeframe", market::name(model.timeframe)},
                         {"data", model.training.data},
                         {"from", model.training.from},
                         {"to", model.training.to},
                         {"rows", model.training.rows},
                         {"seed", model.training.seed},
                         {"features", std::move(features)},
                         {"feature_choice", trained.featureChoice},
                         {"features_left_out", std::move(leftOut)},
                         {"loglik", trained.fit.logLikelihood},
                         {"loglik_per_row", trained.fit.logLikelihood / static_cast<double>(model.training.rows)},
                         {"bic", trained.fit.bic},
                         {"history", trained.fit.history},
                         {"iterations", trained.fit.iterations()},
                         {"converged", trained.fit.converged},
                         {"restarts", trained.fit.restarts},
                         {"named_start", namedStartToJson(trained)},
                         {"warnings", trained.fit.warnings},
                         {"states", statesToJson(model.names, model.training.evidence)},
                         {"path", pathToJson(trained.path)},
                         {"contrasts", contrastsToJson(trained.contrasts)},
                         {"cautions", model.cautions},
                         {"evaluation", evaluationToJson(trained)},
                         {"held_out", heldOutToJson(trained.heldOut)},
                         {"stability", stabilityToJson(stability)}});
}

} // namespace aetherion::regime
