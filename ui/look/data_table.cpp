#include "ui/look/data_table.h"

#include "ui/look/elided_label.h"
#include "ui/look/rows_model.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::look {

namespace {

/// One line of a pasted table: what would end a cell or a row becomes a blank.
QString pasted(QString text) {
    for (const QChar end : {u'\t', u'\n', u'\r'})
        text.replace(end, u' ');
    return text;
}

QToolButton* flatButton(const QString& name) {
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    return button;
}

} // namespace

DataTable::DataTable(const char* name, QWidget* parent)
    : QWidget(parent), m_view(new RowsView), m_words(new QLineEdit), m_count(new ElidedLabel("")),
      m_tools(new QHBoxLayout), m_columns(flatButton(QLatin1String(name) + QLatin1String("Columns"))),
      m_export(flatButton(QLatin1String(name) + QLatin1String("Export"))), m_notice(new QWidget),
      m_noticeText(new QLabel), m_replace(flatButton(QLatin1String(name) + QLatin1String("Replace"))),
      m_closeNotice(flatButton(QLatin1String(name) + QLatin1String("CloseNotice"))), m_columnMenu(new QMenu(this)),
      m_find(new QAction(this)), m_copy(new QAction(this)), m_copyTitles(new QAction(this)),
      m_exportAction(new QAction(this)) {
    const QString own = QLatin1String(name);
    setObjectName(own);
    m_view->setObjectName(own + QLatin1String("View"));
    m_words->setObjectName(own + QLatin1String("Filter"));
    m_count->setObjectName(own + QLatin1String("Count"));
    m_noticeText->setObjectName(own + QLatin1String("Notice"));
    m_find->setObjectName(own + QLatin1String("FindAction"));
    m_copy->setObjectName(own + QLatin1String("CopyAction"));
    m_copyTitles->setObjectName(own + QLatin1String("CopyTitlesAction"));
    m_exportAction->setObjectName(own + QLatin1String("ExportAction"));
    m_worker.setMaxThreadCount(1);
    m_view->setModel(&m_filter);
    m_view->setSortingEnabled(true);
    m_filter.sort(-1);
    build();
    addActions();
    retranslate();
}

void DataTable::build() {
    m_words->setClearButtonEnabled(true);
    m_words->installEventFilter(this);
    m_view->installEventFilter(this);
    m_noticeText->setWordWrap(true);
    m_noticeText->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_notice->hide();
    auto* notice = new QHBoxLayout(m_notice);
    notice->setContentsMargins(0, 0, 0, 0);
    notice->addWidget(m_noticeText, 1);
    notice->addWidget(m_replace);
    notice->addWidget(m_closeNotice);
    m_tools->setSpacing(fontMetrics().averageCharWidth());
    m_tools->addWidget(m_words, 2);
    m_tools->addWidget(m_count);
    m_tools->addStretch(3);
    m_tools->addWidget(m_columns);
    m_tools->addWidget(m_export);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 6);
    column->addLayout(m_tools);
    column->addWidget(m_notice);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
}

void DataTable::addActions() {
    const auto add = [this](QAction* action, const QKeySequence& keys) {
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(m_find, QKeySequence::Find);
    add(m_copy, QKeySequence::Copy);
    add(m_copyTitles, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    addAction(m_exportAction);
    connect(m_find, &QAction::triggered, this, &DataTable::focusFilter);
    connect(m_copy, &QAction::triggered, this, &DataTable::copySelection);
    connect(m_copyTitles, &QAction::triggered, this, &DataTable::copyWithTitles);
    connect(m_exportAction, &QAction::triggered, this, &DataTable::exportShown);
    connect(m_columns, &QToolButton::clicked, this,
            [this] { m_columnMenu->popup(m_columns->mapToGlobal(m_columns->rect().bottomLeft())); });
    connect(m_export, &QToolButton::clicked, this, &DataTable::exportShown);
    connect(m_replace, &QToolButton::clicked, this, [this] { write(m_pendingPath, Existing::Replace); });
    connect(m_closeNotice, &QToolButton::clicked, m_notice, &QWidget::hide);
    connect(m_columnMenu, &QMenu::aboutToShow, this, &DataTable::fillColumnMenu);
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setWords(text);
        showCount();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { openMenu(m_view->viewport()->mapToGlobal(place)); });
    connect(m_view->horizontalHeader(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint& place) { m_columnMenu->popup(m_view->horizontalHeader()->mapToGlobal(place)); });
    const auto* header = m_view->horizontalHeader();
    connect(header, &QHeaderView::sectionMoved, this, &DataTable::columnsChanged);
    connect(header, &QHeaderView::sectionResized, this, &DataTable::columnsChanged);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &DataTable::columnsChanged);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DataTable::selectionChanged);
    connect(m_view, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT rowActivated(m_filter.mapToSource(index)); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_filter, signal, this, &DataTable::showCount);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &DataTable::showCount);
}

