#pragma once
// A table view whose rows hold still: what is read stays where it is while rows come in above it, unless the view
// stands at its top, where the newest belong.
//
// Cells whose kStaleRole is true are hatched. A number that the edge of the view would cut is dots, since a part of it
// reads as another number. Row heights follow the font. Thread: GUI.
#include <QStyledItemDelegate>
#include <QTableView>

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
    /// grows when one that is seen becomes too long for it. What a person has set stays.
    void fitColumns();
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
    void growNumbers(const QModelIndex& topLeft, const QModelIndex& bottomRight);

    QString m_emptyText;
    QPersistentModelIndex m_top;
    int m_offset = 0;
    bool m_isFitted = false;
    bool m_isOwnWidth = false;
};

class RowsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintCut(QPainter& painter, const QRect& seen, const QStyleOptionViewItem& option,
                  const QModelIndex& index) const;
};

} // namespace aetherion::look
