#include "ui/chart/study_pane.h"

#include "ui/chart/overlay_layer.h"
#include "ui/look/formatting.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace aetherion::chart {

namespace {

/// Enough to tell two values of one picture apart.
QString studyValue(double value) { return QString::number(value, 'g', 5); }

} // namespace

StudyPane::StudyPane(IndicatorKind kind, const StudySetup& setup, const ChartData& chartData, ChartViewport& viewport,
                     const SessionFolds& folds, QWidget* parent)
    : ChartPane(chartData, viewport, parent), m_kind(kind), m_setup(setup), m_folds(&folds) {
    setObjectName(kind == IndicatorKind::AverageTrueRange ? QStringLiteral("atrPane")
                                                          : QStringLiteral("volatilityPane"));
    build();
}

StudyPane::StudyPane(const QString& feature, const FeatureHistory& features, const ChartData& chartData,
                     ChartViewport& viewport, QWidget* parent)
    : ChartPane(chartData, viewport, parent), m_feature(feature), m_features(&features) {
    setObjectName(QStringLiteral("featurePane_") + feature);
    build();
}

void StudyPane::build() {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAttribute(Qt::WA_OpaquePaintEvent);
    retranslate();
}

void StudyPane::retranslate() {
    setAccessibleName(title());
    setToolTip(m_kind
                   ? indicatorToolTip(*m_kind, m_setup)
                   : tr("The feature %1 as the engine stored it at each bar's close, in its own unit.").arg(m_feature));
}

QString StudyPane::title() const { return m_kind ? indicatorName(*m_kind, m_setup) : m_feature; }

void StudyPane::setSetup(const StudySetup& setup) {
    m_setup = setup;
    retranslate();
    update();
}

void StudyPane::setEmptyText(const QString& text) {
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    update();
}

QSize StudyPane::sizeHint() const { return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 5}; }
QSize StudyPane::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 3}; }

std::vector<IndicatorPoint> StudyPane::pointsInView(const look::ThemeColors& colors) const {
    const double width = plot().width();
    if (m_kind) {
        const auto indicator = makeIndicator(*m_kind, m_folds->calendar(), m_setup);
        return indicatorPoints(*indicator, candleScene(m_data, m_viewport, colors, width), width);
    }
    std::vector<IndicatorPoint> points;
    const Duration bar = m_viewport.barLength();
    const double barPixels = m_viewport.barPixels(width);
    double drawnUpTo = -1;
    for (const FeatureValue& value : m_features->between(m_feature, m_viewport.from(), m_viewport.to() + bar)) {
        const double x = m_viewport.xOf(value.closeTime - bar / 2, width);
        // Where many bars share a column the first of them stands for it.
        if (std::floor(x) <= drawnUpTo)
            continue;
        drawnUpTo = std::floor(x);
        const bool isApart = !points.empty() && x - points.back().x > std::max(4.0, barPixels * 1.5);
        points.push_back({x, {value.value, noValues()[1], noValues()[2]}, isApart});
    }
    return points;
}

void StudyPane::paintLabels(QPainter& painter, double low, double high, const look::ThemeColors& colors) const {
    const double line = fontMetrics().height();
    const QRectF labels = gutter().adjusted(0, 1, -line / 3, -1);
    painter.setPen(colors.axisText);
    painter.drawText(labels, Qt::AlignRight | Qt::AlignTop, studyValue(high));
    if (height() > line * 2.5)
        painter.drawText(labels, Qt::AlignRight | Qt::AlignBottom, studyValue(low));
}

void StudyPane::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), colors.plot);
    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(QPointF(0, 0.5), QPointF(width(), 0.5));
    paintTimeGrid(painter, plot(), colors);
    m_points = pointsInView(colors);
    double low = HUGE_VAL;
    double high = -HUGE_VAL;
    for (const IndicatorPoint& point : m_points)
        if (!std::isnan(point.values[0])) {
            low = std::min(low, point.values[0]);
            high = std::max(high, point.values[0]);
        }
    QString name = title();
    const QColor color = m_kind ? indicatorColor(*m_kind, colors) : colors.series[3];
    if (low <= high) {
        const PriceAxis axis(low, high, plot().top() + 1, plot().bottom());
        paintIndicatorLine(painter, plot(), axis, m_points, 0, QPen(color, 1.2));
        paintLabels(painter, low, high, colors);
        const IndicatorPoint* point = pointAt(m_points, crosshairX().value_or(plot().width()));
        if (point && !std::isnan(point->values[0]))
            name += u' ' + studyValue(point->values[0]);
    } else if (!m_emptyText.isEmpty()) {
        painter.setPen(colors.axisText);
        painter.drawText(plot().adjusted(10, 0, -10, 0), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
    }
    const QRectF box(4, 2, fontMetrics().horizontalAdvance(name) + 6, fontMetrics().height());
    painter.fillRect(box, colors.plot);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, name);
    paintCrosshairLine(painter, plot(), colors);
    painter.setPen(QPen(colors.grid, 1));
    painter.drawLine(QPointF(plot().right() + 0.5, 0), QPointF(plot().right() + 0.5, height()));
}

void StudyPane::changeEvent(QEvent* event) {
    ChartPane::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::chart
