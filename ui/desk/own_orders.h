#pragma once
// The orders of this engine that wait at a price of one instrument: what a ladder marks.
//
// Thread: GUI; texts go through the installed translation.
#include "core/contract/engine_snapshot.h"
#include "core/contract/trading_view.h"

#include <QString>

#include <vector>

namespace aetherion::desk {

struct OwnOrder {
    trading::OrderId id = 0;
    market::Side side = market::Side::Unknown;
    Price price;
    Quantity remaining;
    /// "ann buys 5 at 192.5 (order 18, working)"
    QString text{};
    bool operator==(const OwnOrder&) const = default;
};

/// Of all accounts, newest first. Orders at the market have no price, and those of another world's books no place here.
[[nodiscard]] std::vector<OwnOrder> ownOrders(const contract::TradingView& trading, const market::Stream& stream,
                                              market::SourceKind kind);

} // namespace aetherion::desk
