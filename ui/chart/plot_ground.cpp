#include "ui/chart/plot_ground.h"

#include "ui/boards/regime_style.h"
#include "ui/look/formatting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

namespace {

/// The share of a regime's colour in the ground.
constexpr double kTint = 0.13;
/// A pattern cannot be told from a line below this.
constexpr double kNarrowestHatch = 4;

QColor mixed(const QColor& ground, const QColor& tint, double share) {
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {part(ground.red(), tint.red()), part(ground.green(), tint.green()), part(ground.blue(), tint.blue())};
}

} // namespace

void addRegimeBands(ColumnGround& ground, const std::vector<RegimeBand>& bands, const look::ThemeColors& colors) {
    for (const RegimeBand& band : bands)
        if (band.regime != market::Regime::Unknown)
            ground.fill(std::floor(band.left), std::max(std::floor(band.left) + 1, std::floor(band.right)),
                        mixed(colors.plot, boards::regimeColor(band.regime, colors), kTint));
}

std::vector<GapPiece> gapPieces(const SessionFolds& folds, const ChartViewport& viewport, double width) {
    std::vector<GapPiece> pieces;
    const auto visible = SessionFolds::within(folds.gaps(), viewport.from(), viewport.to());
    for (auto gap = visible.begin(); gap != visible.end();) {
        const double left = std::floor(std::max(0.0, viewport.xOf(gap->from, width)));
        const double right = std::min(width, std::max(left + 1, std::floor(viewport.xOf(gap->to, width))));
        if (!pieces.empty() && left <= pieces.back().right)
            pieces.back().right = std::max(right, pieces.back().right);
        else
            pieces.push_back({left, right});
        // What else lies in the same column is seen already.
        const Timestamp end = std::max(gap->to, viewport.timeAt(right, width));
        gap = std::partition_point(gap + 1, visible.end(), [end](const Stretch& next) { return next.to <= end; });
    }
    return pieces;
}

void addNarrowGaps(ColumnGround& ground, const std::vector<GapPiece>& gaps, const look::ThemeColors& colors) {
    for (const GapPiece& gap : gaps)
        if (gap.right - gap.left < kNarrowestHatch)
            ground.fill(gap.left, gap.right, mixed(colors.plot, colors.faintText, 0.35));
}

void paintGaps(QPainter& painter, const QRectF& area, const std::vector<GapPiece>& gaps, const QString& word,
               const look::ThemeColors& colors) {
    const QBrush hatch(mixed(colors.plot, colors.faintText, 0.6), Qt::FDiagPattern);
    const double wordWidth = painter.fontMetrics().horizontalAdvance(word);
    for (const GapPiece& gap : gaps) {
        if (gap.right - gap.left < kNarrowestHatch)
            continue;
        const QRectF box(area.left() + gap.left, area.top(), gap.right - gap.left, area.height());
        painter.fillRect(box, hatch);
        if (box.width() < wordWidth + painter.fontMetrics().height())
            continue;
        const QRectF label(box.center().x() - wordWidth / 2 - 4,
                           box.center().y() - painter.fontMetrics().height() / 2.0, wordWidth + 8,
                           painter.fontMetrics().height());
        painter.fillRect(label, colors.plot);
        painter.setPen(colors.axisText);
        painter.drawText(label, Qt::AlignCenter, word);
    }
}

std::vector<SessionLine> sessionLines(const market::TradingCalendar& calendar, const ChartViewport& viewport,
                                      double width, double closestPixels) {
    std::vector<SessionLine> lines;
    if (calendar.alwaysOpen() || viewport.barLength() >= std::chrono::hours(24))
        return lines;
    const auto most = static_cast<std::size_t>(std::max(1.0, width / std::max(1.0, closestPixels)));
    const QTimeZone wall = look::zoneOf(look::toText(calendar.zone()));
    market::Session session = calendar.sessionAtOrBefore(viewport.from());
    for (; session.open < viewport.to(); session = calendar.sessionAtOrAfter(session.close)) {
        if (session.open < viewport.from())
            continue;
        if (lines.size() == most)
            return {};
        lines.push_back({viewport.xOf(session.open, width),
                         look::dateTimeOf(session.open, wall).toString(QStringLiteral("HH:mm ")) +
                             look::toText(calendar.zoneAbbreviation(session.open))});
    }
    return lines;
}

void paintSessionLines(QPainter& painter, const QRectF& area, const std::vector<SessionLine>& lines,
                       const look::ThemeColors& colors) {
    const double line = painter.fontMetrics().height();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const double x = area.left() + std::floor(lines[i].x) + 0.5;
        painter.setPen(QPen(colors.faintText, 1, Qt::DashDotLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        const double room = (i + 1 < lines.size() ? lines[i + 1].x : area.width()) - lines[i].x;
        const double width = painter.fontMetrics().horizontalAdvance(lines[i].label) + 6;
        if (width + 6 > room)
            continue;
        const QRectF box(std::ceil(x) + 1, area.bottom() - line - 2, width, line);
        painter.fillRect(box, colors.plot);
        painter.drawText(box, Qt::AlignCenter, lines[i].label);
    }
}

} // namespace aetherion::chart
