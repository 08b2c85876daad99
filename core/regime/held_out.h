#pragma once
// How a model does on bars that it was not trained on.
//
// Its own features, scaler and filter run over the bars from their beginning, so that nothing is warm by accident; only
// the bars from `from` on count. The log-likelihood is of the normalised features, before the scaler: models with the
// same features and feature settings compare, others do not (comparable()).
//
// Thread: any; ends within 100 ms of a stop with the error "cancelled".
#include "core/regime/model.h"
#include "core/regime/regime_path.h"
#include "core/regime/training_sequence.h"

#include <stop_token>
#include <vector>

namespace aetherion::regime {

struct HeldOut {
    Timestamp from;
    Timestamp to;
    Eigen::Index rows = 0;
    double logLikelihoodPerSample = 0;
    PathStatistics path;
    /// Part of the rows with a full window at which the model's novelty test speaks; 0 without a test.
    double novelShare = 0;
};

/// Refuses when no bar from `from` on gives a sample.
[[nodiscard]] Result<HeldOut> judgeHeldOut(const Model& model, const std::vector<TrainingSequence>& sequences,
                                           Timestamp from = Timestamp::min(), const std::stop_token& stop = {});

/// The same features computed alike: their log-likelihoods are of the same numbers.
[[nodiscard]] bool comparable(const Model& a, const Model& b);

} // namespace aetherion::regime
