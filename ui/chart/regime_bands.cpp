#include "ui/chart/regime_bands.h"

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

namespace {

void addBand(std::vector<RegimeBand>& bands, double left, double right, market::Regime regime) {
    // A hole in the data stays a hole: only neighbours join.
    const double free = bands.empty() ? 0 : bands.back().right;
    if (!bands.empty() && bands.back().regime == regime && left - free < 0.5)
        bands.back().right = std::max(free, right);
    else if (right > std::max(left, free))
        bands.push_back({std::max(left, free), right, regime});
}

} // namespace

std::vector<RegimeBand> regimeBands(const ChartData& data, const ChartViewport& viewport, double width) {
    std::vector<RegimeBand> bands;
    const auto regimes = data.regimes();
    const ChartData::Range visible = data.regimesBetween(viewport.from(), viewport.to());
    const Duration bar = viewport.barLength();
    const bool isCrowded = static_cast<double>(visible.count()) > width;
    if (!isCrowded) {
        for (std::size_t i = visible.first; i < visible.last; ++i) {
            const Timestamp close = regimes[i].closeTime;
            const double left = std::max(0.0, viewport.xOf(close - bar, width));
            addBand(bands, left, std::min(width, viewport.xOf(close, width)), regimes[i].confirmed);
        }
        return bands;
    }
    std::size_t at = visible.first;
    for (int x = 0; x < static_cast<int>(std::ceil(width)) && at < visible.last; ++x) {
        // Bars are named by their closing here, and stand where they opened.
        const Timestamp end = viewport.timeAt(x + 1, width) + bar;
        const auto next = std::lower_bound(regimes.begin() + static_cast<std::ptrdiff_t>(at),
                                           regimes.begin() + static_cast<std::ptrdiff_t>(visible.last), end,
                                           [](const auto& regime, Timestamp t) { return regime.closeTime < t; });
        const auto last = static_cast<std::size_t>(next - regimes.begin());
        if (last > at)
            addBand(bands, x, std::min(width, x + 1.0), regimes[last - 1].confirmed);
        at = last;
    }
    return bands;
}

} // namespace aetherion::chart
