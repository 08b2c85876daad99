#include "ui/chart/marker_layer.h"

#include <QPainter>
#include <QPolygonF>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

namespace {

constexpr int kMostLines = 8;

std::pair<std::size_t, std::size_t> between(const std::vector<Marker>& markers, Timestamp from, Timestamp to) {
    const auto before = [](const Marker& marker, Timestamp time) { return marker.time < time; };
    const auto first = std::lower_bound(markers.begin(), markers.end(), from, before);
    const auto last = std::lower_bound(first, markers.end(), to, before);
    return {static_cast<std::size_t>(first - markers.begin()), static_cast<std::size_t>(last - markers.begin())};
}

} // namespace

void MarkerLayer::setMarkers(std::vector<Marker> markers) {
    m_markers = std::move(markers);
    std::stable_sort(m_markers.begin(), m_markers.end(), [](const auto& a, const auto& b) { return a.time < b.time; });
}

std::vector<MarkerLayer::Placed> MarkerLayer::place(const ChartViewport& viewport, const QRectF& plot,
                                                    const PriceAxis& axis, double size) const {
    std::vector<Placed> placed;
    const auto [first, last] = between(m_markers, viewport.from(), viewport.to());
    if (first == last || plot.height() < 1)
        return placed;
    const auto columns = static_cast<std::size_t>(plot.width() / size) + 1;
    const auto rows = static_cast<std::size_t>(plot.height() / size) + 1;
    // One more than the position in `placed`; 0 is free.
    std::vector<std::uint32_t> cells(columns * rows * kMarkerKinds.size());
    for (std::size_t i = first; i < last; ++i) {
        const Marker& marker = m_markers[i];
        const double x = viewport.xOf(marker.time, plot.width());
        const double y = axis.yOf(marker.price.toDouble()) - plot.top();
        if (x < 0 || x >= plot.width() || y < 0 || y >= plot.height())
            continue;
        const auto column = static_cast<std::size_t>(x / size);
        const auto row = static_cast<std::size_t>(y / size);
        std::uint32_t& cell =
            cells[(row * columns + column) * kMarkerKinds.size() + static_cast<std::size_t>(marker.kind)];
        if (cell != 0) {
            ++placed[cell - 1].count;
            continue;
        }
        placed.push_back({QPointF(plot.left() + x, plot.top() + y), i, 1});
        cell = static_cast<std::uint32_t>(placed.size());
    }
    return placed;
}

QPixmap MarkerLayer::pictureOf(MarkerKind kind, double size, qreal ratio, const look::ThemeColors& colors) const {
    const auto pixels = static_cast<int>(std::ceil(size * ratio)) + 2;
    QPixmap picture(pixels, pixels);
    picture.setDevicePixelRatio(ratio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(1, 1, size - 2, size - 2);
    const QPolygonF up({box.bottomLeft(), {box.center().x(), box.top()}, box.bottomRight()});
    const QPolygonF down({box.topLeft(), {box.center().x(), box.bottom()}, box.topRight()});
    // The rim parts a marker from a candle of its own colour.
    const QPen rim(colors.dark ? QColor(Qt::white) : QColor(Qt::black), 1);
    switch (kind) {
    case MarkerKind::Bought:
        painter.setPen(rim);
        painter.setBrush(colors.rising);
        painter.drawPolygon(up);
        break;
    case MarkerKind::Sold:
        painter.setPen(rim);
        painter.setBrush(colors.falling);
        painter.drawPolygon(down);
        break;
    case MarkerKind::BuyOrder:
    case MarkerKind::SellOrder:
        painter.setPen(QPen(kind == MarkerKind::BuyOrder ? colors.rising : colors.falling, 1.5));
        painter.setBrush(colors.plot);
        painter.drawPolygon(kind == MarkerKind::BuyOrder ? up : down);
        break;
    case MarkerKind::Ended:
        painter.setPen(QPen(colors.axisText, 1.5));
        painter.drawLine(box.topLeft(), box.bottomRight());
        painter.drawLine(box.bottomLeft(), box.topRight());
        break;
    }
    return picture;
}

void MarkerLayer::paint(QPainter& painter, const std::vector<Placed>& placed, double size,
                        const look::ThemeColors& colors) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (size != m_size || ratio != m_ratio || colors.rising != m_rising || colors.plot != m_plot) {
        for (const MarkerKind kind : kMarkerKinds)
            m_pictures[static_cast<std::size_t>(kind)] = pictureOf(kind, size, ratio, colors);
        m_size = size;
        m_ratio = ratio;
        m_rising = colors.rising;
        m_plot = colors.plot;
    }
    for (const Placed& each : placed)
        painter.drawPixmap(QPointF(std::floor(each.at.x() - size / 2), std::floor(each.at.y() - size / 2)),
                           m_pictures[static_cast<std::size_t>(m_markers[each.marker].kind)]);
}

QString MarkerLayer::textAt(const QPointF& pointer, const ChartViewport& viewport, const QRectF& plot,
                            const PriceAxis& axis, double size) const {
    const double reach = size * 0.75;
    const auto [first, last] = between(m_markers, viewport.timeAt(pointer.x() - plot.left() - reach, plot.width()),
                                       viewport.timeAt(pointer.x() - plot.left() + reach, plot.width()));
    QStringList lines;
    std::size_t more = 0;
    for (std::size_t i = first; i < last; ++i) {
        if (std::abs(axis.yOf(m_markers[i].price.toDouble()) - pointer.y()) > reach)
            continue;
        if (lines.size() < kMostLines)
            lines << m_markers[i].text;
        else
            ++more;
    }
    if (more > 0)
        lines << QStringLiteral("+%1").arg(more);
    return lines.join(u'\n');
}

} // namespace aetherion::chart
