#pragma once
// Trains a regime model on closed bars: features, scaler, hidden Markov model, names from evidence.
//
// The scaler comes from the training span only. Sequences are independent (one per symbol or unbroken stretch); within
// one, rows with an absent feature part it in two. The result depends on bars, request and seed alone, not on threads.
//
// Thread: any; blocks until done. Progress as in hmm_fit.h.
#include "core/market/bar.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/model.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::regime {

struct TrainingSequence {
    std::string symbol;
    /// In order of time.
    std::vector<market::Bar> bars;
    /// Spread in basis points at each bar's close; empty where there are no quotes at all.
    std::vector<std::optional<double>> spreads;
};

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
    /// Empty: those of kDefaultModelFeatures that at least kRequiredPresence of the rows after warm-up have.
    std::vector<features::Feature> features;
    /// Default: those of market and timeframe.
    std::optional<features::FeatureSettings> featureSettings;
    int maxIterations = 300;
    /// For the training record: which data, for people.
    std::string data;
    /// When, as text.
    std::string created;
};

/// Without the average true range: it moves with the rolling volatility, and a second measure of the same thing makes
/// the likelihood prefer four levels of volatility to states that differ in direction.
inline constexpr std::array kDefaultModelFeatures{features::Feature::LogReturn, features::Feature::RollingMean,
                                                  features::Feature::RollingVolatility, features::Feature::VolumeDelta,
                                                  features::Feature::Spread};
inline constexpr double kRequiredPresence = 0.95;
/// Fewer rows than this per state are refused.
inline constexpr Eigen::Index kRowsPerState = 100;

struct TrainedModel {
    Model model;
    HmmFit fit;
    /// Features of the default set that were left out because the data lack them.
    std::vector<features::Feature> leftOut;
};

[[nodiscard]] Result<TrainedModel> trainModel(const TrainRequest& request, const FitProgressCallback& progress = {},
                                              std::stop_token stop = {});

/// JSON: log-likelihood, history, restarts, BIC, and per state name, evidence and share.
[[nodiscard]] std::string trainingReport(const TrainedModel& trained);

} // namespace aetherion::regime
