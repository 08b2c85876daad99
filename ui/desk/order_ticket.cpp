#include "ui/desk/order_ticket.h"

#include "ui/desk/book_state.h"
#include "ui/desk/desk_words.h"
#include "ui/look/formatting.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace aetherion::desk {

namespace {

QLabel* wrapped(const char* name) {
    auto* label = new QLabel;
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

template <typename Widget> Widget* named(const char* name) {
    auto* widget = new Widget;
    widget->setObjectName(QLatin1String(name));
    return widget;
}

} // namespace

OrderTicket::OrderTicket(contract::TradingPort& port, const Clock& clock, QWidget* parent)
    : QWidget(parent), m_clock(clock), m_form(new QFormLayout), m_account(named<QComboBox>("ticketAccount")),
      m_instrument(named<QComboBox>("ticketInstrument")), m_price(wrapped("ticketPrice")),
      m_buy(named<QPushButton>("ticketBuy")), m_sell(named<QPushButton>("ticketSell")),
      m_type(named<QComboBox>("ticketType")), m_timeInForce(named<QComboBox>("ticketTimeInForce")),
      m_quantity(named<QLineEdit>("ticketQuantity")), m_limit(named<QLineEdit>("ticketLimit")),
      m_stop(named<QLineEdit>("ticketStop")), m_hint(wrapped("ticketHint")), m_verdict(wrapped("ticketVerdict")),
      m_table(new look::DataTable("ticketVerdicts")), m_send(named<QPushButton>("ticketSend")),
      m_arm(named<QCheckBox>("ticketArmKeys")), m_badge(wrapped("ticketKeysBadge")), m_answer(wrapped("ticketAnswer")),
      m_buyAction(new QAction(this)), m_sellAction(new QAction(this)), m_sendAction(new QAction(this)),
      m_armAction(new QAction(this)), m_questions(port), m_orders(port) {
    setObjectName(QStringLiteral("orderTicket"));
    m_pause.setSingleShot(true);
    m_pause.setInterval(kTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &OrderTicket::ask);
    m_account->setEditable(true);
    m_instrument->setEditable(true);
    m_instrument->setInsertPolicy(QComboBox::NoInsert);
    m_instrument->completer()->setFilterMode(Qt::MatchContains);
    m_instrument->completer()->setCompletionMode(QCompleter::PopupCompletion);
    for (QComboBox* box : {m_account, m_instrument}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(12);
    }
    for (QPushButton* button : {m_buy, m_sell, m_send})
        button->setAutoDefault(false);
    m_buy->setCheckable(true);
    m_sell->setCheckable(true);
    for (const auto type : {trading::OrderType::Market, trading::OrderType::Limit, trading::OrderType::Stop})
        m_type->addItem({}, static_cast<int>(type));
    for (const auto time : {trading::TimeInForce::Day, trading::TimeInForce::GoodTillCancelled})
        m_timeInForce->addItem({}, static_cast<int>(time));
    m_type->setCurrentIndex(1);
    m_table->setModel(&m_verdicts);
    m_table->hide();
    m_badge->hide();
    m_badge->setAutoFillBackground(true);
    m_badge->setAlignment(Qt::AlignCenter);
    m_answer->hide();
    build();
    addActions();
    connectFields();
    setSide(market::Side::Buy);
    retranslate();
}

void OrderTicket::build() {
    auto* sides = new QHBoxLayout;
    sides->addWidget(m_buy, 1);
    sides->addWidget(m_sell, 1);
    for (int row = 0; row < 7; ++row) {
        auto* label = new QLabel;
        QWidget* const fields[] = {m_account, m_instrument, nullptr, m_type, m_quantity, m_limit, m_stop};
        if (fields[row]) {
            label->setBuddy(fields[row]);
            m_form->addRow(label, fields[row]);
        } else {
            m_form->addRow(label, sides);
        }
        if (row == 1)
            m_form->addRow(m_price);
    }
    auto* until = new QLabel;
    until->setBuddy(m_timeInForce);
    m_form->addRow(until, m_timeInForce);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    auto* sending = new QHBoxLayout;
    sending->addWidget(m_send, 1);
    sending->addWidget(m_arm);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_hint);
    column->addLayout(sending);
    column->addWidget(m_badge);
    column->addWidget(m_answer);
    column->addWidget(m_verdict);
    column->addWidget(m_table, 1);
    column->addStretch(0);
}

void OrderTicket::addActions() {
    const auto add = [this](QAction* action, const char* name, const QKeySequence& keys) {
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    };
    add(m_buyAction, "ticketBuyAction", m_keys.buy);
    add(m_sellAction, "ticketSellAction", m_keys.sell);
    add(m_sendAction, "ticketSendAction", m_keys.send);
    add(m_armAction, "armTradingKeysAction", {});
    m_armAction->setCheckable(true);
    for (QAction* action : {m_buyAction, m_sellAction, m_sendAction})
        action->setEnabled(false);
    connect(m_buyAction, &QAction::triggered, this, [this] { setSide(market::Side::Buy); });
    connect(m_sellAction, &QAction::triggered, this, [this] { setSide(market::Side::Sell); });
    connect(m_sendAction, &QAction::triggered, this, &OrderTicket::send);
    connect(m_armAction, &QAction::toggled, this, &OrderTicket::armKeys);
}

