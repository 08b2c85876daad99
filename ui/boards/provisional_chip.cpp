#include "ui/boards/provisional_chip.h"

#include "ui/boards/regime_style.h"

#include <QPainter>

namespace aetherion::boards {

ProvisionalChip::ProvisionalChip(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("provisionalRegime"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void ProvisionalChip::show(market::Regime regime, const QString& text, const QString& toolTip) {
    setVisible(!text.isEmpty());
    setToolTip(toolTip);
    if (regime == m_regime && text == m_text)
        return;
    m_regime = regime;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QFont ProvisionalChip::slanted() const {
    QFont result = font();
    result.setItalic(true);
    return result;
}

QSize ProvisionalChip::sizeHint() const {
    const int line = fontMetrics().height();
    return {QFontMetrics(slanted()).horizontalAdvance(m_text) + line * 5 / 2, line * 5 / 4};
}

QSize ProvisionalChip::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 20, sizeHint().height()}; }

void ProvisionalChip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    const double line = fontMetrics().height();
    const QColor ink = m_regime == market::Regime::Unknown ? colors.axisText : regimeColor(m_regime, colors);
    painter.setPen(QPen(ink, 1.2, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), line * 0.3, line * 0.3);
    const double size = line * 0.6;
    paintRegimeShape(painter, QRectF(line * 0.6, height() / 2.0 - size / 2, size, size), m_regime, ink);
    painter.setFont(slanted());
    painter.setPen(colors.axisText);
    const QRectF words(line * 1.6, 0, width() - line * 1.9, height());
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(slanted()).elidedText(m_text, Qt::ElideRight, static_cast<int>(words.width()) + 1));
}

} // namespace aetherion::boards
