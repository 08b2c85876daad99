#include "ui/boards/board_delegate.h"

#include "ui/boards/regime_cell.h"
#include "ui/look/formatting.h"
#include "ui/look/hatching.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QPainter>

namespace aetherion::boards {

BoardDelegate::BoardDelegate(const RegimeBoardModel& model, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model) {}

QSize BoardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() * 7 / 4};
}

void BoardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    ++m_painted;
    const BoardRow& row = m_model.rows().at(static_cast<std::size_t>(index.row()));
    const auto timeframe = RegimeBoardModel::timeframeOf(index.column());
    if (!timeframe && index.column() != RegimeBoardModel::kLast) {
        QStyleOptionViewItem plain = option;
        if (index.column() == RegimeBoardModel::kSymbol)
            plain.font.setBold(row.pinned);
        // Since when, and what all say together, is as old as the price.
        const bool isOfRegimes =
            index.column() == RegimeBoardModel::kSince || index.column() == RegimeBoardModel::kTogether;
        if (isOfRegimes && row.isStale())
            look::paintHatching(*painter, QRectF(option.rect).adjusted(1, 1, -1, -1), option.palette);
        QStyledItemDelegate::paint(painter, plain, index);
        return;
    }
    QStyleOptionViewItem bare = option;
    bare.index = index;
    QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &bare, painter, option.widget);
    painter->save();
    painter->setClipRect(option.rect);
    if (timeframe) {
        const contract::RegimeView& view = row.regimes[market::index(*timeframe)];
        paintRegimeCell(*painter, option.rect, view, m_model.rows().isOdd(view),
                        option.state.testFlag(QStyle::State_Selected), option.palette);
    } else {
        paintLast(*painter, option, row, index.data().toString());
    }
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(option.palette.color(QPalette::Link), 1));
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
    painter->restore();
}

void BoardDelegate::paintLast(QPainter& painter, const QStyleOptionViewItem& option, const BoardRow& row,
                              const QString& price) const {
    const look::ThemeColors colors = look::themeColors(option.palette);
    const int margin = option.fontMetrics.averageCharWidth() / 2;
    const QRect cell = option.rect.adjusted(margin, 0, -margin, 0);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    QString text = price;
    if (row.isStale()) {
        look::paintHatching(painter, option.rect.adjusted(1, 1, -1, -1), option.palette);
        const QString age = look::ageText(m_model.rows().now() - row.lastReceiveTime);
        text = QStringLiteral("%1 (%2)").arg(price, age);
        // The age says more than a price that is past its limit.
        if (!row.lastPrice || option.fontMetrics.horizontalAdvance(text) > cell.width())
            text = row.lastPrice ? age : price;
    }
    const bool isFaint = row.feedState != market::FeedState::Flowing;
    painter.setFont(option.font);
    painter.setPen(selected  ? option.palette.color(QPalette::HighlightedText)
                   : isFaint ? colors.faintText
                             : option.palette.color(QPalette::Text));
    painter.drawText(cell, Qt::AlignVCenter | Qt::AlignRight,
                     option.fontMetrics.elidedText(text, Qt::ElideRight, cell.width()));
}

} // namespace aetherion::boards
