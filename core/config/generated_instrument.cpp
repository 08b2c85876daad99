#include "core/config/generated_instrument.h"

#include "core/base/random_stream.h"

#include <array>
#include <cstdio>

namespace aetherion::config {

using market::InstrumentSpec;
using market::Market;

namespace {

struct Quoting {
    const char* venue;
    const char* currency;
    std::int64_t priceUnitsPerCurrency;
    /// In units of 1e-8.
    std::int64_t tickSize;
    std::int64_t lotSize;
};

Quoting quotingOf(Market market) {
    switch (market) {
    case Market::Crypto:
        return {"Binance", "USDT", 1, kDecimalUnit / 100, kDecimalUnit / 1000};
    case Market::Us:
        return {"NYSE", "USD", 1, kDecimalUnit / 100, kDecimalUnit};
    case Market::Nse:
        return {"NSE", "INR", 1, kDecimalUnit / 20, kDecimalUnit};
    case Market::Uk:
        return {"LSE", "GBP", 100, kDecimalUnit / 10, kDecimalUnit};
    }
    return {};
}

constexpr std::array kSectors{"technology",        "financialServices", "energy",         "healthcare",
                              "consumerDefensive", "consumerCyclical",  "basicMaterials", "industrials"};

} // namespace

InstrumentSpec generatedInstrument(int number, Market market) {
    char symbol[16];
    std::snprintf(symbol, sizeof symbol, "SIM%04d", number);
    RandomStream random(0, symbol);
    const Quoting quoting = quotingOf(market);
    InstrumentSpec spec;
    spec.key = {market, symbol};
    spec.name = "Simulated " + std::to_string(number);
    spec.venue = quoting.venue;
    spec.currency = quoting.currency;
    spec.priceUnitsPerCurrency = quoting.priceUnitsPerCurrency;
    spec.tickSize = Price::fromUnits(quoting.tickSize);
    spec.lotSize = Quantity::fromUnits(quoting.lotSize);
    spec.basePrice = Price::fromUnits(quoting.tickSize * random.integer(2'000, 50'000));
    spec.drift = 0.01 * static_cast<double>(random.integer(2, 15));
    spec.volatility =
        0.01 * static_cast<double>(market == Market::Crypto ? random.integer(40, 90) : random.integer(10, 45));
    spec.sector = market == Market::Crypto ? "crypto" : kSectors[static_cast<std::size_t>(number) % kSectors.size()];
    spec.calendar = market::calendarOf(market);
    return spec;
}

} // namespace aetherion::config
