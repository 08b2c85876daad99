#pragma once
// What the rails around whole markets hear: each market's volatility index and the regime that most of it is in.
//
// A recorded index is read from its own bars. A simulated world has none: there the index is reckoned from the minutes
// of the market's own instruments (market_volatility.h). The regime of a market is the confirmed 15m regime of most of
// its instruments; of two that as many are in, the more cautious one; Unknown while none is known.
// Thread: the engine's.
#include "core/engine/stream_state.h"
#include "core/risk/market_volatility.h"
#include "core/risk/portfolio_rails.h"

#include <map>

namespace aetherion::engine {

/// Days and indices of a simulated world: real markets' indices are its own, and nothing else has one.
[[nodiscard]] risk::PortfolioWorld simulatedWorld(bool alwaysOpen);

class MarketWeather {
public:
    MarketWeather(const risk::PortfolioWorld& world, bool simulated) : m_world(world), m_simulated(simulated) {}

    /// Tells the rails what a closed bar changes. Bars from before the session: in the order of their closes.
    void barClosed(const StreamState& stream, const market::Bar& bar, risk::PortfolioRails& rails);

    /// Tells them what the stream's regime was before the session.
    void regimeKnown(const StreamState& stream, risk::PortfolioRails& rails);

private:
    void hearVolatility(const market::Stream& stream, const market::Bar& bar, risk::PortfolioRails& rails);
    void hearRegime(const StreamState& stream, risk::PortfolioRails& rails);

    risk::PortfolioWorld m_world;
    bool m_simulated;
    std::map<market::Market, risk::MarketVolatility> m_volatility;
    std::map<market::Market, std::map<market::StreamId, market::Regime>> m_regimes;
};

} // namespace aetherion::engine
