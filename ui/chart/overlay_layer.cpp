#include "ui/chart/overlay_layer.h"

#include "ui/look/formatting.h"

#include <QCoreApplication>
#include <QPainter>

#include <cmath>

namespace aetherion::chart {

namespace {

/// A VWAP starts anew every day: below this a day has no line to speak of.
constexpr double kNarrowestDay = 8;
/// All of them are read at every frame.
constexpr std::size_t kMostVwapBars = 150'000;

QString overlayText(const char* text) { return QCoreApplication::translate("Indicator", text); }

bool hasRoom(IndicatorKind kind, const CandleScene& scene, const market::TradingCalendar& calendar, double width) {
    if (kind != IndicatorKind::Vwap)
        return true;
    const auto days = scene.data.barsBetween(scene.viewport.from(), scene.viewport.to());
    if (days.count() == 0 || days.count() > kMostVwapBars)
        return days.count() == 0;
    const Timestamp last = scene.data.columns().openTime(days.last - 1);
    const market::BucketSpan day = calendar.span(last, market::Timeframe::D1);
    return scene.viewport.xOf(day.bucket.end, width) - scene.viewport.xOf(day.first, width) >= kNarrowestDay;
}

} // namespace

QString indicatorName(IndicatorKind kind, const StudySetup& setup) {
    switch (kind) {
    case IndicatorKind::Sma:
        return overlayText(QT_TRANSLATE_NOOP("Indicator", "SMA %1")).arg(setup.smaWindow);
    case IndicatorKind::Ema:
        return overlayText(QT_TRANSLATE_NOOP("Indicator", "EMA %1")).arg(setup.emaWindow);
    case IndicatorKind::Vwap:
        return overlayText(QT_TRANSLATE_NOOP("Indicator", "VWAP of the day"));
    case IndicatorKind::Bollinger:
        return overlayText(QT_TRANSLATE_NOOP("Indicator", "Bollinger %1, %2"))
            .arg(setup.bollingerWindow)
            .arg(setup.bollingerWidth);
    case IndicatorKind::AverageTrueRange:
        return overlayText(QT_TRANSLATE_NOOP("Indicator", "ATR %1")).arg(setup.trueRangeWindow);
    case IndicatorKind::Volatility:
        return overlayText(QT_TRANSLATE_NOOP("Indicator", "Volatility %1, % a bar")).arg(setup.volatilityWindow);
    }
    return {};
}

QString indicatorToolTip(IndicatorKind kind, const StudySetup& setup) {
    switch (kind) {
    case IndicatorKind::Sma:
        return overlayText(QT_TRANSLATE_NOOP("Indicator",
                                             "Simple moving average: the mean of the last %1 closes "
                                             "(Murphy, Technical Analysis of the Financial Markets, 1999)."))
            .arg(setup.smaWindow);
    case IndicatorKind::Ema:
        return overlayText(
                   QT_TRANSLATE_NOOP("Indicator",
                                     "Exponential moving average: each close counts 2 / (%1 + 1), what was before the "
                                     "rest (Murphy, Technical Analysis of the Financial Markets, 1999)."))
            .arg(setup.emaWindow);
    case IndicatorKind::Vwap:
        return overlayText(QT_TRANSLATE_NOOP(
            "Indicator", "Volume-weighted average price since the trading day began; a bar counts with the mean of its "
                         "high, low and close (Berkowitz, Logue and Noser, Journal of Finance 43, 1988)."));
    case IndicatorKind::Bollinger:
        return overlayText(
                   QT_TRANSLATE_NOOP("Indicator",
                                     "Bollinger bands: the mean of the last %1 closes, and %2 standard deviations "
                                     "above and below it (Bollinger on Bollinger Bands, 2001)."))
            .arg(setup.bollingerWindow)
            .arg(setup.bollingerWidth);
    case IndicatorKind::AverageTrueRange:
        return overlayText(
                   QT_TRANSLATE_NOOP("Indicator",
                                     "Average true range: Wilder's average over %1 bars, in price units (Wilder, "
                                     "New Concepts in Technical Trading Systems, 1978)."))
            .arg(setup.trueRangeWindow);
    case IndicatorKind::Volatility:
        return overlayText(
                   QT_TRANSLATE_NOOP("Indicator",
                                     "Realised volatility: the standard deviation of the last %1 log returns, in "
                                     "percent a bar; not scaled to a year."))
            .arg(setup.volatilityWindow);
    }
    return {};
}

QColor indicatorColor(IndicatorKind kind, const look::ThemeColors& colors) {
    return colors.series[static_cast<std::size_t>(kind) % colors.series.size()];
}

void OverlayLayer::setShown(IndicatorKind kind, bool isShown) {
    if (isShown)
        m_shown.insert(kind);
    else
        m_shown.remove(kind);
}

void OverlayLayer::paint(QPainter& painter, const QRectF& plot, const PriceAxis& axis, const CandleScene& scene,
                         const market::TradingCalendar& calendar, std::optional<double> pointerX, int decimals) const {
    double labelLeft = plot.left() + 6;
    for (const IndicatorKind kind : kOverlays) {
        if (!isShown(kind))
            continue;
        const QColor color = indicatorColor(kind, scene.colors);
        QString label = indicatorName(kind, m_setup);
        if (hasRoom(kind, scene, calendar, plot.width())) {
            const auto indicator = makeIndicator(kind, calendar, m_setup);
            const auto points = indicatorPoints(*indicator, scene, plot.width());
            // The middle of the bands is the average of the same window.
            const bool isDrawnAlready = kind == IndicatorKind::Bollinger &&
                                        m_setup.bollingerWindow == m_setup.smaWindow && isShown(IndicatorKind::Sma);
            if (!isDrawnAlready)
                paintIndicatorLine(painter, plot, axis, points, 0, QPen(color, 1.2));
            if (kind == IndicatorKind::Bollinger)
                for (const std::size_t edge : {1U, 2U})
                    paintIndicatorLine(painter, plot, axis, points, edge, QPen(color, 1.0, Qt::DashLine));
            const IndicatorPoint* point = points.empty() ? nullptr : pointAt(points, pointerX.value_or(plot.width()));
            if (point && !std::isnan(point->values[0]))
                label += u' ' + look::decimalText(point->values[0], decimals);
        } else {
            label = overlayText(QT_TRANSLATE_NOOP("Indicator", "%1: zoom in")).arg(label);
        }
        const double width = painter.fontMetrics().horizontalAdvance(label);
        const QRectF box(labelLeft, plot.top() + 3, width + 6, painter.fontMetrics().height());
        if (box.right() > plot.right())
            break;
        painter.fillRect(box, scene.colors.plot);
        painter.setPen(color);
        painter.drawText(box, Qt::AlignCenter, label);
        labelLeft = box.right() + 6;
    }
}

} // namespace aetherion::chart
