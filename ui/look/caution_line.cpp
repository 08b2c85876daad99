#include "ui/look/caution_line.h"

#include "ui/look/theme.h"

#include <QPainter>
#include <QPolygonF>
#include <QTextLayout>

namespace aetherion::look {

CautionLine::CautionLine(const char* name, QWidget* parent) : QWidget(parent) {
    setObjectName(QString::fromLatin1(name));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    hide();
}

void CautionLine::setSentences(const QStringList& sentences) {
    const QString text = sentences.join(u' ');
    setVisible(!text.isEmpty());
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(sentences.join(u'\n'));
    setAccessibleName(tr("Caution: %1").arg(text));
    updateGeometry();
    update();
}

void CautionLine::setMostLines(int lines) {
    if (lines == m_mostLines)
        return;
    m_mostLines = lines;
    updateGeometry();
}

int CautionLine::indentWidth() const { return fontMetrics().height() * 3 / 2; }

QStringList CautionLine::linesFor(int width) const {
    QStringList lines;
    QTextLayout layout(m_text, font());
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        if (lines.size() + 1 == m_mostLines) {
            lines << fontMetrics().elidedText(m_text.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        line.setLineWidth(std::max(1, width));
        lines << m_text.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return lines;
}

QSize CautionLine::sizeHint() const {
    const int room = (width() > 0 ? width() : 600) - indentWidth() - 4;
    const auto lines = std::max<qsizetype>(1, linesFor(room).size());
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().lineSpacing() * static_cast<int>(lines) + 2};
}

QSize CautionLine::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 12, sizeHint().height()}; }

void CautionLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    updateGeometry();
}

void CautionLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ThemeColors colors = themeColors(palette());
    const double line = fontMetrics().lineSpacing();
    const QRectF sign(4, 1 + line * 0.1, line * 0.95, line * 0.8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.caution);
    painter.drawPolygon(QPolygonF({sign.bottomLeft(), {sign.center().x(), sign.top()}, sign.bottomRight()}));
    painter.setPen(QPen(colors.cautionText, std::max(1.2, line * 0.09), Qt::SolidLine, Qt::FlatCap));
    const double x = sign.center().x();
    painter.drawLine(QPointF(x, sign.top() + sign.height() * 0.36), QPointF(x, sign.top() + sign.height() * 0.7));
    painter.drawLine(QPointF(x, sign.top() + sign.height() * 0.78), QPointF(x, sign.top() + sign.height() * 0.9));
    painter.setPen(palette().color(QPalette::WindowText));
    const int left = indentWidth();
    double y = 1;
    for (const QString& text : linesFor(width() - left - 4)) {
        painter.drawText(QRectF(left, y, width() - left, line), Qt::AlignVCenter | Qt::AlignLeft, text);
        y += line;
    }
}

} // namespace aetherion::look
