#include "ui/chart/candle_chart.h"

#include "ui/chart/candle_painter.h"
#include "ui/look/formatting.h"

#include <QMouseEvent>
#include <QPainter>

#include <cmath>

namespace aetherion::chart {

CandleChart::CandleChart(const ChartData& chartData, ChartViewport& viewport, QWidget* parent)
    : ChartPane(chartData, viewport, parent) {
    setObjectName(QStringLiteral("candleChart"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    fitGutter();
}

void CandleChart::setSubject(const QString& watermark, const market::Precision& precision) {
    m_watermark = watermark;
    m_precision = precision;
    fitGutter();
    update();
}

void CandleChart::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

QSize CandleChart::sizeHint() const { return {fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26}; }
QSize CandleChart::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 6};
}

void CandleChart::fitGutter() {
    double widest = fontMetrics().horizontalAdvance(QStringLiteral("00000.00"));
    if (!m_data.bars().empty()) {
        const QString price = look::priceText(m_data.bars().back().high, m_precision);
        widest = std::max<double>(widest, fontMetrics().horizontalAdvance(QString(price.size(), u'0')));
    }
    m_viewport.setGutter(static_cast<int>(widest) + fontMetrics().height());
}

void CandleChart::paintWatermark(QPainter& painter, const QRectF& area, const look::ThemeColors& colors) const {
    if (m_watermark.isEmpty())
        return;
    painter.save();
    QFont font = painter.font();
    font.setBold(true);
    const double natural = QFontMetricsF(font).horizontalAdvance(m_watermark);
    font.setPointSizeF(std::min(font.pointSizeF() * area.width() * 0.7 / std::max(1.0, natural),
                                font.pointSizeF() * area.height() * 0.4 / QFontMetricsF(font).height()));
    painter.setFont(font);
    painter.setPen(colors.watermark);
    painter.drawText(area, Qt::AlignCenter, m_watermark);
    painter.restore();
}

void CandleChart::paintTag(QPainter& painter, double y, const QString& text, const QColor& fill,
                           const QColor& ink) const {
    const double height = fontMetrics().height() + 4;
    QRectF box(gutter().left() + 1, y - height / 2, gutter().width() - 2, height);
    box.moveTop(std::clamp(box.top(), 0.0, std::max(0.0, this->height() - height)));
    painter.fillRect(box, fill);
    painter.setPen(ink);
    painter.drawText(box.adjusted(0, 0, -fontMetrics().height() / 3.0, 0), Qt::AlignRight | Qt::AlignVCenter, text);
}

void CandleChart::paintPriceAxis(QPainter& painter, const QRectF& area, const PriceAxis& axis, double tagY,
                                 const look::ThemeColors& colors) const {
    const double height = fontMetrics().height();
    for (const PriceMark& mark : axis.marks(height * 2.4, m_precision.price)) {
        const double y = std::floor(axis.yOf(mark.price)) + 0.5;
        if (y < area.top() + height / 2 || y > area.bottom() - height / 2)
            continue;
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        // The tag of the last price would cut the label in half.
        if (std::abs(y - tagY) < height * 1.1)
            continue;
        painter.setPen(colors.axisText);
        painter.drawText(QRectF(gutter().left(), y - height, gutter().width() - height / 3, height * 2),
                         Qt::AlignRight | Qt::AlignVCenter, mark.label);
    }
}

void CandleChart::paintBeginning(QPainter& painter, const QRectF& area, const ChartData::Range& visible,
                                 const look::ThemeColors& colors) const {
    for (std::size_t i = visible.first; i < visible.last; ++i) {
        const market::Bar& bar = m_data.bars()[i];
        if (!bar.begins)
            continue;
        const double x = std::floor(m_viewport.xOf(bar.openTime, plot().width())) + 0.5;
        painter.setPen(QPen(colors.axisText, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.drawText(QRectF(x + 6, area.top() + 4, area.width(), fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignTop,
                         m_watermark.isEmpty() ? tr("History begins") : tr("%1 history begins").arg(m_watermark));
        return;
    }
}

void CandleChart::paintEmpty(QPainter& painter, const look::ThemeColors& colors) const {
    painter.setPen(colors.axisText);
    painter.drawText(plot().adjusted(20, 0, -20, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
}

void CandleChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), colors.plot);
    m_strokes = 0;

    const double volumeHeight = std::floor(plot().height() * 0.18);
    const QRectF prices(0, 0, plot().width(), plot().height() - volumeHeight);
    const QRectF volumes(0, prices.bottom() + 2, plot().width(), volumeHeight - 2);
    const ChartData::Range visible = m_data.barsBetween(m_viewport.from(), m_viewport.to());
    paintTimeGrid(painter, plot(), colors);
    paintWatermark(painter, prices, colors);
    if (visible.count() == 0) {
        paintEmpty(painter, colors);
    } else {
        const BarSummary reach = m_data.summary(visible);
        const PriceAxis axis(reach.low.toDouble(), reach.high.toDouble(), prices.top(), prices.bottom());
        const market::Bar& last = m_data.bars().back();
        const double lastY = axis.yOf(last.close.toDouble());
        paintPriceAxis(painter, prices, axis, lastY, colors);
        const CandleScene scene{m_data, m_viewport, colors};
        m_strokes = paintCandles(painter, prices, axis, scene);
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(0, prices.bottom() + 0.5), QPointF(plot().right(), prices.bottom() + 0.5));
        m_strokes += paintVolumes(painter, volumes, scene);
        paintBeginning(painter, prices, visible, colors);
        const bool hasVolume = m_data.bars()[visible.first].hasVolume;
        painter.setPen(colors.faintText);
        painter.drawText(QRectF(gutter().left(), volumes.top(), gutter().width() - fontMetrics().height() / 3.0,
                                fontMetrics().height()),
                         Qt::AlignRight | Qt::AlignTop,
                         hasVolume ? look::compactNumber(reach.volume.toDouble()) : QString());
        painter.drawText(volumes.adjusted(4, 0, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                         hasVolume ? tr("Volume") : tr("This source reports no volume"));

        if (lastY >= prices.top() && lastY <= prices.bottom()) {
            const QColor side = last.close >= last.open ? colors.rising : colors.falling;
            painter.setPen(QPen(side, 1, Qt::DotLine));
            painter.drawLine(QPointF(0, std::floor(lastY) + 0.5), QPointF(plot().right(), std::floor(lastY) + 0.5));
            paintTag(painter, lastY, look::priceText(last.close, m_precision), side,
                     colors.dark ? colors.plot : colors.tagText);
        }
        if (m_pointerY && *m_pointerY < prices.bottom()) {
            painter.setPen(QPen(colors.crosshair, 1, Qt::DashLine));
            painter.drawLine(QPointF(0, *m_pointerY), QPointF(plot().right(), *m_pointerY));
            const int places = std::max<int>(axis.decimals(fontMetrics().height() * 2.4, m_precision.price),
                                             std::min<int>(m_precision.price, 8));
            paintTag(painter, *m_pointerY, QString::number(axis.priceAt(*m_pointerY), 'f', places), colors.tag,
                     colors.tagText);
        }
    }
    paintCrosshairLine(painter, plot(), colors);
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : colors.grid, 1));
    painter.drawLine(QPointF(plot().right() + 0.5, 0), QPointF(plot().right() + 0.5, height()));
    if (hasFocus())
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void CandleChart::mouseMoveEvent(QMouseEvent* event) {
    m_pointerY = event->position().y();
    ChartPane::mouseMoveEvent(event);
}

void CandleChart::leaveEvent(QEvent* event) {
    m_pointerY.reset();
    ChartPane::leaveEvent(event);
    update();
}

void CandleChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        fitGutter();
    ChartPane::changeEvent(event);
}

} // namespace aetherion::chart
