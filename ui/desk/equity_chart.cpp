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
#include <iterator>
#include <vector>

namespace aetherion::desk {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;

/// Instants that a clock on the wall would strike, at most `most` of them, or the middle where none lies between.
std::vector<qint64> roundTimes(double from, double to, int most, const QTimeZone& zone) {
    constexpr qint64 kSteps[] = {1'000,    2'000,       5'000,       10'000,       15'000,       30'000,
                                 kMinute,  2 * kMinute, 5 * kMinute, 10 * kMinute, 15 * kMinute, 30 * kMinute,
                                 kHour,    2 * kHour,   3 * kHour,   6 * kHour,    12 * kHour,   kDay,
                                 2 * kDay, 7 * kDay,    14 * kDay,   30 * kDay,    90 * kDay,    365 * kDay};
    const auto* step = std::find_if(std::begin(kSteps), std::end(kSteps) - 1,
                                    [&](qint64 each) { return (to - from) / static_cast<double>(each) <= most; });
    const QDate first = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(from), zone).date();
    const qint64 days = std::max<qint64>(*step / kDay, 1);
    std::vector<qint64> times;
    for (QDate day = first.addDays(-(first.toJulianDay() % days)); times.size() <= static_cast<std::size_t>(most);
         day = day.addDays(days)) {
        const qint64 midnight = day.startOfDay(zone).toMSecsSinceEpoch();
        if (static_cast<double>(midnight) > to)
            break;
        const qint64 end = *step >= kDay ? midnight + 1 : day.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        const auto before = static_cast<qint64>(
            std::ceil(std::max(0.0, from - static_cast<double>(midnight)) / static_cast<double>(*step)));
        for (qint64 time = midnight + before * *step; time < end && static_cast<double>(time) <= to; time += *step)
            times.push_back(time);
    }
    return times.empty() ? std::vector{static_cast<qint64>((from + to) / 2)} : times;
}

} // namespace

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
    chart()->setLocalizeNumbers(true);
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
    chart()->setLocale(look::numberLocale());
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
    // Localised numbers take what stands behind the first format as it is.
    m_values->setLabelFormat(number + suffix);
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
    paintMark(painter);
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

void EquityChart::setMark(const QString& mark) {
    if (mark == m_mark)
        return;
    m_mark = mark;
    viewport()->update();
}

void EquityChart::paintMark(QPainter& painter) const {
    const QRectF area = chart()->plotArea();
    if (m_mark.isEmpty() || area.isEmpty())
        return;
    QFont large = font();
    large.setBold(true);
    const QFontMetricsF natural(large);
    large.setPointSizeF(large.pointSizeF() * std::min(area.width() * 0.6 / natural.horizontalAdvance(m_mark),
                                                      area.height() * 0.5 / natural.height()));
    painter.setFont(large);
    painter.setPen(look::themeColors(palette()).watermark);
    painter.drawText(area, Qt::AlignCenter, m_mark);
}

void EquityChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    placePlot();
}

void EquityChart::labelTimes(double from, double to, const QTimeZone& zone) {
    for (const QString& label : m_times->categoriesLabels())
        m_times->remove(label);
    m_times->setRange(from, to);
    const double letter = std::max(1, fontMetrics().averageCharWidth());
    const double plot = std::max(letter, width() - letter * 13);
    // As many as there is room for, the zone with the first.
    const std::vector<qint64> times =
        roundTimes(from, to, std::clamp(static_cast<int>(plot / letter / 22), 1, 5), zone);
    const bool withDate = to - from > kDay;
    const bool withSeconds = std::any_of(times.begin(), times.end(), [](qint64 time) { return time % kMinute != 0; });
    QString zoneMark = u' ' + look::zoneText(zone);
    for (const qint64 time : times) {
        const QString whole = look::timeText(fromEpochMillis(time), zone);
        const QString clock = withSeconds ? whole.section(u' ', 1) : whole.section(u' ', 1).section(u':', 0, 1);
        const bool isDay = withDate && clock == QStringLiteral("00:00");
        const QString text = (isDay      ? whole.section(u' ', 0, 0)
                              : withDate ? whole.section(u' ', 0, 0) + u' ' + clock
                                         : clock) +
                             zoneMark;
        const double half = fontMetrics().horizontalAdvance(text) / 2.0;
        // The plot ends two letters before the edge.
        if (times.size() > 1 && (static_cast<double>(time) - from) / (to - from) * plot + half > plot + letter * 2)
            continue;
        m_times->append(text, static_cast<double>(time));
        zoneMark.clear();
    }
}

QStringList EquityChart::timeLabels() const { return m_times->categoriesLabels(); }

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
