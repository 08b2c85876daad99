#include "ui/boards/regime_cell.h"

#include "ui/boards/board_rows.h"
#include "ui/boards/regime_style.h"
#include "ui/look/hatching.h"
#include "ui/look/theme.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace aetherion::boards {

using market::Regime;

namespace {

/// On whole pixels, and as wide as it is from a tip to both sides: a shape of ten pixels has none to blur.
QRectF middleOf(const QRectF& cell, double size) {
    const double side = std::floor(size / 2) * 2 + 1;
    return {std::round(cell.center().x() - side / 2), std::round(cell.center().y() - side / 2), side, side};
}

} // namespace

void paintRegimeCell(QPainter& painter, const QRectF& cell, const contract::RegimeView& view, bool isOdd,
                     bool isSelected, const QPalette& palette) {
    const look::ThemeColors colors = look::themeColors(palette);
    const auto other = differingNow(view);
    const double tall = cell.height() * 0.42;
    const QRectF box = cell.adjusted(2, 2, -2, -2);
    // Where the forming bar disagrees the confirmed shape makes room for it.
    const QRectF room = other ? QRectF(box.left(), box.top(), std::floor(box.width() * 0.5), box.height()) : box;
    if (view.regime == Regime::Unknown) {
        look::paintHatching(painter, box, palette);
        paintRegimeShape(painter, middleOf(room, tall), Regime::Unknown, colors.axisText);
    } else if (isOdd) {
        painter.fillRect(box, regimeColor(view.regime, colors));
        paintRegimeShape(painter, middleOf(room, tall), view.regime, regimeTextColor(view.regime, colors));
    } else {
        QColor ink = isSelected ? palette.color(QPalette::HighlightedText) : regimeColor(view.regime, colors);
        paintRegimeShape(painter, middleOf(room, tall), view.regime, ink);
    }
    if (!other)
        return;
    const QRectF ground(room.right(), box.top(), std::floor(box.right() - room.right()), box.height());
    painter.fillRect(ground.adjusted(0, 1, -1, -1), palette.color(QPalette::Base));
    paintRegimeOutline(painter, middleOf(ground, std::min(tall, ground.width() - 3)), *other,
                       regimeColor(*other, colors));
}

} // namespace aetherion::boards
