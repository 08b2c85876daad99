#include "core/regime/model_training.h"

#include "core/features/feature_engine.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/model_file.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace aetherion::regime {

namespace {

using features::Feature;
using features::FeatureRow;

/// No state may become narrower than this part of a feature's variance: prices move in ticks, and a state that sits on
/// one value of a feature would tell nothing about a market.
constexpr double kVarianceFloor = 1e-3;
/// Fitting ends when an iteration gains less than this per row.
constexpr double kGainPerRow = 1e-7;

struct FeatureRows {
    std::vector<FeatureRow> rows;
    /// Rows at which a sequence begins.
    std::vector<std::size_t> begins;
};

Result<FeatureRows> computeFeatures(const TrainRequest& request, const features::FeatureSettings& settings) {
    FeatureRows result;
    for (const TrainingSequence& sequence : request.sequences) {
        if (!sequence.spreads.empty() && sequence.spreads.size() != sequence.bars.size())
            return fail(sequence.symbol + ": spreads and bars differ in number");
        features::FeatureEngine engine(settings);
        result.begins.push_back(result.rows.size());
        for (std::size_t i = 0; i < sequence.bars.size(); ++i) {
            auto row = engine.update(sequence.bars[i], sequence.spreads.empty() ? std::nullopt : sequence.spreads[i]);
            if (!row)
                return tl::unexpected(row.error());
            result.rows.push_back(**row);
        }
    }
    return result;
}

std::vector<Feature> presentFeatures(const FeatureRows& table, std::vector<Feature>& leftOut) {
    std::array<std::size_t, features::kFeatureCount> present{};
    std::size_t warm = 0;
    for (const FeatureRow& row : table.rows) {
        // A bar's return needs nothing but its predecessor: where it is normalised, warm-up is over.
        if (!row.normalisedOf(Feature::LogReturn))
            continue;
        ++warm;
        for (const Feature feature : features::kFeatures)
            present[features::index(feature)] += row.normalisedOf(feature) ? 1 : 0;
    }
    std::vector<Feature> chosen;
    for (const Feature feature : kDefaultModelFeatures) {
        const bool enough = warm > 0 && static_cast<double>(present[features::index(feature)]) >=
                                            kRequiredPresence * static_cast<double>(warm);
        (enough ? chosen : leftOut).push_back(feature);
    }
    return chosen;
}

/// Rows that have all features, and which row of the table each is.
struct Samples {
    Observations observations;
    std::vector<std::size_t> origin;
};

Samples collect(const FeatureRows& table, const std::vector<Feature>& chosen) {
    Samples samples;
    std::vector<double> values;
    std::size_t nextBegin = 0;
    bool broken = true;
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        if (nextBegin < table.begins.size() && i == table.begins[nextBegin]) {
            ++nextBegin;
            broken = true;
        }
        const FeatureRow& row = table.rows[i];
        const bool complete =
            std::all_of(chosen.begin(), chosen.end(), [&](Feature f) { return row.normalisedOf(f).has_value(); });
        if (!complete) {
            broken = true;
            continue;
        }
        if (broken)
            samples.observations.lengths.push_back(0);
        broken = false;
        ++samples.observations.lengths.back();
        samples.origin.push_back(i);
        for (const Feature feature : chosen)
            values.push_back(*row.normalisedOf(feature));
    }
    samples.observations.rows = Eigen::Map<const RowMatrix>(
        values.data(), static_cast<Eigen::Index>(samples.origin.size()), static_cast<Eigen::Index>(chosen.size()));
    return samples;
}

