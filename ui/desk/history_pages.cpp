#include "ui/desk/history_pages.h"

#include "core/contract/stored_trading.h"
#include "ui/look/elided_label.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::desk {

HistoryPages::HistoryPages(contract::HistoryPort& history, QWidget* parent)
    : QWidget(parent), m_history(history), m_what(new QComboBox), m_older(new QPushButton), m_reload(new QPushButton),
      m_state(new look::ElidedLabel("historyState")), m_orderTable(new look::DataTable("storedOrders")),
      m_tradeTable(new look::DataTable("storedTrades")) {
    setObjectName(QStringLiteral("historyPages"));
    m_what->setObjectName(QStringLiteral("historyWhat"));
    m_older->setObjectName(QStringLiteral("historyOlder"));
    m_reload->setObjectName(QStringLiteral("historyReload"));
    m_what->addItems({QString(), QString()});
    m_orderTable->setModel(&m_orders);
    m_orderTable->setColumnsEdition(OrdersModel::kEdition);
    m_tradeTable->setModel(&m_trades);
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_what);
    tools->addWidget(m_state, 1);
    tools->addWidget(m_reload);
    tools->addWidget(m_older);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(tools);
    column->addWidget(m_orderTable, 1);
    column->addWidget(m_tradeTable, 1);
    connect(m_what, &QComboBox::currentIndexChanged, this, &HistoryPages::chooseWhat);
    connect(m_older, &QPushButton::clicked, this, &HistoryPages::loadOlder);
    connect(m_reload, &QPushButton::clicked, this, &HistoryPages::reload);
    m_tradeTable->hide();
    retranslate();
}

HistoryPages::~HistoryPages() { m_stop.request_stop(); }

HistoryPages::What HistoryPages::what() const { return static_cast<What>(std::max(0, m_what->currentIndex())); }

std::size_t HistoryPages::rowCount() const {
    return what() == What::Orders ? m_orders.rows().size() : m_trades.rows().size();
}

void HistoryPages::setSource(const std::optional<market::Source>& source) {
    if (source == m_source)
        return;
    m_source = source;
    m_isEmpty = true;
    if (isVisible())
        reload();
}

void HistoryPages::chooseWhat() {
    m_orderTable->setVisible(what() == What::Orders);
    m_tradeTable->setVisible(what() == What::Trades);
    reload();
}

void HistoryPages::reload() {
    m_stop.request_stop();
    m_stop = std::stop_source();
    ++m_request;
    m_isLoading = false;
    m_isEmpty = false;
    m_hasEnded = false;
    m_cursor.clear();
    m_error.clear();
    m_unreadable = 0;
    m_orders.setRows({});
    m_trades.setRows({});
    request();
}

void HistoryPages::loadOlder() {
    if (!m_hasEnded && !m_isLoading && rowCount() < kMostRows)
        request();
}

void HistoryPages::request() {
    if (!m_source) {
        refresh();
        return;
    }
    contract::HistoryQuery query;
    query.source = m_source->id();
    query.limit = kPageRows;
    query.cursor = m_cursor;
    query.newestFirst = true;
    m_isLoading = true;
    m_error.clear();
    refresh();
    const QPointer<HistoryPages> self(this);
    const auto deliver = [self, number = m_request](Result<Loaded> loaded) {
        QMetaObject::invokeMethod(
            qApp,
            [self, number, loaded = std::move(loaded)] {
                if (self)
                    self->take(number, loaded);
            },
            Qt::QueuedConnection);
    };
    if (what() == What::Orders) {
        m_history.orders(query, m_stop.get_token(), [deliver](Result<contract::Page<contract::OrderRow>> page) {
            if (!page)
                return deliver(tl::unexpected(page.error()));
            Loaded loaded;
            loaded.cursor = page->cursor;
            for (const contract::OrderRow& row : page->rows) {
                if (auto order = contract::orderOf(row.record))
                    loaded.orders.push_back(std::move(*order));
                else
                    ++loaded.unreadable;
            }
            deliver(std::move(loaded));
        });
    } else {
        m_history.trades(query, m_stop.get_token(), [deliver](Result<contract::Page<contract::TradeRow>> page) {
            if (!page)
                return deliver(tl::unexpected(page.error()));
            Loaded loaded;
            loaded.cursor = page->cursor;
            for (const contract::TradeRow& row : page->rows)
                if (auto trade = contract::tradeOf(row.record))
                    loaded.trades.push_back(std::move(*trade));
                else
                    ++loaded.unreadable;
            deliver(std::move(loaded));
        });
    }
}

void HistoryPages::take(std::uint64_t number, const Result<Loaded>& loaded) {
    if (number != m_request)
        return;
    m_isLoading = false;
    if (!loaded) {
        m_error = look::said(loaded.error().text());
        refresh();
        return;
    }
    m_cursor = loaded->cursor;
    m_hasEnded = m_cursor.empty();
    m_unreadable += loaded->unreadable;
    const auto append = [](auto& model, const auto& more) {
        auto rows = model.rows();
        rows.insert(rows.end(), more.begin(), more.end());
        model.setRows(std::move(rows));
    };
    append(m_orders, loaded->orders);
    append(m_trades, loaded->trades);
    refresh();
}

void HistoryPages::refresh() {
    QString text;
    if (!m_source)
        text = tr("Nothing trades here yet");
    else if (m_isLoading)
        text = tr("Reading...");
    else if (!m_error.isEmpty())
        text = tr("Could not be read: %1").arg(m_error);
    else if (m_hasEnded)
        text = tr("Everything that is stored");
    else if (rowCount() >= kMostRows)
        text = tr("The newest %1; the API has the rest").arg(kMostRows);
    else
        text = tr("There is more");
    if (m_unreadable > 0)
        text += QStringLiteral(" · ") + tr("%1 rows could not be read").arg(m_unreadable);
    m_state->setText(text);
    m_state->setToolTip(text);
    m_older->setEnabled(m_source && !m_isLoading && !m_hasEnded && rowCount() < kMostRows);
    m_reload->setEnabled(m_source.has_value());
}

void HistoryPages::setZone(const QTimeZone& zone) {
    m_orders.setZone(zone);
    m_trades.setZone(zone);
}

void HistoryPages::setExportFolder(const QString& folder) {
    m_orderTable->setExportFolder(folder);
    m_tradeTable->setExportFolder(folder);
}

void HistoryPages::retranslate() {
    setAccessibleName(tr("Stored orders and trades"));
    m_what->setItemText(0, tr("Orders"));
    m_what->setItemText(1, tr("Trades"));
    m_what->setAccessibleName(tr("What is listed"));
    m_older->setText(tr("Load older"));
    m_reload->setText(tr("Reload"));
    m_orderTable->setTitle(tr("Stored orders"));
    m_orderTable->setEmptyText(tr("Nothing is stored"));
    m_tradeTable->setEmptyText(tr("Nothing is stored"));
    m_tradeTable->setTitle(tr("Stored trades"));
    m_orders.retranslate();
    m_trades.retranslate();
    refresh();
}

void HistoryPages::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void HistoryPages::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_isEmpty)
        reload();
}

} // namespace aetherion::desk
