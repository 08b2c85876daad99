#pragma once
// Sets the test for data that a model has never seen: below which mean of the last predictive log-densities it speaks,
// and how often it would do so on data of the kind that the model knows.
//
// What the mean usually is comes from walk-forward folds, from rows that no fold was fitted on. Let n be the number of
// independent windows among them (rows with a full window, divided by the window). With n >= kExpectedAlarms / 1e-4 the
// threshold is the 1e-4 quantile of the means. With fewer that quantile is not known: the threshold lies below the
// lowest mean by kMargin of its distance from the median, and the rate stated is the upper 95 % bound for what never
// happened in n, the rule of three: 3 / n. The threshold is never above what the training span itself showed, so that
// its own crashes are no news; that only lowers the rate.
//
// Thread: pure functions.
#include "core/market/timeframe.h"
#include "core/regime/model.h"
#include "core/regime/walk_forward.h"

#include <vector>

namespace aetherion::regime {

inline constexpr double kNoveltyRate = 1e-4;
inline constexpr double kExpectedAlarms = 3;
inline constexpr double kNoveltyMargin = 0.1;

/// 30 bars; 10 of a day or longer. Long enough that one bar's shock, which a market brings by itself, does not decide;
/// short enough to speak within the confirmed regime's usual stay.
[[nodiscard]] int noveltyWindow(market::Timeframe timeframe);

struct NoveltyCalibration {
    /// window 0 where there are not kFewestWindows independent windows: then there is no test.
    NoveltyTest test;
    /// Held-out rows with a full window.
    Eigen::Index windows = 0;
    double independentWindows = 0;
    bool byQuantile = false;
    /// Means over the window, as the test's threshold: of the held-out rows the median and the lowest, of the training
    /// span the lowest.
    double median = 0;
    double lowest = 0;
    double lowestInTraining = 0;
    /// Part of each fold's windows below a threshold set by the other folds alone, over all folds: the stated rate, put
    /// to the test.
    double crossCheckedRate = 0;
};
inline constexpr double kFewestWindows = 30;

/// `training` are the runs of the training span under the model itself. Densities are of the normalised features;
/// `logJacobian` of the model's scaler turns the threshold into the detector's units.
[[nodiscard]] NoveltyCalibration calibrateNovelty(const std::vector<WalkForwardFold>& folds,
                                                  const std::vector<DensityRun>& training, double logJacobian,
                                                  int window);

/// The mean of every full window of every run.
[[nodiscard]] std::vector<double> windowMeans(const std::vector<DensityRun>& runs, int window);

} // namespace aetherion::regime
