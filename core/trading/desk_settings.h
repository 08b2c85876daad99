#pragma once
// How the paper venue behaves, and how much the desk remembers.
//
// Thread: values.
#include "core/base/time.h"

#include <cstddef>
#include <cstdint>

namespace aetherion::trading {

struct DeskSettings {
    /// Until the venue has an order, a change or a cancellation that the desk has accepted; in the data's time.
    Duration latency = std::chrono::milliseconds(50);
    /// Half the spread that is paid where neither a book nor a quote is known, in ticks; at least 1.
    std::int64_t halfSpreadTicks = 1;
    /// What is set aside for a purchase at the market beyond the price that the book shows, in millionths of it.
    std::int64_t cushionMillionths = 5'000;
    /// Idempotency keys, the newest ones; at least 1.
    std::size_t rememberedKeys = 100'000;
    /// Orders that are no longer open, the newest ones; at least 1.
    std::size_t rememberedOrders = 100'000;
    /// Client order numbers of such orders, the newest ones; at least 1.
    std::size_t rememberedClientOrders = 1'000'000;
    bool operator==(const DeskSettings&) const = default;
};

} // namespace aetherion::trading
