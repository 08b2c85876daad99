#include "ui/desk/desk_words.h"
#include "ui/desk/order_ticket.h"
#include "ui/look/formatting.h"
#include "ui/look/order_words.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace aetherion::desk {

namespace {

constexpr Duration kQuestionTimeout = std::chrono::seconds(3);
constexpr Duration kOrderTimeout = std::chrono::seconds(10);

} // namespace

void OrderTicket::askSoon() {
    m_verdict->setText(m_checked.request ? tr("Asking the rails...") : QString());
    m_pause.start();
}

void OrderTicket::ask() {
    if (!m_checked.request || m_isAsking)
        return;
    m_isAsking = true;
    m_asked = m_checked.request;
    m_askedAt = m_clock.now();
    trading::OrderRequest question = *m_asked;
    question.origin = {look::toUtf8(m_operator), trading::Channel::Window, {}};
    m_questions.ask(contract::AskWhatIf{std::move(question)}, kQuestionTimeout,
                    [this](const Result<contract::TradingAnswer>& answer) { takeVerdicts(answer); });
}

QString OrderTicket::verdictText(const Result<contract::TradingAnswer>& answer) const {
    if (!answer)
        return tr("The rails did not answer: %1").arg(look::said(answer.error().text()));
    if (!answer->done())
        return tr("Would be refused. %1").arg(refusalText(*answer->refusal));
    return tr("Would pass.");
}

void OrderTicket::takeVerdicts(const Result<contract::TradingAnswer>& answer) {
    m_isAsking = false;
    // It answers what was typed then; what is typed now is asked next.
    if (m_asked != m_checked.request) {
        if (m_checked.request && !m_pause.isActive())
            ask();
        return;
    }
    m_verdicts.show(answer ? answer->verdicts : std::vector<risk::RailVerdict>());
    m_verdict->setText(verdictText(answer));
    m_table->setVisible(m_verdicts.rowCount() > 0);
}

void OrderTicket::send() {
    if (!m_checked.request || m_isSending)
        return;
    trading::OrderRequest order = *m_checked.request;
    order.origin = {look::toUtf8(m_operator), trading::Channel::Window, {}};
    // Another order than the one whose fate is not known is another order.
    if (m_key.empty() || m_keyOf != m_checked.request)
        m_key = "window-" + std::to_string(epochNanos(m_clock.now())) + "-" + std::to_string(++m_keyCount);
    m_keyOf = m_checked.request;
    order.idempotencyKey = m_key;
    m_isSending = true;
    refresh();
    m_orders.ask(contract::PlaceOrder{std::move(order)}, kOrderTimeout,
                 [this](const Result<contract::TradingAnswer>& answer) { takeAnswer(answer); });
}

void OrderTicket::takeAnswer(const Result<contract::TradingAnswer>& answer) {
    m_isSending = false;
    m_followed = 0;
    if (!answer) {
        // The key stays: the same order sent again gets the first one's answer.
        sayAnswer(tr("Nobody knows yet what became of it: %1. Look at the orders; sending the same again is safe.")
                      .arg(look::said(answer.error().text())),
                  true);
    } else if (!answer->done()) {
        m_key.clear();
        sayAnswer(tr("REFUSED. %1").arg(refusalText(*answer->refusal)), true);
    } else {
        m_key.clear();
        m_followed = answer->order ? answer->order->id : 0;
        m_followedRevision = -1;
        sayAnswer(tr("ACCEPTED. Order %1. %2").arg(m_followed).arg(look::said(answer->text)), false);
        // A second press must not be a second order; what was typed meanwhile is the next one.
        if (m_checked.request == m_keyOf)
            m_quantity->clear();
    }
    refresh();
}

void OrderTicket::followOrder(const contract::TradingView& view) {
    if (m_followed == 0)
        return;
    const auto order = std::find_if(view.orders.begin(), view.orders.end(),
                                    [this](const trading::Order& each) { return each.id == m_followed; });
    if (order == view.orders.end() || order->revision == m_followedRevision)
        return;
    m_followedRevision = order->revision;
    QString text = tr("ACCEPTED. Order %1, %2 %3: %4, %5 of %6 filled")
                       .arg(QString::number(order->id), sideText(order->request.side),
                            instrumentText(order->request.instrument), look::orderStateText(order->state),
                            plainNumber(order->filled.units()), plainNumber(order->request.quantity.units()));
    if (!order->reason.empty())
        text += QStringLiteral(" (") + look::said(order->reason) + u')';
    sayAnswer(text, false);
}

void OrderTicket::sayAnswer(const QString& text, bool isBad) {
    const look::ThemeColors colors = look::themeColors(palette());
    QPalette ground;
    if (isBad) {
        ground.setColor(QPalette::Window, look::cautionGround(colors));
        ground.setColor(QPalette::WindowText, look::groundText(colors));
    }
    m_answer->setAutoFillBackground(isBad);
    m_answer->setPalette(ground);
    m_answer->setText(text);
    m_answer->setAccessibleName(text);
    m_answer->show();
}

} // namespace aetherion::desk
