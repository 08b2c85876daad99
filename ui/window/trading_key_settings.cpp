#include "ui/window/trading_key_settings.h"

#include "ui/look/mnemonic.h"
#include "ui/look/theme.h"

#include <QKeySequenceEdit>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>

namespace aetherion::window {

namespace {

/// Function keys, and letters with Ctrl: all others are typed into the ticket's fields or move about in them.
bool isTyped(const QKeyCombination& key) {
    const bool isFunction = key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35;
    return !isFunction && !key.keyboardModifiers().testFlag(Qt::ControlModifier);
}

bool isOfTextFields(const QKeySequence& key) {
    for (const auto standard :
         {QKeySequence::Copy, QKeySequence::Cut, QKeySequence::Paste, QKeySequence::Undo, QKeySequence::Redo,
          QKeySequence::SelectAll, QKeySequence::MoveToNextWord, QKeySequence::MoveToPreviousWord,
          QKeySequence::DeleteStartOfWord, QKeySequence::DeleteEndOfWord, QKeySequence::SelectNextWord,
          QKeySequence::SelectPreviousWord, QKeySequence::DeleteEndOfLine})
        if (QKeySequence::keyBindings(standard).contains(key))
            return true;
    return false;
}

} // namespace

TradingKeySettings::TradingKeySettings(TakenBy takenBy)
    : SettingsPage("tradingKeySettings"), m_takenBy(std::move(takenBy)), m_trouble(new QLabel), m_armed(new QLabel),
      m_note(new QLabel), m_open(new QPushButton) {
    m_trouble->setObjectName(QStringLiteral("tradingKeyTrouble"));
    m_armed->setObjectName(QStringLiteral("tradingKeysArmed"));
    m_open->setObjectName(QStringLiteral("openTicketSetting"));
    addKey("buyKeySetting", &desk::TradingKeys::buy, [] { return tr("&Buy"); });
    addKey("sellKeySetting", &desk::TradingKeys::sell, [] { return tr("&Sell"); });
    addKey("sendKeySetting", &desk::TradingKeys::send, [] { return tr("Se&nd the order"); });
    m_trouble->setAutoFillBackground(true);
    m_trouble->hide();
    for (QLabel* label : {m_trouble, m_armed, m_note}) {
        label->setWordWrap(true);
        addBelow(label);
    }
    addBelow(m_open);
    connect(m_open, &QPushButton::clicked, this, &TradingKeySettings::ticketRequested);
    retranslate();
}

void TradingKeySettings::addKey(const char* name, QKeySequence desk::TradingKeys::*member,
                                std::function<QString()> title) {
    auto* edit = new QKeySequenceEdit;
    edit->setObjectName(QString::fromLatin1(name));
    m_keys.push_back({member, title, edit});
    rows().add({std::move(title), [] { return tr("a function key, or one with Ctrl"); },
                [member] { return desk::keyText(desk::TradingKeys{}.*member); },
                [this, key = m_keys.back()] { choose(key, desk::TradingKeys{}.*key.member); }},
               edit);
    connect(edit, &QKeySequenceEdit::keySequenceChanged, this,
            [this, key = m_keys.back()](const QKeySequence& typed) { choose(key, typed); });
}

QString TradingKeySettings::troubleWith(const Key& key, const QKeySequence& wanted) const {
    const QString text = desk::keyText(wanted);
    for (const Key& other : m_keys)
        if (other.member != key.member && settings().tradingKeys.*other.member == wanted)
            return tr("%1 belongs to: %2").arg(text, look::withoutMnemonic(other.name()));
    if (const QString owner = m_takenBy(wanted); !owner.isEmpty())
        return tr("%1 belongs to: %2").arg(text, owner);
    if (isTyped(wanted[0]) || isOfTextFields(wanted))
        return tr("%1 is for typing in the ticket's fields").arg(text);
    return {};
}

void TradingKeySettings::choose(const Key& key, const QKeySequence& typed) {
    const QKeySequence now = settings().tradingKeys.*key.member;
    // One key; what follows is a second thought.
    const QKeySequence wanted = typed.isEmpty() ? now : QKeySequence(typed[0]);
    const QString trouble = wanted == now ? QString() : troubleWith(key, wanted);
    m_trouble->setText(trouble.isEmpty() ? QString() : tr("%1. %2 stays.").arg(trouble, desk::keyText(now)));
    m_trouble->setVisible(!trouble.isEmpty());
    const QSignalBlocker quiet(key.edit);
    key.edit->setKeySequence(trouble.isEmpty() ? wanted : now);
    if (trouble.isEmpty())
        set(&UiSettings::tradingKeys, key.member, wanted);
}

QString TradingKeySettings::title() const { return tr("Trading keys"); }

void TradingKeySettings::fill(const UiSettings& settings) {
    for (const Key& key : m_keys) {
        const QSignalBlocker quiet(key.edit);
        key.edit->setKeySequence(settings.tradingKeys.*key.member);
    }
}

void TradingKeySettings::showArmed(bool armed) {
    if (armed == m_isArmed)
        return;
    m_isArmed = armed;
    retranslate();
}

void TradingKeySettings::retranslate() {
    const look::ThemeColors colors = look::themeColors(palette());
    QPalette ground;
    ground.setColor(QPalette::Window, look::cautionGround(colors));
    ground.setColor(QPalette::WindowText, look::groundText(colors));
    m_trouble->setPalette(ground);
    m_armed->setText(m_isArmed ? tr("Now: ARMED in the order ticket.") : tr("Now: off."));
    m_note->setText(
        tr("Keys that trade are off when the program starts, and off again after a stop, in another "
           "session, when the order ticket is closed, and when one of them is changed. They are armed in the ticket, "
           "which shows a badge as long as they are, and are heard in the ticket alone. A change goes on record with "
           "the operator's name. All keys stand on the cheat sheet (?)."));
    m_open->setText(tr("Open the order ticket"));
}

} // namespace aetherion::window
