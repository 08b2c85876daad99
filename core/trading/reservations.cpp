#include "core/trading/reservations.h"

#include "core/trading/money.h"

#include <utility>

namespace aetherion::trading {

const Reservation* Reservations::find(OrderId order) const {
    const auto found = m_all.find(order);
    return found == m_all.end() ? nullptr : &found->second;
}

void Reservations::set(Account& account, OrderId order, Reservation reservation) {
    const auto [at, isNew] = m_all.try_emplace(order);
    if (!isNew)
        letGo(account, at->second);
    at->second = std::move(reservation);
    setAside(account, at->second);
}

void Reservations::reduce(Account& account, OrderId order, Quantity quantity, Cash cash) {
    const auto at = m_all.find(order);
    if (at == m_all.end())
        return;
    letGo(account, at->second);
    if (quantity.units() <= 0) {
        m_all.erase(at);
        return;
    }
    at->second.quantity = quantity;
    at->second.cash = cash;
    setAside(account, at->second);
}

void Reservations::release(Accounts& accounts, OrderId order) {
    const auto at = m_all.find(order);
    if (at == m_all.end())
        return;
    letGo(accounts.find(at->second.account)->second, at->second);
    m_all.erase(at);
}

void Reservations::letGo(Account& account, const Reservation& reservation) {
    if (reservation.side == market::Side::Sell) {
        Holding& holding = account.holdings[reservation.instrument];
        holding.reserved = holding.reserved - reservation.quantity;
    } else if (!reservation.cash.isZero()) {
        CashBalance& cash = account.cash[reservation.currency];
        cash.reserved = cash.reserved - reservation.cash;
    }
}

void Reservations::setAside(Account& account, const Reservation& reservation) {
    if (reservation.side == market::Side::Sell) {
        Holding& holding = account.holdings[reservation.instrument];
        holding.reserved = holding.reserved + reservation.quantity;
    } else if (!reservation.cash.isZero()) {
        CashBalance& cash = account.cash[reservation.currency];
        cash.reserved = cash.reserved + reservation.cash;
    }
}

Status Reservations::audit(const Accounts& accounts) const {
    std::map<std::pair<std::string, std::string>, Wide> cash;
    std::map<std::pair<std::string, market::InstrumentKey>, Wide> holdings;
    for (const auto& [order, reservation] : m_all) {
        const auto account = accounts.find(reservation.account);
        const bool there = account != accounts.end() &&
                           (reservation.cash.isZero() || account->second.cashIn(reservation.currency)) &&
                           (reservation.holding().isZero() || account->second.holdingOf(reservation.instrument));
        if (!there)
            return failAt("order " + std::to_string(order),
                          "sets aside what account " + reservation.account + " does not have");
        if (reservation.cash.units() < 0 || reservation.quantity.units() < 0)
            return failAt("order " + std::to_string(order), "sets aside less than nothing");
        cash[{reservation.account, reservation.currency}] += reservation.cash.units();
        holdings[{reservation.account, reservation.instrument}] += reservation.holding().units();
    }
    for (const auto& [id, account] : accounts) {
        for (const auto& [currency, balance] : account.cash)
            if (cash[{id, currency}] != balance.reserved.units())
                return failAt(id + "/" + currency, balance.reserved.text() + " is set aside, but not by open orders");
        for (const auto& [instrument, holding] : account.holdings)
            if (holdings[{id, instrument}] != holding.reserved.units())
                return failAt(id + "/" + instrument.symbol,
                              holding.reserved.text() + " is set aside, but not by open orders");
    }
    return {};
}

} // namespace aetherion::trading
