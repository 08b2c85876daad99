#pragma once
// Fits a Gaussian hidden Markov model by expectation maximisation (Baum et al. 1970): from given parameters, or from
// several starts of its own, of which the most likely end wins.
//
// history[i] is the log-likelihood of the parameters that enter iteration i; it never falls: where rounding would make
// it, fitting ends with the better parameters. Fitting ends when one iteration gains less than `tolerance`, that
// iteration's step included. With a prior on the transitions what never falls, and ends the fit, is the log-likelihood
// plus the prior's logarithm (`objective`); the log-likelihood alone may.
//
// A restart tries starts of several kinds for some iterations each and goes on with the best. Restarts run side by
// side; each trial has a random stream of its own, so the result does not depend on the number of threads. Thread: any;
// progress is reported from the working threads, one call at a time. Cancelling ends within some ten thousand rows'
// work, with the error "cancelled".
#include "core/regime/hmm_parameters.h"
#include "core/regime/observations.h"

#include <cstdint>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::regime {

/// A Dirichlet prior on each state's transitions, as counts of transitions seen before the data. None of them touches a
/// transition that is exactly zero.
struct TransitionPrior {
    /// Extra stays of each state: holds against switching too often.
    double sticky = 0;
    /// Extra transitions from each state to each.
    double symmetric = 0;

    [[nodiscard]] bool none() const { return sticky == 0 && symmetric == 0; }
    [[nodiscard]] double count(Eigen::Index from, Eigen::Index to) const {
        return symmetric + (from == to ? sticky : 0);
    }
    /// Up to a constant: sum of counts times ln of transitions.
    [[nodiscard]] double logDensity(const HmmParameters& parameters) const;
};

struct FitSettings {
    int maxIterations = 500;
    /// Gain in log-likelihood, summed over all rows. Minus infinity: never stop early.
    double tolerance = 1e-4;
    /// VarianceFloor's relative floor. Small enough not to touch honest data.
    double varianceFloor = 1e-12;
    TransitionPrior prior{};
    /// Every state's probability to stay is at least this, 0 to below 1: an expected dwell of 1 / (1 - leastStay). The
    /// likeliest transitions within that bound are taken. 0: no bound. A stay that is exactly zero remains so.
    double leastStay = 0;
};

/// What no fit can be made with, in one line.
[[nodiscard]] Status check(const FitSettings& settings);

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
    /// With a prior: history plus the prior's logarithm; else empty.
    std::vector<double> objective;
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

/// From the restarts' own starts (starting_points.h). Refuses fewer rows than leastRows().
[[nodiscard]] Result<HmmFit> fitWithRestarts(const Observations& observations, const RestartSettings& restarts,
                                             const FitSettings& settings, const FitProgressCallback& progress = {},
                                             std::stop_token stop = {});

} // namespace aetherion::regime
