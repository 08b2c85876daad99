#pragma once
// A trade or an order as a marker for the chart.
//
// Trades stand where they were made; orders that wait stand at their price since they were placed, and those that ended
// without a trade where they ended. Thread: GUI (texts go through the installed translation).
#include "core/market/instrument.h"
#include "core/trading/trade.h"
#include "ui/chart/marker.h"

#include <optional>

namespace aetherion::chart {

[[nodiscard]] Marker markerOf(const trading::Trade& trade, const market::Precision& precision);
/// Nothing for one that has no price of its own or whose trades stand for it.
[[nodiscard]] std::optional<Marker> markerOf(const trading::Order& order, const market::Precision& precision);

} // namespace aetherion::chart
