#include "ui/chart/indicator_line.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

namespace {

/// A line that goes up and down for longer than this many times the plot's width is drawn thin and without smoothing,
/// which nobody sees at that density, and which would take several times as long as the candles.
constexpr double kMostSmoothWidths = 4;

} // namespace

std::vector<IndicatorPoint> indicatorPoints(Indicator& indicator, const CandleScene& scene, double width) {
    std::vector<IndicatorPoint> points;
    const BarColumns& bars = scene.data.columns();
    // The bar after the last one taken; nothing has been taken where it is the size.
    std::size_t next = bars.size();
    const auto add = [&](std::size_t i, double x, bool isApart) {
        const std::size_t first = indicator.firstNeeded(bars, i);
        if (next == bars.size() || next < first || next > i) {
            indicator.restart();
            next = first;
        }
        for (; next <= i; ++next)
            indicator.take(bars, next);
        points.push_back({x, indicator.values(), isApart});
    };
    if (!scene.columns.empty()) {
        for (const PixelColumn& column : scene.columns)
            add(column.bars.last - 1, column.x + 0.5, !points.empty() && column.x + 0.5 - points.back().x > 4);
        return points;
    }
    ChartData::Range visible = scene.data.barsBetween(scene.viewport.from(), scene.viewport.to());
    // One more on either side, so that lines run on to the edges.
    visible.first -= visible.first > 0 ? 1 : 0;
    visible.last += visible.last < bars.size() ? 1 : 0;
    const double bar = scene.viewport.barPixels(width);
    for (std::size_t i = visible.first; i < visible.last; ++i) {
        const double x = scene.viewport.xOf(bars.openTime(i), width) + bar / 2;
        add(i, x, !points.empty() && x - points.back().x > bar * 1.5);
    }
    return points;
}

const IndicatorPoint* pointAt(const std::vector<IndicatorPoint>& points, double x) {
    const IndicatorPoint* nearest = nullptr;
    const auto after = std::lower_bound(points.begin(), points.end(), x,
                                        [](const IndicatorPoint& point, double at) { return point.x < at; });
    if (after != points.end())
        nearest = &*after;
    if (after != points.begin() && (!nearest || x - std::prev(after)->x <= nearest->x - x))
        nearest = &*std::prev(after);
    return nearest;
}

void paintIndicatorLine(QPainter& painter, const QRectF& plot, const PriceAxis& axis,
                        const std::vector<IndicatorPoint>& points, std::size_t value, const QPen& pen) {
    std::vector<QPolygonF> lines(1);
    double length = 0;
    for (const IndicatorPoint& point : points) {
        const bool isMissing = std::isnan(point.values[value]);
        if ((isMissing || point.isApart) && !lines.back().isEmpty())
            lines.emplace_back();
        if (isMissing)
            continue;
        const QPointF at(plot.left() + point.x, axis.yOf(point.values[value]));
        if (!lines.back().isEmpty())
            length += std::abs(at.x() - lines.back().back().x()) + std::abs(at.y() - lines.back().back().y());
        lines.back() << at;
    }
    const bool isSmooth = length <= kMostSmoothWidths * plot.width();
    QPen stroke = pen;
    if (!isSmooth)
        stroke.setWidthF(std::min(1.0, pen.widthF()));
    painter.save();
    painter.setClipRect(plot);
    painter.setRenderHint(QPainter::Antialiasing, isSmooth);
    painter.setPen(stroke);
    for (const QPolygonF& line : lines)
        painter.drawPolyline(line);
    painter.restore();
}

} // namespace aetherion::chart
