#include "ui/guard/emergency_button.h"

#include "ui/look/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace aetherion::guard {

namespace {

bool isStopShortcut(const QKeyEvent& key) {
    return key.key() == Qt::Key_S && key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
}

} // namespace

EmergencyButton::EmergencyButton(QWidget* parent) : QAbstractButton(parent) {
    setObjectName(QStringLiteral("emergencyStopButton"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    // A QShortcut would not be heard while a menu is open.
    qApp->installEventFilter(this);
    retranslate();
}

EmergencyButton::~EmergencyButton() { qApp->removeEventFilter(this); }

void EmergencyButton::retranslate() {
    setText(tr("EMERGENCY STOP"));
    setAccessibleName(tr("Emergency stop"));
    setAccessibleDescription(tr("Halts trading at once, on press"));
    setToolTip(
        tr("Halts trading at once, when pressed (Ctrl+Shift+S from anywhere).\nIt stops this engine; others on the "
           "same database go on."));
    updateGeometry();
}

QSize EmergencyButton::sizeHint() const {
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(font().pointSizeF() * 1.25);
    const QFontMetrics metrics(bold);
    return {metrics.horizontalAdvance(text()) + metrics.height() * 2, metrics.height() * 5 / 2};
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
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.dangerText, 2));
        painter.drawRoundedRect(body.adjusted(3, 3, -3, -3), radius, radius);
    }
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(font().pointSizeF() * 1.25);
    painter.setFont(bold);
    painter.setPen(colors.dangerText);
    painter.drawText(rect(), Qt::AlignCenter, text());
}

void EmergencyButton::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->isAutoRepeat()) {
        Q_EMIT pressed();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool EmergencyButton::eventFilter(QObject* watched, QEvent* event) {
    // Window objects get the event first and pass it on to a widget: only the widget's counts, so that one press is
    // one.
    if (!watched->isWidgetType())
        return false;
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (isStopShortcut(*key)) {
            if (!key->isAutoRepeat())
                Q_EMIT pressed();
            return true;
        }
    }
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
}

} // namespace aetherion::guard
