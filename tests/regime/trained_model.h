#pragma once
// A small model trained on a seeded random walk with wild stretches, for tests of what surrounds a model.
#include "core/regime/model_training.h"
#include "core/regime/training_report.h"
#include "tests/features/random_bars.h"

#include <memory>
#include <stdexcept>

namespace aetherion::test {

inline regime::TrainRequest smallRequest(std::uint64_t seed = 7) {
    regime::TrainRequest request;
    request.sequences.push_back({"WALK", randomBars(6'000, 21, 0.001, 4), {}});
    request.seed = seed;
    request.restarts = 3;
    request.maxIterations = 60;
    request.evaluation = regime::Evaluation::None;
    request.features.assign(regime::kDefaultModelFeatures.begin(), regime::kDefaultModelFeatures.end());
    features::FeatureSettings settings =
        features::defaultFeatureSettings(market::Market::Crypto, market::Timeframe::M1);
    settings.meanWindow = 60;
    settings.warmUp = 120;
    request.featureSettings = settings;
    request.data = "random walk";
    request.created = "2024-01-01T00:00:00Z";
    return request;
}

inline std::shared_ptr<const regime::Model> smallModel() {
    static const auto model = [] {
        auto trained = regime::trainModel(smallRequest());
        if (!trained)
            throw std::runtime_error(trained.error().text());
        return std::make_shared<const regime::Model>(trained->model);
    }();
    return model;
}

} // namespace aetherion::test
