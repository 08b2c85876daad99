#pragma once
// A trained regime model: which features it reads, how they are scaled, the hidden Markov model, and what its states
// are called.
//
// Immutable once made; shared between streams and threads.
#include "core/features/feature.h"
#include "core/features/feature_settings.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"
#include "core/regime/gaussian_hmm.h"
#include "core/regime/naming.h"
#include "core/regime/scaler.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::regime {

/// What a model was trained on, for people; not part of its identity.
struct TrainingRecord {
    /// Symbols or files, as the caller names them.
    std::string data;
    std::string from;
    std::string to;
    std::int64_t rows = 0;
    std::uint64_t seed = 0;
    int restarts = 0;
    int iterations = 0;
    bool converged = false;
    double logLikelihood = 0;
    double bic = 0;
    /// One per state, in the states' order.
    std::vector<StateEvidence> evidence;
};

/// When data look like nothing that the model was trained on: the mean of the last `window` predictive log-densities is
/// below `threshold`. The threshold is the quantile of that mean over data held out of training, so on data of the same
/// kind the test speaks falsely at `falseAlarmRate` of all bars.
struct NoveltyTest {
    /// In bars; 0: no test.
    int window = 0;
    /// ln of a density of the scaled sample.
    double threshold = 0;
    double falseAlarmRate = 0;
    bool operator==(const NoveltyTest&) const = default;
};

struct Model {
    market::Market market = market::Market::Crypto;
    market::Timeframe timeframe = market::Timeframe::M1;
    /// Narrower use than the whole market, where the model's file says so; not part of its identity.
    std::optional<market::SourceKind> sourceKind;
    std::optional<std::string> symbol;
    /// The columns of the sample, all normalised.
    std::vector<features::Feature> features;
    features::FeatureSettings featureSettings;
    Scaler scaler;
    std::shared_ptr<const GaussianHmm> hmm;
    /// Stands in the file's hmm member, so that the id covers it.
    NoveltyTest novelty;
    /// One name per state; Unknown where a state has none.
    std::vector<market::Regime> names;
    /// Sentences that must be shown with its answers: names that are not told apart beyond chance. Not part of its
    /// identity.
    std::vector<std::string> cautions;
    TrainingRecord training;
    /// When it was made, as text; given by whoever makes it, not part of its identity.
    std::string created;
    /// SHA-256 of everything that decides what it answers; see model_file.h.
    std::string id;
};

} // namespace aetherion::regime
