#pragma once
// A table view whose rows hold still: what is read stays where it is while rows come in above it, unless the view
// stands at its top, where the newest belong.
//
// Cells whose kStaleRole is true are hatched. A number that the edge of the view would cut is dots, since a part of it
// reads as another number. Text that ends in dots is whole in its tool tip. Row heights follow the font. Thread: GUI.
#include <QStyledItemDelegate>
#include <QTableView>

#include <vector>

namespace aetherion::look {

/// Dynamic property of a view: which edition of its columns this is, where it is not the first.
inline constexpr char kColumnsEdition[] = "columnsEdition";

class RowsView final : public QTableView {
    Q_OBJECT
public:
    explicit RowsView(QWidget* parent = nullptr);
    void setModel(QAbstractItemModel* model) override;
    /// Stands in the middle while there is no row.
    void setEmptyText(const QString& text);
    [[nodiscard]] const QString& emptyText() const { return m_emptyText; }
    /// As wide as what they hold, within reason, and anew whenever rows come where there were none. A column of numbers
    /// grows when one that is seen becomes too long for it. Where there is not room for all of them, the edge of the
    /// view parts two columns instead of cutting one: text gives way, a number begins beyond the edge. What a person
    /// has set stays.
    void fitColumns();
    /// Rows whose text does not fit have as many lines as it needs, up to so many; for tables of some hundred rows.
    void setLines(int most);
    /// What the model says of a cell, after all of its text where that does not fit.
    [[nodiscard]] QString toolTipOf(const QModelIndex& cell) const;
    /// Widths that were restored are a person's own.
    void keepColumns() { m_isOwnWidth = true; }
    [[nodiscard]] bool keepsColumns() const { return m_isOwnWidth; }
    /// Of all columns that are shown, with what they hold now.
    [[nodiscard]] int wantedWidth() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override;

private:
    void remember();
    void hold();
    void fitRows();
    [[nodiscard]] int fittingWidth(int column) const;
    [[nodiscard]] int leastWidth(int column) const;
    /// For the text of a cell, in pixels.
    [[nodiscard]] int roomIn(int column) const;
    [[nodiscard]] int linesOf(const QModelIndex& cell) const;
    void layColumns();
    void fitHeights(int first = 0, int last = -1);
    void growNumbers(const QModelIndex& topLeft, const QModelIndex& bottomRight);

    QString m_emptyText;
    QPersistentModelIndex m_top;
    int m_offset = 0;
    int m_lines = 1;
    /// By column: what it needs, whatever room there is.
    std::vector<int> m_fitted;
    bool m_isFitted = false;
    bool m_isOwnWidth = false;
    bool m_isLaying = false;
};

class RowsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;

private:
    void paintCut(QPainter& painter, const QRect& seen, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const;
};

} // namespace aetherion::look
