#include "core/trading/booking.h"
#include "core/trading/books.h"
#include "core/trading/money.h"

#include <algorithm>

namespace aetherion::trading {

Result<Trade> Books::settle(const Order& order, const Listing& listing, Price price, Quantity quantity,
                            Timestamp time) {
    const OrderRequest& request = order.request;
    const auto refuse = [&](const std::string& why) { return failAt("order " + std::to_string(order.id), why); };
    const auto account = m_accounts.find(request.account);
    if (account == m_accounts.end())
        return refuse("account " + request.account + " is not open");
    if (request.instrument != listing.spec.key)
        return refuse("asks for " + request.instrument.symbol + " and was filled in " + listing.spec.key.symbol);
    if (request.side == market::Side::Unknown)
        return refuse("neither buys nor sells");
    if (price <= Price() || quantity <= Quantity() || quantity > order.remaining())
        return refuse("cannot be filled with " + quantity.text() + " at " + price.text());
    const auto worth = value(listing, price, quantity);
    if (!worth)
        return refuse(worth.error().text());
    const auto charge = fee(listing, *worth);
    if (!charge)
        return refuse(charge.error().text());

    Trade trade{
        m_lastTrade + 1, order.id, request.account, request.instrument, request.side, price, quantity, *worth, *charge,
        Cash(),          time};
    const Reservation* own = m_reservations.find(order.id);
    const Holding* held = account->second.holdingOf(request.instrument);
    const Holding before = held ? *held : Holding{};
    const CashBalance cash = cashOf(&account->second, listing.spec.currency);
    const auto booking = trade.side == market::Side::Buy
                             ? bookPurchase(cash, before, trade, listing.spec.currency, own ? own->cash : Cash())
                             : bookSale(cash, before, trade, listing.spec.currency, own ? own->holding() : Quantity());
    if (!booking)
        return refuse(booking.error().text());
    trade.realised = booking->realised;

    const Quantity left = own ? own->quantity - quantity : Quantity();
    const Cash aside = own ? stillSetAside(*own, cash, listing, trade) : Cash();
    enter(account->second, listing, trade, booking->holding);
    m_reservations.reduce(account->second, order.id, left, aside);
    return trade;
}

Cash Books::stillSetAside(const Reservation& own, const CashBalance& before, const Listing& listing,
                          const Trade& trade) const {
    if (trade.side != market::Side::Buy || own.quantity <= trade.quantity)
        return {};
    const auto needed = cost(listing, own.price, own.quantity - trade.quantity);
    // A fill above the price that was reckoned with has eaten into what the rest would need.
    const Cash left = before.free() + own.cash - trade.value - trade.fee;
    return std::min({needed ? *needed : own.cash, own.cash, left});
}

void Books::enter(Account& account, const Listing& listing, const Trade& trade, const Holding& holding) {
    const Transaction entries = entriesOf(trade);
    CashBalance& cash = account.cash[listing.spec.currency];
    cash.amount = cash.amount + entries.cashOf(Party::Trader);
    account.holdings[trade.instrument] = holding;
    m_journal.post(listing.spec.currency, trade.instrument, entries);
    m_lastTrade = trade.number;
}

Status Books::replay(const Trade& trade, const Listing& listing) {
    const auto refuse = [&](const std::string& why) { return failAt("trade " + std::to_string(trade.number), why); };
    if (trade.number != m_lastTrade + 1)
        return refuse("comes after trade " + std::to_string(m_lastTrade));
    if (trade.instrument != listing.spec.key)
        return refuse("is of " + trade.instrument.symbol + " and not of " + listing.spec.key.symbol);
    if (trade.side == market::Side::Unknown)
        return refuse("neither buys nor sells");
    if (trade.price <= Price() || trade.quantity <= Quantity() || trade.fee < Cash())
        return refuse("is of " + trade.quantity.text() + " at " + trade.price.text() + " with a fee of " +
                      trade.fee.text());
    const auto worth = value(listing, trade.price, trade.quantity);
    if (!worth)
        return refuse(worth.error().text());
    if (*worth != trade.value)
        return refuse("has a value of " + trade.value.text() + ", but " + trade.quantity.text() + " at " +
                      trade.price.text() + " are " + worth->text());
    if (const auto refusal = mayOpen(trade.account))
        return refuse(refusal->text);

    const Account* account = find(trade.account);
    const Holding* held = account ? account->holdingOf(trade.instrument) : nullptr;
    const Holding before = held ? *held : Holding{};
    const CashBalance cash = cashOf(account, listing.spec.currency);
    const auto booking = trade.side == market::Side::Buy
                             ? bookPurchase(cash, before, trade, listing.spec.currency, Cash())
                             : bookSale(cash, before, trade, listing.spec.currency, Quantity());
    if (!booking)
        return refuse(booking.error().text());
    if (booking->realised != trade.realised)
        return refuse("made " + trade.realised.text() + ", but these books make it " + booking->realised.text());
    if (const auto opened = open(trade.account, trade.time); !opened)
        return refuse(opened.error().text);
    enter(m_accounts.find(trade.account)->second, listing, trade, booking->holding);
    return {};
}

} // namespace aetherion::trading
