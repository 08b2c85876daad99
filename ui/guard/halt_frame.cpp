#include "ui/guard/halt_frame.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QPainter>

namespace aetherion::guard {

HaltFrame::HaltFrame(QWidget* window) : QWidget(window) {
    setObjectName(QStringLiteral("haltFrame"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    fit();
    raise();
    show();
}

int HaltFrame::thickness(const QFontMetrics& letters) { return std::max(3, letters.height() / 4); }

void HaltFrame::fit() {
    const QRect whole = parentWidget()->rect();
    setGeometry(whole);
    const int edge = thickness(fontMetrics());
    // What lies inside is not painted anew with each change below it.
    setMask(QRegion(whole) - whole.adjusted(edge, edge, -edge, -edge));
}

void HaltFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), look::themeColors(palette()).danger);
}

bool HaltFrame::eventFilter(QObject* watched, QEvent* event) {
    if (watched != parent())
        return false;
    if (event->type() == QEvent::Resize || event->type() == QEvent::FontChange)
        fit();
    if (event->type() == QEvent::ChildPolished || event->type() == QEvent::Resize)
        raise();
    return false;
}

} // namespace aetherion::guard
