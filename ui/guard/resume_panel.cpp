#include "ui/guard/resume_panel.h"

#include "core/contract/kill_switch_port.h"
#include "core/contract/patient_answer.h"
#include "core/contract/trading_port.h"
#include "ui/guard/hold_rows.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/rows_view.h"
#include "ui/look/said.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace aetherion::guard {

using risk::RiskState;

namespace {

constexpr Duration kEnginePatience = std::chrono::seconds(5);
constexpr int kLongestReason = 300;

/// As the API does it: of everything the kill switch first; when that is Active, what stands beside it.
bool isStopThatIsResumed(const risk::Scope& scope, const risk::RiskStatus& stop) {
    return scope == risk::Scope::all() && stop.state != RiskState::Active;
}

QString percentText(double percent) {
    return (percent > 0 ? QStringLiteral("+") : QString()) + look::decimalText(percent, 2) + QStringLiteral(" %");
}

} // namespace

ResumePanel::ResumePanel(contract::KillSwitchPort& killSwitch, contract::TradingPort& trading, QWidget* parent)
    : QWidget(parent), m_killSwitch(killSwitch), m_trading(trading), m_zone(QByteArrayLiteral("UTC")),
      m_holdRows([this]() { return holdTitles(m_zone); }), m_moveRows([]() {
          return std::vector<look::RowsColumn>{{tr("Account")},           {tr("Instrument")}, {tr("Held"), true},
                                               {tr("At the stop"), true}, {tr("Now"), true},  {tr("Moved"), true},
                                               {tr("Protection")}};
      }),
      m_exitRows([]() {
          return std::vector<look::RowsColumn>{{tr("Account")},     {tr("Instrument")},     {tr("Quantity"), true},
                                               {tr("Value"), true}, {tr("Slippage"), true}, {tr("Why")},
                                               {tr("Obstacle")}};
      }),
      m_thread(*this) {
    setObjectName(QStringLiteral("resumePanel"));
    build();
    connect(m_scopeBox, &QComboBox::activated, this, &ResumePanel::chooseScope);
    connect(m_look, &QPushButton::clicked, this, &ResumePanel::see);
    connect(m_askAgain, &QPushButton::clicked, this, &ResumePanel::askExits);
    connect(m_resume, &QPushButton::clicked, this, &ResumePanel::resume);
    connect(m_reason, &QLineEdit::returnPressed, this, &ResumePanel::resume);
    connect(m_reason, &QLineEdit::textChanged, this, &ResumePanel::refresh);
    connect(m_close, &QPushButton::clicked, this, [this]() { window() == this ? void(close()) : hide(); });
    retranslate();
}

void ResumePanel::open() {
    m_standing = readStanding(m_killSwitch, m_trading);
    m_answer.clear();
    m_reason->clear();
    // What holds everything comes first, whatever was looked at before.
    if (m_standing.state() != RiskState::Active)
        m_scope = risk::Scope::all();
    m_scopes.clear();
    showScopes();
    see();
    show();
    raise();
    m_reason->setFocus(Qt::OtherFocusReason);
}

std::int64_t ResumePanel::newestOf(const risk::Scope& scope) const {
    const risk::ScopeStatus* own = m_standing.find(scope);
    return own ? own->newestHold : 0;
}

bool ResumePanel::isOutdated() const {
    return m_standing.stop.newestHold > m_seen.stop || newestOf(m_scope) > m_seen.scope;
}

void ResumePanel::see() {
    m_seen = {m_standing.stop.newestHold, newestOf(m_scope)};
    askExits();
    refresh();
}

void ResumePanel::chooseScope() {
    const int row = m_scopeBox->currentIndex();
    if (row >= 0 && static_cast<std::size_t>(row) < m_scopes.size())
        m_scope = m_scopes[static_cast<std::size_t>(row)];
    see();
}

