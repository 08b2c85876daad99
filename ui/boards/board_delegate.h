#pragma once
// Paints the cells of the regime board: regimes as shapes, stars, and prices that are not current hatched with their
// age. Thread: GUI.
#include "ui/boards/regime_board_model.h"

#include <QStyledItemDelegate>

namespace aetherion::boards {

class BoardDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit BoardDelegate(const RegimeBoardModel& model, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// How many cells have been painted so far.
    [[nodiscard]] std::uint64_t painted() const { return m_painted; }

private:
    void paintLast(QPainter& painter, const QStyleOptionViewItem& option, const BoardRow& row,
                   const QString& price) const;

    const RegimeBoardModel& m_model;
    mutable std::uint64_t m_painted = 0;
};

} // namespace aetherion::boards
