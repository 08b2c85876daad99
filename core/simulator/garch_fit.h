#pragma once
// Maximum likelihood for GARCH(1,1), with standard errors.
//
// The search runs on returns scaled to mean square 1, over ln omega, alpha + beta and alpha's share of it on logistic
// scales, from several starts, and ends with Newton steps on analytic derivatives (Fiorentini, Calzolari and Panattoni
// 1996). Standard errors are the inverse Hessian's (classic) and the sandwich's, which do not need normal returns
// (robust; Bollerslev and Wooldridge 1992). Thread: pure.
#include "core/simulator/garch_filter.h"

#include <array>
#include <optional>

namespace aetherion::simulator {

/// omega, alpha, beta.
using GarchVector = std::array<double, 3>;
using GarchMatrix = std::array<GarchVector, 3>;

struct GarchStandardErrors {
    GarchVector classic{};
    GarchVector robust{};
};

struct GarchFit {
    GarchParameters parameters;
    GarchPath path;
    /// None where the likelihood has no peak inside the allowed range: alpha or beta at 0, or alpha + beta at 1.
    std::optional<GarchStandardErrors> errors;
    /// Length of the log-likelihood's gradient for relative changes of the parameters; near 0 at a peak.
    double gradient = 0;
};

/// Needs 50 returns at least; refuses what filterGarch() refuses.
[[nodiscard]] Result<GarchFit> fitGarch(std::span<const double> returns, GarchStart start);

/// The log-likelihood with its first and second derivatives, and the sum of the single scores' squares.
struct GarchDerivatives {
    double logLikelihood = 0;
    GarchVector gradient{};
    GarchMatrix hessian{};
    GarchMatrix scoreProducts{};
};
[[nodiscard]] GarchDerivatives garchDerivatives(const GarchParameters& parameters, std::span<const double> returns,
                                                GarchStart start);

} // namespace aetherion::simulator
