#include "ui/chart/time_axis_strip.h"

#include "ui/chart/time_axis.h"
#include "ui/look/formatting.h"

#include <QPainter>

#include <cmath>

namespace aetherion::chart {

TimeAxisStrip::TimeAxisStrip(const ChartData& chartData, ChartViewport& viewport, QWidget* parent)
    : ChartPane(chartData, viewport, parent) {
    setObjectName(QStringLiteral("timeAxis"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize TimeAxisStrip::sizeHint() const {
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 2 + 6};
}

void TimeAxisStrip::paintZone(QPainter& painter, const look::ThemeColors& colors) const {
    // "Kolkata" over "+05:30": the whole name seldom fits, and an offset needs no looking up.
    const QString name = look::zoneText(m_zone).section(u'/', -1).replace(u'_', u' ');
    const double line = fontMetrics().height();
    painter.save();
    QFont bold = painter.font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(colors.axisText);
    const QRectF box = gutter().adjusted(2, 3, -2, 0);
    painter.drawText(QRectF(box.left(), box.top(), box.width(), line), Qt::AlignCenter,
                     QFontMetrics(bold).elidedText(name, Qt::ElideRight, static_cast<int>(box.width())));
    painter.setFont(font());
    if (name != QStringLiteral("UTC"))
        painter.drawText(QRectF(box.left(), box.top() + line, box.width(), line), Qt::AlignCenter,
                         offsetText(m_viewport.to(), m_zone));
    painter.restore();
}

void TimeAxisStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), colors.plot);
    const double line = fontMetrics().height();
    // Without a bar there is no time to show.
    const TimeScale scale =
        m_data.columns().size() == 0 ? TimeScale{} : timeScale(m_viewport, plot().width(), closestMarks(), m_zone);
    const double width = plot().width();

    QRectF tag;
    QString tagText;
    if (const auto time = m_viewport.crosshair()) {
        const auto bar = m_data.barAt(*time);
        tagText = look::timeText(bar ? bar->openTime : *time, m_zone);
        const double box = fontMetrics().horizontalAdvance(tagText) + line;
        const double x = std::clamp(m_viewport.xOf(*time, width) - box / 2, 0.0, std::max(0.0, width - box));
        tag = QRectF(x, 1, box, line + 4);
    }

    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(this->width(), 0.5));
    for (const TimeMark& mark : scale.marks) {
        const double x = m_viewport.xOf(mark.time, width);
        const double half = fontMetrics().horizontalAdvance(mark.label) / 2.0;
        painter.setPen(colors.grid);
        painter.drawLine(QPointF(std::floor(x) + 0.5, 0), QPointF(std::floor(x) + 0.5, 4));
        // A label that the edge or the pointer's tag would cut is left out; its grid line stands.
        const bool isUnderTag = !tag.isEmpty() && x + half > tag.left() && x - half < tag.right();
        if (x - half < 0 || x + half > width || isUnderTag)
            continue;
        painter.setPen(colors.axisText);
        painter.drawText(QRectF(x - half - 2, 3, half * 2 + 4, line), Qt::AlignCenter, mark.label);
    }

    painter.setPen(colors.faintText);
    const double gap = line;
    for (std::size_t i = 0; i < scale.groups.size(); ++i) {
        const double labelWidth = fontMetrics().horizontalAdvance(scale.groups[i].label);
        double x = std::max(4.0, m_viewport.xOf(scale.groups[i].time, width) + 3);
        const double end = i + 1 < scale.groups.size() ? m_viewport.xOf(scale.groups[i + 1].time, width) : width;
        if (x + labelWidth + (i + 1 < scale.groups.size() ? gap : 0) > end)
            continue;
        painter.drawText(QRectF(x, 3 + line, labelWidth + 2, line), Qt::AlignLeft | Qt::AlignVCenter,
                         scale.groups[i].label);
    }

    paintZone(painter, colors);
    if (!tag.isEmpty()) {
        painter.setFont(font());
        painter.fillRect(tag, colors.tag);
        painter.setPen(colors.tagText);
        painter.drawText(tag, Qt::AlignCenter, tagText);
    }
}

} // namespace aetherion::chart
