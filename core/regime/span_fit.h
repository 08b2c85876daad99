#pragma once
// A scaler and a hidden Markov model from the samples of one span, and nothing but them: the step that training, its
// evaluation and the stability check share.
//
// Besides the restarts there is one start that means what the names say (named_start.h). Likelihoods of real data have
// several optima of nearly the same height, and which of them is the highest changes with every few days of data; the
// regimes would jump with it. So the named start's end is taken unless a restart is better by more than kNearTie per
// row.
//
// Thread: as fitWithRestarts (hmm_fit.h); the result does not depend on the number of threads.
#include "core/regime/gaussian_hmm.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/samples.h"

#include <memory>
#include <optional>
#include <vector>

namespace aetherion::regime {

struct SpanFitSettings {
    Eigen::Index states = 4;
    CovarianceType covarianceType = CovarianceType::Full;
    std::uint64_t seed = 0;
    int restarts = 16;
    unsigned threads = 0;
    int maxIterations = 300;
    /// Fitting ends when an iteration gains less than this per row.
    double gainPerRow = 1e-7;
    /// The samples' columns in order; empty: no named start.
    std::vector<features::Feature> features;
};

/// A state's expected dwell in bars is at least this: twice the bars that confirm a regime (confirmation.h). What is
/// over sooner could never be told in time, and without the bound the likelihood spends states on the shape of single
/// rows.
inline constexpr double kLeastDwell = 10;
/// Fewer rows than this per state are refused.
inline constexpr Eigen::Index kRowsPerState = 100;
/// In nats; the held-out likelihoods of successive folds of one history differ by more. The optimum above is mostly one
/// of four levels of volatility, without direction.
inline constexpr double kNearTie = 0.08;
/// No state may become narrower than this part of a feature's variance: prices move in ticks, and a state that sits on
/// one value of a feature would tell nothing about a market.
inline constexpr double kSpanVarianceFloor = 1e-3;

struct SpanFit {
    Scaler scaler;
    HmmFit fit;
    std::shared_ptr<const GaussianHmm> hmm;
    /// Log-likelihood that the named start reached, where there was one, and whether its end is the model.
    std::optional<double> namedStart;
    bool namedStartTaken = false;

    /// Adds up to turn a log-density of the scaled sample into one of the normalised features, in which models with
    /// scalers of their own compare.
    [[nodiscard]] double logJacobian() const { return logJacobianOf(scaler); }
    [[nodiscard]] static double logJacobianOf(const Scaler& scaler);
};

/// Refuses too few rows and a feature without variation ("column 2").
[[nodiscard]] Result<SpanFit> fitSpan(const Samples& samples, const SpanFitSettings& settings,
                                      const FitProgressCallback& progress = {}, const std::stop_token& stop = {});

} // namespace aetherion::regime
