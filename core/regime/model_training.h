#pragma once
// Trains a regime model on closed bars: features, scaler, hidden Markov model, names from evidence, and what speaks for
// and against it.
//
// The newest data count, never the oldest: `newestBars` keeps the end of each sequence, and
// what lies before only warms the features up. Scaler, model and names come
// from the training span only, which `holdout` ends before the data do. Sequences are independent (one per symbol or
// unbroken stretch); within one, rows with an absent feature part it in two. Evaluation (walk_forward.h, bic_curve.h)
// changes no parameter; the test for unseen data that it calibrates (novelty_calibration.h) is part of the model's
// identity. The result depends on bars, request and seed alone, not on threads.
//
// Thread: any; blocks until done. Progress comes from the working threads, one call at a time. Cancelling ends it
// within one iteration (hmm_fit.h) with the error "cancelled".
#include "core/regime/bic_curve.h"
#include "core/regime/feature_choice.h"
#include "core/regime/held_out.h"
#include "core/regime/model.h"
#include "core/regime/novelty_calibration.h"
#include "core/regime/regime_path.h"
#include "core/regime/separation.h"
#include "core/regime/span_fit.h"
#include "core/regime/training_sequence.h"
#include "core/regime/walk_forward.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::regime {

enum class Evaluation : std::uint8_t {
    /// Walk-forward, BIC curve, and from them the test for unseen data.
    Full,
    /// The fit and its evidence alone; the model has no test for unseen data.
    None,
};
[[nodiscard]] Result<Evaluation> parseEvaluation(std::string_view text);

struct TrainRequest {
    market::Market market = market::Market::Crypto;
    market::Timeframe timeframe = market::Timeframe::M1;
    std::vector<TrainingSequence> sequences;
    Eigen::Index states = 4;
    CovarianceType covarianceType = CovarianceType::Full;
    std::uint64_t seed = 0;
    int restarts = 16;
    /// 0: as many as the machine has.
    unsigned threads = 0;
    /// Empty: chosen by the data (feature_choice.h).
    std::vector<features::Feature> features;
    /// Default: those of market and timeframe.
    std::optional<features::FeatureSettings> featureSettings;
    int maxIterations = 300;
    /// The newest bars of every sequence that are used; nothing: all.
    std::optional<std::size_t> newestBars;
    /// Part of the rows, the newest by time, that training does not see and the model is judged on; 0 to 0.5.
    double holdout = 0;
    Evaluation evaluation = Evaluation::Full;
    int folds = 4;
    /// For the training record: which data, for people.
    std::string data;
    /// When, as text.
    std::string created;
};

/// Starts and iterations of each fit that only evaluates.
inline constexpr int kEvaluationRestarts = 3;
inline constexpr int kEvaluationIterations = 100;
inline constexpr double kEvaluationGainPerRow = 1e-6;

struct TrainedModel {
    Model model;
    HmmFit fit;
    /// As in SpanFit.
    std::optional<double> namedStart;
    bool namedStartTaken = false;
    /// Why it reads these features; empty where they were asked for.
    std::string featureChoice;
    /// Features of the default set that were left out because the data lack them.
    std::vector<features::Feature> leftOut;
    /// Every pair of names, over the training span.
    std::vector<NameContrast> contrasts;
    PathStatistics path;
    /// Nothing without evaluation.
    std::optional<WalkForward> walkForward;
    std::optional<BicCurve> bic;
    std::optional<NoveltyCalibration> novelty;
    /// Nothing without a holdout.
    std::optional<HeldOut> heldOut;
    /// What the model calls the newest bars of the longest sequence, for a picture.
    std::string recentSymbol;
    std::vector<PathBar> recent;
};

struct TrainProgress {
    /// "start 3 of 16, iteration 41".
    std::string step;
    /// 0 to 1.
    double done = 0;
};
using TrainProgressCallback = std::function<void(const TrainProgress&)>;

[[nodiscard]] Result<TrainedModel> trainModel(const TrainRequest& request, const TrainProgressCallback& progress = {},
                                              const std::stop_token& stop = {});

} // namespace aetherion::regime
