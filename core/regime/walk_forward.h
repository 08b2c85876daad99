#pragma once
// Walk-forward evaluation: how a model made from the past alone did on the time that followed.
//
// The rows are cut by time into a first span and `folds` equal parts after it. Fold k is fitted afresh (own scaler, own
// starts, own names) on everything before part k and judged on part k, its filter running through the past first.
// Nothing of later data enters. Where the data do not bear that many folds there are fewer, or none.
//
// Log-likelihoods are of the normalised features, before any scaler, so folds and models compare. Thread: folds run
// side by side; the result does not depend on the number of threads. Ends within one iteration of a stop.
#include "core/regime/regime_path.h"
#include "core/regime/span_fit.h"

#include <functional>
#include <string>
#include <vector>

namespace aetherion::regime {

struct WalkForwardSettings {
    int folds = 4;
    SpanFitSettings fit;
};

/// Held-out predictive log-densities of one unbroken run, of the normalised features.
using DensityRun = std::vector<double>;

struct WalkForwardFold {
    Timestamp trainedFrom;
    Timestamp from;
    Timestamp to;
    Eigen::Index trainedRows = 0;
    Eigen::Index rows = 0;
    double logLikelihoodPerSample = 0;
    PathStatistics path;
    std::vector<market::Regime> names;
    std::vector<DensityRun> densities;
};

struct WalkForward {
    std::vector<WalkForwardFold> folds;
    /// Over all held-out rows.
    Eigen::Index rows = 0;
    double logLikelihoodPerSample = 0;
    PathStatistics path;
    /// For a person: folds that could not be fitted, and why there are fewer.
    std::vector<std::string> notes;
};

/// `folded(done, folds)` is called as folds end, one call at a time.
[[nodiscard]] Result<WalkForward> walkForward(const Samples& samples, const WalkForwardSettings& settings,
                                              const std::function<void(int, int)>& folded = {},
                                              const std::stop_token& stop = {});

/// The densities of a trace in their unbroken runs, rows before `from` left out, `logJacobian` added to each.
[[nodiscard]] std::vector<DensityRun> densityRuns(const Samples& samples, const std::vector<double>& logDensity,
                                                  double logJacobian, Timestamp from = Timestamp::min());

} // namespace aetherion::regime
