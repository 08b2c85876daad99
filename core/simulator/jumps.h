#pragma once
// Merton's jumps: a compound Poisson process of normally distributed log returns.
//
// Arrivals are drawn as exponential waiting times, in units of the expected number of jumps, and counted down step by
// step: the number of jumps in a step is exactly Poisson(lambda dt) for any lambda dt, and a step without one costs a
// subtraction. Compensated, the drift is lowered by lambda kappa with kappa = exp(m + d^2 / 2) - 1, so that jumps leave
// the expected growth alone (Merton 1976).
//
// `perYear` is the rate, `mean` and `sd` are of one jump's log return. Thread: one at a time.
#include "core/simulator/normal.h"

namespace aetherion::simulator {

struct JumpParameters {
    double perYear = 0;
    double mean = 0;
    double sd = 0;
    bool compensated = true;
};

/// What a compensated process takes from the drift, per year; 0 for one that is not.
[[nodiscard]] inline double jumpCompensation(const JumpParameters& p) {
    return p.compensated ? p.perYear * std::expm1(p.mean + p.sd * p.sd / 2) : 0;
}
/// What the jumps add to the variance of log returns, per year.
[[nodiscard]] inline double jumpVariance(const JumpParameters& p) {
    return p.perYear * (p.mean * p.mean + p.sd * p.sd);
}

class JumpProcess {
public:
    JumpProcess(const JumpParameters& parameters, double stepYears, RandomStream stream)
        : m_perStep(parameters.perYear * stepYears), m_mean(parameters.mean), m_sd(parameters.sd), m_stream(stream),
          m_wait(exponential(m_stream)) {}

    /// The sum of the jumps that fall into the next step; mostly 0.
    [[nodiscard]] double next() {
        m_wait -= m_perStep;
        return m_wait > 0 ? 0 : arrived();
    }

    struct State {
        RandomStream::State stream{};
        /// Until the next jump, in expected jumps.
        double wait = 0;
        bool operator==(const State&) const = default;
    };
    [[nodiscard]] State state() const { return {m_stream.state(), m_wait}; }
    void restore(const State& state) {
        m_stream.restore(state.stream);
        m_wait = state.wait;
    }

private:
    [[nodiscard]] double arrived() {
        double sum = 0;
        for (; m_wait <= 0; m_wait += exponential(m_stream))
            sum += m_mean + m_sd * normal(m_stream);
        return sum;
    }

    double m_perStep;
    double m_mean;
    double m_sd;
    RandomStream m_stream;
    double m_wait;
};

} // namespace aetherion::simulator
