#include "ui/desk/desk_words.h"
#include "ui/desk/order_ticket.h"
#include "ui/look/formatting.h"
#include "ui/look/mnemonic.h"
#include "ui/look/theme.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace aetherion::desk {

void OrderTicket::retranslate() {
    setAccessibleName(tr("Order ticket"));
    const auto label = [&](QWidget* field, const QString& text) {
        if (auto* of = qobject_cast<QLabel*>(m_form->labelForField(field)))
            of->setText(text);
        field->setAccessibleName(look::withoutMnemonic(text));
    };
    label(m_account, tr("Accoun&t"));
    label(m_instrument, tr("&Instrument"));
    label(m_type, tr("T&ype"));
    label(m_quantity, tr("&Quantity"));
    label(m_limit, tr("&Limit price"));
    label(m_stop, tr("St&op price"));
    label(m_timeInForce, tr("&Good for"));
    m_buy->setText(tr("Buy"));
    m_sell->setText(tr("Sell"));
    for (int i = 0; i < m_type->count(); ++i)
        m_type->setItemText(i, typeText(static_cast<trading::OrderType>(m_type->itemData(i).toInt())));
    for (int i = 0; i < m_timeInForce->count(); ++i)
        m_timeInForce->setItemText(
            i, timeInForceText(static_cast<trading::TimeInForce>(m_timeInForce->itemData(i).toInt())));
    m_arm->setText(tr("Trading keys"));
    m_arm->setToolTip(tr("Off: no key sends an order. On: %1 buys, %2 sells, %3 sends, while the ticket has the focus.")
                          .arg(keyText(m_keys.buy), keyText(m_keys.sell), keyText(m_keys.send)));
    m_badge->setText(tr("KEYS ARMED: %1 buy, %2 sell, %3 sends")
                         .arg(keyText(m_keys.buy), keyText(m_keys.sell), keyText(m_keys.send)));
    m_buyAction->setText(tr("Ticket: buy"));
    m_sellAction->setText(tr("Ticket: sell"));
    m_sendAction->setText(tr("Ticket: send the order"));
    m_armAction->setText(tr("Arm the trading keys"));
    m_table->setTitle(tr("Verdicts of the rails"));
    m_verdicts.retranslate();
    refresh();
}

OrderDraft OrderTicket::draft() const {
    return {m_account->currentText(),
            m_side,
            static_cast<trading::OrderType>(m_type->currentData().toInt()),
            static_cast<trading::TimeInForce>(m_timeInForce->currentData().toInt()),
            m_quantity->text(),
            m_limit->text(),
            m_stop->text()};
}

void OrderTicket::edited() {
    refresh();
    askSoon();
}

void OrderTicket::refresh() {
    const OrderDraft now = draft();
    m_checked = check(now, spec());
    m_form->setRowVisible(m_limit, now.type == trading::OrderType::Limit);
    m_form->setRowVisible(m_stop, now.type == trading::OrderType::Stop);
    m_form->setRowVisible(m_timeInForce, now.type != trading::OrderType::Market);
    if (spec()) {
        m_quantity->setPlaceholderText(tr("steps of %1").arg(plainNumber(m_spec->lotSize.units())));
        m_limit->setPlaceholderText(tr("steps of %1").arg(plainNumber(m_spec->tickSize.units())));
        m_stop->setPlaceholderText(m_limit->placeholderText());
    }
    QString hint = m_checked.problem();
    QString what = now.side == market::Side::Buy ? tr("Buy") : tr("Sell");
    if (m_checked.request && spec()) {
        const trading::OrderRequest& request = *m_checked.request;
        const QString size = plainNumber(request.quantity.units()) + u' ' + look::toText(m_spec->key.symbol);
        const auto own = request.limitPrice ? request.limitPrice : request.stopPrice;
        what += u' ' + size + u' ' + (own ? tr("at %1").arg(plainNumber(own->units())) : tr("at the market"));
        const std::optional<Price> price = own ? own : m_view ? m_view->lastPrice : std::nullopt;
        if (const auto value = price ? worth(request.quantity, *price, *m_spec) : std::nullopt)
            hint = tr("About %1 %2").arg(cashText(*value), look::toText(m_spec->currency));
    }
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    m_send->setText(m_isSending ? tr("Sending...") : what);
    m_send->setAccessibleName(m_send->text());
    m_send->setEnabled(m_checked.request.has_value() && !m_isSending);
    m_verdict->setVisible(m_checked.request.has_value());
    m_table->setVisible(m_checked.request.has_value() && m_verdicts.rowCount() > 0);
    const look::ThemeColors colors = look::themeColors(palette());
    QPalette badge;
    badge.setColor(QPalette::Window, colors.caution);
    badge.setColor(QPalette::WindowText, colors.cautionText);
    if (m_badge->palette().color(QPalette::Window) != colors.caution)
        m_badge->setPalette(badge);
}

void OrderTicket::setSide(market::Side side) {
    m_side = side;
    m_buy->setChecked(side == market::Side::Buy);
    m_sell->setChecked(side == market::Side::Sell);
    paintSides();
    edited();
}

void OrderTicket::paintSides() {
    for (QPushButton* button : {m_buy, m_sell}) {
        QPalette colors;
        if (button->isChecked()) {
            colors.setColor(QPalette::Button, palette().color(QPalette::Highlight));
            colors.setColor(QPalette::ButtonText, palette().color(QPalette::HighlightedText));
        }
        button->setPalette(colors);
    }
}

void OrderTicket::takePrice(Price price) {
    m_type->setCurrentIndex(m_type->findData(static_cast<int>(trading::OrderType::Limit)));
    m_limit->setText(plainNumber(price.units()));
}

void OrderTicket::setKeys(const TradingKeys& keys) {
    if (keys == m_keys)
        return;
    armKeys(false);
    m_keys = keys;
    m_buyAction->setShortcut(keys.buy);
    m_sellAction->setShortcut(keys.sell);
    m_sendAction->setShortcut(keys.send);
    retranslate();
}

void OrderTicket::armKeys(bool armed) {
    if (armed == m_keysArmed)
        return;
    m_keysArmed = armed;
    for (QAction* action : {m_buyAction, m_sellAction, m_sendAction})
        action->setEnabled(armed);
    m_arm->setChecked(armed);
    m_armAction->setChecked(armed);
    m_badge->setVisible(armed);
}

QSize OrderTicket::sizeHint() const {
    return QWidget::sizeHint().expandedTo({fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 36});
}

} // namespace aetherion::desk
