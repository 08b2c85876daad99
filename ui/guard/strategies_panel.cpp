#include "ui/guard/strategies_panel.h"

#include "core/contract/patient_answer.h"
#include "core/contract/trading_port.h"
#include "ui/look/formatting.h"
#include "ui/look/rows_view.h"
#include "ui/look/said.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>

namespace aetherion::guard {

namespace {

constexpr Duration kPolicyPatience = std::chrono::seconds(10);

} // namespace

StrategiesPanel::StrategiesPanel(contract::TradingPort& trading, QWidget* parent)
    : QWidget(parent), m_trading(trading), m_zone(QByteArrayLiteral("UTC")), m_rows([this]() {
          return std::vector<look::RowsColumn>{
              {tr("Account")}, {tr("Strategy")}, {tr("State, times in %1").arg(look::zoneText(m_zone))}};
      }),
      m_accountLabel(new QLabel), m_account(new QComboBox), m_arm(new QPushButton), m_disarm(new QPushButton),
      m_enable(new QPushButton), m_cycle(new QPushButton), m_table(new look::RowsView), m_answer(new QLabel),
      m_thread(*this) {
    setObjectName(QStringLiteral("strategiesPanel"));
    m_account->setObjectName(QStringLiteral("armAccount"));
    m_arm->setObjectName(QStringLiteral("armButton"));
    m_disarm->setObjectName(QStringLiteral("disarmButton"));
    m_enable->setObjectName(QStringLiteral("enableStrategyButton"));
    m_cycle->setObjectName(QStringLiteral("runCycleButton"));
    m_table->setObjectName(QStringLiteral("strategyTable"));
    m_answer->setObjectName(QStringLiteral("strategiesAnswer"));
    m_account->setEditable(true);
    m_account->setInsertPolicy(QComboBox::NoInsert);
    m_accountLabel->setBuddy(m_account);
    m_answer->setWordWrap(true);
    m_answer->setTextFormat(Qt::PlainText);
    m_table->setModel(&m_rows);
    auto* grid = new QGridLayout(this);
    grid->addWidget(m_accountLabel, 0, 0);
    grid->addWidget(m_account, 0, 1);
    grid->addWidget(m_arm, 0, 2);
    grid->addWidget(m_disarm, 0, 3);
    grid->addWidget(m_table, 1, 0, 1, 4);
    grid->addWidget(m_answer, 2, 0, 1, 2);
    grid->addWidget(m_enable, 2, 2);
    grid->addWidget(m_cycle, 2, 3);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    connect(m_arm, &QPushButton::clicked, this, &StrategiesPanel::arm);
    connect(m_disarm, &QPushButton::clicked, this, &StrategiesPanel::disarm);
    connect(m_enable, &QPushButton::clicked, this, &StrategiesPanel::enableSelected);
    connect(m_cycle, &QPushButton::clicked, this, &StrategiesPanel::runCycle);
    connect(m_account, &QComboBox::editTextChanged, this, &StrategiesPanel::refresh);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StrategiesPanel::refresh);
    retranslate();
}

trading::OrderOrigin StrategiesPanel::origin() const {
    return {look::toUtf8(m_operator), trading::Channel::Window, {}};
}

std::string StrategiesPanel::account() const { return look::toUtf8(m_account->currentText().trimmed()); }

void StrategiesPanel::showAccounts(const Sight& sight) {
    QStringList accounts;
    for (const trading::PortfolioView& portfolio : sight.trading.portfolios)
        accounts << look::toText(portfolio.account);
    for (const auto& [account, who] : sight.trading.armed)
        if (!accounts.contains(look::toText(account)))
            accounts << look::toText(account);
    QStringList known;
    for (int i = 0; i < m_account->count(); ++i)
        known << m_account->itemText(i);
    if (known == accounts)
        return;
    const QString typed = m_account->currentText();
    m_account->clear();
    m_account->addItems(accounts);
    if (!typed.isEmpty())
        m_account->setEditText(typed);
}

