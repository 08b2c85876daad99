#include "core/regime/canonical_json.h"
#include "core/regime/model_file.h"
#include "core/regime/model_training.h"

#include <nlohmann/json.hpp>

namespace aetherion::regime {

std::string trainingReport(const TrainedModel& trained) {
    using nlohmann::json;
    const Model& model = trained.model;
    json states = json::array();
    for (std::size_t state = 0; state < model.names.size(); ++state) {
        const StateEvidence& e = model.training.evidence[state];
        states.push_back({{"state", state},
                          {"regime", market::name(model.names[state])},
                          {"mean_return_per_bar", e.meanReturn},
                          {"mean_volatility_per_bar", e.meanVolatility},
                          {"relative_return", e.relativeReturn},
                          {"relative_volatility", e.relativeVolatility},
                          {"expected_dwell_bars", e.expectedDwell},
                          {"share", e.share}});
    }
    json features = json::array();
    for (const features::Feature feature : model.features)
        features.push_back(normalisedColumn(feature));
    json leftOut = json::array();
    for (const features::Feature feature : trained.leftOut)
        leftOut.push_back(features::name(feature));
    return readableJson({{"model", model.id},
                         {"market", market::name(model.market)},
                         {"timeframe", market::name(model.timeframe)},
                         {"data", model.training.data},
                         {"from", model.training.from},
                         {"to", model.training.to},
                         {"rows", model.training.rows},
                         {"seed", model.training.seed},
                         {"features", std::move(features)},
                         {"features_left_out", std::move(leftOut)},
                         {"loglik", trained.fit.logLikelihood},
                         {"loglik_per_row", trained.fit.logLikelihood / static_cast<double>(model.training.rows)},
                         {"bic", trained.fit.bic},
                         {"history", trained.fit.history},
                         {"iterations", trained.fit.iterations()},
                         {"converged", trained.fit.converged},
                         {"restarts", trained.fit.restarts},
                         {"warnings", trained.fit.warnings},
                         {"states", std::move(states)}});
}

} // namespace aetherion::regime
