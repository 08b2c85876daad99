#include "ui/chart/candle_painter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

namespace {

/// Strokes of one colour, drawn together.
struct Strokes {
    std::vector<QRectF> boxes;
    std::vector<QLineF> faint;
    std::vector<QLineF> lines;
    [[nodiscard]] std::size_t count() const { return boxes.size() + faint.size() + lines.size(); }
};

void drawLines(QPainter& painter, const std::vector<QLineF>& lines, const QColor& color) {
    painter.setPen(QPen(color, 1));
    painter.drawLines(lines.data(), static_cast<int>(lines.size()));
}

void drawStrokes(QPainter& painter, const Strokes& strokes, const QColor& color, const QColor& faint,
                 const QBrush& fill) {
    drawLines(painter, strokes.faint, faint);
    drawLines(painter, strokes.lines, color);
    painter.setBrush(fill);
    painter.drawRects(strokes.boxes.data(), static_cast<int>(strokes.boxes.size()));
}

QColor faded(const QColor& color, const QColor& ground) {
    return {(color.red() * 3 + ground.red() * 2) / 5, (color.green() * 3 + ground.green() * 2) / 5,
            (color.blue() * 3 + ground.blue() * 2) / 5};
}

struct Candle {
    double open = 0;
    double high = 0;
    double low = 0;
    double close = 0;
};

void addCandle(Strokes& strokes, const Candle& candle, double left, double width, const PriceAxis& axis) {
    const double body = std::max(1.0, std::floor(width * 0.7));
    const double middle = std::floor(left + width / 2);
    const double bodyLeft = middle - std::floor(body / 2);
    const double top = std::round(axis.yOf(std::max(candle.open, candle.close)));
    const double bottom = std::round(axis.yOf(std::min(candle.open, candle.close)));
    const double high = std::round(axis.yOf(candle.high));
    const double low = std::round(axis.yOf(candle.low));
    if (high < top)
        strokes.lines.emplace_back(middle, high, middle, top);
    if (low > bottom)
        strokes.lines.emplace_back(middle, bottom, middle, low);
    strokes.boxes.emplace_back(bodyLeft, top, std::max(1.0, body - 1), std::max(0.0, bottom - top));
}

/// Left edge and width of a bar; one that the timetable cuts short is narrower.
std::pair<double, double> placeOf(const CandleScene& scene, std::size_t i, double plotWidth) {
    const BarColumns& bars = scene.data.columns();
    const double left = scene.viewport.xOf(bars.openTime(i), plotWidth);
    const double full = scene.viewport.barPixels(plotWidth);
    const double right = scene.viewport.xOf(bars.closeTime(i), plotWidth);
    return {left, std::clamp(right - left, std::min(1.0, full), full)};
}

} // namespace

std::vector<PixelColumn> pixelColumns(const ChartData& data, const ChartViewport& viewport, double width) {
    std::vector<PixelColumn> columns;
    const int count = static_cast<int>(std::ceil(width));
    const ChartData::Range visible = data.barsBetween(viewport.from(), viewport.to());
    std::size_t at = visible.first;
    for (int x = 0; x < count && at < visible.last; ++x) {
        const std::size_t last = data.columns().firstFrom(viewport.timeAt(x + 1, width), at, visible.last);
        if (last > at)
            columns.push_back({x, {at, last}, data.summary({at, last})});
        at = last;
    }
    return columns;
}

CandleScene candleScene(const ChartData& data, const ChartViewport& viewport, const look::ThemeColors& colors,
                        double width) {
    const bool isCrowded = viewport.barPixels(width) < kNarrowestCandle;
    return {data, viewport, colors, isCrowded ? pixelColumns(data, viewport, width) : std::vector<PixelColumn>{}};
}

std::size_t paintCandles(QPainter& painter, const QRectF& plot, const PriceAxis& axis, const CandleScene& scene) {
    Strokes rising;
    Strokes falling;
    const double width = scene.viewport.barPixels(plot.width());
    if (width >= kNarrowestCandle) {
        const BarColumns& bars = scene.data.columns();
        const ChartData::Range visible = scene.data.barsBetween(scene.viewport.from(), scene.viewport.to());
        for (std::size_t i = visible.first; i < visible.last; ++i) {
            const auto [left, room] = placeOf(scene, i, plot.width());
            const Candle candle{bars.open()[i].toDouble(), bars.high()[i].toDouble(), bars.low()[i].toDouble(),
                                bars.close()[i].toDouble()};
            addCandle(candle.close >= candle.open ? rising : falling, candle, plot.left() + left, room, axis);
        }
    } else {
        for (const PixelColumn& column : scene.columns) {
            const double x = plot.left() + column.x;
            const double high = std::round(axis.yOf(column.sum.high.toDouble()));
            const double low = std::max(high + 1, std::round(axis.yOf(column.sum.low.toDouble())));
            const double open = axis.yOf(column.sum.open.toDouble());
            const double close = axis.yOf(column.sum.close.toDouble());
            const double top = std::clamp(std::round(std::min(open, close)), high, low - 1);
            const double bottom = std::clamp(std::round(std::max(open, close)), top + 1, low);
            Strokes& side = column.sum.close >= column.sum.open ? rising : falling;
            side.faint.emplace_back(x, high, x, low);
            side.lines.emplace_back(x, top, x, bottom);
        }
    }
    painter.save();
    painter.setClipRect(plot);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const look::ThemeColors& colors = scene.colors;
    drawStrokes(painter, rising, colors.rising, faded(colors.rising, colors.plot),
                width >= 5 ? QBrush(colors.plot) : colors.rising);
    drawStrokes(painter, falling, colors.falling, faded(colors.falling, colors.plot), colors.falling);
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
    const auto heightOf = [&](Quantity volume) { return std::round(volume.toDouble() / most * (plot.height() - 2)); };
    Strokes rising;
    Strokes falling;
    const double width = scene.viewport.barPixels(plot.width());
    const BarColumns& bars = scene.data.columns();
    for (std::size_t i = visible.first; width >= kNarrowestCandle && i < visible.last; ++i) {
        const auto [left, room] = placeOf(scene, i, plot.width());
        const double body = std::max(1.0, std::floor(room * 0.7));
        const double height = heightOf(bars.volume()[i]);
        if (height >= 1)
            (bars.close()[i] >= bars.open()[i] ? rising : falling)
                .boxes.emplace_back(plot.left() + std::floor(left + room / 2) - std::floor(body / 2),
                                    plot.bottom() - height, body, height);
    }
    for (const PixelColumn& column : scene.columns) {
        const double x = plot.left() + column.x;
        const double height = heightOf(column.sum.volume);
        if (height >= 1)
            (column.sum.close >= column.sum.open ? rising : falling)
                .lines.emplace_back(x, plot.bottom() - height, x, plot.bottom());
    }
    painter.save();
    painter.setClipRect(plot);
    for (const auto& [strokes, color] : {std::pair(&rising, scene.colors.rising), {&falling, scene.colors.falling}}) {
        const QColor calm = faded(color, scene.colors.plot);
        drawLines(painter, strokes->lines, calm);
        painter.setPen(Qt::NoPen);
        painter.setBrush(calm);
        painter.drawRects(strokes->boxes.data(), static_cast<int>(strokes->boxes.size()));
    }
    painter.restore();
    return rising.count() + falling.count();
}

} // namespace aetherion::chart
