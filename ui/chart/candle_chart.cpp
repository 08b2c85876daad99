#include "ui/chart/candle_chart.h"

#include "ui/chart/plot_ground.h"
#include "ui/look/formatting.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>
#include <utility>

namespace aetherion::chart {

using look::ThemeColors;

CandleChart::CandleChart(const ChartData& chartData, ChartViewport& viewport, QWidget* parent)
    : ChartPane(chartData, viewport, parent) {
    setObjectName(QStringLiteral("candleChart"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    // Every pixel is painted.
    setAttribute(Qt::WA_OpaquePaintEvent);
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

void CandleChart::setFolds(const SessionFolds& folds) { m_folds = &folds; }

void CandleChart::setStale(const QString& text) {
    if (text == m_stale)
        return;
    m_stale = text;
    update();
}

void CandleChart::setMarkers(std::vector<Marker> markers) {
    m_markers.setMarkers(std::move(markers));
    update();
}

void CandleChart::setStudies(const StudySetup& setup) {
    m_overlays.setSetup(setup);
    update();
}

void CandleChart::showBands(bool shown) {
    m_showsBands = shown;
    update();
}

void CandleChart::showMarkers(bool shown) {
    m_showsMarkers = shown;
    update();
}

void CandleChart::showOverlay(IndicatorKind kind, bool shown) {
    m_overlays.setShown(kind, shown);
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

QRectF CandleChart::pricesArea() const {
    return {0, 0, plot().width(), plot().height() - std::floor(plot().height() * 0.18)};
}

std::optional<PriceAxis> CandleChart::priceAxis() const {
    const ChartData::Range visible = m_data.barsBetween(m_viewport.from(), m_viewport.to());
    if (visible.count() == 0)
        return std::nullopt;
    const BarSummary reach = m_data.summary(visible);
    return PriceAxis(reach.low.toDouble(), reach.high.toDouble(), pricesArea().top(), pricesArea().bottom());
}

double CandleChart::markerSize() const { return std::floor(fontMetrics().height() * 0.8); }

void CandleChart::paintWatermark(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    if (m_watermark.isEmpty() || area.isEmpty())
        return;
    const qreal ratio = devicePixelRatioF();
    const QString key = QStringLiteral("%1/%2/%3x%4/%5/%6")
                            .arg(m_watermark, colors.watermark.name(QColor::HexArgb))
                            .arg(area.width())
                            .arg(area.height())
                            .arg(ratio)
                            .arg(font().toString());
    if (key != m_watermarkKey) {
        m_watermarkKey = key;
        QFont large = font();
        large.setBold(true);
        const double natural = QFontMetricsF(large).horizontalAdvance(m_watermark);
        large.setPointSizeF(std::min(large.pointSizeF() * area.width() * 0.7 / std::max(1.0, natural),
                                     large.pointSizeF() * area.height() * 0.4 / QFontMetricsF(large).height()));
        const QSizeF size(QFontMetricsF(large).horizontalAdvance(m_watermark) + 4, QFontMetricsF(large).height());
        m_watermarkPicture = QPixmap((size * ratio).toSize());
        m_watermarkPicture.setDevicePixelRatio(ratio);
        m_watermarkPicture.fill(Qt::transparent);
        QPainter letters(&m_watermarkPicture);
        letters.setFont(large);
        letters.setPen(colors.watermark);
        letters.drawText(QRectF(QPointF(), size), Qt::AlignCenter, m_watermark);
    }
    const QSizeF size = QSizeF(m_watermarkPicture.size()) / ratio;
    painter.drawPixmap(
        QPointF(std::floor(area.center().x() - size.width() / 2), std::floor(area.center().y() - size.height() / 2)),
        m_watermarkPicture);
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
                                 const ThemeColors& colors) const {
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
                                 const ThemeColors& colors) const {
    // Only the first bar of a source begins it, and what is older than the first one known may still come.
    if (visible.first != 0 || !m_data.columns().begins(0))
        return;
    const double x = std::floor(m_viewport.xOf(m_data.columns().openTime(0), plot().width())) + 0.5;
    painter.setPen(QPen(colors.axisText, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    painter.drawText(QRectF(x + 6, area.top() + 6 + fontMetrics().height(), area.width(), fontMetrics().height()),
                     Qt::AlignLeft | Qt::AlignTop,
                     m_watermark.isEmpty() ? tr("History begins") : tr("%1 history begins").arg(m_watermark));
}

void CandleChart::paintEmpty(QPainter& painter, const ThemeColors& colors) const {
    constexpr int kHow = Qt::AlignCenter | Qt::TextWordWrap;
    const QRectF area = plot().adjusted(20, 0, -20, 0);
    painter.setPen(colors.axisText);
    // No line of the grid goes through the words.
    if (!m_emptyText.isEmpty())
        painter.fillRect(painter.boundingRect(area, kHow, m_emptyText).adjusted(-8, -4, 8, 4), colors.plot);
    painter.drawText(area, kHow, m_emptyText);
}

void CandleChart::paintGround(QPainter& painter, const QRectF& area, const ThemeColors& colors) {
    const auto gaps = m_folds ? gapPieces(*m_folds, m_viewport, area.width()) : std::vector<GapPiece>{};
    m_ground.begin(area.size(), devicePixelRatioF(), colors.plot);
    if (m_showsBands)
        addRegimeBands(m_ground, regimeBands(m_data, m_viewport, area.width()), colors);
    addNarrowGaps(m_ground, gaps, colors);
    m_ground.paint(painter, area.topLeft());
    paintTimeGrid(painter, plot(), colors);
    paintGaps(painter, area, gaps, tr("no data"), colors);
    if (!m_folds)
        return;
    const double closest = fontMetrics().averageCharWidth() * 5;
    paintSessionLines(painter, area, sessionLines(m_folds->calendar(), m_viewport, area.width(), closest), colors);
}

void CandleChart::paintVolumeLabels(QPainter& painter, const QRectF& area, const ChartData::Range& visible,
                                    const ThemeColors& colors) const {
    const bool hasVolume = m_data.columns().hasVolume(visible.first);
    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(QPointF(0, area.top() - 1.5), QPointF(plot().right(), area.top() - 1.5));
    painter.setPen(colors.faintText);
    painter.drawText(
        QRectF(gutter().left(), area.top(), gutter().width() - fontMetrics().height() / 3.0, fontMetrics().height()),
        Qt::AlignRight | Qt::AlignTop,
        hasVolume ? look::compactNumber(m_data.summary(visible).volume.toDouble()) : QString());
    const QString label = hasVolume ? tr("Volume") : tr("This source reports no volume");
    const QRectF box(2, area.top() + 1, fontMetrics().horizontalAdvance(label) + 4, fontMetrics().height());
    painter.fillRect(box, colors.plot);
    painter.drawText(box, Qt::AlignCenter, label);
}

void CandleChart::paintLastPrice(QPainter& painter, const QRectF& area, double lastY, const ThemeColors& colors) const {
    if (lastY < area.top() || lastY > area.bottom())
        return;
    const market::Bar last = m_data.bars().back();
    const bool isFresh = m_stale.isEmpty();
    const QColor side = !isFresh ? colors.faintText : last.close >= last.open ? colors.rising : colors.falling;
    painter.setPen(QPen(side, 1, Qt::DotLine));
    painter.drawLine(QPointF(0, std::floor(lastY) + 0.5), QPointF(plot().right(), std::floor(lastY) + 0.5));
    paintTag(painter, lastY, look::priceText(last.close, m_precision), isFresh ? side : colors.grid,
             !isFresh      ? colors.faintText
             : colors.dark ? colors.plot
                           : colors.tagText);
}

void CandleChart::paintStale(QPainter& painter, const QRectF& area, const ThemeColors& colors) const {
    if (m_stale.isEmpty())
        return;
    const double left = m_viewport.xOf(m_data.columns().closeTime(m_data.columns().size() - 1), area.width());
    if (left >= area.width())
        return;
    painter.fillRect(QRectF(std::max(0.0, left), area.top(), area.width() - std::max(0.0, left), area.height()),
                     QBrush(colors.faintText, Qt::BDiagPattern));
    const double width = fontMetrics().horizontalAdvance(m_stale) + fontMetrics().averageCharWidth() * 2;
    const QRectF box(std::max(0.0, area.width() - width - 6), area.bottom() - fontMetrics().height() * 2.5, width,
                     fontMetrics().height() + 4);
    painter.fillRect(box, look::cautionGround(colors));
    painter.setPen(look::groundText(colors));
    painter.drawText(box, Qt::AlignCenter, m_stale);
}

void CandleChart::paintPointerPrice(QPainter& painter, const QRectF& area, const PriceAxis& axis,
                                    const ThemeColors& colors) const {
    if (!m_pointerY || *m_pointerY >= area.bottom())
        return;
    painter.setPen(QPen(colors.crosshair, 1, Qt::DashLine));
    painter.drawLine(QPointF(0, *m_pointerY), QPointF(plot().right(), *m_pointerY));
    const int places = std::max<int>(axis.decimals(fontMetrics().height() * 2.4, m_precision.price),
                                     std::min<int>(m_precision.price, 8));
    paintTag(painter, *m_pointerY, look::decimalText(axis.priceAt(*m_pointerY), places), colors.tag, colors.tagText);
}

void CandleChart::paintPlot(QPainter& painter, const ChartData::Range& visible, const ThemeColors& colors) {
    const QRectF prices = pricesArea();
    const QRectF volumes(0, prices.bottom() + 2, plot().width(), plot().height() - prices.height() - 2);
    const PriceAxis axis = *priceAxis();
    const double lastY = axis.yOf(m_data.columns().close().back().toDouble());
    paintPriceAxis(painter, prices, axis, lastY, colors);
    const CandleScene scene = candleScene(m_data, m_viewport, colors, plot().width());
    m_strokes = paintCandles(painter, prices, axis, scene);
    m_strokes += paintVolumes(painter, volumes, scene);
    if (m_strokes > 0 && !std::exchange(m_hasDrawn, true))
        Q_EMIT candlesDrawn();
    paintVolumeLabels(painter, volumes, visible, colors);
    paintBeginning(painter, prices, visible, colors);
    const market::TradingCalendar& calendar =
        m_folds ? m_folds->calendar() : market::TradingCalendar::of(market::CalendarName::AlwaysOpen);
    m_overlays.paint(painter, prices, axis, scene, calendar, crosshairX(),
                     std::max<int>(m_precision.price, axis.decimals(fontMetrics().height() * 2.4, m_precision.price)));
    if (m_showsMarkers) {
        const auto placed = m_markers.place(m_viewport, prices, axis, markerSize());
        m_markers.paint(painter, placed, markerSize(), colors);
        m_markersPainted = placed.size();
    }
    paintStale(painter, prices, colors);
    paintLastPrice(painter, prices, lastY, colors);
    paintPointerPrice(painter, prices, axis, colors);
}

void CandleChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ThemeColors colors = look::themeColors(palette());
    // The ground has the rest.
    painter.fillRect(QRectF(0, pricesArea().bottom(), width(), height() - pricesArea().bottom()), colors.plot);
    painter.fillRect(gutter(), colors.plot);
    m_strokes = 0;
    m_markersPainted = 0;
    const ChartData::Range visible = m_data.barsBetween(m_viewport.from(), m_viewport.to());
    paintGround(painter, pricesArea(), colors);
    paintWatermark(painter, pricesArea(), colors);
    if (visible.count() == 0)
        paintEmpty(painter, colors);
    else
        paintPlot(painter, visible, colors);
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

bool CandleChart::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && m_showsMarkers) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto axis = priceAxis();
        const QString text =
            axis ? m_markers.textAt(help->pos(), m_viewport, pricesArea(), *axis, markerSize()) : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return ChartPane::event(event);
}

void CandleChart::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange)
        fitGutter();
    ChartPane::changeEvent(event);
}

} // namespace aetherion::chart