void OrderTicket::connectFields() {
    for (QLineEdit* field : {m_quantity, m_limit, m_stop})
        connect(field, &QLineEdit::textChanged, this, &OrderTicket::edited);
    for (QComboBox* box : {m_type, m_timeInForce})
        connect(box, &QComboBox::currentIndexChanged, this, &OrderTicket::edited);
    connect(m_account, &QComboBox::currentTextChanged, this, &OrderTicket::edited);
    connect(m_instrument, &QComboBox::activated, this, [this](int index) {
        m_wanted = m_instrument->itemData(index).toUInt();
        m_spec.reset();
        edited();
    });
    // What is typed and is no instrument must not stand there as if it were the one that is traded.
    connect(m_instrument->lineEdit(), &QLineEdit::editingFinished, this, [this] {
        const int typed = m_instrument->findText(m_instrument->currentText().trimmed(), Qt::MatchFixedString);
        const int now = m_instrument->findData(m_wanted);
        if (typed >= 0 && typed != now) {
            m_wanted = m_instrument->itemData(typed).toUInt();
            m_spec.reset();
            edited();
        }
        m_instrument->setCurrentIndex(typed >= 0 ? typed : now);
        if (typed < 0)
            m_instrument->setEditText(m_instrument->itemText(now));
    });
    connect(m_buy, &QPushButton::clicked, this, [this] { setSide(market::Side::Buy); });
    connect(m_sell, &QPushButton::clicked, this, [this] { setSide(market::Side::Sell); });
    connect(m_send, &QPushButton::clicked, this, &OrderTicket::send);
    connect(m_arm, &QCheckBox::toggled, this, &OrderTicket::armKeys);
}

void OrderTicket::setStream(market::StreamId stream) {
    if (!m_quantity->text().trimmed().isEmpty() || stream == m_wanted)
        return;
    m_wanted = stream;
    m_spec.reset();
    edited();
}

void OrderTicket::fillInstruments(const contract::EngineSnapshot& snapshot) {
    QSignalBlocker quiet(m_instrument);
    m_instrument->clear();
    for (const contract::StreamView& view : snapshot.streams)
        m_instrument->addItem(instrumentText(view.stream.instrument), view.stream.id);
}

void OrderTicket::fillAccounts(const contract::TradingView& view) {
    QStringList accounts;
    for (const trading::PortfolioView& portfolio : view.portfolios)
        accounts.push_back(look::toText(portfolio.account));
    QStringList listed;
    for (int i = 0; i < m_account->count(); ++i)
        listed.push_back(m_account->itemText(i));
    if (accounts == listed)
        return;
    QSignalBlocker quiet(m_account);
    const QString typed = m_account->currentText();
    m_account->clear();
    m_account->addItems(accounts);
    m_account->setCurrentText(!typed.isEmpty() || accounts.isEmpty() ? typed : accounts.first());
}

void OrderTicket::show(const contract::EngineSnapshot& snapshot, const contract::TradingView& view) {
    m_now = snapshot.pulse.engineTime;
    if (snapshot.session.number != m_session || m_instrument->count() != static_cast<int>(snapshot.streams.size())) {
        if (snapshot.session.number != m_session) {
            armKeys(false);
            m_followed = 0;
            m_spec.reset();
        }
        m_session = snapshot.session.number;
        fillInstruments(snapshot);
    }
    if (snapshot.risk.state == risk::RiskState::Halted)
        armKeys(false);
    fillAccounts(view);
    const contract::StreamView* stream = streamOf(snapshot, m_wanted);
    m_view = stream ? std::optional(*stream) : std::nullopt;
    const market::InstrumentSpec* known = stream ? specOf(snapshot, m_wanted) : nullptr;
    const bool isNew = (known != nullptr) != m_spec.has_value() || (known && m_spec->key != known->key);
    if (isNew) {
        m_spec = known ? std::optional(*known) : std::nullopt;
        QSignalBlocker quiet(m_instrument);
        m_instrument->setCurrentIndex(m_instrument->findData(m_wanted));
        refresh();
        askSoon();
    }
    showPrice();
    followOrder(view);
    if (isVisible() && m_checked.request && !m_isAsking && !m_pause.isActive() && m_clock.now() - m_askedAt > kAskAgain)
        ask();
}

void OrderTicket::showPrice() {
    if (!m_view) {
        m_price->clear();
        return;
    }
    QStringList parts;
    if (m_view->lastPrice)
        parts.push_back(tr("Last %1").arg(look::priceText(*m_view->lastPrice, m_view->neededPrecision)));
    if (!m_view->bids.empty() && !m_view->asks.empty())
        parts.push_back(tr("bid %1, ask %2")
                            .arg(look::priceText(m_view->bids.front().price, m_view->neededPrecision),
                                 look::priceText(m_view->asks.front().price, m_view->neededPrecision)));
    const QString feed = feedText(*m_view, m_now, m_silence);
    const bool isStale = !feed.isEmpty() || !m_view->lastPrice;
    if (m_view->lastPrice)
        parts.push_back(isStale ? tr("%1: no price to trade on").arg(feed)
                                : tr("%1 old").arg(look::ageText(m_now - m_view->lastReceiveTime)));
    else
        parts.push_back(tr("no price yet"));
    const look::ThemeColors colors = look::themeColors(palette());
    QPalette ground;
    if (isStale) {
        ground.setColor(QPalette::Window, look::cautionGround(colors));
        ground.setColor(QPalette::WindowText, look::groundText(colors));
    }
    m_price->setAutoFillBackground(isStale);
    m_price->setPalette(ground);
    m_price->setText(parts.join(QStringLiteral(" · ")));
}

void OrderTicket::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange) {
        paintSides();
        refresh();
    }
}

void OrderTicket::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    armKeys(false);
}

} // namespace aetherion::desk
