#pragma once
// What of the orders belongs into a chart of one instrument: fills where they happened, working orders at their price.
//
// Thread: values; texts go through the installed translation.
#include "core/contract/trading_view.h"

#include <QString>

#include <vector>

namespace aetherion::desk {

enum class OrderMarkerKind : std::uint8_t { Bought, Sold, WorkingBuy, WorkingSell };

struct OrderMarker {
    /// The fill's; of a working order, when it was placed.
    Timestamp time;
    Price price;
    OrderMarkerKind kind = OrderMarkerKind::Bought;
    /// "ann bought 5 at 192.50 (order 17)"
    QString text;
    bool operator==(const OrderMarker&) const = default;
};

/// By time. Orders at the market have no price before they are filled, and are left out until then.
[[nodiscard]] std::vector<OrderMarker> orderMarkers(const contract::TradingView& view,
                                                    const market::InstrumentKey& instrument);

} // namespace aetherion::desk
