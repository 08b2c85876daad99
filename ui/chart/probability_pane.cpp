#include "ui/chart/probability_pane.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"
#include "ui/look/hatching.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

namespace {

/// Large areas shout where the ribbon's band does not.
constexpr int kCalm = 190;
constexpr int kAged = 80;
constexpr double kMostCertain = 0.99;

} // namespace

ProbabilityPane::ProbabilityPane(const ChartData& chartData, ChartViewport& viewport, QWidget* parent)
    : ChartPane(chartData, viewport, parent) {
    setObjectName(QStringLiteral("probabilityPane"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
}

void ProbabilityPane::setReason(const QString& reason) {
    if (reason == m_reason)
        return;
    m_reason = reason;
    update();
}

void ProbabilityPane::setAged(bool aged) {
    if (aged == m_isAged)
        return;
    m_isAged = aged;
    update();
}

QSize ProbabilityPane::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 11 / 2};
}
QSize ProbabilityPane::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 5 / 2};
}

void ProbabilityPane::paintStacks(QPainter& painter, const look::ThemeColors& colors) {
    const QRectF area = plot();
    const auto regimes = m_data.regimes();
    const ChartData::Range visible = m_data.regimesBetween(m_viewport.from(), m_viewport.to());
    m_boxes = 0;
    if (static_cast<double>(visible.count()) <= area.width()) {
        for (std::size_t i = visible.first; i < visible.last; ++i) {
            const contract::BarRegime& bar = regimes[i];
            const double left = std::floor(m_viewport.xOf(bar.closeTime - m_viewport.barLength(), area.width()));
            const double right = std::max(left + 1, std::floor(m_viewport.xOf(bar.closeTime, area.width())));
            if (left < area.width())
                paintStack(painter, bar, left, right, colors);
        }
        return;
    }
    // Many bars share a column: the last one that begins in it stands for it, and the others are not looked at.
    std::size_t at = visible.first;
    for (int x = 0; x < static_cast<int>(std::ceil(area.width())) && at < visible.last; ++x) {
        const Timestamp end = m_viewport.timeAt(x + 1, area.width()) + m_viewport.barLength();
        const auto next = std::lower_bound(regimes.begin() + static_cast<std::ptrdiff_t>(at),
                                           regimes.begin() + static_cast<std::ptrdiff_t>(visible.last), end,
                                           [](const auto& regime, Timestamp t) { return regime.closeTime < t; });
        const auto last = static_cast<std::size_t>(next - regimes.begin());
        if (last > at)
            paintStack(painter, regimes[last - 1], x, x + 1.0, colors);
        at = last;
    }
}

void ProbabilityPane::paintStack(QPainter& painter, const contract::BarRegime& bar, double left, double right,
                                 const look::ThemeColors& colors) {
    if (!bar.known)
        return;
    double bottom = plot().bottom();
    for (std::size_t k = 0; k < market::kRegimeCount; ++k) {
        const double height = std::min(bar.probabilities[k], kMostCertain) * plot().height();
        if (height < 0.5)
            continue;
        QColor fill = boards::regimeColor(market::kRegimes[k], colors);
        fill.setAlpha(m_isAged ? kAged : kCalm);
        painter.fillRect(QRectF(left, bottom - height, right - left, height), fill);
        bottom -= height;
        ++m_boxes;
    }
}

void ProbabilityPane::paintSince(QPainter& painter) const {
    if (!m_isAged || m_data.regimes().empty())
        return;
    const double left = std::floor(m_viewport.xOf(m_data.regimes().back().closeTime, plot().width()));
    if (left < plot().width())
        look::paintHatching(painter, plot().adjusted(std::max(0.0, left), 0, 0, 0), palette());
}

QString ProbabilityPane::toolTipAt(const QPointF& place) const {
    if (place.x() < 0 || place.x() >= plot().width())
        return {};
    const Timestamp time = m_viewport.timeAt(place.x(), plot().width());
    const auto regimes = m_data.regimes();
    const ChartData::Range here = m_data.regimesBetween(time, time + Duration(1));
    if (here.count() == 0 || !regimes[here.first].known ||
        regimes[here.first].closeTime - m_viewport.barLength() > time)
        return {};
    const contract::BarRegime& bar = regimes[here.first];
    QStringList lines{tr("Bar to %1 %2").arg(look::timeText(bar.closeTime, m_zone), look::zoneText(m_zone))};
    for (std::size_t k = 0; k < market::kRegimeCount; ++k)
        lines << boards::regimeText(market::kRegimes[k]) + u' ' + look::probabilityText(bar.probabilities[k]);
    return lines.join(u'\n');
}

bool ProbabilityPane::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return ChartPane::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const QString text = toolTipAt(help->pos()); text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void ProbabilityPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), colors.plot);
    painter.setClipRect(plot());
    paintTimeGrid(painter, plot(), colors);
    paintStacks(painter, colors);
    paintSince(painter);
    painter.setPen(QPen(colors.plot, 1, Qt::DotLine));
    painter.drawLine(QPointF(0, plot().center().y()), QPointF(plot().right(), plot().center().y()));
    if (m_boxes == 0 && !m_reason.isEmpty()) {
        painter.setPen(colors.axisText);
        painter.drawText(plot().adjusted(10, 0, -10, 0), Qt::AlignCenter | Qt::TextWordWrap, m_reason);
    }
    paintCrosshairLine(painter, plot(), colors);
    painter.setClipping(false);
    painter.setPen(colors.axisText);
    const QRectF labels = gutter().adjusted(0, 1, -fontMetrics().height() / 3.0, -1);
    painter.drawText(labels, Qt::AlignRight | Qt::AlignTop, QStringLiteral(">99 %"));
    if (height() > fontMetrics().height() * 4)
        painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, QStringLiteral("50 %"));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("0 %"));
}

} // namespace aetherion::chart
