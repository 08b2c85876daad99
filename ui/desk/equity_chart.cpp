#include "ui/desk/equity_chart.h"

#include "ui/look/formatting.h"
#include "ui/look/theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QLineSeries>
#include <QPainter>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace aetherion::desk {

EquityChart::EquityChart(const char* name, QWidget* parent)
    : QChartView(parent), m_times(new QCategoryAxis), m_values(new QValueAxis) {
    setObjectName(QLatin1String(name));
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundRoundness(0);
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->legend()->hide();
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_values, Qt::AlignLeft);
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_values->setTickCount(4);
    paintAsThemed();
}

QSize EquityChart::sizeHint() const { return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 10}; }
QSize EquityChart::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 5};
}

QLineSeries* EquityChart::seriesAt(std::size_t place) {
    if (place == m_series.size()) {
        auto* series = new QLineSeries;
        chart()->addSeries(series);
        series->attachAxis(m_times);
        series->attachAxis(m_values);
        m_series.push_back(series);
    }
    return m_series[place];
}

void EquityChart::show(const std::vector<EquityLine>& lines, const QTimeZone& zone, const QString& suffix) {
    std::size_t used = 0;
    double left = 0, right = 0, low = 0, high = 0;
    bool isEmpty = true;
    for (const EquityLine& line : lines) {
        const std::size_t first = line.runs.size() > kMostRuns ? line.runs.size() - kMostRuns : 0;
        for (std::size_t run = first; run < line.runs.size(); ++run) {
            QLineSeries* series = seriesAt(used++);
            series->setPen(QPen(line.color, std::max(1.5, fontMetrics().height() * 0.1)));
            series->setPointsVisible(line.runs[run].size() == 1);
            series->replace(line.runs[run]);
            for (const QPointF& point : line.runs[run]) {
                left = isEmpty ? point.x() : std::min(left, point.x());
                right = isEmpty ? point.x() : std::max(right, point.x());
                low = isEmpty ? point.y() : std::min(low, point.y());
                high = isEmpty ? point.y() : std::max(high, point.y());
                isEmpty = false;
            }
        }
    }
    for (; m_series.size() > used; m_series.pop_back())
        delete m_series.back();
    m_names.clear();
    for (const EquityLine& line : lines)
        if (lines.size() > 1 && !isEmpty)
            m_names.emplace_back(line.name, line.color);
    labelTimes(left, std::max(right, left + 1000), zone);
    const double spread = std::max(high - low, std::max(std::abs(high), 1.0) * 1e-4);
    // What never rises above zero ends there.
    const QString number = spread < 0.1  ? QStringLiteral("%.4f")
                           : spread < 20 ? QStringLiteral("%.2f")
                                         : QStringLiteral("%.0f");
    m_values->setLabelFormat(number + QString(suffix).replace(u'%', QStringLiteral("%%")));
    placePlot();
    // A label without room for its line would be dots. Nice numbers may take another tick.
    const double room = chart()->plotArea().height() / (fontMetrics().height() * 2.0);
    for (int ticks = 4; ticks >= 2; --ticks) {
        m_values->setRange(low - spread * 0.05, high > 0 || low == high ? high + spread * 0.05 : 0);
        m_values->setTickCount(ticks);
        m_values->applyNiceNumbers();
        if (m_values->tickCount() - 1 <= room)
            break;
    }
}

void EquityChart::placePlot() {
    // The same left edge in every chart, so that their times stand above each other.
    const double letter = fontMetrics().averageCharWidth();
    const double line = fontMetrics().height();
    const double top = m_names.empty() ? line : line * 1.6;
    chart()->setPlotArea(
        QRectF(letter * 11, top, std::max(1.0, width() - letter * 13), std::max(1.0, height() - top - line * 1.9)));
}

void EquityChart::paintEvent(QPaintEvent* event) {
    QChartView::paintEvent(event);
    // The chart's own legend has no place beside a plot that is placed by hand.
    QPainter painter(viewport());
    painter.setFont(font());
    const double line = fontMetrics().height();
    double x = fontMetrics().averageCharWidth() * 11.0;
    for (const auto& [name, color] : m_names) {
        painter.fillRect(QRectF(x, line * 0.55, line, line * 0.25), color);
        x += line * 1.3;
        painter.setPen(look::themeColors(palette()).axisText);
        painter.drawText(QPointF(x, line * 0.95), name);
        x += fontMetrics().horizontalAdvance(name) + line;
    }
}

void EquityChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    placePlot();
}

void EquityChart::labelTimes(double from, double to, const QTimeZone& zone) {
    for (const QString& label : m_times->categoriesLabels())
        m_times->remove(label);
    m_times->setRange(from, to);
    // As many as there is room for, the zone with the first.
    const int letters = std::max(1, width() / std::max(1, fontMetrics().averageCharWidth()));
    const int steps = std::clamp(letters / 24, 1, 4);
    const bool withDate = to - from > 86'400'000;
    for (int i = 0; i <= steps; ++i) {
        const double at = from + (to - from) * (i + 0.5) / (steps + 1);
        const QDateTime time = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(at), zone);
        QString text = time.toString(withDate ? QStringLiteral("MM-dd HH:mm") : QStringLiteral("HH:mm:ss"));
        if (i == 0)
            text += u' ' + look::zoneText(zone);
        m_times->append(text, at);
    }
}

void EquityChart::paintAsThemed() {
    const look::ThemeColors colors = look::themeColors(palette());
    setBackgroundBrush(colors.plot);
    chart()->setBackgroundBrush(colors.plot);
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_times), static_cast<QAbstractAxis*>(m_values)}) {
        axis->setLabelsColor(colors.axisText);
        axis->setLabelsFont(font());
        axis->setTitleFont(font());
        axis->setTitleBrush(colors.axisText);
        axis->setGridLineColor(colors.grid);
        axis->setLinePenColor(colors.grid);
    }
}

void EquityChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        paintAsThemed();
}

} // namespace aetherion::desk
