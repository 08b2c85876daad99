#include "ui/boards/regime_delegate.h"

#include "ui/boards/regime_style.h"

#include <QApplication>
#include <QPainter>

namespace aetherion::boards {

void RegimeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem bare = option;
    initStyleOption(&bare, index);
    const QString word = bare.text;
    bare.text.clear();
    const look::ThemeColors colors = look::themeColors(option.palette);
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &bare, painter, option.widget);

    const auto regime = static_cast<market::Regime>(index.data(kRegimeRole).toInt());
    const double line = option.fontMetrics.height();
    const double size = line * 0.6;
    const QRectF cell = QRectF(option.rect).adjusted(line * 0.2, 2, -2, -2);
    const double wordWidth = option.fontMetrics.horizontalAdvance(word);
    const QRectF chip(cell.left(), cell.center().y() - line * 0.6, std::min(cell.width(), size * 2.6 + wordWidth),
                      line * 1.2);
    painter->save();
    painter->setClipRect(option.rect);
    painter->setRenderHint(QPainter::Antialiasing);
    QColor border = regimeColor(regime, colors);
    QColor fill = border;
    fill.setAlpha(48);
    painter->setPen(QPen(border, 1));
    painter->setBrush(regime == market::Regime::Unknown ? QBrush(fill, Qt::BDiagPattern) : QBrush(fill));
    painter->drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), line * 0.25, line * 0.25);
    const bool selected = option.state & QStyle::State_Selected;
    const QColor ink = selected ? option.palette.color(QPalette::HighlightedText) : border;
    paintRegimeShape(*painter, QRectF(chip.left() + size * 0.7, chip.center().y() - size / 2, size, size), regime,
                     regime == market::Regime::Unknown && !selected ? colors.axisText : ink);
    painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
    painter->drawText(chip.adjusted(size * 2.2, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, word);
    painter->restore();
}

QSize RegimeDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    return {size.width() + option.fontMetrics.height() * 2, option.fontMetrics.height() * 7 / 4};
}

} // namespace aetherion::boards
