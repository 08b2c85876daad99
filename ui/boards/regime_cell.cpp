#include "ui/boards/regime_cell.h"

#include "ui/boards/board_rows.h"
#include "ui/boards/regime_style.h"
#include "ui/look/hatching.h"
#include "ui/look/theme.h"

#include <QPainter>

namespace aetherion::boards {

using market::Regime;

namespace {

QRectF middleOf(const QRectF& cell, double size) {
    return {cell.center().x() - size / 2, cell.center().y() - size / 2, size, size};
}

void paintOutlined(QPainter& painter, const QRectF& box, Regime regime, const look::ThemeColors& colors) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(regimeColor(regime, colors), 1, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box);
    const double inset = box.width() * 0.22;
    paintRegimeShape(painter, box.adjusted(inset, inset, -inset, -inset), regime, regimeColor(regime, colors));
    painter.restore();
}

} // namespace

void paintRegimeCell(QPainter& painter, const QRectF& cell, const contract::RegimeView& view, bool isOdd,
                     bool isSelected, const QPalette& palette) {
    const look::ThemeColors colors = look::themeColors(palette);
    const auto other = differingNow(view);
    const double tall = cell.height() * 0.42;
    const QRectF box = cell.adjusted(2, 2, -2, -2);
    // Where the forming bar disagrees the confirmed shape makes room for it.
    const QRectF room = other ? QRectF(box.left(), box.top(), box.width() * 0.5, box.height()) : box;
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
    const double side = std::min(box.width() * 0.48, box.height() * 0.92);
    const QRectF corner(box.right() - side, box.top(), side, side);
    painter.fillRect(corner, palette.color(QPalette::Base));
    paintOutlined(painter, corner.adjusted(0.5, 0.5, -0.5, -0.5), *other, colors);
}

} // namespace aetherion::boards