void DataTable::setModel(QAbstractItemModel* model) {
    m_filter.setSourceModel(model);
    // The filter tells of rows that go while the model still has them.
    connect(model, &QAbstractItemModel::rowsRemoved, this, &DataTable::showCount);
    m_view->fitColumns();
    showCount();
}

void DataTable::setTitle(const QString& title) {
    m_title = title;
    retranslate();
}

void DataTable::setRowLimit(int most, const QString& text) {
    m_rowLimit = most;
    m_limitText = text;
    showCount();
}

void DataTable::setEmptyText(const QString& text) {
    m_emptyText = text;
    showCount();
}

void DataTable::setColumnsEdition(int edition) { m_view->setProperty(kColumnsEdition, edition); }

void DataTable::addRowAction(QAction* action) {
    m_rowActions.push_back(action);
    m_view->addAction(action);
}

void DataTable::addTool(QWidget* tool) { m_tools->insertWidget(m_tools->indexOf(m_columns), tool); }

QSize DataTable::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 20, fontMetrics().height() * 5}; }

QModelIndexList DataTable::selectedRows() const {
    QModelIndexList shown = m_view->selectionModel()->selectedRows();
    std::sort(shown.begin(), shown.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    QModelIndexList rows;
    for (const QModelIndex& index : shown)
        rows.push_back(m_filter.mapToSource(index));
    return rows;
}

QModelIndex DataTable::current() const { return m_filter.mapToSource(m_view->currentIndex()); }

void DataTable::selectRow(const QModelIndex& row) {
    const QModelIndex shown = m_filter.mapFromSource(row);
    if (shown.isValid())
        m_view->selectRow(shown.row());
}

void DataTable::focusFilter() {
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

std::vector<int> DataTable::shownColumns() const {
    std::vector<int> columns;
    const QHeaderView* header = m_view->horizontalHeader();
    for (int place = 0; place < header->count(); ++place)
        if (const int column = header->logicalIndex(place); !m_view->isColumnHidden(column))
            columns.push_back(column);
    return columns;
}

QString DataTable::selectionText(bool withTitles) const {
    const std::vector<int> columns = shownColumns();
    QStringList lines;
    QStringList titles;
    for (const int column : columns)
        titles.push_back(pasted(m_filter.headerData(column, Qt::Horizontal).toString()));
    if (withTitles)
        lines.push_back(titles.join(u'\t'));
    QModelIndexList rows = m_view->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.row() < b.row(); });
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.push_back(pasted(machineCell(row.siblingAtColumn(column))));
        lines.push_back(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

void DataTable::copySelection() {
    if (m_view->selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionText(false));
}

void DataTable::copyWithTitles() {
    if (m_view->selectionModel()->hasSelection())
        QGuiApplication::clipboard()->setText(selectionText(true));
}

void DataTable::setColumnShown(int column, bool shown) {
    if (column < 0 || column >= m_filter.columnCount() || m_view->isColumnHidden(column) != shown)
        return;
    // One column always stays.
    if (!shown && shownColumns().size() < 2)
        return;
    m_view->setColumnHidden(column, !shown);
    m_filter.setHidden(column, !shown);
    showCount();
    Q_EMIT columnsChanged();
}

void DataTable::fillColumnMenu() {
    m_columnMenu->clear();
    for (int column = 0; column < m_filter.columnCount(); ++column) {
        QAction* action = m_columnMenu->addAction(m_filter.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_view->isColumnHidden(column));
        action->setEnabled(!action->isChecked() || shownColumns().size() > 1);
        connect(action, &QAction::toggled, this, [this, column](bool shown) { setColumnShown(column, shown); });
    }
}

void DataTable::openMenu(const QPoint& place) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(m_rowActions);
    menu->addSeparator();
    m_copy->setEnabled(m_view->selectionModel()->hasSelection());
    m_copyTitles->setEnabled(m_copy->isEnabled());
    menu->addActions({m_copy, m_copyTitles, m_find, m_exportAction});
    fillColumnMenu();
    menu->addMenu(m_columnMenu);
    connect(menu, &QMenu::aboutToHide, this, [this] {
        m_copy->setEnabled(true);
        m_copyTitles->setEnabled(true);
    });
    menu->popup(place);
}

bool DataTable::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        // The view's own answer would be the text of one cell.
        if (watched == m_view && pressed->matches(QKeySequence::Copy)) {
            copySelection();
            return true;
        }
        const int key = pressed->key();
        const bool goesDown = key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter;
        if (watched == m_words && (goesDown || key == Qt::Key_Escape)) {
            if (key == Qt::Key_Escape)
                m_words->clear();
            m_view->setFocus(Qt::OtherFocusReason);
            return true;
        }
        if (watched == m_view && (key == Qt::Key_Return || key == Qt::Key_Enter) && current().isValid()) {
            Q_EMIT rowActivated(current());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void DataTable::showCount() {
    const int shown = m_filter.rowCount();
    const int all = m_filter.sourceModel() ? m_filter.sourceModel()->rowCount() : 0;
    QString text = m_filter.isFiltering() ? tr("%1 of %2 rows").arg(shown).arg(all)
                   : all == 1             ? tr("1 row")
                                          : tr("%1 rows").arg(all);
    const bool isFull = m_rowLimit > 0 && all >= m_rowLimit;
    if (isFull)
        text += QStringLiteral(" · ") + (m_limitText.isEmpty() ? tr("the newest %1").arg(m_rowLimit) : m_limitText);
    m_count->setText(text);
    m_count->setToolTip(text);
    // The filter gives way before what says how many rows there are; which rows these are may end in dots.
    m_count->setSizePolicy(isFull ? QSizePolicy::Preferred : QSizePolicy::Minimum, QSizePolicy::Fixed);
    m_view->setEmptyText(all > 0 ? tr("No row matches the filter") : m_emptyText);
}

void DataTable::retranslate() {
    m_view->setAccessibleName(m_title);
    setAccessibleName(m_title);
    m_words->setAccessibleName(tr("Filter of %1").arg(m_title));
    m_columnMenu->setTitle(tr("Columns"));
    m_replace->setText(tr("Replace it"));
    m_closeNotice->setText(tr("Close"));
    m_find->setText(tr("Filter"));
    m_copy->setText(tr("Copy"));
    m_copyTitles->setText(tr("Copy with titles"));
    m_exportAction->setText(tr("Export what is shown..."));
    nameTools();
    showCount();
}

void DataTable::nameTools() {
    m_columns->setAccessibleName(tr("Columns"));
    m_export->setAccessibleName(tr("Export..."));
    m_words->setPlaceholderText(tr("Filter (Ctrl+F)"));
    // Where room is short a sign has to do; what it means is in the tool tip. The filter gives way last.
    const bool isNarrow = width() < toolsWidth(true);
    if (width() < toolsWidth(false))
        m_words->setPlaceholderText(tr("Filter"));
    m_words->setMinimumWidth(width() < toolsWidth(false) ? fontMetrics().averageCharWidth() * 6 : wordsWidth());
    m_columns->setText(isNarrow ? QStringLiteral("≡") : m_columns->accessibleName());
    m_columns->setToolTip(tr("Show and hide columns"));
    m_export->setText(isNarrow ? QStringLiteral("↧") : m_export->accessibleName());
    m_export->setToolTip(tr("Write the rows and columns that are shown as CSV"));
}

int DataTable::wordsWidth() const {
    // With the frame, the text's own margins and the clear button.
    return fontMetrics().horizontalAdvance(m_words->placeholderText()) + fontMetrics().averageCharWidth() * 4;
}

int DataTable::toolsWidth(bool withNames) const {
    int width = wordsWidth();
    for (int at = 0; at < m_tools->count(); ++at) {
        const QWidget* tool = m_tools->itemAt(at)->widget();
        if (!tool || tool == m_words)
            continue;
        width += m_tools->spacing();
        if (tool != m_columns && tool != m_export)
            width += tool->sizeHint().width();
        else
            width += fontMetrics().averageCharWidth() * 2 +
                     (withNames ? fontMetrics().horizontalAdvance(tool->accessibleName()) : fontMetrics().height());
    }
    return width;
}

bool DataTable::event(QEvent* event) {
    // Counts and buttons have become wider or narrower.
    if (event->type() == QEvent::LayoutRequest)
        nameTools();
    return QWidget::event(event);
}

void DataTable::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    nameTools();
}

void DataTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange)
        nameTools();
}

} // namespace aetherion::look
