#pragma once
// Trades and orders of one instrument as markers for the chart.
//
// Trades stand where they were made; orders that wait stand at their price since they were placed, and those that ended
// without a trade where they ended. Thread: GUI (texts go through the installed translation).
#include "core/contract/trading_view.h"
#include "ui/chart/marker.h"

#include <vector>

namespace aetherion::chart {

[[nodiscard]] std::vector<Marker> tradeMarkers(const contract::TradingView& trading,
                                               const market::InstrumentKey& instrument,
                                               const market::Precision& precision);

} // namespace aetherion::chart