std::vector<StateEvidence> gatherEvidence(const GaussianHmm& hmm, const Samples& samples, const FeatureRows& table) {
    const FilteredPosterior filtered = filteredPosterior(hmm, samples.observations);
    std::vector<StateEvidence> evidence(static_cast<std::size_t>(hmm.states()));
    for (std::size_t state = 0; state < evidence.size(); ++state) {
        const auto column = static_cast<Eigen::Index>(state);
        double weight = 0;
        StateEvidence& e = evidence[state];
        for (std::size_t i = 0; i < samples.origin.size(); ++i) {
            const double p = filtered.probabilities(static_cast<Eigen::Index>(i), column);
            const FeatureRow& row = table.rows[samples.origin[i]];
            weight += p;
            e.meanReturn += p * row.rawOf(Feature::RollingMean).value_or(0.0);
            e.meanVolatility += p * row.rawOf(Feature::RollingVolatility).value_or(0.0);
            e.relativeReturn += p * row.normalisedOf(Feature::RollingMean).value_or(0.0);
            e.relativeVolatility += p * row.normalisedOf(Feature::RollingVolatility).value_or(0.0);
        }
        const double divisor = std::max(weight, std::numeric_limits<double>::min());
        e.meanReturn /= divisor;
        e.meanVolatility /= divisor;
        e.relativeReturn /= divisor;
        e.relativeVolatility /= divisor;
        e.share = weight / static_cast<double>(samples.origin.size());
        const double stay = hmm.parameters().transition(column, column);
        e.expectedDwell = 1 / std::max(1 - stay, 1e-12);
    }
    return evidence;
}

} // namespace

Result<TrainedModel> trainModel(const TrainRequest& request, const FitProgressCallback& progress,
                                std::stop_token stop) {
    TrainedModel trained;
    Model& model = trained.model;
    model.market = request.market;
    model.timeframe = request.timeframe;
    model.created = request.created;
    model.featureSettings =
        request.featureSettings.value_or(features::defaultFeatureSettings(request.market, request.timeframe));
    if (auto ok = features::check(model.featureSettings); !ok)
        return tl::unexpected(ok.error());
    const auto table = computeFeatures(request, model.featureSettings);
    if (!table)
        return tl::unexpected(table.error());
    model.features = request.features.empty() ? presentFeatures(*table, trained.leftOut) : request.features;
    Samples samples = collect(*table, model.features);
    if (request.states < 1 || request.states > kMaxStates)
        return fail(std::to_string(request.states) + " states, must be 1 to 8");
    if (model.features.empty() || samples.observations.size() < kRowsPerState * request.states)
        return fail(std::to_string(samples.observations.size()) + " usable bars after a warm-up of " +
                    std::to_string(model.featureSettings.warmUp) + " are too few to train " +
                    std::to_string(request.states) + " states (" + std::to_string(kRowsPerState) + " each)");
    auto scaler = Scaler::of(samples.observations.rows);
    if (!scaler)
        return fail("a feature does not vary over the training data (" + scaler.error().place + ")");
    model.scaler = std::move(*scaler);
    model.scaler.apply(samples.observations.rows);

    RestartSettings restarts;
    restarts.states = request.states;
    restarts.covarianceType = request.covarianceType;
    restarts.restarts = request.restarts;
    restarts.seed = request.seed;
    restarts.threads = request.threads;
    FitSettings fitting;
    fitting.maxIterations = request.maxIterations;
    fitting.tolerance = kGainPerRow * static_cast<double>(samples.observations.size());
    fitting.varianceFloor = kVarianceFloor;
    auto fit = fitWithRestarts(samples.observations, restarts, fitting, progress, stop);
    if (!fit)
        return tl::unexpected(fit.error());
    trained.fit = std::move(*fit);
    auto hmm = GaussianHmm::create(trained.fit.parameters);
    if (!hmm)
        return tl::unexpected(hmm.error());
    model.hmm = std::make_shared<const GaussianHmm>(std::move(*hmm));

    TrainingRecord& record = model.training;
    record.data = request.data;
    record.from = formatIso(table->rows[samples.origin.front()].time);
    record.to = formatIso(table->rows[samples.origin.back()].time);
    record.rows = samples.observations.size();
    record.seed = request.seed;
    record.restarts = request.restarts;
    record.iterations = trained.fit.iterations();
    record.converged = trained.fit.converged;
    record.logLikelihood = trained.fit.logLikelihood;
    record.bic = trained.fit.bic;
    record.evidence = gatherEvidence(*model.hmm, samples, *table);
    model.names = nameStates(record.evidence);
    model.id = modelId(model);
    return trained;
}

} // namespace aetherion::regime
