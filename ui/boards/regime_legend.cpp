#include "ui/boards/regime_legend.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"
#include "ui/look/hatching.h"

#include <QPainter>

namespace aetherion::boards {

RegimeLegend::RegimeLegend(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("regimeLegend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RegimeLegend::setProbabilities(const std::optional<market::RegimeProbabilities>& probabilities) {
    if (m_probabilities == probabilities)
        return;
    m_probabilities = probabilities;
    update();
}

void RegimeLegend::setCautions(const RegimeCautions& cautions) {
    if (cautions == m_cautions)
        return;
    m_cautions = cautions;
    QString said;
    for (const QString& sentence : cautions.all())
        said += (said.isEmpty() ? QStringLiteral("* ") : QStringLiteral("\n* ")) + sentence;
    setToolTip(said);
    setAccessibleDescription(said);
    update();
}

void RegimeLegend::setCaption(const QString& caption) {
    if (caption == m_caption)
        return;
    m_caption = caption;
    update();
}

void RegimeLegend::setAged(bool aged) {
    if (aged == m_isAged)
        return;
    m_isAged = aged;
    update();
}

QSize RegimeLegend::sizeHint() const { return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() + 6}; }

void RegimeLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    const double size = fontMetrics().height() * 0.62;
    const double shape = size * 1.6;
    std::array<QString, market::kRegimeCount> texts;
    double wide = size * 2;
    double narrow = 0;
    for (std::size_t k = 0; k < market::kRegimeCount; ++k) {
        texts[k] = m_cautions.marked(market::kRegimes[k]);
        wide += columnWidth(texts[k]);
        if (m_probabilities)
            texts[k] += u' ' + look::probabilityText((*m_probabilities)[k]);
        narrow += shape + fontMetrics().horizontalAdvance(texts[k]);
    }
    // Where room is short the caption goes first, then the columns close up; a regime never goes.
    const double caption = fontMetrics().horizontalAdvance(m_caption) + size * 2;
    double x = 4;
    if (m_isAged && m_probabilities)
        look::paintHatching(painter, rect(), palette());
    if (!m_caption.isEmpty() && x + caption + wide <= width()) {
        painter.setPen(colors.faintText);
        painter.drawText(QRectF(x, 0, caption, height()), Qt::AlignVCenter | Qt::AlignLeft, m_caption);
        x += caption;
    }
    const bool hasRoom = x + wide <= width();
    const double gap = std::max(2.0, (width() - x - narrow) / market::kRegimeCount);
    for (std::size_t k = 0; k < market::kRegimeCount; ++k) {
        const market::Regime regime = market::kRegimes[k];
        const double words = fontMetrics().horizontalAdvance(texts[k]);
        paintRegimeShape(painter, QRectF(x, height() / 2.0 - size / 2, size, size), regime,
                         regimeColor(regime, colors));
        painter.setPen(m_isAged ? colors.axisText : palette().color(QPalette::WindowText));
        painter.drawText(QRectF(x + shape, 0, words + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, texts[k]);
        x += hasRoom ? columnWidth(m_cautions.marked(regime)) : shape + words + gap;
    }
}

double RegimeLegend::columnWidth(const QString& word) const {
    // Wide enough for the largest figure, so that nothing moves while figures change.
    return fontMetrics().horizontalAdvance(word + QStringLiteral(" >99 %")) + fontMetrics().height() * 2;
}

} // namespace aetherion::boards
