#pragma once
// GARCH(1,1): eps_t = sqrt(h_t) z_t and h_{t+1} = omega + alpha eps_t^2 + beta h_t (Bollerslev 1986).
//
// The time scale is that of the steps it is fed with: parameters estimated on ticks describe ticks. A state is the
// variance of the next step. Thread: values.
#include "core/base/result.h"

#include <cmath>

namespace aetherion::simulator {

struct GarchParameters {
    double omega = 0;
    double alpha = 0;
    double beta = 0;

    [[nodiscard]] double persistence() const { return alpha + beta; }
    /// Mean of h; what a long forecast tends to. Needs persistence() < 1.
    [[nodiscard]] double unconditionalVariance() const { return omega / (1 - alpha - beta); }
};

/// omega > 0, alpha >= 0, beta >= 0, alpha + beta < 1, all finite.
[[nodiscard]] Status check(const GarchParameters& parameters);

/// A process with mean variance 1 whose shocks lose half their effect in `halfLifeSteps`. `clustering` in (0, 1) is the
/// share 2 alpha^2 / (1 - (alpha + beta)^2) that sets the kurtosis of a step, 3 / (1 - clustering), whatever the length
/// of a step.
[[nodiscard]] GarchParameters garchOfHalfLife(double halfLifeSteps, double clustering);

class GarchProcess {
public:
    /// Starts at the unconditional variance.
    explicit GarchProcess(const GarchParameters& parameters)
        : m_parameters(parameters), m_variance(parameters.unconditionalVariance()) {}

    /// The next return for a standard normal `z`.
    [[nodiscard]] double next(double z) {
        const double eps = std::sqrt(m_variance) * z;
        // alpha z^2 h rather than alpha eps^2: the way from one variance to the next is then free of the square root.
        m_variance = m_parameters.omega + m_variance * (m_parameters.beta + m_parameters.alpha * z * z);
        return eps;
    }
    [[nodiscard]] double variance() const { return m_variance; }
    void restore(double variance) { m_variance = variance; }

private:
    GarchParameters m_parameters;
    double m_variance;
};

} // namespace aetherion::simulator
