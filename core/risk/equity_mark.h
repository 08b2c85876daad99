#pragma once
// What an account is worth in one currency at one moment.
//
// Thread: values.
#include "core/base/decimal.h"
#include "core/base/time.h"
#include "core/market/names.h"

#include <string>

namespace aetherion::risk {

struct EquityMark {
    std::string account;
    std::string currency;
    /// In whose calendar its days, weeks and months are counted; the first mark of an account and currency decides.
    market::Market market = market::Market::Crypto;
    /// Cash and the value of what is held.
    Cash equity{};
    Timestamp time{};
    /// False when a price behind it is stale or missing: then the equity is not known and is not looked at.
    bool clean = false;
    /// Of what is held, in the same currency.
    Cash positionsValue{};
    std::int64_t openPositions = 0;
    /// Why it is not clean, for showing: "AAPL is stale".
    std::string unclean{};
};

/// What a sale made or lost.
struct RealisedResult {
    std::string account;
    std::string currency;
    market::Market market = market::Market::Crypto;
    Cash amount{};
    Timestamp time{};
};

} // namespace aetherion::risk
