#include "ui/chart/chart_pane.h"

#include "ui/chart/time_axis.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

ChartPane::ChartPane(const ChartData& chartData, ChartViewport& viewport, QWidget* parent)
    : QWidget(parent), m_data(chartData), m_viewport(viewport), m_zone(QByteArrayLiteral("UTC")) {
    setMouseTracking(true);
    connect(&m_viewport, &ChartViewport::changed, this, qOverload<>(&QWidget::update));
    connect(&m_viewport, &ChartViewport::crosshairMoved, this, qOverload<>(&QWidget::update));
}

void ChartPane::setZone(const QTimeZone& zone) {
    m_zone = zone;
    update();
}

QRectF ChartPane::plot() const { return QRectF(0, 0, std::max(1, width() - m_viewport.gutter()), height()); }

QRectF ChartPane::gutter() const { return QRectF(plot().right(), 0, width() - plot().width(), height()); }

double ChartPane::closestMarks() const { return fontMetrics().horizontalAdvance(QStringLiteral("00:00:00")) * 1.7; }

std::optional<double> ChartPane::crosshairX() const {
    const auto time = m_viewport.crosshair();
    return time ? std::optional(m_viewport.xOf(*time, plot().width())) : std::nullopt;
}

void ChartPane::paintTimeGrid(QPainter& painter, const QRectF& area, const look::ThemeColors& colors) const {
    painter.setPen(QPen(colors.grid, 1));
    for (const TimeMark& mark : timeScale(m_viewport, area.width(), closestMarks(), m_zone).marks) {
        const double x = std::floor(area.left() + m_viewport.xOf(mark.time, area.width())) + 0.5;
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

void ChartPane::paintCrosshairLine(QPainter& painter, const QRectF& area, const look::ThemeColors& colors) const {
    const auto time = m_viewport.crosshair();
    if (!time)
        return;
    painter.setPen(QPen(colors.crosshair, 1, Qt::DashLine));
    const double x = std::floor(area.left() + m_viewport.xOf(*time, area.width())) + 0.5;
    if (x >= area.left() && x <= area.right())
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
}

void ChartPane::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        m_dragFrom = event->position();
        setCursor(Qt::ClosedHandCursor);
    }
    setFocus(Qt::MouseFocusReason);
}

void ChartPane::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragFrom && (event->buttons() & Qt::LeftButton)) {
        const double pixels = m_dragFrom->x() - event->position().x();
        m_dragFrom = event->position();
        m_viewport.pan(Duration(
            static_cast<std::int64_t>(pixels / plot().width() * static_cast<double>(m_viewport.span().count()))));
    }
    if (event->position().x() >= plot().right()) {
        m_viewport.setCrosshair(std::nullopt);
        return;
    }
    const Timestamp time = m_viewport.timeAt(event->position().x(), plot().width());
    const auto bar = m_data.barAt(time);
    m_viewport.setCrosshair(bar ? bar->openTime + m_viewport.barLength() / 2 : time);
    update();
}

void ChartPane::mouseReleaseEvent(QMouseEvent*) {
    m_dragFrom.reset();
    unsetCursor();
}

void ChartPane::wheelEvent(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    const bool sideways = (event->modifiers() & Qt::ShiftModifier) || std::abs(turn.x()) > std::abs(turn.y());
    if (sideways) {
        const int steps = turn.x() != 0 ? turn.x() : turn.y();
        m_viewport.pan(-m_viewport.span() / 10 * steps / 120);
    } else if (turn.y() != 0) {
        m_viewport.zoom(std::pow(1.2, turn.y() / 120.0), m_viewport.timeAt(event->position().x(), plot().width()));
    }
    event->accept();
}

void ChartPane::stepCrosshair(int bars) {
    const BarColumns& known = m_data.columns();
    if (known.empty())
        return;
    const auto at = static_cast<std::ptrdiff_t>(known.firstFrom(m_viewport.crosshair().value_or(m_viewport.to()))) - 1;
    const auto next = std::clamp<std::ptrdiff_t>(m_viewport.crosshair() ? at + bars : at, 0,
                                                 static_cast<std::ptrdiff_t>(known.size()) - 1);
    const Timestamp open = known.openTime(static_cast<std::size_t>(next));
    if (open < m_viewport.from() || open >= m_viewport.to())
        m_viewport.pan(m_viewport.span() / 10 * bars);
    m_viewport.setCrosshair(open + m_viewport.barLength() / 2);
}

void ChartPane::keyPressEvent(QKeyEvent* event) {
    const bool movesCrosshair = event->modifiers() & Qt::ControlModifier;
    if (movesCrosshair && (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right)) {
        stepCrosshair(event->key() == Qt::Key_Left ? -1 : 1);
        return;
    }
    const Duration step = event->modifiers() & Qt::ShiftModifier ? m_viewport.span() : m_viewport.span() / 10;
    switch (event->key()) {
    case Qt::Key_Left:
        m_viewport.pan(-step);
        return;
    case Qt::Key_Right:
        m_viewport.pan(step);
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        m_viewport.zoom(1.25);
        return;
    case Qt::Key_Minus:
        m_viewport.zoom(0.8);
        return;
    case Qt::Key_Home:
        m_viewport.goToStart();
        return;
    case Qt::Key_End:
        m_viewport.goToLive();
        return;
    }
    QWidget::keyPressEvent(event);
}

void ChartPane::leaveEvent(QEvent*) { m_viewport.setCrosshair(std::nullopt); }

} // namespace aetherion::chart
