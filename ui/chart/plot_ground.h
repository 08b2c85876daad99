#pragma once
// What lies behind the price: regime bands, hatched gaps in the data, and lines where a market's sessions open.
//
// All of it costs by the pixels, not by the bars, that are in view. Thread: GUI.
#include "ui/chart/column_ground.h"
#include "ui/chart/regime_bands.h"
#include "ui/chart/session_folds.h"
#include "ui/look/theme.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace aetherion::chart {

/// Faint, and none where the regime is Unknown.
void addRegimeBands(ColumnGround& ground, const std::vector<RegimeBand>& bands, const look::ThemeColors& colors);

struct GapPiece {
    double left = 0;
    double right = 0;
};
/// Gaps in view, in pixels; those that share a column are one.
[[nodiscard]] std::vector<GapPiece> gapPieces(const SessionFolds& folds, const ChartViewport& viewport, double width);
/// Those too narrow for a hatch.
void addNarrowGaps(ColumnGround& ground, const std::vector<GapPiece>& gaps, const look::ThemeColors& colors);
/// The others, hatched; `word` stands in those that have room for it.
void paintGaps(QPainter& painter, const QRectF& area, const std::vector<GapPiece>& gaps, const QString& word,
               const look::ThemeColors& colors);

struct SessionLine {
    double x = 0;
    /// "09:15 IST": the market's own time.
    QString label;
};
/// Openings in view; none where they would stand closer than `closestPixels`, or where the market never closes.
[[nodiscard]] std::vector<SessionLine> sessionLines(const market::TradingCalendar& calendar,
                                                    const ChartViewport& viewport, double width, double closestPixels);
void paintSessionLines(QPainter& painter, const QRectF& area, const std::vector<SessionLine>& lines,
                       const look::ThemeColors& colors);

} // namespace aetherion::chart
