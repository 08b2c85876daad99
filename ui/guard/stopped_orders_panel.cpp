#include "ui/guard/stopped_orders_panel.h"

#include "core/contract/patient_answer.h"
#include "core/contract/trading_port.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::guard {

namespace {

/// Of the window as it opens.
constexpr int kWideLetters = 175;
constexpr Duration kAgainPatience = std::chrono::seconds(10);

QString priceCell(const trading::OrderRequest& request) {
    if (request.limitPrice)
        return look::localNumber(request.limitPrice->text(2));
    return request.stopPrice ? look::localNumber(request.stopPrice->text(2)) : QString();
}

} // namespace

StoppedOrdersPanel::StoppedOrdersPanel(contract::TradingPort& trading, QWidget* parent)
    : QWidget(parent), m_trading(trading), m_zone(QByteArrayLiteral("UTC")), m_rows([this]() {
          return std::vector<look::RowsColumn>{{tr("Order")},       {tr("Account")},
                                               {tr("Instrument")},  {tr("Side")},
                                               {tr("Kind")},        {tr("Left"), true},
                                               {tr("Price"), true}, {tr("Now")},
                                               {tr("Why")},         {tr("Cancelled (%1)").arg(look::zoneText(m_zone))}};
      }),
      m_answer(new QLabel), m_table(new look::DataTable("stoppedOrders")), m_preview(new QPushButton),
      m_place(new QPushButton), m_thread(*this) {
    setObjectName(QStringLiteral("stoppedOrdersPanel"));
    m_answer->setObjectName(QStringLiteral("stoppedOrdersAnswer"));
    m_preview->setObjectName(QStringLiteral("askStoppedOrdersButton"));
    m_place->setObjectName(QStringLiteral("placeAgainButton"));
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_table->setModel(&m_rows);
    auto* acts = new QHBoxLayout;
    acts->addWidget(m_answer, 1);
    acts->addWidget(m_preview);
    acts->addWidget(m_place);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_table, 1);
    column->addLayout(acts);
    connect(m_preview, &QPushButton::clicked, this, &StoppedOrdersPanel::askPreview);
    connect(m_place, &QPushButton::clicked, this, &StoppedOrdersPanel::placeSelected);
    connect(m_table, &look::DataTable::selectionChanged, this, &StoppedOrdersPanel::refresh);
    retranslate();
}

void StoppedOrdersPanel::open() {
    show();
    raise();
    askPreview();
}

void StoppedOrdersPanel::show(const Sight& sight) {
    const bool changed = sight.trading.stoppedOrders != m_count;
    m_count = sight.trading.stoppedOrders;
    if (changed && isVisible() && !m_isWaiting)
        askPreview();
}

void StoppedOrdersPanel::askPreview() { ask({}, true); }

void StoppedOrdersPanel::placeSelected() {
    std::vector<trading::OrderId> orders;
    for (const QModelIndex& index : m_table->selectedRows())
        if (const TextRow* row = m_rows.at(index.row()))
            orders.push_back(row->key);
    if (!orders.empty())
        ask(std::move(orders), false);
}

void StoppedOrdersPanel::ask(std::vector<trading::OrderId> orders, bool preview) {
    if (m_isWaiting)
        return;
    m_isWaiting = true;
    m_text = preview ? tr("Asking which would pass now...") : tr("Placing them again...");
    contract::PlaceAgain command{std::move(orders), {look::toUtf8(m_operator), trading::Channel::Window, {}}, preview};
    m_thread.ask(
        [command, &trading = m_trading, end = m_thread.end()]() {
            const contract::CommandId id = trading.send(command);
            return contract::awaitPatiently(trading, id, kAgainPatience, end);
        },
        [this, preview](const Result<contract::TradingAnswer>& answer) { take(answer, preview); });
    refresh();
}

void StoppedOrdersPanel::take(const Result<contract::TradingAnswer>& answer, bool preview) {
    m_isWaiting = false;
    if (!answer) {
        m_text = tr("Nobody knows yet what became of it: %1").arg(look::said(answer.error().text()));
    } else if (answer->refusal) {
        m_text = tr("Refused: %1").arg(look::said(answer->refusal->text));
    } else {
        m_text = look::said(answer->text);
        if (preview) {
            m_again = answer->again;
        } else {
            for (const contract::AgainLine& line : answer->again)
                for (contract::AgainLine& known : m_again)
                    if (known.order.id == line.order.id)
                        known = line;
        }
        showLines();
    }
    refresh();
}

void StoppedOrdersPanel::showLines() {
    std::vector<TextRow> rows;
    for (const contract::AgainLine& line : m_again) {
        const trading::OrderRequest& request = line.order.request;
        const QString now = line.placedAs > 0 ? tr("placed again as #%1").arg(line.placedAs)
                            : line.refusal    ? look::said(line.refusal->text)
                                              : tr("would pass");
        TextRow row;
        row.key = line.order.id;
        row.cells = {QStringLiteral("#%1").arg(line.order.id),
                     look::toText(request.account),
                     look::toText(request.instrument.symbol),
                     look::said(trading::sideName(request.side)),
                     look::said(trading::name(request.type)),
                     look::localNumber(line.quantity.text()),
                     priceCell(request),
                     now,
                     look::said(line.order.reason),
                     look::timeText(line.order.changed, m_zone)};
        row.sorts = {static_cast<qint64>(line.order.id),
                     row.cells[1],
                     row.cells[2],
                     row.cells[3],
                     row.cells[4],
                     line.quantity.toDouble()};
        row.tone = line.placedAs > 0 ? Tone::Faint : line.refusal ? Tone::Amber : Tone::Plain;
        rows.push_back(std::move(row));
    }
    m_rows.setRows(std::move(rows));
}

void StoppedOrdersPanel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    m_rows.retranslate();
    showLines();
}

void StoppedOrdersPanel::refresh() {
    m_answer->setText(m_text);
    m_preview->setEnabled(!m_isWaiting);
    m_place->setEnabled(!m_isWaiting && !m_table->selectedRows().isEmpty());
}

void StoppedOrdersPanel::retranslate() {
    setWindowTitle(tr("Orders that stops have cancelled"));
    setAccessibleName(windowTitle());
    m_table->setTitle(windowTitle());
    m_table->setEmptyText(tr("No stop has cancelled an order that is not placed again"));
    m_preview->setText(tr("Ask again"));
    m_place->setText(tr("Place the selected again"));
    m_rows.retranslate();
    showLines();
    refresh();
}

QSize StoppedOrdersPanel::sizeHint() const {
    return QWidget::sizeHint().expandedTo({fontMetrics().averageCharWidth() * kWideLetters, 0});
}

void StoppedOrdersPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::guard