void ResumePanel::showScopes() {
    std::vector<risk::Scope> scopes = m_standing.heldScopes();
    if (scopes.empty())
        scopes.push_back(risk::Scope::all());
    if (std::ranges::find(scopes, m_scope) == scopes.end())
        m_scope = scopes.front();
    if (scopes == m_scopes && m_scopeBox->count() > 0)
        return;
    m_scopes = std::move(scopes);
    m_scopeBox->clear();
    for (const risk::Scope& scope : m_scopes)
        m_scopeBox->addItem(scopeText(scope));
    m_scopeBox->setCurrentIndex(static_cast<int>(std::ranges::find(m_scopes, m_scope) - m_scopes.begin()));
}

void ResumePanel::show(const Sight& sight) {
    m_prices.observe(sight);
    m_standing = sight.standing;
    m_now = sight.now;
    m_isOld = sight.isOld();
    if (!isVisible())
        return;
    // What a person has chosen and seen stays, even when it is no longer held.
    const std::vector<risk::Scope> held = m_standing.heldScopes();
    if (std::ranges::find(held, m_scope) != held.end())
        showScopes();
    const QStringList causes = standingCauses(sight);
    m_causes->setText(causes.isEmpty()
                          ? tr("No cause stands.")
                          : tr("Causes that stand:") + QStringLiteral("\n• ") + causes.join(QStringLiteral("\n• ")));
    showMoves(sight);
    refresh();
}

void ResumePanel::showMoves(const Sight& sight) {
    std::vector<TextRow> rows;
    for (const PriceMove& move : m_prices.moves(sight)) {
        TextRow row;
        const QString absent = tr("not known");
        row.cells = {look::toText(move.account),
                     look::toText(move.instrument.symbol),
                     look::localNumber(move.quantity.text()),
                     move.then ? look::localNumber(move.then->text(2)) : absent,
                     move.now ? look::localNumber(move.now->text(2)) : tr("stale"),
                     move.percent ? percentText(*move.percent) : absent,
                     move.isUnprotected ? tr("NONE") : tr("stops run")};
        row.key = keyOf(row.cells[0] + u'/' + row.cells[1]);
        row.tone = move.isUnprotected ? Tone::Red : Tone::Plain;
        row.isOld = sight.isOld();
        rows.push_back(std::move(row));
    }
    m_moveRows.setRows(std::move(rows));
}

void ResumePanel::askExits() {
    m_exitsText = tr("Asking which exits would go out...");
    m_exitsSeen.reset();
    m_exitLines.clear();
    m_thread.ask(
        [&trading = m_trading, scope = m_scope, end = m_thread.end()]() {
            const contract::CommandId command = trading.send(contract::PreviewResume{scope});
            return contract::awaitPatiently(trading, command, kEnginePatience, end);
        },
        [this](const Result<contract::TradingAnswer>& answer) { takeExits(answer); });
    refresh();
}

void ResumePanel::takeExits(const Result<contract::TradingAnswer>& answer) {
    m_exitLines.clear();
    m_exitsSeen = m_now;
    if (!answer)
        m_exitsText = tr("Which exits would go out is not known: %1").arg(look::said(answer.error().text()));
    else if (answer->refusal)
        m_exitsText = tr("Which exits would go out is not known: %1").arg(look::said(answer->refusal->text));
    else
        m_exitsText = look::said(answer->text);
    if (answer)
        for (const contract::ExitLine& exit : answer->exits) {
            TextRow row;
            const QString currency = u' ' + look::toText(exit.currency);
            row.cells = {look::toText(exit.account),
                         look::toText(exit.instrument.symbol),
                         look::localNumber(exit.quantity.text()),
                         exit.value ? look::localNumber(exit.value->text(2)) + currency : tr("stale"),
                         exit.slippage ? look::localNumber(exit.slippage->text(2)) + currency : tr("not known"),
                         look::said(exit.reason),
                         look::said(exit.obstacle)};
            row.key = keyOf(row.cells[0] + u'/' + row.cells[1] + u'/' + row.cells[5]);
            m_exitLines.push_back(std::move(row));
        }
    refresh();
}

