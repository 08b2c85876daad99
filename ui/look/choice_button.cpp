#include "ui/look/choice_button.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace aetherion::look {

namespace {

constexpr double kTitleScale = 1.4;

} // namespace

ChoiceButton::ChoiceButton(Picture picture, QWidget* parent) : QAbstractButton(parent), m_picture(picture) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChoiceButton::setTexts(const QString& title, const QString& line) {
    setText(title);
    m_line = line;
    setAccessibleName(title);
    setAccessibleDescription(line);
    updateGeometry();
    update();
}

QSize ChoiceButton::sizeHint() const {
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * kTitleScale);
    const int line = fontMetrics().height();
    // Beside the words: the picture and the air around both.
    return {QFontMetrics(large).horizontalAdvance(text()) + line * 10, line * 13 / 2};
}

void ChoiceButton::paintPicture(QPainter& painter, const QRectF& box) const {
    const ThemeColors colors = themeColors(palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_picture == Picture::Candles) {
        const double step = box.width() / 4;
        const double bodies[4][2] = {{0.45, 0.8}, {0.3, 0.6}, {0.4, 0.7}, {0.12, 0.45}};
        for (int i = 0; i < 4; ++i) {
            const QColor side = i == 2 ? colors.falling : colors.rising;
            const double x = box.left() + step * (i + 0.5);
            painter.setPen(QPen(side, 1.5));
            painter.drawLine(QPointF(x, box.top() + box.height() * (bodies[i][0] - 0.12)),
                             QPointF(x, box.top() + box.height() * (bodies[i][1] + 0.12)));
            painter.fillRect(QRectF(x - step * 0.3, box.top() + box.height() * bodies[i][0], step * 0.6,
                                    box.height() * (bodies[i][1] - bodies[i][0])),
                             side);
        }
    } else {
        const QColor ink = palette().color(QPalette::Highlight);
        QPainterPath folder;
        folder.addRoundedRect(QRectF(box.left(), box.top() + box.height() * 0.25, box.width(), box.height() * 0.62), 3,
                              3);
        folder.addRoundedRect(
            QRectF(box.left(), box.top() + box.height() * 0.12, box.width() * 0.45, box.height() * 0.3), 3, 3);
        painter.fillPath(folder.simplified(), ink);
        painter.setPen(QPen(palette().color(QPalette::HighlightedText), 1.8));
        const double y = box.top() + box.height() * 0.58;
        painter.drawPolyline(QPolygonF({{box.left() + box.width() * 0.15, y + box.height() * 0.12},
                                        {box.left() + box.width() * 0.38, y - box.height() * 0.06},
                                        {box.left() + box.width() * 0.58, y + box.height() * 0.08},
                                        {box.left() + box.width() * 0.85, y - box.height() * 0.16}}));
    }
    painter.restore();
}

void ChoiceButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = fontMetrics().height();
    const QRectF body = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    const bool isHot = underMouse() || hasFocus();
    painter.setBrush(isDown()       ? palette().color(QPalette::Midlight)
                     : underMouse() ? palette().color(QPalette::Button).lighter(110)
                                    : palette().color(QPalette::Button));
    painter.setPen(
        QPen(isHot ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid), hasFocus() ? 2.5 : 1.2));
    painter.drawRoundedRect(body, line * 0.5, line * 0.5);

    const QRectF picture(body.left() + line * 1.4, body.center().y() - line * 1.6, line * 3.2, line * 3.2);
    paintPicture(painter, picture);
    QFont large = font();
    large.setBold(true);
    large.setPointSizeF(font().pointSizeF() * kTitleScale);
    const QRectF words(picture.right() + line * 1.4, body.top() + line, body.right() - picture.right() - line * 2.4,
                       body.height() - line * 2);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::ButtonText));
    const double titleHeight = QFontMetricsF(large).height() * 1.3;
    painter.drawText(QRectF(words.left(), words.top() + line * 0.2, words.width(), titleHeight),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(font());
    painter.setPen(themeColors(palette()).axisText);
    painter.drawText(words.adjusted(0, titleHeight + line * 0.5, 0, 0), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     m_line);
}

void ChoiceButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void ChoiceButton::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace aetherion::look
