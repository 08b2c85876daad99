#include "ui/guard/halt_frame.h"

#include "ui/look/theme.h"

#include <QChildEvent>
#include <QPainter>

namespace aetherion::guard {

HaltFrame::HaltFrame(QWidget* window) : QWidget(window) {
    setObjectName(QStringLiteral("haltFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setGeometry(window->rect());
    window->installEventFilter(this);
    raise();
    show();
}

void HaltFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int width = std::max(3, fontMetrics().height() / 4);
    const QColor red = look::themeColors(palette()).danger;
    painter.fillRect(QRect(0, 0, this->width(), width), red);
    painter.fillRect(QRect(0, height() - width, this->width(), width), red);
    painter.fillRect(QRect(0, width, width, height() - 2 * width), red);
    painter.fillRect(QRect(this->width() - width, width, width, height() - 2 * width), red);
}

bool HaltFrame::eventFilter(QObject* watched, QEvent* event) {
    if (watched != parent())
        return false;
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::ChildPolished || event->type() == QEvent::Resize)
        raise();
    return false;
}

} // namespace aetherion::guard
