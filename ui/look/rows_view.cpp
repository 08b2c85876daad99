#include "ui/look/rows_view.h"

#include "ui/look/hatching.h"
#include "ui/look/rows_model.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>
#include <utility>
#include <vector>

namespace aetherion::look {

namespace {

/// Columns that fit themselves are at most this many letters wide.
constexpr int kWidestColumn = 36;

bool isNumber(const QModelIndex& cell) { return (cell.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0; }

} // namespace

RowsView::RowsView(QWidget* parent) : QTableView(parent) {
    setItemDelegate(new RowsDelegate(this));
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setTextElideMode(Qt::ElideRight);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setHighlightSections(false);
    // Columns fit a page of rows, not all of them: thousands would hold up the window.
    header->setResizeContentsPrecision(50);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicatorClearable(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    // Columns also change with the window and with what is hidden; only what a mouse has drawn is a person's choice.
    connect(header, &QHeaderView::sectionResized, this, [this, header] {
        m_isOwnWidth = m_isOwnWidth || (header->underMouse() && QGuiApplication::mouseButtons() != Qt::NoButton);
    });
    // Cells at the edges change with what is seen of them.
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, viewport(), qOverload<>(&QWidget::update));
    fitRows();
}

void RowsView::setModel(QAbstractItemModel* next) {
    if (model())
        model()->disconnect(this);
    m_isFitted = false;
    // Connected before the view's own connections, so that the place is remembered before anything moves.
    if (next) {
        connect(next, &QAbstractItemModel::rowsAboutToBeInserted, this, &RowsView::remember);
        connect(next, &QAbstractItemModel::rowsAboutToBeRemoved, this, &RowsView::remember);
        connect(next, &QAbstractItemModel::layoutAboutToBeChanged, this, &RowsView::remember);
    }
    QTableView::setModel(next);
    if (next) {
        connect(next, &QAbstractItemModel::rowsRemoved, this, &RowsView::hold);
        connect(next, &QAbstractItemModel::layoutChanged, this, &RowsView::hold);
        connect(next, &QAbstractItemModel::modelReset, this, [this] { viewport()->update(); });
    }
}

void RowsView::setEmptyText(const QString& text) {
    m_emptyText = text;
    viewport()->update();
}

void RowsView::remember() {
    const bool atTop = verticalScrollBar()->value() == 0;
    const int row = rowAt(0);
    m_top = atTop || row < 0 ? QPersistentModelIndex() : QPersistentModelIndex(model()->index(row, 0));
    m_offset = atTop || row < 0 ? 0 : rowViewportPosition(row);
}

void RowsView::hold() {
    if (!m_top.isValid())
        return;
    updateGeometries();
    verticalScrollBar()->setValue(verticalHeader()->sectionPosition(m_top.row()) - m_offset);
    m_top = QPersistentModelIndex();
}

void RowsView::rowsInserted(const QModelIndex& parent, int first, int last) {
    QTableView::rowsInserted(parent, first, last);
    // What was fitted to other rows, or to none, may be too narrow for these.
    if (!m_isFitted || model()->rowCount() == last - first + 1) {
        m_isFitted = true;
        fitColumns();
    } else {
        growNumbers(model()->index(first, 0), model()->index(last, model()->columnCount() - 1));
    }
    hold();
}

void RowsView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) {
    QTableView::dataChanged(topLeft, bottomRight, roles);
    growNumbers(topLeft, bottomRight);
}

void RowsView::growNumbers(const QModelIndex& topLeft, const QModelIndex& bottomRight) {
    if (m_isOwnWidth || !isVisible())
        return;
    const int lowest = rowAt(viewport()->height() - 1);
    const int first = std::max(topLeft.row(), rowAt(0));
    const int last = lowest < 0 ? bottomRight.row() : std::min(bottomRight.row(), lowest);
    const int room = fontMetrics().averageCharWidth();
    for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
        if (isColumnHidden(column))
            continue;
        int wanted = columnWidth(column);
        for (int row = first; row <= last; ++row)
            if (const QModelIndex cell = model()->index(row, column); isNumber(cell))
                wanted = std::max(wanted, std::min(room * kWidestColumn, sizeHintForIndex(cell).width() + room));
        if (wanted > columnWidth(column))
            setColumnWidth(column, wanted);
    }
}

void RowsView::fitRows() {
    const int row = fontMetrics().height() * 3 / 2;
    verticalHeader()->setMinimumSectionSize(row);
    verticalHeader()->setDefaultSectionSize(row);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4);
}

int RowsView::fittingWidth(int column) const {
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column)) +
           fontMetrics().averageCharWidth();
}

int RowsView::wantedWidth() const {
    const int widest = fontMetrics().averageCharWidth() * kWidestColumn;
    int width = verticalScrollBar()->sizeHint().width();
    for (int column = 0; model() && column < model()->columnCount(); ++column)
        if (!isColumnHidden(column))
            width += m_isOwnWidth ? columnWidth(column) : std::min(widest, fittingWidth(column));
    return width;
}

void RowsView::fitColumns() {
    if (m_isOwnWidth || !model())
        return;
    const int widest = fontMetrics().averageCharWidth() * kWidestColumn;
    int spare = viewport()->width();
    std::vector<std::pair<int, int>> cut;
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const int fitting = fittingWidth(column);
        setColumnWidth(column, std::min(widest, fitting));
        spare -= columnWidth(column);
        if (fitting > widest)
            cut.emplace_back(column, fitting - widest);
    }
    // Room that is left goes to those that have been cut.
    for (const auto& [column, missing] : cut) {
        const int more = std::clamp(spare, 0, missing);
        setColumnWidth(column, widest + more);
        spare -= more;
    }
}

void RowsView::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    if (m_isFitted && event->size().width() != event->oldSize().width())
        fitColumns();
}

void RowsView::paintEvent(QPaintEvent* event) {
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0 || m_emptyText.isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    const int pad = fontMetrics().averageCharWidth();
    painter.drawText(viewport()->rect().adjusted(pad, pad, -pad, -pad), Qt::AlignCenter | Qt::TextWordWrap,
                     m_emptyText);
}

void RowsView::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        // A heading that was never on the screen does not take its view's new font: it resolves its own anew here.
        if (horizontalHeader()->font().pointSizeF() != font().pointSizeF())
            horizontalHeader()->setFont(QFont());
        fitRows();
        m_isOwnWidth = false;
        fitColumns();
    }
}

void RowsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const QRect seen = view ? option.rect & view->viewport()->rect() : option.rect;
    if (isNumber(index) && (seen.left() > option.rect.left() || seen.right() < option.rect.right()))
        paintCut(*painter, seen, option, index);
    else
        QStyledItemDelegate::paint(painter, option, index);
    if (index.data(kStaleRole).toBool())
        paintHatching(*painter, option.rect, option.palette);
}

void RowsDelegate::paintCut(QPainter& painter, const QRect& seen, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem part = option;
    initStyleOption(&part, index);
    part.rect.setLeft(seen.left());
    part.rect.setRight(seen.right());
    const QStyle& style = *option.widget->style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &part, option.widget) + 1;
    if (part.fontMetrics.horizontalAdvance(part.text) > seen.width() - 2 * margin)
        part.text = QStringLiteral("…");
    style.drawControl(QStyle::CE_ItemViewItem, &part, &painter, option.widget);
}

} // namespace aetherion::look
