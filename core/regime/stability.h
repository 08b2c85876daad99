#pragma once
// Whether a model would say the same had it been trained on a somewhat different stretch: overlapping windows of one
// history, each fitted and named afresh from its own evidence, compared by name.
//
// The history is cut into windows of equal length in bars, neighbours overlapping by `overlap` of it. Every window's
// scaler, starts, parameters and names come from that window's bars alone; what lies before it only warms the features
// up, as in a running program. The models of two neighbours are compared on the bars that both windows cover.
//
// Thread: windows side by side; the result does not depend on the number of threads. Ends within one iteration of a
// stop.
#include "core/regime/model_training.h"

#include <array>
#include <string>
#include <vector>

namespace aetherion::regime {

/// Below this agreement neighbours count as different, and the names they swap as unseparated.
inline constexpr double kStableAgreement = 0.9;

struct StabilitySettings {
    /// At least 2.
    int windows = 10;
    /// 0.1 to 0.95. Of 90 days ten windows that overlap by 0.9 are 47 days each, 5 days apart: about what a weekly
    /// schedule trains on.
    double overlap = 0.9;
    int restarts = 8;
};

struct StabilityWindow {
    Timestamp from;
    Timestamp to;
    Eigen::Index rows = 0;
    std::vector<market::Regime> names;
    std::vector<StateEvidence> evidence;
    /// Over the window itself, in the order of the states' names.
    PathStatistics path;
};

/// Window i against window i + 1.
struct StabilityPair {
    Eigen::Index rows = 0;
    /// Part of the rows at which both find the same name the most probable, 0 to 1.
    double agreement = 0;
    /// Mean of 1 - total variation distance of the two distributions over names.
    double posteriorAgreement = 0;
    /// Rows by the first's and the second's most probable name, as parts of all rows, in the order of kRegimes.
    std::array<std::array<double, market::kRegimeCount>, market::kRegimeCount> calls{};
};

struct Stability {
    std::vector<StabilityWindow> windows;
    std::vector<StabilityPair> pairs;
    double meanAgreement = 0;
    double lowestAgreement = 0;
    double meanPosteriorAgreement = 0;
    PathStatistics path;
    /// One sentence per pair of names that neighbours swap: begins with the names.
    std::vector<std::string> unseparated;
};

/// Request as for trainModel; features and feature settings are those of `model`.
[[nodiscard]] Result<Stability> checkStability(const TrainRequest& request, const Model& model,
                                               const StabilitySettings& settings,
                                               const TrainProgressCallback& progress = {},
                                               const std::stop_token& stop = {});

} // namespace aetherion::regime
