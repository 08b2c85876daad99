#pragma once
// Fits a Gaussian hidden Markov model by expectation maximisation (Baum et al. 1970): from given parameters, or from
// several starts of its own, of which the most likely end wins.
//
// history[i] is the log-likelihood of the parameters that enter iteration i; it never falls: where rounding or the
// variance floor would make it, fitting ends with the better parameters. Fitting ends when one iteration gains less
// than `tolerance`, that iteration's step included.
//
// Restarts run side by side; each has a random stream of its own, so the result does not depend on the number of
// threads. Thread: any; progress is reported from the working threads, one call at a time. Cancelling ends within one
// iteration (about 0.2 us per row) with the error "cancelled".
#include "core/regime/hmm_parameters.h"
#include "core/regime/observations.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::regime {

struct FitSettings {
    int maxIterations = 500;
    /// Gain in log-likelihood, summed over all rows. Minus infinity: never stop early.
    double tolerance = 1e-4;
    /// VarianceFloor's relative floor. Small enough not to touch honest data.
    double varianceFloor = 1e-12;
};

struct FitProgress {
    int restart = 0;
    int restarts = 1;
    int iteration = 0;
    double logLikelihood = 0;
};
using FitProgressCallback = std::function<void(const FitProgress&)>;

struct HmmFit {
    HmmParameters parameters;
    /// Of the returned parameters.
    double logLikelihood = 0;
    std::vector<double> history;
    bool converged = false;
    /// -2 logLikelihood + free parameters * ln N.
    double bic = 0;
    /// Final log-likelihood of every restart, in order; empty when there was a given start.
    std::vector<double> restarts;
    /// For a person: constant features.
    std::vector<std::string> warnings;

    [[nodiscard]] int iterations() const { return static_cast<int>(history.size()); }
};

/// From `start`.
[[nodiscard]] Result<HmmFit> fitFrom(const Observations& observations, HmmParameters start, const FitSettings& settings,
                                     const FitProgressCallback& progress = {}, std::stop_token stop = {});

struct RestartSettings {
    Eigen::Index states = 4;
    CovarianceType covarianceType = CovarianceType::Full;
    int restarts = 8;
    std::uint64_t seed = 0;
    /// 0: as many as the machine has.
    unsigned threads = 0;
};

/// From the restarts' own starts (kmeans_start.h).
[[nodiscard]] Result<HmmFit> fitWithRestarts(const Observations& observations, const RestartSettings& restarts,
                                             const FitSettings& settings, const FitProgressCallback& progress = {},
                                             std::stop_token stop = {});

} // namespace aetherion::regime
