#include "ui/desk/trading_panel.h"

#include "ui/desk/book_state.h"
#include "ui/desk/desk_words.h"
#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace aetherion::desk {

namespace {

constexpr Duration kCancelTimeout = std::chrono::seconds(10);

} // namespace

TradingPanel::TradingPanel(contract::TradingPort& port, contract::HistoryPort& history, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabWidget), m_both(new QSplitter(Qt::Horizontal)),
      m_positionTable(new look::DataTable("positions")), m_orderTable(new look::DataTable("orders")),
      m_fillTable(new look::DataTable("fills")), m_history(new HistoryPages(history)), m_openOnly(new QCheckBox),
      m_cancel(new QPushButton), m_cancelAll(new QPushButton), m_answer(new look::ElidedLabel("cancelAnswer")),
      m_cancelAction(new QAction(this)), m_cancelAllAction(new QAction(this)), m_caller(port) {
    setObjectName(QStringLiteral("tradingPanel"));
    m_tabs->setObjectName(QStringLiteral("tradingTabs"));
    m_openOnly->setObjectName(QStringLiteral("workingOnly"));
    m_cancel->setObjectName(QStringLiteral("cancelOrderButton"));
    m_cancelAll->setObjectName(QStringLiteral("cancelAllButton"));
    m_cancelAction->setObjectName(QStringLiteral("cancelOrderAction"));
    m_cancelAllAction->setObjectName(QStringLiteral("cancelAllOrdersAction"));
    m_positionTable->setModel(&m_positions);
    m_orderTable->setModel(&m_orders);
    m_fillTable->setModel(&m_fills);
    m_positionTable->setColumnsEdition(PositionsModel::kEdition);
    m_orderTable->setColumnsEdition(OrdersModel::kEdition);
    m_openOnly->setChecked(true);
    build();
    connectTables();
    retranslate();
}

void TradingPanel::build() {
    for (QWidget* tool :
         {static_cast<QWidget*>(m_openOnly), static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_cancelAll)})
        m_orderTable->addTool(tool);
    m_both->setObjectName(QStringLiteral("positionsAndOrders"));
    m_both->addWidget(m_positionTable);
    m_both->addWidget(m_orderTable);
    m_both->setChildrenCollapsible(false);
    m_both->setProperty(look::kDividesItself, true);
    m_both->installEventFilter(this);
    connect(m_both, &QSplitter::splitterMoved, this, [this] { m_both->setProperty(look::kDividesItself, false); });
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setProperty(look::kDenseTabs, true);
    m_tabs->addTab(m_both, {});
    m_tabs->addTab(m_fillTable, {});
    m_tabs->addTab(m_history, {});
    m_answer->setContentsMargins(fontMetrics().averageCharWidth() / 2, 0, fontMetrics().averageCharWidth() / 2, 0);
    m_tabs->setCornerWidget(m_answer);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(m_tabs);
}

QSize TradingPanel::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 44, fontMetrics().height() * 7};
}

void TradingPanel::arrange() {
    const bool hasRoom = width() >= fontMetrics().averageCharWidth() * 120;
    const bool isBeside = m_both->indexOf(m_orderTable) >= 0;
    if (hasRoom == isBeside)
        return;
    if (hasRoom) {
        m_tabs->removeTab(m_tabs->indexOf(m_orderTable));
        m_both->addWidget(m_orderTable);
        m_orderTable->show();
    } else {
        m_tabs->insertTab(1, m_orderTable, {});
    }
    retranslate();
    divide();
}

void TradingPanel::divide() {
    if (!m_both->property(look::kDividesItself).toBool() || m_both->indexOf(m_orderTable) < 0)
        return;
    const int room = m_both->width() - m_both->handleWidth();
    const int positions = m_positionTable->view().wantedWidth();
    const int orders = m_orderTable->view().wantedWidth();
    const int spare = room - positions - orders;
    // Where there is not enough for both, the smaller one has what it wants, but no more than half.
    const int left = spare >= 0             ? positions + spare / 2
                     : positions < room / 2 ? positions
                                            : std::max(room / 2, room - orders);
    m_both->setSizes({left, room - left});
}

bool TradingPanel::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_both && event->type() == QEvent::Resize)
        divide();
    return QWidget::eventFilter(watched, event);
}

void TradingPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_answer->setMaximumWidth(width() / 3);
    arrange();
}

void TradingPanel::connectTables() {
    addActions({m_cancelAction, m_cancelAllAction});
    m_cancelAction->setShortcut(QKeySequence::Delete);
    m_cancelAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_orderTable->addRowAction(m_cancelAction);
    connect(m_cancelAction, &QAction::triggered, this, &TradingPanel::cancelSelected);
    connect(m_cancelAllAction, &QAction::triggered, this, &TradingPanel::cancelAll);
    connect(m_cancel, &QPushButton::clicked, this, &TradingPanel::cancelSelected);
    connect(m_cancelAll, &QPushButton::clicked, this, &TradingPanel::cancelAll);
    connect(m_openOnly, &QCheckBox::toggled, this, &TradingPanel::showOrders);
    connect(m_orderTable, &look::DataTable::selectionChanged, this, &TradingPanel::refresh);
    connect(m_positionTable, &look::DataTable::rowActivated, this, [this](const QModelIndex& row) {
        if (const PositionRow* position = m_positions.at(row.row()))
            Q_EMIT instrumentChosen(position->position.instrument);
    });
    connect(m_orderTable, &look::DataTable::rowActivated, this, [this](const QModelIndex& row) {
        if (const trading::Order* order = m_orders.at(row.row()))
            Q_EMIT instrumentChosen(order->request.instrument);
    });
    for (const QAbstractItemModel* model :
         {static_cast<QAbstractItemModel*>(&m_positions), static_cast<QAbstractItemModel*>(&m_orders)})
        connect(model, &QAbstractItemModel::rowsInserted, this, [this, model](const QModelIndex&, int first, int last) {
            if (model->rowCount() == last - first + 1)
                divide();
        });
    connect(m_fillTable, &look::DataTable::rowActivated, this, [this](const QModelIndex& row) {
        if (const trading::Trade* trade = m_fills.at(row.row()))
            Q_EMIT instrumentChosen(trade->instrument);
    });
}

void TradingPanel::setZone(const QTimeZone& zone) {
    m_orders.setZone(zone);
    m_fills.setZone(zone);
    m_history->setZone(zone);
}

void TradingPanel::setExportFolder(const QString& folder) {
    for (look::DataTable* table : {m_positionTable, m_orderTable, m_fillTable})
        table->setExportFolder(folder);
    m_history->setExportFolder(folder);
}

void TradingPanel::setSilence(Duration silence) {
    const QString text = silenceText(silence);
    m_positions.setSilent(!text.isEmpty());
    m_orders.setSilent(!text.isEmpty());
    if (!text.isEmpty())
        m_answer->setText(tr("%1: all below is old").arg(text));
    else if (m_isSilent)
        m_answer->clear();
    if (m_isSilent == !text.isEmpty())
        return;
    m_isSilent = !text.isEmpty();
    paintAnswer();
    refresh();
}

void TradingPanel::paintAnswer() {
    QPalette ground;
    if (m_isSilent) {
        const look::ThemeColors colors = look::themeColors(palette());
        ground.setColor(QPalette::Window, look::cautionGround(colors));
        ground.setColor(QPalette::WindowText, look::groundText(colors));
    }
    m_answer->setAutoFillBackground(m_isSilent);
    m_answer->setPalette(ground);
}

void TradingPanel::show(const contract::EngineSnapshot&, const contract::TradingView& view) {
    if (m_revision == view.revision && m_source == view.source)
        return;
    // Another session's orders have the same numbers.
    if (m_source != view.source) {
        m_orders.setRows({});
        m_fills.setRows({});
    }
    m_revision = view.revision;
    m_source = view.source;
    m_history->setSource(view.source);
    m_positions.show(view);
    m_fills.setRows(view.trades);
    m_newest = view.orders;
    m_open = static_cast<std::size_t>(std::count_if(
        m_newest.begin(), m_newest.end(), [](const trading::Order& order) { return trading::isOpen(order.state); }));
    showOrders();
}

void TradingPanel::showOrders() {
    std::vector<trading::Order> rows = m_newest;
    if (m_openOnly->isChecked())
        std::erase_if(rows, [](const trading::Order& order) { return !trading::isOpen(order.state); });
    m_orders.setRows(std::move(rows));
    refresh();
}