void StrategiesPanel::show(const Sight& sight) {
    m_isActive = sight.standing.state() == risk::RiskState::Active;
    showAccounts(sight);
    std::vector<TextRow> rows;
    for (const auto& [account, who] : sight.trading.armed) {
        TextRow row;
        row.cells = {look::toText(account), tr("the policy"), tr("armed by %1").arg(look::toText(who))};
        row.key = keyOf(row.cells[0]);
        rows.push_back(std::move(row));
    }
    m_armed = rows.size();
    m_disabled = sight.trading.disabledStrategies;
    for (const contract::DisabledStrategyView& each : m_disabled) {
        TextRow row;
        row.cells = {look::toText(each.account), look::toText(each.strategy),
                     tr("DISABLED since %1: it repeated itself").arg(look::timeText(each.since, m_zone))};
        row.key = keyOf(row.cells[0] + u'/' + row.cells[1]);
        row.tone = Tone::Amber;
        rows.push_back(std::move(row));
    }
    for (TextRow& row : rows)
        row.isOld = sight.isOld();
    m_rows.setRows(std::move(rows));
    refresh();
}

void StrategiesPanel::arm() {
    if (!account().empty())
        ask(contract::ArmPolicy{account(), origin(), true});
}

void StrategiesPanel::disarm() {
    if (!account().empty())
        ask(contract::ArmPolicy{account(), origin(), false});
}

void StrategiesPanel::enableSelected() {
    const QModelIndex current = m_table->currentIndex();
    const auto row = static_cast<std::size_t>(std::max(0, current.row()));
    if (!current.isValid() || row < m_armed || row - m_armed >= m_disabled.size())
        return;
    const contract::DisabledStrategyView& chosen = m_disabled[row - m_armed];
    ask(contract::EnableStrategy{chosen.account, chosen.strategy, origin()});
}

void StrategiesPanel::runCycle() { ask(contract::RunCycle{origin()}); }

void StrategiesPanel::ask(contract::TradingCommand command) {
    m_isWaiting = true;
    m_text = tr("Asking the engine...");
    // Sending never waits; the answer is waited for elsewhere.
    const contract::CommandId id = m_trading.send(std::move(command));
    m_thread.ask([id, end = m_thread.end(),
                  &trading = m_trading]() { return contract::awaitPatiently(trading, id, kPolicyPatience, end); },
                 [this](const Result<contract::TradingAnswer>& answer) { take(answer); });
    refresh();
}

void StrategiesPanel::take(const Result<contract::TradingAnswer>& answer) {
    m_isWaiting = false;
    if (!answer)
        m_text = tr("Nobody knows yet what became of it: %1").arg(look::said(answer.error().text()));
    else if (answer->refusal)
        m_text = tr("Refused: %1").arg(look::said(answer->refusal->text));
    else
        m_text = look::said(answer->text);
    refresh();
}

void StrategiesPanel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    m_rows.retranslate();
}

void StrategiesPanel::refresh() {
    const QModelIndex current = m_table->currentIndex();
    const bool hasAccount = !account().empty();
    m_arm->setEnabled(hasAccount && !m_isWaiting && m_isActive);
    m_arm->setToolTip(m_isActive ? QString() : tr("Strategies are armed only while trading is on"));
    // What tightens is never kept waiting.
    m_disarm->setEnabled(hasAccount);
    m_enable->setEnabled(!m_isWaiting && current.isValid() && static_cast<std::size_t>(current.row()) >= m_armed);
    m_cycle->setEnabled(!m_isWaiting);
    m_answer->setText(m_text);
}

void StrategiesPanel::retranslate() {
    setWindowTitle(tr("Strategies"));
    setAccessibleName(windowTitle());
    m_accountLabel->setText(tr("&Account"));
    m_account->setAccessibleName(tr("Account"));
    m_arm->setText(tr("Arm"));
    m_arm->setAccessibleName(tr("Let the policy trade for this account"));
    m_disarm->setText(tr("Disarm"));
    m_disarm->setAccessibleName(tr("Stop the policy from trading for this account"));
    m_enable->setText(tr("Enable strategy"));
    m_cycle->setText(tr("Decide now"));
    m_cycle->setToolTip(tr("A decision cycle over the newest bars, at once"));
    m_table->setAccessibleName(tr("Armed accounts and disabled strategies"));
    m_table->setEmptyText(tr("Strategies are off: no account is armed"));
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    m_rows.retranslate();
    refresh();
}

void StrategiesPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::guard
