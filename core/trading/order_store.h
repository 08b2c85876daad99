#pragma once
// The orders of a desk by number: all that are open, and the newest of those that are not.
//
// An order stays at its address until it is forgotten. Iteration is by number. Thread: the engine's.
#include "core/trading/order.h"

#include <cstddef>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace aetherion::trading {

/// An order and what belongs to its way through the venue.
struct StoredOrder {
    Order order;
    market::StreamId stream = 0;
    /// The end of the session that it was accepted in or for.
    Timestamp sessionEnd;
};

class OrderStore {
public:
    /// How many closed orders, and client order numbers of closed orders, are remembered; at least 1 each.
    OrderStore(std::size_t closed, std::size_t clientOrders);

    /// Open or not; its number is new.
    StoredOrder& add(StoredOrder order);
    /// Null where it is not known, or not open.
    [[nodiscard]] StoredOrder* findOpen(OrderId id);
    [[nodiscard]] const Order* find(OrderId id) const;
    /// After its state has become final.
    void close(OrderId id);

    /// Is there an order of this account with that client order number?
    [[nodiscard]] bool knowsClientOrder(std::string_view account, std::string_view clientOrder) const;

    using Orders = std::map<OrderId, StoredOrder>;
    [[nodiscard]] const Orders& open() const { return m_open; }
    [[nodiscard]] const Orders& closed() const { return m_closed; }

private:
    void noteClosed(const Order& order);

    std::size_t m_mostClosed;
    std::size_t m_mostClientOrders;
    Orders m_open;
    Orders m_closed;
    /// In the order in which they were closed.
    std::deque<OrderId> m_closing;
    std::unordered_set<std::string> m_clientOrders;
    std::deque<std::string> m_closedClientOrders;
};

} // namespace aetherion::trading
