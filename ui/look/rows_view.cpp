#include "ui/look/rows_view.h"

#include "ui/look/hatching.h"
#include "ui/look/rows_model.h"

#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <utility>
#include <vector>

namespace aetherion::look {

namespace {

/// Columns that fit themselves are at most this many letters wide.
constexpr int kWidestColumn = 36;

/// Text that gives way to the edge of the view keeps so many letters.
constexpr int kLeastLetters = 14;

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
        if (!m_isLaying && header->underMouse() && QGuiApplication::mouseButtons() != Qt::NoButton) {
            m_isOwnWidth = true;
            fitHeights();
        }
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
        connect(next, &QAbstractItemModel::layoutChanged, this, [this] { fitHeights(); });
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
    fitHeights();
    hold();
}

void RowsView::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) {
    QTableView::dataChanged(topLeft, bottomRight, roles);
    growNumbers(topLeft, bottomRight);
    fitHeights(topLeft.row(), bottomRight.row());
}

void RowsView::growNumbers(const QModelIndex& topLeft, const QModelIndex& bottomRight) {
    if (m_isOwnWidth || !isVisible())
        return;
    const int lowest = rowAt(viewport()->height() - 1);
    const int first = std::max(topLeft.row(), rowAt(0));
    const int last = lowest < 0 ? bottomRight.row() : std::min(bottomRight.row(), lowest);
    const int room = fontMetrics().averageCharWidth();
    bool hasGrown = false;
    for (int column = topLeft.column(); column <= bottomRight.column(); ++column) {
        if (isColumnHidden(column) || static_cast<std::size_t>(column) >= m_fitted.size())
            continue;
        int& fitted = m_fitted[static_cast<std::size_t>(column)];
        for (int row = first; row <= last; ++row) {
            const QModelIndex cell = model()->index(row, column);
            const int wanted =
                isNumber(cell) ? std::min(room * kWidestColumn, sizeHintForIndex(cell).width() + room) : 0;
            hasGrown = hasGrown || wanted > fitted;
            fitted = std::max(fitted, wanted);
        }
    }
    if (hasGrown)
        layColumns();
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
    std::vector<std::pair<std::size_t, int>> cut;
    m_fitted.assign(static_cast<std::size_t>(model()->columnCount()), 0);
    for (std::size_t column = 0; column < m_fitted.size(); ++column) {
        if (isColumnHidden(static_cast<int>(column)))
            continue;
        const int fitting = fittingWidth(static_cast<int>(column));
        m_fitted[column] = std::min(widest, fitting);
        spare -= m_fitted[column];
        if (fitting > widest)
            cut.emplace_back(column, fitting - widest);
    }
    // Room that is left goes to those that have been cut.
    for (const auto& [column, missing] : cut) {
        const int more = std::clamp(spare, 0, missing);
        m_fitted[column] += more;
        spare -= more;
    }
    layColumns();
}

int RowsView::leastWidth(int column) const {
    const int alignment = model()->headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt();
    if ((alignment & Qt::AlignRight) != 0)
        return m_fitted[static_cast<std::size_t>(column)];
    return std::max(fontMetrics().averageCharWidth() * kLeastLetters, horizontalHeader()->sectionSizeHint(column));
}

void RowsView::layColumns() {
    std::vector<int> widths = m_fitted;
    std::vector<std::size_t> whole;
    int spare = viewport()->width();
    // Before there are rows the view may not have its size yet, nor do titles alone say what is wanted.
    for (int place = 0; m_isFitted && place < horizontalHeader()->count(); ++place) {
        const int column = horizontalHeader()->logicalIndex(place);
        if (isColumnHidden(column))
            continue;
        const auto at = static_cast<std::size_t>(column);
        if (widths[at] <= spare) {
            spare -= widths[at];
            whole.push_back(at);
            continue;
        }
        if (spare >= leastWidth(column))
            widths[at] = spare;
        else
            for (std::size_t i = 0; i < whole.size(); ++i) {
                const int more = spare / static_cast<int>(whole.size() - i);
                widths[whole[i]] += more;
                spare -= more;
            }
        break;
    }
    const QScopedValueRollback laying(m_isLaying, true);
    for (std::size_t column = 0; column < widths.size(); ++column)
        if (const int at = static_cast<int>(column); !isColumnHidden(at) && columnWidth(at) != widths[column])
            setColumnWidth(at, widths[column]);
    fitHeights();
}

void RowsView::setLines(int most) {
    m_lines = most;
    setWordWrap(most > 1);
    fitHeights();
}

int RowsView::roomIn(int column) const {
    return columnWidth(column) - 2 * (style()->pixelMetric(QStyle::PM_FocusFrameHMargin, nullptr, this) + 1);
}

int RowsView::linesOf(const QModelIndex& cell) const {
    const QString text = cell.data().toString();
    const QFontMetrics metrics = fontMetrics();
    const int room = roomIn(cell.column());
    if (metrics.horizontalAdvance(text) <= room)
        return 1;
    const QRect place(0, 0, std::max(1, room), metrics.lineSpacing() * (m_lines + 1));
    const int height = metrics.boundingRect(place, Qt::TextWordWrap, text).height();
    // A line's height is a fraction of a pixel more or less than what is said of it.
    return std::clamp((height + metrics.lineSpacing() / 2) / metrics.lineSpacing(), 2, m_lines);
}

void RowsView::fitHeights(int first, int last) {
    if (m_lines < 2 || !model())
        return;
    for (int row = first; row <= (last < 0 ? model()->rowCount() - 1 : last); ++row) {
        int lines = 1;
        for (int column = 0; column < model()->columnCount(); ++column)
            if (!isColumnHidden(column))
                lines = std::max(lines, linesOf(model()->index(row, column)));
        const int height = verticalHeader()->defaultSectionSize() + fontMetrics().lineSpacing() * (lines - 1);
        if (rowHeight(row) != height)
            setRowHeight(row, height);
    }
}

QString RowsView::toolTipOf(const QModelIndex& cell) const {
    const QString said = cell.data(Qt::ToolTipRole).toString();
    const QString text = cell.data().toString();
    const bool isWhole = fontMetrics().horizontalAdvance(text) <= roomIn(cell.column());
    if (isWhole || said.contains(text))
        return said;
    return said.isEmpty() ? text : text + u'\n' + said;
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
    if ((isNumber(index) && seen.left() > option.rect.left()) || seen.right() < option.rect.right())
        paintCut(*painter, seen, option, index);
    else
        QStyledItemDelegate::paint(painter, option, index);
    if (index.data(kStaleRole).toBool())
        paintHatching(*painter, option.rect, option.palette);
}

bool RowsDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    const auto* rows = qobject_cast<const RowsView*>(view);
    if (event->type() != QEvent::ToolTip || !rows || !index.isValid())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), rows->toolTipOf(index), view);
    return true;
}

void RowsDelegate::paintCut(QPainter& painter, const QRect& seen, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    QStyleOptionViewItem part = option;
    initStyleOption(&part, index);
    // Words are scrolled under the left edge as on paper; a figure would become another one.
    if (isNumber(index))
        part.rect.setLeft(seen.left());
    part.rect.setRight(seen.right());
    const QStyle& style = *option.widget->style();
    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &part, option.widget) + 1;
    const int room = seen.width() - 2 * margin;
    if (part.fontMetrics.horizontalAdvance(part.text) > room)
        part.text =
            isNumber(index) ? QStringLiteral("…") : part.fontMetrics.elidedText(part.text, Qt::ElideRight, room);
    style.drawControl(QStyle::CE_ItemViewItem, &part, &painter, option.widget);
}

} // namespace aetherion::look
