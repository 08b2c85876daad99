#pragma once
// An indicator over what is in view, as points in pixels: one for each bar, or for the last bar of each pixel column
// where bars are narrower than that.
//
// Only bars in view and the run-up that the indicator needs are read; where columns lie far apart, only the run-up of
// each. Thread: GUI.
#include "ui/chart/candle_painter.h"
#include "ui/chart/indicator.h"

#include <QColor>

namespace aetherion::chart {

struct IndicatorPoint {
    double x = 0;
    IndicatorValues values;
    /// Data are missing between this point and the one before.
    bool isApart = false;
};

[[nodiscard]] std::vector<IndicatorPoint> indicatorPoints(Indicator& indicator, const CandleScene& scene, double width);
/// The point that stands for that x, or null.
[[nodiscard]] const IndicatorPoint* pointAt(const std::vector<IndicatorPoint>& points, double x);
/// One of the values as a line.
void paintIndicatorLine(QPainter& painter, const QRectF& plot, const PriceAxis& axis,
                        const std::vector<IndicatorPoint>& points, std::size_t value, const QPen& pen);

} // namespace aetherion::chart
