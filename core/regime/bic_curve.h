#pragma once
// What more states would buy: likelihood, BIC and held-out likelihood for 2 to 6 states.
//
// BIC = -2 logL + p ln N, p the free parameters (hmm_parameters.h), over all rows. The held-out figure is of the last
// quarter of the rows by time, from a fit on the first three quarters. Criteria favour too many states on real data
// (Pohle, Langrock, van Beest and Schmidt 2017), so the curve is reported whole and nothing is chosen by it.
//
// Each number of states is fitted on the first three quarters from few starts; the fit over all rows goes on from the
// best of them. Thread: side by side; the result does not depend on the number of threads.
#include "core/regime/span_fit.h"

#include <functional>
#include <string>
#include <vector>

namespace aetherion::regime {

inline constexpr Eigen::Index kBicFewestStates = 2;
inline constexpr Eigen::Index kBicMostStates = 6;
inline constexpr double kBicTrainedPart = 0.75;

struct BicPoint {
    Eigen::Index states = 0;
    Eigen::Index freeParameters = 0;
    /// Of all rows, scaled over all rows.
    double logLikelihood = 0;
    double bic = 0;
    /// Of the normalised features, per sample of the last quarter.
    double heldOutPerSample = 0;
};

struct BicCurve {
    std::vector<BicPoint> points;
    Eigen::Index rows = 0;
    Eigen::Index heldOutRows = 0;
    /// For a person: numbers of states that could not be fitted.
    std::vector<std::string> notes;
};

/// `main` is the model's own fit over the same samples: at its number of states the better of the two counts.
[[nodiscard]] Result<BicCurve> bicCurve(const Samples& samples, const SpanFitSettings& settings, const SpanFit& main,
                                        const std::function<void(int, int)>& fitted = {},
                                        const std::stop_token& stop = {});

} // namespace aetherion::regime
