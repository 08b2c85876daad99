#include "ui/guard/flatten_panel.h"

#include "core/contract/patient_answer.h"
#include "core/contract/trading_port.h"
#include "ui/guard/hold_button.h"
#include "ui/guard/risk_text.h"
#include "ui/look/formatting.h"
#include "ui/look/rows_view.h"
#include "ui/look/said.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace aetherion::guard {

namespace {

constexpr Duration kDeskPatience = std::chrono::seconds(10);

} // namespace

FlattenPanel::FlattenPanel(contract::TradingPort& trading, QWidget* parent)
    : QWidget(parent), m_trading(trading), m_rows([]() {
          return std::vector<look::RowsColumn>{{tr("Account")},     {tr("Instrument")},     {tr("Sell"), true},
                                               {tr("Value"), true}, {tr("Slippage"), true}, {tr("Obstacle")},
                                               {tr("Order")}};
      }),
      m_scopeLabel(new QLabel), m_scopeBox(new QComboBox), m_preview(new QPushButton), m_answer(new QLabel),
      m_lines(new look::RowsView), m_hold(new HoldButton), m_note(new QLabel), m_thread(*this) {
    setObjectName(QStringLiteral("flattenPanel"));
    m_scopeBox->setObjectName(QStringLiteral("flattenScope"));
    m_preview->setObjectName(QStringLiteral("previewFlattenButton"));
    m_answer->setObjectName(QStringLiteral("flattenAnswer"));
    m_lines->setObjectName(QStringLiteral("flattenLines"));
    m_hold->setObjectName(QStringLiteral("flattenButton"));
    m_note->setObjectName(QStringLiteral("flattenNote"));
    for (QLabel* text : {m_answer, m_note}) {
        text->setWordWrap(true);
        text->setTextFormat(Qt::PlainText);
    }
    m_lines->setModel(&m_rows);
    m_scopeLabel->setBuddy(m_scopeBox);
    auto* grid = new QGridLayout(this);
    grid->addWidget(m_scopeLabel, 0, 0);
    grid->addWidget(m_scopeBox, 0, 1);
    grid->addWidget(m_preview, 0, 2);
    grid->addWidget(m_answer, 1, 0, 1, 3);
    grid->addWidget(m_lines, 2, 0, 1, 3);
    grid->addWidget(m_note, 3, 0, 1, 3);
    grid->addWidget(m_hold, 4, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    connect(m_preview, &QPushButton::clicked, this, &FlattenPanel::askPreview);
    connect(m_scopeBox, &QComboBox::activated, this, &FlattenPanel::askPreview);
    connect(m_hold, &HoldButton::held, this, [this]() { ask(false); });
    m_scopeBox->addItem(scopeText(risk::Scope::all()));
    retranslate();
}

void FlattenPanel::open() {
    show();
    raise();
    askPreview();
}

risk::Scope FlattenPanel::scope() const {
    const int row = m_scopeBox->currentIndex();
    return row >= 0 && static_cast<std::size_t>(row) < m_scopes.size() ? m_scopes[static_cast<std::size_t>(row)]
                                                                       : risk::Scope::all();
}

void FlattenPanel::showScopes(const Sight& sight) {
    std::vector<risk::Scope> scopes{risk::Scope::all()};
    for (const market::Market market : market::kMarkets)
        scopes.push_back(risk::Scope::ofMarket(market));
    for (const trading::PortfolioView& portfolio : sight.trading.portfolios)
        scopes.push_back(risk::Scope::ofAccount(portfolio.account));
    if (scopes == m_scopes)
        return;
    const risk::Scope chosen = scope();
    m_scopes = std::move(scopes);
    m_scopeBox->clear();
    for (const risk::Scope& each : m_scopes)
        m_scopeBox->addItem(scopeText(each));
    const auto found = std::ranges::find(m_scopes, chosen);
    m_scopeBox->setCurrentIndex(found == m_scopes.end() ? 0 : static_cast<int>(found - m_scopes.begin()));
}

void FlattenPanel::show(const Sight& sight) {
    m_now = sight.now;
    m_isOld = sight.isOld();
    m_currencies.clear();
    for (const trading::PortfolioView& portfolio : sight.trading.portfolios)
        for (const trading::PositionView& position : portfolio.positions)
            m_currencies[portfolio.account][position.instrument] = position.currency;
    if (!isVisible())
        return;
    showScopes(sight);
    // Answered before anything was known of time and currencies.
    if (m_previewed == Timestamp())
        askPreview();
    refresh();
}

void FlattenPanel::askPreview() {
    m_canSell = false;
    m_previewed.reset();
    m_text = tr("Asking what would be sold...");
    m_shown.clear();
    ask(true);
}

void FlattenPanel::ask(bool preview) {
    if (!preview && (!m_canSell || m_isWaiting))
        return;
    m_isWaiting = true;
    if (!preview)
        m_text = tr("Flattening %1...").arg(scopeText(scope()));
    const int asked = ++m_asked;
    contract::Flatten command{scope(), {look::toUtf8(m_operator), trading::Channel::Window, {}}, preview};
    // Sending never waits; the answer is waited for elsewhere.
    const contract::CommandId id = m_trading.send(std::move(command));
    m_thread.ask([id, end = m_thread.end(),
                  &trading = m_trading]() { return contract::awaitPatiently(trading, id, kDeskPatience, end); },
                 [this, asked, preview](const Result<contract::TradingAnswer>& answer) {
                     // What was asked of another scope meanwhile is on its way; what was sold is always told.
                     if (asked == m_asked || !preview)
                         take(answer, preview);
                 });
    refresh();
}

void FlattenPanel::take(const Result<contract::TradingAnswer>& answer, bool preview) {
    m_isWaiting = false;
    m_canSell = false;
    m_shown.clear();
    m_isPreview = preview;
    if (!answer) {
        m_text = preview ? tr("No preview: %1").arg(look::said(answer.error().text()))
                         : tr("Nobody knows yet what became of it: %1. Look at the orders before you ask again.")
                               .arg(look::said(answer.error().text()));
    } else if (answer->refusal) {
        m_text = tr("Refused: %1").arg(look::said(answer->refusal->text));
    } else {
        m_text = look::said(answer->text);
        for (const contract::FlattenLine& line : answer->lines) {
            m_canSell = m_canSell || (preview && line.obstacle.empty());
            const QString currency = u' ' + look::toText(m_currencies[line.account][line.instrument]);
            TextRow row;
            row.cells = {look::toText(line.account),
                         look::toText(line.instrument.symbol),
                         look::localNumber(line.quantity.text()),
                         line.value ? look::localNumber(line.value->text(2)) + currency : tr("stale"),
                         line.slippage ? look::localNumber(line.slippage->text(2)) + currency : tr("not known"),
                         look::said(line.obstacle),
                         line.order > 0 ? QStringLiteral("#%1").arg(line.order) : QString()};
            row.key = keyOf(row.cells[0] + u'/' + row.cells[1]);
            row.tone = line.obstacle.empty() ? Tone::Plain : Tone::Amber;
            m_shown.push_back(std::move(row));
        }
        if (preview)
            m_previewed = m_now;
    }
    refresh();
}

void FlattenPanel::age() {
    const bool isOld = m_isOld || (m_isPreview && m_previewed && m_now - *m_previewed > kPreviewLimit);
    for (TextRow& row : m_shown)
        row.isOld = isOld;
    m_rows.setRows(m_shown);
}

void FlattenPanel::refresh() {
    age();
    QString text = m_text;
    if (m_previewed)
        text = tr("%1. Seen %2 ago.").arg(text, look::ageText(m_now - *m_previewed));
    m_answer->setText(text);
    m_hold->setText(tr("Hold 1.5 s to flatten %1").arg(scopeText(scope())));
    m_hold->setAccessibleName(m_hold->text());
    m_hold->setEnabled(m_canSell && !m_isWaiting);
    m_hold->updateGeometry();
    m_preview->setEnabled(!m_isWaiting);
}

void FlattenPanel::retranslate() {
    setWindowTitle(tr("Flatten"));
    setAccessibleName(tr("Flatten"));
    m_scopeLabel->setText(tr("&What to sell"));
    m_scopeBox->setAccessibleName(tr("What to flatten"));
    for (std::size_t i = 0; i < m_scopes.size(); ++i)
        m_scopeBox->setItemText(static_cast<int>(i), scopeText(m_scopes[i]));
    m_preview->setText(tr("Preview again"));
    m_lines->setAccessibleName(tr("What would be sold"));
    m_lines->setEmptyText(tr("Nothing is held"));
    m_note->setText(tr("Its open orders are cancelled first; then market orders sell what is held. This passes while "
                       "trading is HALTED, and it is audited. Letting go before the bar is full does nothing."));
    m_lines->setMinimumHeight(fontMetrics().height() * 6);
    m_rows.retranslate();
    refresh();
}

void FlattenPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace aetherion::guard
