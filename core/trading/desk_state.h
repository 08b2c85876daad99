#pragma once
// What a desk needs to go on after a restart; the books, which number the trades, have their own.
//
// Thread: values.
#include "core/trading/order.h"

#include <vector>

namespace aetherion::trading {

struct DeskState {
    /// By number. The open ones; closed ones too where their client order numbers and idempotency keys shall go on to
    /// be known.
    std::vector<Order> orders;
    OrderId nextOrder = 1;
    bool operator==(const DeskState&) const = default;
};

} // namespace aetherion::trading
