#pragma once
// The true regime of a market: a continuous-time chain of Bull, Bear, Sideways and Crisis that switches the drift and
// the volatility of all its instruments.
//
// Dwell times are exponential, of plain time, open or closed; regime_chain.h says how long and whereto. Thread: one at
// a time.
#include "core/base/random_stream.h"
#include "core/simulator/regime_chain.h"

namespace aetherion::simulator {

class RegimeProcess {
public:
    /// Begins with a draw from the stationary law.
    RegimeProcess(RandomStream stream, Timestamp start, const RegimeChain& chain);

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

    RegimeChain m_chain;
    RandomStream m_stream;
    market::Regime m_regime = market::Regime::Sideways;
    Timestamp m_nextSwitch;
};

} // namespace aetherion::simulator
