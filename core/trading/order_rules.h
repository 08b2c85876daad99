#pragma once
// The rules that an order must keep whoever sends it: FinLearn's, in its order and its words, and those that it lacked.
//
// INVALID_QUANTITY, UNKNOWN_INSTRUMENT, INVALID_MARKET, NOT_TRADABLE, MARKET_DATA_UNAVAILABLE, MARKET_CLOSED,
// PRICE_UNAVAILABLE, INVALID_ACCOUNT, TOO_MANY_ACCOUNTS, INVALID_LOT_SIZE, INVALID_PRICE, INVALID_TICK_SIZE,
// VALUE_TOO_LARGE, INSUFFICIENT_FUNDS, INSUFFICIENT_SHARES, INVALID_SIDE. The first that is broken answers. Limits that
// an operator sets are not here, they are rails. Thread: the engine's; nothing is changed.
#include "core/trading/books.h"
#include "core/trading/listing.h"
#include "core/trading/market_view.h"
#include "core/trading/order.h"
#include "core/trading/refusal.h"

#include <optional>

namespace aetherion::trading {

/// `listing` is null where the source has no such instrument. An account that has never ordered is judged by the
/// balances that it would begin with. `own` is the order that this one would replace: what it has set aside is free.
[[nodiscard]] std::optional<Refusal> checkOrder(const OrderRequest& request, const Listing* listing,
                                                const MarketView& market, const Books& books, OrderId own = 0);

/// At what an order is reckoned before it is filled: its limit; of a stop its stop price, or the market's where that is
/// past it; else the market's price, which to a buyer is the ask. Zero where there is none.
[[nodiscard]] Price reckonedPrice(const OrderRequest& request, const MarketView& market);

} // namespace aetherion::trading
