#include "tests/soak/true_world.h"

#include "core/candles/candle_aggregator.h"
#include "core/simulator/world.h"

#include <chrono>

namespace aetherion::soak {

namespace {

/// On a boundary of every timeframe up to a day.
constexpr Timestamp kBegin = std::chrono::sys_days(std::chrono::year(2024) / 1 / 1);
constexpr std::size_t kBlock = 4'096;

Result<simulator::World> createWorld(const simulator::RegimeChain& chain, std::uint64_t seed) {
    simulator::WorldSettings settings;
    settings.seed = seed;
    settings.start = kBegin;
    settings.instruments = {trueInstrument()};
    settings.alwaysOpen = true;
    settings.behaviour.regimeChain = chain;
    return simulator::World::create(std::move(settings));
}

/// The regime of the last tick so far in every bucket since the begin.
class RegimeLog {
public:
    RegimeLog(Duration bucket, int days)
        : m_bucket(bucket), m_regimes(static_cast<std::size_t>(std::chrono::days(days) / bucket) + 1) {}
    void note(Timestamp time, market::Regime regime) { m_regimes[indexOf(time)] = regime; }
    [[nodiscard]] market::Regime of(const market::Bar& bar) const { return m_regimes[indexOf(bar.openTime)]; }

private:
    [[nodiscard]] std::size_t indexOf(Timestamp time) const {
        return static_cast<std::size_t>((time - kBegin) / m_bucket);
    }

    Duration m_bucket;
    std::vector<market::Regime> m_regimes;
};

} // namespace

const market::InstrumentSpec& trueInstrument() {
    static const market::InstrumentSpec spec = [] {
        market::InstrumentSpec made;
        made.key = {market::Market::Crypto, "BTCUSDT"};
        made.currency = "USDT";
        made.basePrice = Price::fromUnits(60'000 * kDecimalUnit);
        made.tickSize = Price::fromUnits(kDecimalUnit / 100);
        made.lotSize = Quantity::fromUnits(kDecimalUnit / 100'000);
        made.volatility = 0.6;
        return made;
    }();
    return spec;
}

Result<std::vector<TrueBars>> simulateTrueBars(const simulator::RegimeChain& chain, std::uint64_t seed, int days,
                                               const std::vector<market::Timeframe>& timeframes) {
    auto world = createWorld(chain, seed);
    if (!world)
        return tl::unexpected(world.error());
    std::vector<TrueBars> result;
    std::vector<RegimeLog> logs;
    for (const market::Timeframe timeframe : timeframes) {
        result.push_back({timeframe, {}, {}});
        logs.emplace_back(market::length(timeframe), days);
    }
    candles::CandleAggregator aggregator;
    simulator::DriverBlock block;
    std::vector<simulator::PathTick> ticks(kBlock);
    std::vector<market::Bar> closed;
    const auto keep = [&] {
        for (const market::Bar& bar : closed)
            for (std::size_t i = 0; i < result.size(); ++i)
                if (bar.timeframe == result[i].timeframe) {
                    result[i].bars.push_back(bar);
                    result[i].truth.push_back(logs[i].of(bar));
                }
        closed.clear();
    };
    const Timestamp end = kBegin + std::chrono::days(days);
    while (world->next() < end) {
        world->drive(kBlock, block);
        const std::size_t count = world->paths().front().advance(block, ticks);
        for (std::size_t i = 0; i < count && ticks[i].time < end; ++i) {
            aggregator.addTrade(ticks[i].time, ticks[i].price, ticks[i].quantity, closed);
            keep();
            for (RegimeLog& log : logs)
                log.note(ticks[i].time, ticks[i].trueRegime);
        }
    }
    return result;
}

} // namespace aetherion::soak
