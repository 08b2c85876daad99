#pragma once
// What of a working order is to be different; the rest stays.
//
// Thread: values.
#include "core/trading/order.h"

namespace aetherion::trading {

struct OrderChange {
    /// The whole order's, with what is filled already.
    std::optional<Quantity> quantity{};
    /// Of a limit order, and of a stop order that has not been reached, alone.
    std::optional<Price> limitPrice{};
    std::optional<Price> stopPrice{};
    /// Who changes it; the order remains its owner's.
    OrderOrigin origin{};
    bool operator==(const OrderChange&) const = default;
};

} // namespace aetherion::trading
