#pragma once
// The ladder itself: a column of prices with the sizes bid left of it and asked right of it, as bars.
//
// While the pointer is over it (or it is held by its key) the price rows stand still and sizes go on; a badge says so,
// and how many prices of the market have no row meanwhile. Keys while it has the focus: + and - group, Space or C
// recentres, H holds. A click chooses a price and sends nothing. Orders of this engine are marked at their price; the
// menu of such a row offers to cancel them, one by one. Thread: GUI.
#include "ui/desk/ladder_rows.h"

#include <QWidget>

class QKeyEvent;

namespace aetherion::desk {

class LadderView final : public QWidget {
    Q_OBJECT
public:
    /// At most so many rows on either side; fewer where there is no room for them.
    LadderView(LadderShape shape, int mostPerSide, QWidget* parent = nullptr);
    void show(const BookState& book);
    void setOwn(std::vector<OwnOrder> own);
    using QWidget::show;
    [[nodiscard]] const LadderRows& ladder() const { return m_ladder; }
    [[nodiscard]] const BookState& book() const { return m_book; }
    /// The row at this height; -1 where there is none.
    [[nodiscard]] int rowAt(double y) const;
    [[nodiscard]] QRectF rowRect(int row) const;
    /// True where the key was one of the ladder's.
    bool takeKey(int key);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void setGrouping(int ticks);
    void recentre();
    /// Holds the rows without the pointer.
    void setPinned(bool pinned);

Q_SIGNALS:
    void groupingChanged(int ticks);
    void pinnedChanged(bool pinned);
    void priceChosen(Price price, market::Side restingSide);
    /// In the menu of a row: one order, by its own entry.
    void cancelAsked(aetherion::trading::OrderId order);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool event(QEvent* event) override;

private:
    void applyHold();
    void fitRows();
    void describe();
    void stepGrouping(int direction);
    [[nodiscard]] double rowHeight() const;
    [[nodiscard]] double headHeight() const;
    [[nodiscard]] QString badgeText() const;
    [[nodiscard]] QString ownText(int row) const;
    void paintHead(QPainter& painter) const;
    void paintRow(QPainter& painter, int row, double priceWidth) const;
    void paintOver(QPainter& painter) const;

    LadderRows m_ladder;
    BookState m_book;
    const int m_mostPerSide;
    bool m_isHovered = false;
    bool m_isPinned = false;
};

} // namespace aetherion::desk
