#pragma once
// Who decides whether an order may go out, and whether it may still be filled: the rails, as trading sees them.
//
// Thread: the engine's; the answers read what any thread may have set meanwhile.
#include "core/trading/listing.h"
#include "core/trading/market_view.h"
#include "core/trading/order.h"
#include "core/trading/refusal.h"
#include "core/trading/trade.h"

#include <optional>

namespace aetherion::trading {

class OrderPermit {
public:
    virtual ~OrderPermit() = default;
    /// Asked last, right before the order is accepted; nothing means yes. A yes counts the order (rates, repeats).
    [[nodiscard]] virtual std::optional<Refusal> admit(const OrderRequest& request, const Listing& listing,
                                                       const MarketView& market) = 0;
    /// Asked right before each fill: an order that was admitted before a stop is not filled after it.
    [[nodiscard]] virtual bool mayFill(const Order& order) = 0;
    /// An order is new or has changed; a trade was booked.
    virtual void orderChanged(const Order& order) = 0;
    virtual void traded(const Trade& trade, const Listing& listing) = 0;
};

} // namespace aetherion::trading
