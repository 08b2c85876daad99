#include "ui/boards/decisions_table.h"

#include "ui/boards/older_bar.h"
#include "ui/look/data_table.h"
#include "ui/look/formatting.h"
#include "ui/look/said.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

namespace aetherion::boards {

namespace {

constexpr std::size_t kDecisionPage = 500;

} // namespace

DecisionsTable::DecisionsTable(contract::HistoryPort& history, QWidget* parent)
    : QWidget(parent), m_table(new look::DataTable("decisionsTable")), m_inputs(new QLabel), m_area(new QScrollArea),
      m_all(new QCheckBox), m_older(new OlderBar("olderDecisions")),
      m_pages(history, &contract::HistoryPort::decisions,
              [this](Result<std::vector<contract::DecisionRow>> rows) { take(std::move(rows)); }) {
    setObjectName(QStringLiteral("decisionsPanel"));
    m_inputs->setObjectName(QStringLiteral("decisionInputs"));
    m_all->setObjectName(QStringLiteral("allDecisions"));
    m_inputs->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_inputs->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_inputs->setWordWrap(true);
    m_inputs->setMargin(fontMetrics().averageCharWidth());
    m_table->setModel(&m_model);
    m_table->setRowLimit(static_cast<int>(DecisionsModel::kMostRows));
    m_area->setObjectName(QStringLiteral("decisionInputsArea"));
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidget(m_inputs);
    m_area->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    auto* split = new QSplitter(Qt::Horizontal);
    split->addWidget(m_table);
    split->addWidget(m_area);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_older, 1);
    foot->addWidget(m_all);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(split, 1);
    column->addLayout(foot);
    connect(m_older, &OlderBar::wanted, this, &DecisionsTable::askForMore);
    connect(m_all, &QCheckBox::toggled, this, [this]() {
        m_model.clear();
        reload();
    });
    connect(m_table->view().verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > 0 && value == m_table->view().verticalScrollBar()->maximum())
            askForMore();
    });
    connect(m_table, &look::DataTable::selectionChanged, this, &DecisionsTable::showInputs);
    retranslate();
    showState();
}

void DecisionsTable::takeEvent(const contract::EngineEvent& event) {
    if (const auto* made = std::get_if<contract::DecisionMade>(&event.payload))
        m_pending.push_back(made->decision);
}

void DecisionsTable::show(const contract::EngineSnapshot& snapshot) {
    const bool isOtherSession = snapshot.session.number != m_sources.session();
    const bool areOthers = m_sources.follow(snapshot);
    if (isOtherSession) {
        std::erase_if(m_pending, [this](const auto& decision) { return !m_sources.contains(decision.source); });
        m_model.clear();
    }
    m_kind = snapshot.session.kind;
    if (areOthers)
        reload();
    if (!m_pending.empty())
        m_model.add(std::exchange(m_pending, {}));
}

void DecisionsTable::reload() {
    const std::set<market::SourceId>& sources = m_sources.ids();
    if (sources.empty())
        return;
    contract::HistoryQuery query;
    query.limit = kDecisionPage;
    query.toAct = !m_all->isChecked();
    if (sources.size() == 1)
        query.source = *sources.begin();
    else
        query.sourceKind = m_kind;
    m_pages.reset(std::move(query));
    askForMore();
}

void DecisionsTable::askForMore() {
    m_pages.more();
    showState();
}

void DecisionsTable::take(Result<std::vector<contract::DecisionRow>> rows) {
    if (!rows) {
        showState(look::said(rows.error().text()));
        return;
    }
    std::vector<contract::DecisionRecord> mine;
    for (contract::DecisionRow& row : *rows)
        if (m_sources.contains(row.record.source))
            mine.push_back(std::move(row.record));
    const bool wasStrange = mine.empty() && !m_pages.ended();
    m_model.add(std::move(mine));
    if (wasStrange)
        m_pages.more();
    showState();
}

void DecisionsTable::showState(const QString& error) {
    m_older->show(!error.isEmpty()  ? OlderBar::State::Failed
                  : m_pages.busy()  ? OlderBar::State::Reading
                  : m_pages.ended() ? OlderBar::State::All
                                    : OlderBar::State::More,
                  error);
}

void DecisionsTable::showInputs() {
    const DecisionEntry* entry = m_model.at(m_table->current().row());
    // While there is nothing in it, its room is the table's.
    m_area->setVisible(entry != nullptr);
    m_inputs->setText(entry ? tr("Decided from") + u'\n' + decisionInputs(entry->decision)
                            : tr("Choose a decision to see what it was made from."));
}

void DecisionsTable::setZone(const QTimeZone& zone) { m_model.setZone(zone); }

void DecisionsTable::retranslate() {
    setAccessibleName(tr("Decisions"));
    m_table->setTitle(tr("Decisions"));
    m_table->setEmptyText(tr("Nothing has been decided yet."));
    m_all->setText(tr("Show those to do nothing too"));
    m_all->setAccessibleName(m_all->text());
    m_inputs->setAccessibleName(tr("What the decision was made from"));
    m_model.retranslate();
    showInputs();
}

void DecisionsTable::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace aetherion::boards
