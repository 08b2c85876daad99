#include "core/trading/books.h"

#include "core/trading/money.h"

#include <algorithm>
#include <utility>

namespace aetherion::trading {

Books::Books(OpeningBalances opening, FeeSchedule fees) : m_opening(std::move(opening)), m_fees(fees) {}

const Account* Books::find(std::string_view account) const {
    const auto found = m_accounts.find(account);
    return found == m_accounts.end() ? nullptr : &found->second;
}

std::optional<Refusal> Books::mayOpen(std::string_view account) const {
    if (m_accounts.contains(account))
        return std::nullopt;
    if (account.empty() || account.size() > kLongestAccountId ||
        std::ranges::any_of(account, [](char c) { return c < ' ' || c > '~'; }))
        return Refusal{"INVALID_ACCOUNT",
                       "an account's name is 1 to " + std::to_string(kLongestAccountId) + " printable ASCII characters",
                       {{"length", std::to_string(account.size())}}};
    if (m_accounts.size() >= kMostAccounts)
        return Refusal{"TOO_MANY_ACCOUNTS",
                       "there are " + std::to_string(kMostAccounts) + " accounts, and there can be no more",
                       {{"limit", std::to_string(kMostAccounts)}}};
    return std::nullopt;
}

tl::expected<const Account*, Refusal> Books::open(std::string_view account, Timestamp time) {
    return open(account, time, m_opening);
}

tl::expected<const Account*, Refusal> Books::open(std::string_view account, Timestamp time,
                                                  const OpeningBalances& opening) {
    if (const Account* known = find(account))
        return known;
    if (auto refusal = mayOpen(account))
        return tl::unexpected(std::move(*refusal));
    for (const auto& [currency, amount] : opening)
        if (amount < Cash())
            return tl::unexpected(Refusal{"INVALID_OPENING_BALANCE",
                                          "an account cannot begin with " + amount.text(2) + " " + currency,
                                          {{"currency", currency}, {"amount", amount.text()}}});
    Account& added = m_accounts.try_emplace(std::string(account)).first->second;
    added.id = account;
    added.opened = time;
    for (const auto& [currency, amount] : opening) {
        const Transaction entries = entriesOfOpening(amount);
        added.cash[currency].amount = entries.cashOf(Party::Trader);
        m_journal.post(currency, entries);
    }
    return &added;
}

Result<Cash> Books::value(const Listing& listing, Price price, Quantity quantity) const {
    return valueOf(listing.spec, price, quantity);
}

Result<Cash> Books::fee(const Listing& listing, Cash value) const {
    return m_fees.feeOn(listing.spec.key.market, value);
}

Result<Cash> Books::cost(const Listing& listing, Price price, Quantity quantity) const {
    const auto worth = value(listing, price, quantity);
    if (!worth)
        return worth;
    const auto charge = fee(listing, *worth);
    if (!charge)
        return charge;
    return checkedAdd(*worth, *charge, "cost");
}

CashBalance Books::cashOf(const Account* account, const std::string& currency) const {
    if (account) {
        const CashBalance* balance = account->cashIn(currency);
        return balance ? *balance : CashBalance{};
    }
    const auto opening = m_opening.find(currency);
    return opening == m_opening.end() ? CashBalance{} : CashBalance{opening->second, {}};
}

tl::expected<Cash, Refusal> Books::fundsFor(const CashBalance& cash, const Listing& listing, Quantity quantity,
                                            Price price, Cash own) const {
    if (price <= Price())
        return tl::unexpected(
            Refusal{"PRICE_UNAVAILABLE", "no purchase of " + listing.spec.key.symbol + " without a price"});
    const auto needed = cost(listing, price, quantity);
    if (!needed)
        return tl::unexpected(Refusal{"VALUE_TOO_LARGE", needed.error().text()});
    const Cash others = cash.reserved - own;
    if (*needed <= cash.amount - others)
        return *needed;
    std::string text = "Insufficient funds. Balance: " + twoPlaces(cash.amount) + ", Cost: " + twoPlaces(*needed);
    if (others > Cash())
        text += " (" + twoPlaces(others) + " is set aside for open orders)";
    return tl::unexpected(Refusal{"INSUFFICIENT_FUNDS",
                                  std::move(text),
                                  {{"currency", listing.spec.currency},
                                   {"balance", cash.amount.text()},
                                   {"reserved", others.text()},
                                   {"cost", needed->text()}}});
}

std::optional<Refusal> Books::mayReserve(std::string_view account, market::Side side, const Listing& listing,
                                         Quantity quantity, Price price, OrderId own) const {
    const Account* known = find(account);
    const Reservation* before = m_reservations.find(own);
    switch (side) {
    case market::Side::Buy: {
        const auto funds =
            fundsFor(cashOf(known, listing.spec.currency), listing, quantity, price, before ? before->cash : Cash());
        return funds ? std::nullopt : std::optional(funds.error());
    }
    case market::Side::Sell: {
        const Holding* held = known ? known->holdingOf(listing.spec.key) : nullptr;
        const Quantity amount = held ? held->quantity : Quantity();
        const Quantity others = held ? held->reserved - (before ? before->holding() : Quantity()) : Quantity();
        if (quantity <= amount - others)
            return std::nullopt;
        std::string text = "Insufficient shares. Held: " + amount.text() + ", Requested: " + quantity.text();
        if (others > Quantity())
            text += " (" + others.text() + " is set aside for open orders)";
        return Refusal{"INSUFFICIENT_SHARES",
                       std::move(text),
                       {{"held", amount.text()}, {"reserved", others.text()}, {"requested", quantity.text()}}};
    }
    case market::Side::Unknown:
        break;
    }
    return Refusal{"INVALID_SIDE", "side must be 'buy' or 'sell'"};
}

std::optional<Refusal> Books::reserve(const Order& order, const Listing& listing, Price price) {
    const OrderRequest& request = order.request;
    const auto account = m_accounts.find(request.account);
    if (account == m_accounts.end())
        return Refusal{"UNKNOWN_ACCOUNT", "account " + request.account + " is not open"};
    if (request.instrument != listing.spec.key)
        return Refusal{"INVALID_MARKET", "an order for " + request.instrument.symbol + " cannot set aside for " +
                                             listing.spec.key.symbol};
    Cash cash;
    if (request.side == market::Side::Buy) {
        const Reservation* before = m_reservations.find(order.id);
        auto funds = fundsFor(cashOf(&account->second, listing.spec.currency), listing, order.remaining(), price,
                              before ? before->cash : Cash());
        if (!funds)
            return std::move(funds.error());
        cash = *funds;
    } else if (auto refusal = mayReserve(request.account, request.side, listing, order.remaining(), price, order.id)) {
        return refusal;
    }
    if (order.remaining() <= Quantity())
        m_reservations.release(m_accounts, order.id);
    else
        m_reservations.set(
            account->second, order.id,
            {request.account, request.instrument, listing.spec.currency, request.side, price, order.remaining(), cash});
    return std::nullopt;
}

void Books::release(OrderId order) { m_reservations.release(m_accounts, order); }

Quantity Books::affordable(const Order& order, const Listing& listing, Price price, Quantity wanted) const {
    const Account* account = find(order.request.account);
    wanted = std::min(wanted, order.remaining());
    if (!account || wanted <= Quantity() || price <= Price() || order.request.instrument != listing.spec.key)
        return {};
    const std::int64_t lot = std::max<std::int64_t>(listing.spec.lotSize.units(), 1);
    const auto ofLots = [lot](std::int64_t lots) { return Quantity::fromUnits(lots * lot); };
    const Reservation* own = m_reservations.find(order.id);

    if (order.request.side == market::Side::Sell) {
        const Holding* held = account->holdingOf(listing.spec.key);
        const Quantity available = held ? held->free() + (own ? own->holding() : Quantity()) : Quantity();
        return ofLots(std::min(wanted, available).units() / lot);
    }
    if (order.request.side != market::Side::Buy)
        return {};
    const Cash available = cashOf(account, listing.spec.currency).free() + (own ? own->cash : Cash());
    const auto fits = [&](std::int64_t lots) {
        const auto needed = cost(listing, price, ofLots(lots));
        return needed && *needed <= available;
    };
    // The cost never falls with the quantity: halve the stretch between what fits and what does not.
    std::int64_t most = 0;
    std::int64_t tooMany = wanted.units() / lot;
    if (fits(tooMany))
        return ofLots(tooMany);
    while (tooMany - most > 1) {
        const std::int64_t middle = most + (tooMany - most) / 2;
        (fits(middle) ? most : tooMany) = middle;
    }
    return ofLots(most);
}

} // namespace aetherion::trading
