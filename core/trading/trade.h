#pragma once
// A fill: what moved, at which price. It never changes, and its number counts within the source.
//
// Thread: values.
#include "core/trading/order.h"

namespace aetherion::trading {

struct Trade {
    std::int64_t number = 0;
    OrderId order = 0;
    std::string account;
    market::InstrumentKey instrument;
    market::Side side = market::Side::Unknown;
    Price price;
    Quantity quantity;
    /// Price times quantity in the instrument's currency, and the fee on top of it.
    Cash value;
    Cash fee;
    /// What a sale made beyond the cost of what was sold, fees of both sides included; zero of a purchase.
    Cash realised;
    Timestamp time;
    bool operator==(const Trade&) const = default;
};

} // namespace aetherion::trading
