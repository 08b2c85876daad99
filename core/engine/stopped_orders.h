#pragma once
// The orders that stops have cancelled, for a person to place again one by one.
//
// What tells them apart is the reason that the sweep cancelled them with, so that the list is the same after a restart:
// it is read from the orders that the ledger keeps. An order that was placed again carries the name "again-17" as its
// client order number, and nothing is placed again twice. Bounded: the newest 500 are kept. Thread: the engine's.
#include "core/contract/trading_command.h"

#include <map>
#include <optional>
#include <vector>

namespace aetherion::engine {

inline constexpr std::size_t kStoppedOrders = 500;

class StoppedOrders {
public:
    /// Every change of an order, and orders of an earlier run as they stood last, in the order of their numbers.
    void orderChanged(const trading::Order& order);

    struct Stopped {
        trading::Order order;
        /// 0: not yet.
        trading::OrderId placedAs = 0;
    };
    /// By number.
    [[nodiscard]] const std::map<trading::OrderId, Stopped>& orders() const { return m_orders; }
    /// Null where no stop cancelled it, or it is too long ago.
    [[nodiscard]] const Stopped* find(trading::OrderId order) const;

private:
    std::map<trading::OrderId, Stopped> m_orders;
};

/// What remains of it, in the name of who asks.
[[nodiscard]] trading::OrderRequest orderAgain(const trading::Order& stopped, const trading::OrderOrigin& origin);
/// Why it is not placed again, whatever the desk says to it; nothing where it may be.
[[nodiscard]] std::optional<trading::Refusal> refusalAgain(const StoppedOrders::Stopped& stopped);

} // namespace aetherion::engine
