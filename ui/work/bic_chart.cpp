#include "ui/work/bic_chart.h"

#include "ui/look/theme.h"

#include <QEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace aetherion::work {

namespace {

std::pair<double, double> spanOf(const std::vector<BicPointView>& points, double BicPointView::*figure) {
    const auto [least, most] = std::minmax_element(
        points.begin(), points.end(), [figure](const auto& a, const auto& b) { return a.*figure < b.*figure; });
    return {(*least).*figure, (*most).*figure};
}

} // namespace

BicChart::BicChart(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("bicChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void BicChart::show(std::vector<BicPointView> points, int states) {
    m_points = std::move(points);
    m_states = states;
    std::sort(m_points.begin(), m_points.end(), [](const auto& a, const auto& b) { return a.states < b.states; });
    retranslate();
    update();
}

QSize BicChart::sizeHint() const { return {fontMetrics().averageCharWidth() * 50, fontMetrics().height() * 10}; }

QRectF BicChart::plotArea() const {
    const double line = fontMetrics().height();
    return QRectF(rect()).adjusted(line * 4, line * 1.8, -line * 4, -line * 1.6);
}

double BicChart::share(double value, double least, double most) {
    return most > least ? (value - least) / (most - least) : 0.5;
}

double BicChart::xOf(int states) const {
    const int first = m_points.front().states;
    const int last = m_points.back().states;
    const double part = last > first ? static_cast<double>(states - first) / (last - first) : 0.5;
    return plotArea().left() + part * plotArea().width();
}

std::optional<QPointF> BicChart::placeOf(int states) const {
    const auto at =
        std::find_if(m_points.begin(), m_points.end(), [&](const auto& point) { return point.states == states; });
    if (at == m_points.end())
        return std::nullopt;
    const auto [least, most] = spanOf(m_points, &BicPointView::bic);
    return QPointF(xOf(states), plotArea().bottom() - share(at->bic, least, most) * plotArea().height());
}

void BicChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), colors.plot);
    if (m_points.empty()) {
        painter.setPen(colors.faintText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No curve: the training did not compare numbers of states."));
        return;
    }
    const QRectF area = plotArea();
    const double line = fontMetrics().height();
    const auto [leastBic, mostBic] = spanOf(m_points, &BicPointView::bic);
    const auto [leastHeld, mostHeld] = spanOf(m_points, &BicPointView::heldOut);
    QPainterPath bic;
    QPainterPath heldOut;
    for (const BicPointView& point : m_points) {
        const double x = xOf(point.states);
        painter.setPen(QPen(colors.grid, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(point.states == m_states ? colors.axisText : colors.faintText);
        painter.drawText(QRectF(x - line * 3, area.bottom() + 2, line * 6, line * 1.3), Qt::AlignHCenter | Qt::AlignTop,
                         point.states == m_states ? tr("%1 (this model)").arg(point.states)
                                                  : QString::number(point.states));
        const QPointF first(x, area.bottom() - share(point.bic, leastBic, mostBic) * area.height());
        const QPointF second(x, area.bottom() - share(point.heldOut, leastHeld, mostHeld) * area.height());
        bic.elementCount() == 0 ? bic.moveTo(first) : bic.lineTo(first);
        heldOut.elementCount() == 0 ? heldOut.moveTo(second) : heldOut.lineTo(second);
    }
    const QColor blue = palette().color(QPalette::Link);
    const QColor other = colors.caution;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(blue, 2));
    painter.drawPath(bic);
    painter.setPen(QPen(other, 2, Qt::DashLine));
    painter.drawPath(heldOut);
    for (const BicPointView& point : m_points) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(blue);
        painter.drawEllipse(*placeOf(point.states), 3.5, 3.5);
    }
    painter.setPen(blue);
    painter.drawText(QRectF(line / 2, 2, width() - line, line * 1.3), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("BIC (lower is better)"));
    painter.setPen(colors.dark ? other : other.darker(170));
    painter.drawText(QRectF(line / 2, 2, width() - line, line * 1.3), Qt::AlignRight | Qt::AlignVCenter,
                     tr("- - held-out likelihood (higher is better)"));
}

void BicChart::retranslate() {
    QStringList lines;
    for (const BicPointView& point : m_points)
        lines << tr("%1 states: BIC %2, held-out %3 per sample")
                     .arg(point.states)
                     .arg(QLocale().toString(point.bic, 'f', 0), QLocale().toString(point.heldOut, 'f', 4));
    setAccessibleName(tr("What more states would buy"));
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    lines << tr("Criteria favour too many states on real data, so nothing is chosen by this curve.");
    setToolTip(lines.join(u'\n'));
    update();
}

void BicChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace aetherion::work
