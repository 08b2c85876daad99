#include "core/simulator/garch.h"

namespace aetherion::simulator {

Status check(const GarchParameters& parameters) {
    if (!std::isfinite(parameters.omega) || parameters.omega <= 0)
        return failAt("omega", "must be above 0");
    if (!std::isfinite(parameters.alpha) || parameters.alpha < 0)
        return failAt("alpha", "must not be negative");
    if (!std::isfinite(parameters.beta) || parameters.beta < 0)
        return failAt("beta", "must not be negative");
    if (parameters.persistence() >= 1)
        return failAt("alpha + beta", "must be below 1");
    return {};
}

GarchParameters garchOfHalfLife(double halfLifeSteps, double clustering) {
    const double persistence = std::exp2(-1 / halfLifeSteps);
    // A half-life of a few steps leaves no room for as much: alpha may not exceed the persistence.
    const double alpha = std::fmin(persistence, std::sqrt(clustering * (1 - persistence * persistence) / 2));
    return {1 - persistence, alpha, persistence - alpha};
}

} // namespace aetherion::simulator
