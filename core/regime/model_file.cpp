#include "core/regime/model_file.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/regime/canonical_json.h"
#include "core/regime/hmm_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace aetherion::regime {

namespace {

using nlohmann::json;

constexpr std::string_view kNormalisedSuffix = "_normalised";

/// What a file means that does not name a setting, for good: such files' ids depend on it.
const features::FeatureSettings kUnnamedSettings{
    .volatilityDdof = 0,
    .skewnessWindow = 60,
    .volatilityOfVolatilityWindow = 60,
    .spreadEstimator = features::SpreadEstimator::Edge,
    .spreadWindow = 120,
};

json settingsToJson(const features::FeatureSettings& s) {
    json value = {{"volatility_window", s.volatilityWindow},
                  {"true_range_period", s.trueRangePeriod},
                  {"volume_window", s.volumeWindow},
                  {"mean_window", s.meanWindow},
                  {"scale_memory", s.scaleMemory},
                  {"warm_up", s.warmUp},
                  {"longest_gap", s.longestGap}};
    const auto putUnlessUnnamed = [&](const char* key, auto setting, auto unnamed) {
        if (setting != unnamed)
            value[key] = setting;
    };
    const features::FeatureSettings& unnamed = kUnnamedSettings;
    putUnlessUnnamed("volatility_ddof", s.volatilityDdof, unnamed.volatilityDdof);
    putUnlessUnnamed("skewness_window", s.skewnessWindow, unnamed.skewnessWindow);
    putUnlessUnnamed("volatility_of_volatility_window", s.volatilityOfVolatilityWindow,
                     unnamed.volatilityOfVolatilityWindow);
    putUnlessUnnamed("spread_estimator", features::name(s.spreadEstimator), features::name(unnamed.spreadEstimator));
    putUnlessUnnamed("spread_window", s.spreadWindow, unnamed.spreadWindow);
    return value;
}

json noveltyToJson(const NoveltyTest& n) {
    return {{"window", n.window}, {"threshold", n.threshold}, {"false_alarm_rate", n.falseAlarmRate}};
}

Result<NoveltyTest> noveltyFromJson(const json& value) {
    constexpr int kLongestWindow = 100'000;
    NoveltyTest n;
    value.at("window").get_to(n.window);
    value.at("threshold").get_to(n.threshold);
    value.at("false_alarm_rate").get_to(n.falseAlarmRate);
    if (n.window < 0 || n.window > kLongestWindow)
        return fail("novelty: window is not between 0 and 100000 bars");
    if (!(n.falseAlarmRate >= 0 && n.falseAlarmRate <= 1))
        return fail("novelty: false_alarm_rate is not between 0 and 1");
    return n;
}

/// What the id covers.
json identityToJson(const Model& model) {
    json features = json::array();
    for (const features::Feature feature : model.features)
        features.push_back(normalisedColumn(feature));
    json mapping = json::object();
    for (std::size_t state = 0; state < model.names.size(); ++state)
        mapping[std::to_string(state)] = market::name(model.names[state]);
    json hmm = hmmToJson(model.hmm->parameters());
    hmm["states"] = model.hmm->states();
    hmm["novelty"] = noveltyToJson(model.novelty);
    return {{"market", market::name(model.market)},
            {"timeframe", market::name(model.timeframe)},
            {"features", std::move(features)},
            {"scaler",
             {{"mean", model.scaler.mean},
              {"scale", model.scaler.deviation},
              {"feature_settings", settingsToJson(model.featureSettings)}}},
            {"hmm", std::move(hmm)},
            {"mapping", std::move(mapping)}};
}

json trainingToJson(const TrainingRecord& t, const std::vector<std::string>& cautions) {
    json states = json::array();
    for (const StateEvidence& e : t.evidence)
        states.push_back({{"mean_return", e.meanReturn},
                          {"mean_volatility", e.meanVolatility},
                          {"relative_return", e.relativeReturn},
                          {"relative_volatility", e.relativeVolatility},
                          {"expected_dwell_bars", e.expectedDwell},
                          {"share", e.share},
                          {"nearest", e.nearest},
                          {"separation", e.separation}});
    return {{"data", t.data},
            {"from", t.from},
            {"to", t.to},
            {"rows", t.rows},
            {"seed", t.seed},
            {"restarts", t.restarts},
            {"iterations", t.iterations},
            {"converged", t.converged},
            {"loglik", t.logLikelihood},
            {"bic", t.bic},
            {"states", std::move(states)},
            {"cautions", cautions}};
}

TrainingRecord trainingFromJson(const json& value) {
    TrainingRecord t;
    t.data = value.value("data", "");
    t.from = value.value("from", "");
    t.to = value.value("to", "");
    t.rows = value.value("rows", std::int64_t{0});
    t.seed = value.value("seed", std::uint64_t{0});
    t.restarts = value.value("restarts", 0);
    t.iterations = value.value("iterations", 0);
    t.converged = value.value("converged", false);
    t.logLikelihood = value.value("loglik", 0.0);
    t.bic = value.value("bic", 0.0);
    for (const json& state : value.value("states", json::array())) {
        StateEvidence e;
        e.meanReturn = state.value("mean_return", 0.0);
        e.meanVolatility = state.value("mean_volatility", 0.0);
        e.relativeReturn = state.value("relative_return", 0.0);
        e.relativeVolatility = state.value("relative_volatility", 0.0);
        e.expectedDwell = state.value("expected_dwell_bars", 0.0);
        e.share = state.value("share", 0.0);
        e.nearest = state.value("nearest", -1);
        e.separation = state.value("separation", 0.0);
        t.evidence.push_back(e);
    }
    return t;
}

Result<features::FeatureSettings> settingsFromJson(const json& value) {
    features::FeatureSettings s;
    value.at("volatility_window").get_to(s.volatilityWindow);
    value.at("true_range_period").get_to(s.trueRangePeriod);
    value.at("volume_window").get_to(s.volumeWindow);
    value.at("mean_window").get_to(s.meanWindow);
    value.at("scale_memory").get_to(s.scaleMemory);
    value.at("warm_up").get_to(s.warmUp);
    value.at("longest_gap").get_to(s.longestGap);
    const features::FeatureSettings& unnamed = kUnnamedSettings;
    s.volatilityDdof = value.value("volatility_ddof", unnamed.volatilityDdof);
    s.skewnessWindow = value.value("skewness_window", unnamed.skewnessWindow);
    s.volatilityOfVolatilityWindow =
        value.value("volatility_of_volatility_window", unnamed.volatilityOfVolatilityWindow);
    s.spreadWindow = value.value("spread_window", unnamed.spreadWindow);
    const auto estimator = features::parseSpreadEstimator(
        value.value("spread_estimator", std::string(features::name(unnamed.spreadEstimator))));
    if (!estimator)
        return tl::unexpected(estimator.error());
    s.spreadEstimator = *estimator;
    if (const Status ok = features::check(s); !ok)
        return tl::unexpected(ok.error());
    return s;
}

Result<features::Feature> featureOfColumn(const std::string& column) {
    if (column.size() > kNormalisedSuffix.size() && column.ends_with(kNormalisedSuffix))
        if (auto feature = features::parseFeature(column.substr(0, column.size() - kNormalisedSuffix.size())))
            return *feature;
    return fail("unknown feature \"" + column + "\"");
}

Status readFeatures(const json& value, Model& model) {
    for (const json& column : value.at("features")) {
        auto feature = featureOfColumn(column.get<std::string>());
        if (!feature)
            return tl::unexpected(feature.error());
        if (std::find(model.features.begin(), model.features.end(), *feature) != model.features.end())
            return fail("feature \"" + column.get<std::string>() + "\" stands twice");
        model.features.push_back(*feature);
    }
    const json& scaler = value.at("scaler");
    scaler.at("mean").get_to(model.scaler.mean);
    scaler.at("scale").get_to(model.scaler.deviation);
    auto settings = settingsFromJson(scaler.at("feature_settings"));
    if (!settings)
        return tl::unexpected(settings.error());
    model.featureSettings = *settings;
    if (model.scaler.mean.size() != model.features.size() || model.scaler.deviation.size() != model.features.size())
        return fail("scaler does not have one mean and one scale per feature");
    const bool positive = std::all_of(model.scaler.deviation.begin(), model.scaler.deviation.end(),
                                      [](double d) { return std::isfinite(d) && d > 0; });
    return positive ? Status{} : fail("scaler holds a scale that is not positive");
}

Status readHmm(const json& value, Model& model) {
    const json& hmm = value.at("hmm");
    auto parameters = hmmFromJson(hmm);
    if (!parameters)
        return fail("hmm: " + parameters.error().reason);
    if (hmm.at("states").get<Eigen::Index>() != parameters->states())
        return fail("hmm: states does not equal the number of means");
    if (static_cast<std::size_t>(parameters->dimensions()) != model.features.size())
        return fail("hmm: has " + std::to_string(parameters->dimensions()) + " dimensions for " +
                    std::to_string(model.features.size()) + " features");
    auto ready = GaussianHmm::create(std::move(*parameters));
    if (!ready)
        return fail("hmm: " + ready.error().reason);
    model.hmm = std::make_shared<const GaussianHmm>(std::move(*ready));
    const auto novelty = noveltyFromJson(hmm.at("novelty"));
    if (!novelty)
        return fail("hmm: " + novelty.error().reason);
    model.novelty = *novelty;
    const json& mapping = value.at("mapping");
    if (mapping.size() != static_cast<std::size_t>(model.hmm->states()))
        return fail("mapping does not have one name per state");
    for (std::size_t state = 0; state < mapping.size(); ++state) {
        auto regime = market::parseRegime(mapping.at(std::to_string(state)).get<std::string>());
        if (!regime)
            return fail("mapping: " + regime.error().reason);
        model.names.push_back(*regime);
    }
    return {};
}

/// Throws what nlohmann throws for a missing member or a wrong type.
Status readMembers(const json& value, Model& model) {
    auto market = market::parseMarket(value.at("market").get<std::string>());
    if (!market)
        return tl::unexpected(market.error());
    model.market = *market;
    auto timeframe = market::parseTimeframe(value.at("timeframe").get<std::string>());
    if (!timeframe)
        return tl::unexpected(timeframe.error());
    model.timeframe = *timeframe;
    if (auto ok = readFeatures(value, model); !ok)
        return ok;
    if (auto ok = readHmm(value, model); !ok)
        return ok;
    model.created = value.value("created", "");
    const json training = value.value("training", json::object());
    model.training = trainingFromJson(training);
    model.cautions = training.value("cautions", std::vector<std::string>{});
    const json scope = value.value("scope", json::object());
    if (scope.contains("source_kind")) {
        auto kind = market::parseSourceKind(scope["source_kind"].get<std::string>());
        if (!kind)
            return tl::unexpected(kind.error());
        model.sourceKind = *kind;
    }
    if (scope.contains("symbol"))
        model.symbol = scope["symbol"].get<std::string>();
    model.id = value.at("id").get<std::string>();
    return {};
}

} // namespace

