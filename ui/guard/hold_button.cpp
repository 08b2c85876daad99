#include "ui/guard/hold_button.h"

#include "ui/look/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace aetherion::guard {

namespace {

bool isHoldKey(const QKeyEvent& key) {
    return key.key() == Qt::Key_Space || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

} // namespace

HoldButton::HoldButton(QWidget* parent) : QAbstractButton(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_timer.setInterval(kTickMilliseconds);
    connect(&m_timer, &QTimer::timeout, this, &HoldButton::tick);
}

void HoldButton::begin() {
    if (isHeld() || !isEnabled())
        return;
    m_ticks = 0;
    m_timer.start();
    setDown(true);
    update();
}

void HoldButton::letGo() {
    m_timer.stop();
    m_ticks = 0;
    setDown(false);
    update();
}

void HoldButton::tick() {
    if (!isHeld())
        return;
    ++m_ticks;
    update();
    if (m_ticks < kTicks)
        return;
    letGo();
    Q_EMIT held();
}

QSize HoldButton::sizeHint() const {
    const int line = fontMetrics().height();
    return {fontMetrics().horizontalAdvance(text()) + line * 3, line * 2};
}

void HoldButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    const QRectF body = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const double radius = fontMetrics().height() * 0.3;
    painter.setPen(QPen(isEnabled() ? colors.danger : palette().color(QPalette::Mid), 1.5));
    painter.setBrush(palette().color(QPalette::Button));
    painter.drawRoundedRect(body, radius, radius);
    if (isHeld()) {
        painter.setClipRect(QRectF(0, 0, width() * double(m_ticks) / kTicks, height()));
        painter.setBrush(colors.danger);
        painter.drawRoundedRect(body, radius, radius);
        painter.setClipping(false);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
        painter.drawRoundedRect(body.adjusted(2, 2, -2, -2), radius, radius);
    }
    const QPalette::ColorGroup group = isEnabled() ? QPalette::Active : QPalette::Disabled;
    painter.setPen(palette().color(group, QPalette::ButtonText));
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void HoldButton::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        begin();
}

void HoldButton::mouseMoveEvent(QMouseEvent* event) {
    if (isHeld() && !rect().contains(event->position().toPoint()))
        letGo();
}

void HoldButton::mouseReleaseEvent(QMouseEvent*) { letGo(); }

void HoldButton::keyPressEvent(QKeyEvent* event) {
    if (!isHoldKey(*event))
        return QAbstractButton::keyPressEvent(event);
    if (!event->isAutoRepeat())
        begin();
}

void HoldButton::keyReleaseEvent(QKeyEvent* event) {
    if (!isHoldKey(*event))
        return QAbstractButton::keyReleaseEvent(event);
    if (!event->isAutoRepeat())
        letGo();
}

void HoldButton::focusOutEvent(QFocusEvent* event) {
    QAbstractButton::focusOutEvent(event);
    letGo();
}

void HoldButton::hideEvent(QHideEvent* event) {
    QAbstractButton::hideEvent(event);
    letGo();
}

void HoldButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        letGo();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace aetherion::guard
