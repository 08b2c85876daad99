#include "core/engine/market_weather.h"

#include <algorithm>

namespace aetherion::engine {

using market::Regime;

namespace {

constexpr Duration kIndexBar = std::chrono::minutes(1);
/// From the most cautious on.
constexpr std::array kByCaution{Regime::Crisis, Regime::Bear, Regime::Sideways, Regime::Bull};

const std::optional<std::string>& indexOf(const risk::PortfolioWorld& world, market::Market market) {
    return world.volatilityIndices.at(static_cast<std::size_t>(market));
}

} // namespace

risk::PortfolioWorld simulatedWorld(bool alwaysOpen) {
    risk::PortfolioWorld world;
    for (std::optional<std::string>& index : world.volatilityIndices)
        if (index)
            index = "simulated " + *index;
    if (alwaysOpen)
        world.calendars.fill(market::CalendarName::AlwaysOpen);
    return world;
}

void MarketWeather::barClosed(const StreamState& stream, const market::Bar& bar, risk::PortfolioRails& rails) {
    if (bar.timeframe == market::Timeframe::M1)
        hearVolatility(stream.stream(), bar, rails);
    if (bar.timeframe == market::Timeframe::M15)
        hearRegime(stream, rails);
}

void MarketWeather::regimeKnown(const StreamState& stream, risk::PortfolioRails& rails) {
    if (stream.frame(market::Timeframe::M15).regime().regime != Regime::Unknown)
        hearRegime(stream, rails);
}

void MarketWeather::hearVolatility(const market::Stream& stream, const market::Bar& bar, risk::PortfolioRails& rails) {
    const market::Market market = stream.instrument.market;
    const auto& index = indexOf(m_world, market);
    if (!index)
        return;
    if (!m_simulated) {
        if (stream.instrument.symbol == *index)
            rails.volatility(market, risk::Figure::fromUnits(bar.close.units()), bar.closeTime());
        return;
    }
    auto found = m_volatility.find(market);
    if (found == m_volatility.end())
        found = m_volatility.emplace(market, risk::MarketVolatility(stream.calendar, kIndexBar)).first;
    found->second.bar(bar.closeTime(), bar.open, bar.close);
    if (const auto level = found->second.level())
        rails.volatility(market, *level, found->second.time());
}

void MarketWeather::hearRegime(const StreamState& stream, risk::PortfolioRails& rails) {
    const market::Stream& of = stream.stream();
    auto& regimes = m_regimes[of.instrument.market];
    const Regime regime = stream.frame(market::Timeframe::M15).regime().regime;
    const auto [entry, isNew] = regimes.emplace(of.id, regime);
    if (!isNew && entry->second == regime)
        return;
    entry->second = regime;
    const auto countOf = [&](Regime each) {
        return std::count_if(regimes.begin(), regimes.end(), [&](const auto& known) { return known.second == each; });
    };
    Regime most = Regime::Unknown;
    for (const Regime each : kByCaution)
        if (countOf(each) > (most == Regime::Unknown ? 0 : countOf(most)))
            most = each;
    rails.setRegime(of.instrument.market, most);
}

} // namespace aetherion::engine
