#pragma once
// Draws candles and volumes of the visible range, with a bounded number of strokes.
//
// Where bars are wider than kNarrowestCandle pixels each is drawn whole: rising ones hollow, falling ones filled, so
// that the direction does not hang on colour. Below, each pixel column stands for all bars in it: a faint line from
// their lowest to their highest, a full one from the first one's opening to the last one's close; at most two strokes a
// column, whether a thousand bars are in view or a million. Thread: GUI.
#include "ui/chart/chart_data.h"
#include "ui/chart/chart_viewport.h"
#include "ui/chart/price_axis.h"
#include "ui/look/theme.h"

#include <QRectF>

class QPainter;

namespace aetherion::chart {

inline constexpr double kNarrowestCandle = 3.0;

/// One pixel column, and the bars that fall into it.
struct PixelColumn {
    int x = 0;
    ChartData::Range bars;
    BarSummary sum;
};
/// The visible bars cut into pixel columns, left to right; empty columns are left out.
[[nodiscard]] std::vector<PixelColumn> pixelColumns(const ChartData& data, const ChartViewport& viewport, double width);

struct CandleScene {
    const ChartData& data;
    const ChartViewport& viewport;
    look::ThemeColors colors;
    /// Of the plot's width; empty where each bar is drawn whole.
    std::vector<PixelColumn> columns;
};
[[nodiscard]] CandleScene candleScene(const ChartData& data, const ChartViewport& viewport,
                                      const look::ThemeColors& colors, double width);

/// Both return how many lines and boxes they drew.
std::size_t paintCandles(QPainter& painter, const QRectF& plot, const PriceAxis& axis, const CandleScene& scene);
std::size_t paintVolumes(QPainter& painter, const QRectF& plot, const CandleScene& scene);

} // namespace aetherion::chart
