#include "ui/boards/regime_style.h"
#include "ui/boards/regime_words.h"
#include "ui/chart/regime_timeline.h"
#include "ui/look/formatting.h"
#include "ui/look/hatching.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

using boards::regimeColor;
using market::Regime;

namespace {

/// Ticks that stand closer to their flip say nothing.
constexpr double kLeastTickPixels = 3;

double markWidth(const QRectF& band) { return std::max(3.0, std::floor(band.height() * 0.2)); }
double lineWidth(const QRectF& band) { return std::max(2.0, std::floor(band.height() * 0.14)); }

QRectF pieceBox(const LanePiece& piece, const QRectF& band) {
    const double left = std::floor(piece.left);
    return {left, band.top(), std::max(1.0, std::floor(piece.right) - left), band.height()};
}

/// Of the forming bar: as wide as its shape needs, and whole. At the end of the ribbon it moves inwards.
QRectF nowBox(double from, double to, const QRectF& band, bool reachesEnd) {
    const double end = std::floor(band.width());
    if (reachesEnd)
        return {from, band.top(), end - from, band.height()};
    const double wide = std::min(end, std::max(std::floor(band.height()), std::floor(to) - from));
    return {std::min(from, end - wide), band.top(), wide, band.height()};
}

/// What is past its limit is as it was, but paler.
QColor veil(const look::ThemeColors& colors) {
    QColor ground = colors.plot;
    ground.setAlpha(150);
    return ground;
}

} // namespace

