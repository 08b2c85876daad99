#pragma once
// The confirmed regimes in view as bands in pixels: neighbours of one regime joined, and where many bars share a pixel
// column the newest of them speaks for it, so that there is at most one band a column.
//
// Thread: GUI.
#include "ui/chart/chart_data.h"
#include "ui/chart/chart_viewport.h"

#include <vector>

namespace aetherion::chart {

struct RegimeBand {
    double left = 0;
    double right = 0;
    market::Regime regime = market::Regime::Unknown;
    bool operator==(const RegimeBand&) const = default;
};

/// Left to right, within [0, width].
[[nodiscard]] std::vector<RegimeBand> regimeBands(const ChartData& data, const ChartViewport& viewport, double width);

} // namespace aetherion::chart
