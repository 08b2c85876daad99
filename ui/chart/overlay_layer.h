#pragma once
// Moving averages, VWAP and Bollinger bands over the candles, each with its name and its value under the pointer.
//
// VWAP is left out, and said so, where trading days are narrower than a few pixels. Thread: GUI.
#include "ui/chart/indicator_line.h"

#include <QSet>

namespace aetherion::chart {

class OverlayLayer {
public:
    void setSetup(const StudySetup& setup) { m_setup = setup; }
    void setShown(IndicatorKind kind, bool isShown);
    [[nodiscard]] bool isShown(IndicatorKind kind) const { return m_shown.contains(kind); }
    /// Lines, and below `plot`'s upper edge their names. `pointerX` is that of the crosshair.
    void paint(QPainter& painter, const QRectF& plot, const PriceAxis& axis, const CandleScene& scene,
               const market::TradingCalendar& calendar, std::optional<double> pointerX, int decimals) const;

private:
    QSet<IndicatorKind> m_shown;
    StudySetup m_setup;
};

/// "SMA 20"
[[nodiscard]] QString indicatorName(IndicatorKind kind, const StudySetup& setup);
/// The formula in words and where it comes from; for tool tips.
[[nodiscard]] QString indicatorToolTip(IndicatorKind kind, const StudySetup& setup);
[[nodiscard]] QColor indicatorColor(IndicatorKind kind, const look::ThemeColors& colors);

} // namespace aetherion::chart
