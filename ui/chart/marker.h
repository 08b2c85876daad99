#pragma once
// A trade or an order at its time and price, as the chart shows it. Thread: values.
#include "core/base/decimal.h"
#include "core/base/time.h"

#include <QString>

#include <array>

namespace aetherion::chart {

enum class MarkerKind : std::uint8_t { Bought, Sold, BuyOrder, SellOrder, Ended };
inline constexpr std::array kMarkerKinds{MarkerKind::Bought, MarkerKind::Sold, MarkerKind::BuyOrder,
                                         MarkerKind::SellOrder, MarkerKind::Ended};

struct Marker {
    Timestamp time;
    Price price;
    MarkerKind kind = MarkerKind::Bought;
    /// What a pointer over it reads: "Bought 0.5 at 61,602.01 (order 12)".
    QString text;
    bool operator==(const Marker&) const = default;
};

} // namespace aetherion::chart
