#pragma once
// An entry of the instrument catalogue: what an instrument is, how it is quoted, and how its simulated twin behaves.
//
// Thread: values.
#include "core/base/decimal.h"
#include "core/market/calendar_name.h"
#include "core/market/instrument.h"

#include <string>

namespace aetherion::market {

struct InstrumentSpec {
    InstrumentKey key;
    std::string name;
    /// Where it is traded: "NSE", "NASDAQ", "LSE", "Binance".
    std::string venue;
    /// ISO 4217, or the coin it is quoted in: INR USD GBP USDT.
    std::string currency;
    /// How many price units make one unit of the currency: 100 where prices are pence, else 1.
    std::int64_t priceUnitsPerCurrency = 1;
    /// Smallest price step and smallest quantity; above zero.
    Price tickSize;
    Quantity lotSize;
    /// Where a simulation begins.
    Price basePrice;
    /// Per year of the instrument's own trading time: mean log growth rate, and standard deviation of log returns.
    double drift = 0;
    double volatility = 0;
    /// "technology", "index", "crypto"; what sector news reaches.
    std::string sector;
    CalendarName calendar = CalendarName::AlwaysOpen;
    /// Between two simulated ticks.
    Duration interval = std::chrono::milliseconds(2500);
    /// An index cannot be traded; it has no volume of its own.
    bool tradable = true;
};

} // namespace aetherion::market
