#pragma once
// A few instruments of every market, like those of the catalogue, and ways to run them.
#include "core/simulator/world.h"

#include <string>
#include <vector>

namespace aetherion::test {

inline market::InstrumentSpec instrumentSpec(market::Market market, const std::string& symbol,
                                             const std::string& sector, double base, double drift, double volatility) {
    market::InstrumentSpec spec;
    spec.key = {market, symbol};
    spec.name = symbol;
    spec.tickSize = Price::fromUnits(market == market::Market::Nse ? kDecimalUnit / 20 : kDecimalUnit / 100);
    spec.lotSize = Quantity::fromUnits(market == market::Market::Crypto ? kDecimalUnit / 100'000 : kDecimalUnit);
    spec.basePrice = Price::fromUnits(static_cast<std::int64_t>(base * 100 + 0.5) * (kDecimalUnit / 100));
    spec.drift = drift;
    spec.volatility = volatility;
    spec.sector = sector;
    spec.calendar = market::calendarOf(market);
    spec.currency = market == market::Market::Nse ? "INR" : "USD";
    spec.priceUnitsPerCurrency = market == market::Market::Uk ? 100 : 1;
    spec.tradable = sector != "index";
    return spec;
}

inline std::vector<market::InstrumentSpec> sampleInstruments() {
    using market::Market;
    return {instrumentSpec(Market::Crypto, "BTCUSDT", "crypto", 43000.50, 0.15, 0.45),
            instrumentSpec(Market::Crypto, "ETHUSDT", "crypto", 2300.20, 0.20, 0.55),
            instrumentSpec(Market::Us, "S&P 500", "index", 4780.20, 0.08, 0.12),
            instrumentSpec(Market::Us, "AAPL", "technology", 192.50, 0.08, 0.15),
            instrumentSpec(Market::Us, "MSFT", "technology", 390.20, 0.10, 0.14),
            instrumentSpec(Market::Us, "BRK.B", "financialServices", 360.20, 0.06, 0.10),
            instrumentSpec(Market::Nse, "L&T", "industrials", 3450.60, 0.13, 0.23),
            instrumentSpec(Market::Uk, "SHEL", "energy", 2500.40, 0.06, 0.14)};
}

inline constexpr Timestamp kWorldStart = fromEpochMillis(1'704'067'200'000); // 2024-01-01T00:00Z

inline simulator::WorldSettings worldSettings(std::uint64_t seed, bool alwaysOpen) {
    simulator::WorldSettings settings;
    settings.seed = seed;
    settings.start = kWorldStart;
    settings.instruments = sampleInstruments();
    settings.alwaysOpen = alwaysOpen;
    return settings;
}

/// The ticks of every instrument over the next `steps` steps, driven in blocks of at most `blockSteps`.
inline std::vector<std::vector<simulator::PathTick>> run(simulator::World& world, std::size_t steps,
                                                         std::size_t blockSteps) {
    std::vector<std::vector<simulator::PathTick>> ticks(world.paths().size());
    std::vector<simulator::PathTick> buffer(blockSteps);
    simulator::DriverBlock block;
    while (steps > 0) {
        const std::size_t now = std::min(steps, blockSteps);
        world.drive(now, block);
        for (std::size_t i = 0; i < ticks.size(); ++i) {
            const std::size_t count = world.paths()[i].advance(block, buffer);
            ticks[i].insert(ticks[i].end(), buffer.begin(), buffer.begin() + static_cast<std::ptrdiff_t>(count));
        }
        steps -= now;
    }
    return ticks;
}

/// Log returns over whole buckets of `length`, of the last price in each; none across a closed market.
inline std::vector<double> bucketReturns(const std::vector<simulator::PathTick>& ticks, Duration length) {
    std::vector<double> result;
    std::int64_t bucket = 0;
    double last = 0;
    double close = 0;
    std::int64_t lastBucket = 0;
    const auto finish = [&] {
        if (last > 0 && bucket == lastBucket + 1)
            result.push_back(std::log(close / last));
        last = close;
        lastBucket = bucket;
    };
    for (const simulator::PathTick& tick : ticks) {
        const std::int64_t now = epochNanos(tick.time) / length.count();
        if (now != bucket && close > 0)
            finish();
        bucket = now;
        close = tick.price.toDouble();
    }
    return result;
}

} // namespace aetherion::test