std::string normalisedColumn(features::Feature feature) {
    return std::string(features::name(feature)) + std::string(kNormalisedSuffix);
}

std::string modelId(const Model& model) { return sha256Hex(canonicalJson(identityToJson(model))); }

std::string modelText(const Model& model) {
    json value = identityToJson(model);
    value["format"] = kModelFormat;
    value["version"] = kModelVersion;
    value["id"] = model.id;
    value["created"] = model.created;
    value["training"] = trainingToJson(model.training, model.cautions);
    if (model.sourceKind)
        value["scope"]["source_kind"] = market::name(*model.sourceKind);
    if (model.symbol)
        value["scope"]["symbol"] = *model.symbol;
    return readableJson(value);
}

Result<Model> parseModel(std::string_view text, const std::string& place) {
    const json value = json::parse(text, nullptr, false);
    if (value.is_discarded())
        return failAt(place, "is not JSON");
    Model model;
    try {
        if (!value.is_object() || value.value("format", "") != kModelFormat)
            return failAt(place, "is not a regime model");
        const int version = value.at("version").get<int>();
        if (version != kModelVersion)
            return failAt(place, "has version " + std::to_string(version) + ", this program reads version " +
                                     std::to_string(kModelVersion));
        if (auto ok = readMembers(value, model); !ok)
            return failAt(place, ok.error().text());
    } catch (const json::exception& error) {
        return failAt(place, std::string("does not fit the model schema: ") + error.what());
    }
    // The digest of what was understood: a changed digit, and a number with more digits than count, both show.
    if (const std::string id = modelId(model); id != model.id)
        return failAt(place, "its content has id " + id + ", it claims " + model.id);
    return model;
}

Status writeModel(const Model& model, const std::filesystem::path& path) {
    return writeFileAtomically(path, modelText(model));
}

Result<Model> readModel(const std::filesystem::path& path) {
    constexpr std::size_t kLargestModel = 4u << 20;
    auto text = readWholeFile(path, kLargestModel);
    if (!text)
        return tl::unexpected(text.error());
    return parseModel(*text, path.string());
}

} // namespace aetherion::regime
