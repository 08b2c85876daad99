#pragma once
// How much room the store may take, and for how long it keeps what can be made again.
//
// Candles of a minute and more, regimes, orders, trades, decisions to act and risk events are kept for ever. Thread:
// values.
#include "core/base/time.h"

#include <cstdint>

namespace aetherion::config {

struct StoreSettings {
    std::int64_t limitBytes = 5'000'000'000;
    Duration keepTicks = std::chrono::days(1);
    /// Order books, sampled every ten seconds.
    Duration keepBooks = std::chrono::days(1);
    /// Those to do nothing.
    Duration keepDecisions = std::chrono::days(7);
    Duration keepFeatures = std::chrono::days(7);
    Duration keepPosteriors = std::chrono::days(7);
    Duration keepTenSecondCandles = std::chrono::days(7);
    bool operator==(const StoreSettings&) const = default;
};

} // namespace aetherion::config