std::vector<trading::OrderId> TradingPanel::selectedOpenOrders() const {
    std::vector<trading::OrderId> orders;
    for (const QModelIndex& row : m_orderTable->selectedRows())
        if (const trading::Order* order = m_orders.at(row.row()); order && trading::isOpen(order->state))
            orders.push_back(order->id);
    return orders;
}

void TradingPanel::cancelSelected() {
    for (const trading::OrderId order : selectedOpenOrders())
        cancel(order);
}

void TradingPanel::cancel(trading::OrderId order) {
    m_caller.ask(contract::CancelOrder{order, {look::toUtf8(m_operator), trading::Channel::Window, {}}, {}},
                 kCancelTimeout, [this](const auto& answer) { takeCancelled(answer); });
    refresh();
}

void TradingPanel::cancelAll() {
    m_caller.ask(
        contract::CancelOrders{risk::Scope::all(), {look::toUtf8(m_operator), trading::Channel::Window, {}}, {}},
        kCancelTimeout, [this](const auto& answer) { takeCancelled(answer); });
    refresh();
}

void TradingPanel::takeCancelled(const Result<contract::TradingAnswer>& answer) {
    const QString text = !answer          ? tr("Nobody knows yet: %1").arg(look::said(answer.error().text()))
                         : answer->done() ? look::said(answer->text)
                                          : tr("Refused. %1").arg(refusalText(*answer->refusal));
    m_answer->setText(text);
    m_answer->setToolTip(text);
    refresh();
}

void TradingPanel::refresh() {
    const std::size_t selected = selectedOpenOrders().size();
    m_cancel->setText(selected > 1 ? tr("Cancel %1 orders").arg(selected) : tr("Cancel order"));
    m_cancel->setEnabled(selected > 0);
    m_cancelAction->setEnabled(selected > 0);
    // Of every account, also of those beyond the newest that are listed here, and of those that came meanwhile.
    const bool mayWork = m_open > 0 || m_newest.size() >= contract::kShownOrders || m_isSilent;
    m_cancelAll->setText(m_open > 0 ? tr("Cancel all (%1)").arg(m_open) : tr("Cancel all"));
    m_cancelAll->setEnabled(mayWork);
    m_cancelAllAction->setEnabled(mayWork);
    m_cancelAll->setToolTip(mayWork ? tr("Cancels every working order of every account of this engine")
                                    : tr("No order is working: there is nothing to cancel"));
    if (m_caller.waiting() > 0)
        m_answer->setText(tr("Cancelling..."));
}

void TradingPanel::retranslate() {
    setAccessibleName(tr("Positions, orders and trades"));
    const bool isBeside = m_both->indexOf(m_orderTable) >= 0;
    // Beside each other they are what the panel is called; that stands above already.
    m_tabs->setTabText(0, isBeside ? tr("Current") : tr("Positions"));
    if (!isBeside)
        m_tabs->setTabText(1, tr("Orders"));
    m_tabs->setTabText(m_tabs->indexOf(m_fillTable), tr("Trades"));
    m_tabs->setTabText(m_tabs->indexOf(m_history), tr("History"));
    m_openOnly->setText(tr("Working only"));
    m_cancelAction->setText(tr("Cancel the selected orders"));
    m_cancelAllAction->setText(tr("Cancel all orders"));
    m_positionTable->setTitle(tr("Positions"));
    m_positionTable->setEmptyText(tr("Nothing is held"));
    m_orderTable->setTitle(tr("Orders"));
    m_orderTable->setEmptyText(tr("No order is working"));
    const QString limit = tr("the newest %1; older ones are under History");
    m_orderTable->setRowLimit(static_cast<int>(contract::kShownOrders), limit.arg(contract::kShownOrders));
    m_fillTable->setTitle(tr("Trades"));
    m_fillTable->setEmptyText(tr("Nothing was traded yet"));
    m_fillTable->setRowLimit(static_cast<int>(contract::kShownTrades), limit.arg(contract::kShownTrades));
    m_positions.retranslate();
    m_orders.retranslate();
    m_fills.retranslate();
    refresh();
}

void TradingPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange)
        paintAnswer();
    if (event->type() == QEvent::FontChange) {
        arrange();
        divide();
    }
}

} // namespace aetherion::desk