void ResumePanel::showExits() {
    const bool isTimed = m_exitsSeen && *m_exitsSeen != Timestamp();
    const Duration age = isTimed ? m_now - *m_exitsSeen : Duration(0);
    const QString text = isTimed ? tr("%1 (seen %2 ago)").arg(m_exitsText, look::ageText(age)) : m_exitsText;
    m_exitsTitle->setText(tr("On resuming: %1").arg(text));
    for (TextRow& row : m_exitLines)
        row.isOld = m_isOld || age > kPreviewLimit;
    m_exitRows.setRows(m_exitLines);
}

void ResumePanel::setOperator(const QString& name) { m_operator = name; }

void ResumePanel::setZone(const QTimeZone& zone) {
    m_zone = zone;
    m_holdRows.retranslate();
    refresh();
}

void ResumePanel::resume() {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty() || m_isWaiting)
        return;
    m_isWaiting = true;
    m_answer.clear();
    refresh();
    risk::ResumeRequest request{look::toUtf8(m_operator), "window", look::toUtf8(reason), 0};
    m_thread.ask(
        [request, seen = m_seen, scope = m_scope, &killSwitch = m_killSwitch, &trading = m_trading]() {
            risk::ResumeRequest asked = request;
            if (isStopThatIsResumed(scope, killSwitch.status())) {
                asked.newestHoldSeen = seen.stop;
                const auto done = killSwitch.resume(asked);
                return done ? Outcome{true, done->state, {}} : Outcome{false, {}, done.error().reason};
            }
            asked.newestHoldSeen = seen.scope;
            const auto done = trading.resume(scope, asked);
            return done ? Outcome{true, done->state, {}} : Outcome{false, {}, done.error().reason};
        },
        [this](const Outcome& outcome) { take(outcome); });
}

void ResumePanel::take(const Outcome& outcome) {
    m_isWaiting = false;
    m_standing = readStanding(m_killSwitch, m_trading);
    if (!outcome.done) {
        m_answer = tr("Refused: %1").arg(look::said(outcome.refusal));
        return refresh();
    }
    m_answer = tr("Resumed: %1 is now %2.").arg(scopeText(m_scope), riskHeadline(m_standing.stateOf(m_scope)));
    m_reason->clear();
    if (m_standing.stateOf(m_scope) == RiskState::Active)
        showScopes();
    see();
    Q_EMIT resumed();
}

QString ResumePanel::newestText() const {
    if (isOutdated())
        return tr("A newer stop has come (hold #%1). Look at it before resuming.")
            .arg(std::max(m_standing.stop.newestHold, newestOf(m_scope)));
    for (const risk::ScopeHold& hold : m_standing.holds())
        if (hold.scope == m_scope)
            return tr("Newest hold: %1").arg(holdText(hold, m_zone));
    return tr("No hold stands on %1.").arg(scopeText(m_scope));
}

void ResumePanel::refresh() {
    const RiskState state = m_standing.stateOf(m_scope);
    const RiskState next = nextLooser(state);
    const bool isOpen = state == RiskState::Active;
    m_title->setText(isOpen ? tr("Nothing is stopped.")
                            : tr("Resume one step: %1 to %2. Strategies stay off until they are armed.")
                                  .arg(riskHeadline(state), riskHeadline(next)));
    m_scopeBox->setVisible(m_scopes.size() > 1);
    m_scopeLabel->setVisible(m_scopes.size() > 1);
    m_newest->setText(newestText());
    m_look->setVisible(isOutdated());
    m_holdRows.setRows(holdRows(m_standing, m_zone));
    showExits();
    m_resume->setText(isOpen ? tr("Resume") : tr("Resume to %1").arg(riskHeadline(next)));
    m_resume->setAccessibleName(m_resume->text());
    m_resume->setEnabled(!m_isWaiting && !isOpen && !m_reason->text().trimmed().isEmpty());
    m_result->setText(m_isWaiting ? tr("Writing it to the disk first...") : m_answer);
    m_result->setVisible(!m_result->text().isEmpty());
}

void ResumePanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::guard
