#include "ui/guard/emergency_button.h"

#include "ui/guard/risk_text.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace aetherion::guard {

EmergencyButton::EmergencyButton(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("emergencyStopButton"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    qApp->installEventFilter(this);
    retranslate();
}

EmergencyButton::~EmergencyButton() { qApp->removeEventFilter(this); }

void EmergencyButton::retranslate() {
    setText(tr("STOP"));
    m_scope = tr("this engine");
    setAccessibleName(tr("Emergency stop"));
    setAccessibleDescription(tr("Halts trading at once, on press: %1").arg(stopScopeText()));
    setToolTip(
        tr("Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).\nIt stops %1.").arg(stopScopeText()));
    updateGeometry();
}

QFont EmergencyButton::largeFont() const {
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * 1.5);
    return large;
}

QFont EmergencyButton::smallFont() const {
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.85);
    return small;
}

QSize EmergencyButton::sizeHint() const {
    const QFontMetrics large(largeFont());
    const QFontMetrics small(smallFont());
    const int width = std::max(large.horizontalAdvance(text()), small.horizontalAdvance(m_scope));
    return {width + large.height() * 2, large.height() + small.height() + fontMetrics().height() / 3};
}

void EmergencyButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    const QRectF body = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const double radius = fontMetrics().height() * 0.3;
    const QColor fill = isDown()       ? colors.danger.darker(140)
                        : underMouse() ? colors.danger.lighter(112)
                                       : colors.danger;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(body, radius, radius);
    painter.setPen(QPen(colors.dangerText, 2));
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(body.adjusted(3, 3, -3, -3), radius, radius);
    }
    const QFontMetrics large(largeFont());
    const QFontMetrics small(smallFont());
    const int top = (height() - large.height() - small.height()) / 2;
    painter.setFont(largeFont());
    painter.drawText(QRect(0, top, width(), large.height()), Qt::AlignCenter, text());
    painter.setFont(smallFont());
    painter.drawText(QRect(0, top + large.height(), width(), small.height()), Qt::AlignCenter, m_scope);
}

void EmergencyButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter) {
        if (!event->isAutoRepeat())
            Q_EMIT pressed();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool EmergencyButton::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::MouseButtonPress && QApplication::activePopupWidget() == watched) {
        // A press outside an open menu only closes the menu: over the stop it has to stop as well.
        const QPoint at = static_cast<QMouseEvent*>(event)->globalPosition().toPoint();
        if (isVisible() && QRect(mapToGlobal(QPoint(0, 0)), size()).contains(at))
            Q_EMIT pressed();
    }
    return false;
}

void EmergencyButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
    if (event->type() == QEvent::EnabledChange && !isEnabled())
        setEnabled(true);
}

} // namespace aetherion::guard
