#pragma once
// The true regime of a market: a continuous-time chain of Bull, Bear, Sideways and Crisis that switches the drift and
// the volatility of all its instruments.
//
// Dwell times are exponential with means of hours (a crisis: an hour and a half) of plain time, open or closed.
// Variance factors average to 1 and trends to 0 over the chain's stationary law, so that an instrument's stated
// volatility and drift stay those of the long run.
//
// Trends are drifts per year in units of an instrument's volatility: 24 moves a price by about 1.25 daily standard
// deviations a day. Thread: one at a time.
#include "core/base/random_stream.h"
#include "core/base/time.h"
#include "core/market/names.h"

#include <array>

namespace aetherion::simulator {

struct RegimeBehaviour {
    /// Of the log returns' variance, relative to the long run's.
    double varianceFactor = 1;
    /// Added to the drift: times volatility, per year.
    double trend = 0;
    /// How much is traded, relative to quiet times.
    double activity = 1;
    /// Of all time, the share spent in this regime.
    double weight = 0;
};

/// In the order of market::kRegimes.
[[nodiscard]] const std::array<RegimeBehaviour, market::kRegimeCount>& regimeBehaviours();

class RegimeProcess {
public:
    /// Begins with a draw from the stationary law.
    RegimeProcess(RandomStream stream, Timestamp start);

    /// The regime at `time`, which must not lie before the time asked for last.
    [[nodiscard]] market::Regime at(Timestamp time) {
        while (time >= m_nextSwitch)
            change();
        return m_regime;
    }

    struct State {
        RandomStream::State stream{};
        market::Regime regime = market::Regime::Sideways;
        Timestamp nextSwitch;
        bool operator==(const State&) const = default;
    };
    [[nodiscard]] State state() const { return {m_stream.state(), m_regime, m_nextSwitch}; }
    void restore(const State& state) {
        m_stream.restore(state.stream);
        m_regime = state.regime;
        m_nextSwitch = state.nextSwitch;
    }

private:
    void change();
    [[nodiscard]] Duration drawDwell();

    RandomStream m_stream;
    market::Regime m_regime = market::Regime::Sideways;
    Timestamp m_nextSwitch;
};

} // namespace aetherion::simulator
