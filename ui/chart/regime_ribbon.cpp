#include "ui/chart/regime_ribbon.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace aetherion::chart {

RegimeRibbon::RegimeRibbon(const ChartData& chartData, ChartViewport& viewport, QWidget* parent)
    : ChartPane(chartData, viewport, parent) {
    setObjectName(QStringLiteral("regimeRibbon"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RegimeRibbon::setReason(const QString& reason) {
    if (reason == m_reason)
        return;
    m_reason = reason;
    update();
}

void RegimeRibbon::setSaid(const boards::RegimeCautions& cautions, const QString& confirmation) {
    m_confirmation = confirmation;
    if (cautions == m_cautions)
        return;
    m_cautions = cautions;
    update();
}

QString RegimeRibbon::toolTipOf(market::Regime regime) const {
    QString text = boards::regimeMeaning(regime);
    if (const QString caution = m_cautions.of(regime); !caution.isEmpty())
        text += QStringLiteral("\n* ") + QString(caution).replace(u'\n', QStringLiteral("\n* "));
    return m_confirmation.isEmpty() ? text : text + u'\n' + m_confirmation;
}

QSize RegimeRibbon::sizeHint() const { return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() + 8}; }

std::vector<RegimeRibbon::Piece> RegimeRibbon::pieces() const {
    std::vector<Piece> result;
    const auto regimes = m_data.regimes();
    const ChartData::Range visible = m_data.regimesBetween(m_viewport.from(), m_viewport.to());
    const double width = plot().width();
    for (std::size_t i = visible.first; i < visible.last; ++i) {
        const contract::BarRegime& bar = regimes[i];
        const double left = m_viewport.xOf(bar.closeTime - m_viewport.barLength(), width);
        const double right = std::min(width, m_viewport.xOf(bar.closeTime, width));
        if (left >= width || right <= 0)
            continue;
        // A hole in the data stays a hole: only neighbours join.
        if (!result.empty() && result.back().regime == bar.confirmed && left - result.back().right < 0.5) {
            result.back().right = right;
        } else if (!result.empty() && std::floor(right) <= std::floor(result.back().left)) {
            result.back().regime = bar.confirmed;
            result.back().right = right;
        } else {
            result.push_back({std::max(0.0, left), right, bar.confirmed});
        }
    }
    return result;
}

void RegimeRibbon::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), colors.plot);
    const QRectF band = plot().adjusted(0, 2, 0, -2);
    const std::vector<Piece> shown = pieces();
    const double size = fontMetrics().height() * 0.6;
    for (const Piece& piece : shown) {
        const double left = std::floor(piece.left);
        const QRectF box(left, band.top(), std::max(1.0, std::floor(piece.right) - left), band.height());
        painter.fillRect(box, boards::regimeBrush(piece.regime, colors));
        const QColor ink = boards::regimeTextColor(piece.regime, colors);
        const QString word = m_cautions.marked(piece.regime);
        const double wordWidth = fontMetrics().horizontalAdvance(word);
        if (box.width() < size * 1.8)
            continue;
        const bool hasRoomForWord = box.width() > size * 3 + wordWidth;
        const QRectF shape(hasRoomForWord ? box.left() + size * 0.7 : box.center().x() - size / 2,
                           box.center().y() - size / 2, size, size);
        boards::paintRegimeShape(painter, shape, piece.regime, ink);
        if (hasRoomForWord) {
            painter.setPen(ink);
            painter.drawText(QRectF(shape.right() + size * 0.6, box.top(), wordWidth + 4, box.height()),
                             Qt::AlignVCenter | Qt::AlignLeft, word);
        }
    }
    if (shown.empty() && !m_reason.isEmpty()) {
        painter.setPen(colors.axisText);
        painter.drawText(band, Qt::AlignCenter,
                         fontMetrics().elidedText(m_reason, Qt::ElideRight, static_cast<int>(band.width())));
    }
    painter.setPen(colors.faintText);
    painter.drawText(gutter().adjusted(0, 0, -fontMetrics().height() / 3.0, 0), Qt::AlignRight | Qt::AlignVCenter,
                     tr("Regime"));
    paintCrosshairLine(painter, band, colors);
}

bool RegimeRibbon::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (const Piece& piece : pieces())
            if (help->pos().x() >= piece.left && help->pos().x() < piece.right) {
                QToolTip::showText(help->globalPos(), toolTipOf(piece.regime), this);
                return true;
            }
        QToolTip::hideText();
        return true;
    }
    return ChartPane::event(event);
}

} // namespace aetherion::chart
