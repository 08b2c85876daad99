#pragma once
// The orders that wait at the venue for one stream's market, each kind in the order in which it is served: the better
// price first, then who came first.
//
// So what an event reaches is at the front of a queue, and the rest is not looked at. Orders belong to whoever holds
// them; their prices must not change while they rest. Thread: the engine's. Memory is kept.
#include "core/trading/order.h"

#include <array>
#include <cstddef>
#include <vector>

namespace aetherion::trading {

class RestingOrders {
public:
    enum class Kind : std::uint8_t { MarketBuy, MarketSell, StopBuy, StopSell, LimitBuy, LimitSell };
    static constexpr std::size_t kKinds = 6;
    /// A stop that was reached is a market order.
    [[nodiscard]] static Kind kindOf(const Order& order);

    void add(Order& order);
    /// Nothing where it does not rest.
    void remove(const Order& order);

    [[nodiscard]] std::size_t count(Kind kind) const { return queue(kind).size(); }
    [[nodiscard]] Order& at(Kind kind, std::size_t index) const { return *queue(kind)[index].order; }
    [[nodiscard]] bool empty() const;

private:
    struct Entry {
        /// Grows from whom is served first on.
        std::int64_t key = 0;
        Order* order = nullptr;
    };
    using Queue = std::vector<Entry>;
    [[nodiscard]] const Queue& queue(Kind kind) const { return m_queues[static_cast<std::size_t>(kind)]; }

    std::array<Queue, kKinds> m_queues;
};

} // namespace aetherion::trading
