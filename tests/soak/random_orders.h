#pragma once
// A desk under random orders: 52 instruments with books, quotes or last prices alone, in markets that open and close,
// and accounts that place, change and cancel without sense, far beyond what they can pay.
//
// What must hold is checked by books of its own beside the desk's. Same seed, same run.
#include "core/base/result.h"
#include "core/trading/trade.h"

#include <cstdint>
#include <string>
#include <vector>

namespace aetherion::soak {

inline constexpr std::size_t kRandomInstruments = 52;

struct RandomOrdersPlan {
    std::uint64_t seed = 1;
    std::int64_t orders = 100'000;
    std::size_t accounts = 50;
};

struct RandomOrdersResult {
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t replaced = 0;
    std::int64_t cancelled = 0;
    std::int64_t expired = 0;
    std::int64_t filled = 0;
    std::int64_t trades = 0;
    /// Of everything that the desk told, in its order.
    std::string told;
    /// Of the books at the end, and of books that had nothing but the trades.
    std::string books;
    std::string replayed;
};

/// An error names the first thing that did not hold, and after how many orders.
[[nodiscard]] Result<RandomOrdersResult> runRandomOrders(const RandomOrdersPlan& plan);

} // namespace aetherion::soak
