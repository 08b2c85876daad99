#include "ui/boards/changes_table.h"

#include "ui/boards/older_bar.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace aetherion::boards {

namespace {

constexpr std::size_t kChangePage = 500;

} // namespace

ChangesTable::ChangesTable(contract::HistoryPort& history, QWidget* parent)
    : QWidget(parent), m_table(new look::DataTable("changesTable")), m_older(new OlderBar("olderChanges")),
      m_pages(history, &contract::HistoryPort::regimes,
              [this](Result<std::vector<contract::RegimeRow>> rows) { take(std::move(rows)); }) {
    setObjectName(QStringLiteral("changesPanel"));
    m_table->setModel(&m_model);
    m_table->setRowLimit(static_cast<int>(ChangesModel::kMostRows));
    m_table->view().setItemDelegateForColumn(ChangesModel::From, &m_regimes);
    m_table->view().setItemDelegateForColumn(ChangesModel::To, &m_regimes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_table, 1);
    column->addWidget(m_older);
    connect(m_older, &OlderBar::wanted, this, &ChangesTable::askForMore);
    // Who reads down to the end wants to read on.
    connect(m_table->view().verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value == m_table->view().verticalScrollBar()->maximum())
            askForMore();
    });
    connect(m_table, &look::DataTable::rowActivated, this, [this](const QModelIndex& index) {
        if (const ChangeRow* row = m_model.at(index.row()))
            Q_EMIT changeChosen(row->instrument, row->timeframe, row->time);
    });
    retranslate();
    showState();
}

void ChangesTable::takeEvent(const contract::EngineEvent& event) {
    if (const auto* change = std::get_if<contract::RegimeChanged>(&event.payload))
        m_pending.push_back(changeRow(*change));
}

void ChangesTable::flush() {
    if (m_pending.empty())
        return;
    m_model.add(std::exchange(m_pending, {}));
}

void ChangesTable::show(const contract::EngineSnapshot& snapshot) {
    const bool isOtherSession = snapshot.session.number != m_sources.session();
    const bool areOthers = m_sources.follow(snapshot);
    if (isOtherSession) {
        std::erase_if(m_pending, [this](const ChangeRow& row) { return !m_sources.contains(row.source); });
        m_model.clear();
    }
    m_kind = snapshot.session.kind;
    if (areOthers)
        reload();
    flush();
}

void ChangesTable::reload() {
    contract::HistoryQuery query;
    query.limit = kChangePage;
    const std::set<market::SourceId>& sources = m_sources.ids();
    if (sources.empty())
        return;
    if (sources.size() == 1)
        query.source = *sources.begin();
    else
        query.sourceKind = m_kind;
    m_pages.reset(std::move(query));
    askForMore();
}

void ChangesTable::askForMore() {
    m_pages.more();
    showState();
}

void ChangesTable::take(Result<std::vector<contract::RegimeRow>> rows) {
    if (!rows) {
        showState(look::said(rows.error().text()));
        return;
    }
    std::vector<ChangeRow> mine;
    for (const contract::RegimeRow& row : *rows)
        if (m_sources.contains(row.record.at.source))
            mine.push_back(changeRow(row));
    const bool wasStrange = mine.empty() && !m_pages.ended();
    m_model.add(std::move(mine));
    // A page of other recordings of the same kind says nothing about these.
    if (wasStrange)
        m_pages.more();
    showState();
}

void ChangesTable::showState(const QString& error) {
    m_older->show(!error.isEmpty()  ? OlderBar::State::Failed
                  : m_pages.busy()  ? OlderBar::State::Reading
                  : m_pages.ended() ? OlderBar::State::All
                                    : OlderBar::State::More,
                  error);
}

void ChangesTable::setZone(const QTimeZone& zone) { m_model.setZone(zone); }

void ChangesTable::retranslate() {
    setAccessibleName(tr("Regime changes"));
    m_table->setTitle(tr("Regime changes"));
    m_table->setEmptyText(tr("No regime has changed yet."));
    m_model.retranslate();
}

void ChangesTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::boards
