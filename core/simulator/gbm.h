#pragma once
// Geometric Brownian motion by its exact log step: ln(S_{t+dt} / S_t) = (mu - sigma^2 / 2) dt + sigma sqrt(dt) Z.
//
// `mu` and `sigma` are per year, a step's length in years of the instrument's trading time. Thread: values.
#include "core/base/vocabulary.h"

#include <cmath>

namespace aetherion::simulator {

struct GbmParameters {
    double mu = 0;
    double sigma = 0;
};

class GbmStep {
public:
    GbmStep(const GbmParameters& parameters, double stepYears)
        : m_drift((parameters.mu - parameters.sigma * parameters.sigma / 2) * stepYears),
          m_scale(parameters.sigma * std::sqrt(stepYears)) {}
    [[nodiscard]] double logReturn(double z) const { return m_drift + m_scale * z; }

private:
    double m_drift;
    double m_scale;
};

} // namespace aetherion::simulator