void paintLaneWord(QPainter& painter, const QRectF& box, Regime regime, const QString& word, const QColor& ink) {
    const QFontMetricsF metrics(painter.font());
    const double size = std::min(box.height() * 0.62, metrics.height() * 0.6);
    if (box.width() < size * 1.8)
        return;
    const double wordWidth = metrics.horizontalAdvance(word);
    const bool hasRoomForWord = box.width() > size * 3 + wordWidth;
    const QRectF shape(hasRoomForWord ? box.left() + size * 0.7 : box.center().x() - size / 2,
                       box.center().y() - size / 2, size, size);
    boards::paintRegimeShape(painter, shape, regime, ink);
    if (!hasRoomForWord)
        return;
    painter.setPen(ink);
    painter.drawText(QRectF(shape.right() + size * 0.6, box.top(), wordWidth + 4, box.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, word);
}

WordRoom wordRoom(const QRectF& piece, std::span<const FlipMark> marks, double wide, double thick) {
    WordRoom room{piece, {}};
    double from = piece.left();
    double widest = -1;
    bool isLined = false;
    const auto take = [&](double left, double right) {
        if (right - left > widest) {
            widest = right - left;
            room.shape = QRectF(left, piece.top(), std::max(0.0, right - left), piece.height());
        }
    };
    for (const FlipMark& mark : marks) {
        if (mark.at <= piece.left() || mark.shown - 1 >= piece.right())
            continue;
        isLined = true;
        // A line that comes from further left lies under all of the piece's beginning.
        const double end = mark.shown <= piece.left() ? piece.left() : mark.shown - 2;
        room.word.setRight(std::max(room.word.left(), std::min(room.word.right(), end)));
        if (mark.shown + wide + 1 <= piece.left())
            continue;
        take(from, mark.shown - 1);
        from = std::max(from, mark.shown + wide + 1);
    }
    take(from, piece.right());
    if (isLined)
        room.shape.setHeight(piece.height() - thick - 1);
    return room;
}

std::vector<FlipMark> RegimeTimeline::flipMarks(const Lane& lane, double width) const {
    // A flip stands where the confirming bar's piece begins.
    const Duration length = market::length(lane.regimes.timeframe());
    const double last = std::floor(width) - markWidth(rowRect(0));
    std::vector<FlipMark> marks;
    for (const LaneFlip& flip : lane.regimes.flips(m_viewport.from(), m_viewport.to() + length)) {
        const double at = std::floor(m_viewport.xOf(flip.confirmed - length, width));
        const double shown = std::floor(m_viewport.xOf(flip.firstShown, width));
        // At the ribbon's end the upright mark is whole, if a little early.
        if (at - shown >= kLeastTickPixels && shown >= 0 && shown < width && flip.to != Regime::Unknown)
            marks.push_back({std::min(shown, last), at, flip.to});
    }
    return marks;
}

void RegimeTimeline::paintLane(QPainter& painter, const Lane& lane, const QRectF& band,
                               const look::ThemeColors& colors) const {
    const std::vector<LanePiece> pieces = lane.regimes.pieces(m_viewport, band.width());
    if (pieces.empty()) {
        const QString why = boards::unknownText(lane.view, m_stream->instrument.market);
        look::paintHatching(painter, band, palette());
        painter.setPen(colors.axisText);
        painter.drawText(band.adjusted(6, 0, -6, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         fontMetrics().elidedText(why, Qt::ElideRight, static_cast<int>(band.width()) - 12));
        return;
    }
    for (const LanePiece& piece : pieces) {
        const QRectF box = pieceBox(piece, band);
        if (piece.isGap || piece.regime == Regime::Unknown)
            look::paintHatching(painter, box, palette());
        else
            painter.fillRect(box, regimeColor(piece.regime, colors));
    }
    const std::vector<FlipMark> marks = flipMarks(lane, band.width());
    paintFlips(painter, band, marks, colors);
    if (m_isAged)
        painter.fillRect(band, veil(colors));
    paintWords(painter, lane, band, pieces, marks, colors);
}

void RegimeTimeline::paintWords(QPainter& painter, const Lane& lane, const QRectF& band,
                                const std::vector<LanePiece>& pieces, const std::vector<FlipMark>& marks,
                                const look::ThemeColors& colors) const {
    const QFontMetricsF metrics(painter.font());
    // Marks lie in the order of what they confirm, as the pieces do.
    auto first = marks.begin();
    for (const LanePiece& piece : pieces) {
        if (piece.isGap)
            continue;
        const QRectF box = pieceBox(piece, band);
        while (first != marks.end() && first->at <= box.left())
            ++first;
        auto last = first;
        while (last != marks.end() && last->shown < box.right() + 1)
            ++last;
        const bool isUnknown = piece.regime == Regime::Unknown;
        const QString word = isUnknown ? boards::causeText(piece.cause) : lane.cautions.marked(piece.regime);
        const QColor ink =
            m_isAged ? palette().color(QPalette::WindowText) : boards::regimeTextColor(piece.regime, colors);
        const WordRoom room = wordRoom(box, {first, last}, markWidth(band), lineWidth(band));
        if (room.word.width() > band.height() * 1.9 + metrics.horizontalAdvance(word))
            paintLaneWord(painter, room.word, piece.regime, word, ink);
        else
            paintLaneWord(painter, room.shape, piece.regime, QString(), ink);
    }
}

void RegimeTimeline::paintFlips(QPainter& painter, const QRectF& band, const std::vector<FlipMark>& marks,
                                const look::ThemeColors& colors) const {
    const double wide = markWidth(band);
    const double thick = lineWidth(band);
    for (const auto& [shown, at, to] : marks) {
        const QColor ink = regimeColor(to, colors);
        painter.fillRect(QRectF(shown - 1, band.top(), wide + 2, band.height()), colors.plot);
        painter.fillRect(QRectF(shown + wide, band.bottom() - thick - 1, at - shown - wide, thick + 1), colors.plot);
        painter.fillRect(QRectF(shown, band.top(), wide, band.height()), ink);
        painter.fillRect(QRectF(shown, band.bottom() - thick, at - shown, thick), ink);
    }
}

void RegimeTimeline::paintNow(QPainter& painter, const Lane& lane, const QRectF& band,
                              const look::ThemeColors& colors) const {
    const auto& known = lane.regimes.regimes();
    if (known.empty())
        return;
    const Timestamp from = known.back().closeTime;
    const Timestamp to = from + market::length(lane.regimes.timeframe());
    const double left = std::floor(m_viewport.xOf(from, band.width()));
    if (left >= band.width() || left < 0)
        return;
    const QRectF box = nowBox(left, m_viewport.xOf(to, band.width()), band, m_isAged);
    // What was confirmed then is known; what is now is not.
    if (m_isAged || (lane.view.regime == Regime::Unknown && lane.view.lastConfirmed != Regime::Unknown)) {
        look::paintHatching(painter, box, palette());
        return;
    }
    if (!lane.view.provisional)
        return;
    const Regime said = lane.view.provisional->regime;
    const QColor ink = said == Regime::Unknown ? colors.axisText : regimeColor(said, colors);
    painter.save();
    painter.fillRect(box, colors.plot);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(ink, 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box.toRect().adjusted(0, 0, -1, -1));
    painter.restore();
    // As many pixels on both sides of it.
    const double frame = std::round(band.height() * 0.25);
    const double size = box.height() - 2 * frame;
    boards::paintRegimeShape(
        painter, QRectF(box.left() + std::floor((box.width() - size) / 2), box.top() + frame, size, size), said, ink);
}

void RegimeTimeline::paintModels(QPainter& painter, const Lane& lane, const QRectF& band,
                                 const look::ThemeColors& colors) const {
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.8);
    const QFontMetricsF metrics(small);
    for (const ModelChange& change : lane.regimes.modelChanges()) {
        const double x = std::floor(m_viewport.xOf(change.at, band.width())) + 0.5;
        if (x < 0 || x > band.width())
            continue;
        painter.setPen(QPen(colors.plot, 3));
        painter.drawLine(QPointF(x, band.top()), QPointF(x, band.bottom()));
        painter.setPen(QPen(palette().color(QPalette::WindowText), 1));
        painter.drawLine(QPointF(x, band.top() - 1), QPointF(x, band.bottom() + 1));
        const auto idOf = [](const std::string& id) {
            return id.empty() ? QStringLiteral("\u2013") : look::toText(std::string_view(id).substr(0, 6));
        };
        const QString text = idOf(change.before) + QStringLiteral(" | ") + idOf(change.after);
        const double wide = metrics.horizontalAdvance(text) + 6;
        const QRectF tag(std::clamp(x - wide / 2, 0.0, std::max(0.0, band.width() - wide)), band.top() + 1, wide,
                         band.height() - 2);
        painter.fillRect(tag, colors.tag);
        painter.setFont(small);
        painter.setPen(colors.tagText);
        painter.drawText(tag, Qt::AlignCenter, text);
        painter.setFont(font());
    }
}

void RegimeTimeline::paintTruth(QPainter& painter, const QRectF& band, const look::ThemeColors& colors) const {
    const Timestamp end = std::min(m_viewport.to(), std::max(m_now, m_truth->changes.back().since));
    for (std::size_t i = 0; i < m_truth->changes.size(); ++i) {
        const contract::TrueRegime& truth = m_truth->changes[i];
        const Timestamp until = i + 1 < m_truth->changes.size() ? m_truth->changes[i + 1].since : end;
        const double left = std::floor(std::max(0.0, m_viewport.xOf(truth.since, band.width())));
        const double right = std::floor(std::min(band.width(), m_viewport.xOf(until, band.width())));
        if (right <= left)
            continue;
        // Thinner than what the detector says: it is there to be compared with.
        const QRectF box(left, band.top() + band.height() * 0.2, right - left, band.height() * 0.6);
        painter.fillRect(box, regimeColor(truth.regime, colors));
        paintLaneWord(painter, QRectF(left, band.top(), right - left, band.height()), truth.regime, QString(),
                      boards::regimeTextColor(truth.regime, colors));
    }
}

void RegimeTimeline::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const look::ThemeColors colors = look::themeColors(palette());
    painter.fillRect(rect(), colors.plot);
    if (!m_stream)
        return;
    QFont small = font();
    small.setPointSizeF(font().pointSizeF() * 0.9);
    const QRectF labels = gutter().adjusted(0, 0, -fontMetrics().height() / 3.0, 0);
    const auto label = [&](const QRectF& band, const QString& text, bool isBold) {
        QFont letters = font();
        letters.setBold(isBold);
        painter.setFont(letters);
        painter.setPen(isBold ? colors.axisText : colors.faintText);
        painter.drawText(QRectF(labels.left(), band.top(), labels.width(), band.height()),
                         Qt::AlignRight | Qt::AlignVCenter,
                         fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(labels.width())));
        painter.setFont(font());
    };
    for (std::size_t row = 0; row < m_lanes.size(); ++row) {
        const Lane& lane = m_lanes[row];
        const QRectF band = rowRect(row);
        painter.save();
        painter.setClipRect(band.adjusted(0, -1, 0, 1));
        painter.setFont(small);
        paintLane(painter, lane, band, colors);
        paintNow(painter, lane, band, colors);
        painter.setFont(font());
        paintModels(painter, lane, band, colors);
        painter.restore();
        label(band, look::toText(market::name(lane.regimes.timeframe())), lane.regimes.timeframe() == m_charted);
    }
    if (m_truth && !m_truth->changes.empty()) {
        const QRectF band = truthRect();
        painter.save();
        painter.setClipRect(band);
        paintTruth(painter, band, colors);
        if (m_isAged)
            painter.fillRect(band, veil(colors));
        painter.restore();
        label(band, agreementText().isEmpty() ? tr("Truth") : tr("Truth %1").arg(agreementText()), false);
    }
    paintCrosshairLine(painter, plot(), colors);
}

} // namespace aetherion::chart
