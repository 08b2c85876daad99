#pragma once
// A regime in a table's cell: shape and word on a chip of its colour. The model answers kRegimeRole with the regime as
// an int. Thread: GUI.
#include <QStyledItemDelegate>

namespace aetherion::boards {

/// An int of market::Regime.
inline constexpr int kRegimeRole = Qt::UserRole + 1;

class RegimeDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace aetherion::boards
