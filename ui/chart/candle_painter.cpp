#include "ui/chart/candle_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

namespace {

double barWidth(const ChartViewport& viewport, double width) {
    return viewport.xOf(viewport.from() + viewport.barLength(), width);
}

/// Strokes of one colour, drawn together.
struct Strokes {
    std::vector<QRectF> boxes;
    std::vector<QLineF> lines;
    [[nodiscard]] std::size_t count() const { return boxes.size() + lines.size(); }
};

void drawStrokes(QPainter& painter, const Strokes& strokes, const QColor& color, const QBrush& fill) {
    painter.setPen(QPen(color, 1));
    painter.drawLines(strokes.lines.data(), static_cast<int>(strokes.lines.size()));
    painter.setBrush(fill);
    painter.drawRects(strokes.boxes.data(), static_cast<int>(strokes.boxes.size()));
}

void addCandle(Strokes& strokes, const market::Bar& bar, double left, double width, const PriceAxis& axis) {
    const double body = std::max(1.0, std::floor(width * 0.7));
    const double middle = std::floor(left + width / 2);
    const double bodyLeft = middle - std::floor(body / 2);
    const double top = std::round(axis.yOf(std::max(bar.open, bar.close).toDouble()));
    const double bottom = std::round(axis.yOf(std::min(bar.open, bar.close).toDouble()));
    const double high = std::round(axis.yOf(bar.high.toDouble()));
    const double low = std::round(axis.yOf(bar.low.toDouble()));
    if (high < top)
        strokes.lines.emplace_back(middle, high, middle, top);
    if (low > bottom)
        strokes.lines.emplace_back(middle, bottom, middle, low);
    strokes.boxes.emplace_back(bodyLeft, top, std::max(1.0, body - 1), std::max(0.0, bottom - top));
}

} // namespace

std::vector<PixelColumn> pixelColumns(const ChartData& data, const ChartViewport& viewport, double width) {
    std::vector<PixelColumn> columns;
    const int count = static_cast<int>(std::ceil(width));
    const auto bars = data.bars();
    const ChartData::Range visible = data.barsBetween(viewport.from(), viewport.to());
    std::size_t at = visible.first;
    for (int x = 0; x < count && at < visible.last; ++x) {
        const Timestamp end = viewport.timeAt(x + 1, width);
        const auto next = std::lower_bound(bars.begin() + static_cast<std::ptrdiff_t>(at),
                                           bars.begin() + static_cast<std::ptrdiff_t>(visible.last), end,
                                           [](const market::Bar& bar, Timestamp t) { return bar.openTime < t; });
        const auto last = static_cast<std::size_t>(next - bars.begin());
        if (last > at)
            columns.push_back({x, {at, last}});
        at = last;
    }
    return columns;
}

std::size_t paintCandles(QPainter& painter, const QRectF& plot, const PriceAxis& axis, const CandleScene& scene) {
    Strokes rising;
    Strokes falling;
    const double width = barWidth(scene.viewport, plot.width());
    const auto bars = scene.data.bars();
    if (width >= kNarrowestCandle) {
        const ChartData::Range visible = scene.data.barsBetween(scene.viewport.from(), scene.viewport.to());
        for (std::size_t i = visible.first; i < visible.last; ++i) {
            const double left = plot.left() + scene.viewport.xOf(bars[i].openTime, plot.width());
            addCandle(bars[i].close >= bars[i].open ? rising : falling, bars[i], left, width, axis);
        }
    } else {
        for (const PixelColumn& column : pixelColumns(scene.data, scene.viewport, plot.width())) {
            const BarSummary sum = scene.data.summary(column.bars);
            const double x = plot.left() + column.x;
            const double high = std::round(axis.yOf(sum.high.toDouble()));
            const double low = std::max(high + 1, std::round(axis.yOf(sum.low.toDouble())));
            (sum.close >= sum.open ? rising : falling).lines.emplace_back(x, high, x, low);
        }
    }
    painter.save();
    painter.setClipRect(plot);
    painter.setRenderHint(QPainter::Antialiasing, false);
    drawStrokes(painter, rising, scene.colors.rising, width >= 5 ? QBrush(scene.colors.plot) : scene.colors.rising);
    drawStrokes(painter, falling, scene.colors.falling, scene.colors.falling);
    painter.restore();
    return rising.count() + falling.count();
}

std::size_t paintVolumes(QPainter& painter, const QRectF& plot, const CandleScene& scene) {
    const ChartData::Range visible = scene.data.barsBetween(scene.viewport.from(), scene.viewport.to());
    if (visible.count() == 0)
        return 0;
    const double most = scene.data.summary(visible).volume.toDouble();
    if (most <= 0)
        return 0;
    const double width = barWidth(scene.viewport, plot.width());
    const double body = width >= kNarrowestCandle ? std::max(1.0, std::floor(width * 0.7)) : 1.0;
    QColor risingColor = scene.colors.rising;
    QColor fallingColor = scene.colors.falling;
    risingColor.setAlpha(130);
    fallingColor.setAlpha(130);
    std::size_t count = 0;
    const auto box = [&](double left, const BarSummary& sum) {
        const double height = std::round(sum.volume.toDouble() / most * (plot.height() - 2));
        painter.fillRect(QRectF(left, plot.bottom() - height, body, height),
                         sum.close >= sum.open ? risingColor : fallingColor);
        ++count;
    };
    painter.save();
    painter.setClipRect(plot);
    if (width >= kNarrowestCandle) {
        const auto bars = scene.data.bars();
        for (std::size_t i = visible.first; i < visible.last; ++i) {
            const double left = plot.left() + scene.viewport.xOf(bars[i].openTime, plot.width());
            box(std::floor(left + width / 2) - std::floor(body / 2), scene.data.summary({i, i + 1}));
        }
    } else {
        for (const PixelColumn& column : pixelColumns(scene.data, scene.viewport, plot.width()))
            box(plot.left() + column.x, scene.data.summary(column.bars));
    }
    painter.restore();
    return count;
}

} // namespace aetherion::chart
