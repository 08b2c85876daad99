#include "core/trading/books.h"

#include "core/base/digest.h"
#include "core/base/state_bytes.h"

#include <algorithm>

namespace aetherion::trading {

namespace {

std::string wideText(Wide units) {
    return formatDecimal(static_cast<std::int64_t>(std::clamp<Wide>(units, INT64_MIN, INT64_MAX)));
}

Wide totalOf(const Journal::Totals& totals) {
    Wide sum = 0;
    for (const Wide party : totals)
        sum += party;
    return sum;
}

/// Traders and house together, by what they are of.
template <typename Key>
Status sumsToZero(std::map<Key, Wide> sums, const std::map<Key, Journal::Totals>& house,
                  std::string (*placeOf)(const Key&)) {
    for (const auto& [key, totals] : house)
        sums[key] += totalOf(totals);
    for (const auto& [key, sum] : sums)
        if (sum != 0)
            return failAt(placeOf(key), "the entries sum to " + wideText(sum) + " and not to zero");
    return {};
}

std::string currencyPlace(const std::string& currency) { return currency; }
std::string instrumentPlace(const market::InstrumentKey& instrument) {
    return std::string(market::name(instrument.market)) + " " + instrument.symbol;
}

Status checkAccount(const std::string& id, const Account& account) {
    if (account.id != id)
        return failAt(id, "is kept under another account's name, " + account.id);
    for (const auto& [currency, cash] : account.cash)
        if (cash.amount < Cash() || cash.reserved < Cash() || cash.reserved > cash.amount)
            return failAt(id + "/" + currency,
                          "holds " + cash.amount.text() + ", with " + cash.reserved.text() + " set aside");
    for (const auto& [instrument, holding] : account.holdings) {
        const std::string place = id + "/" + instrument.symbol;
        if (holding.quantity < Quantity() || holding.reserved < Quantity() || holding.reserved > holding.quantity)
            return failAt(place,
                          "holds " + holding.quantity.text() + ", with " + holding.reserved.text() + " set aside");
        if (holding.cost < Cash() || (holding.quantity.isZero() && !holding.cost.isZero()))
            return failAt(place, holding.quantity.text() + " cannot have cost " + holding.cost.text());
    }
    return {};
}

void putWide(StateWriter& writer, Wide value) {
    writer.put(static_cast<std::int64_t>(value >> 64));
    writer.put(static_cast<std::int64_t>(value));
}

void putInstrument(StateWriter& writer, const market::InstrumentKey& instrument) {
    writer.put(market::name(instrument.market));
    writer.put(instrument.symbol);
}

void putSize(StateWriter& writer, std::size_t size) { writer.put(static_cast<std::int64_t>(size)); }

void putAccount(StateWriter& writer, const Account& account) {
    writer.put(account.id);
    writer.put(account.opened);
    putSize(writer, account.cash.size());
    for (const auto& [currency, cash] : account.cash) {
        writer.put(currency);
        writer.put(cash.amount.units());
        writer.put(cash.reserved.units());
    }
    putSize(writer, account.holdings.size());
    for (const auto& [instrument, holding] : account.holdings) {
        putInstrument(writer, instrument);
        writer.put(holding.quantity.units());
        writer.put(holding.currency);
        writer.put(holding.cost.units());
        writer.put(holding.reserved.units());
        writer.put(holding.realised.units());
        writer.put(holding.opened);
        writer.put(holding.sales);
        writer.put(holding.winningSales);
    }
}

void putHouse(StateWriter& writer, const Journal& journal) {
    putSize(writer, journal.cash().size());
    for (const auto& [currency, totals] : journal.cash()) {
        writer.put(currency);
        for (const Wide party : totals)
            putWide(writer, party);
    }
    putSize(writer, journal.holdings().size());
    for (const auto& [instrument, totals] : journal.holdings()) {
        putInstrument(writer, instrument);
        for (const Wide party : totals)
            putWide(writer, party);
    }
}

void putReservation(StateWriter& writer, OrderId order, const Reservation& reservation) {
    writer.put(order);
    writer.put(reservation.account);
    putInstrument(writer, reservation.instrument);
    writer.put(reservation.currency);
    writer.put(std::int64_t{static_cast<std::uint8_t>(reservation.side)});
    writer.put(reservation.price.units());
    writer.put(reservation.quantity.units());
    writer.put(reservation.cash.units());
}

} // namespace

Status auditBooks(const Accounts& accounts, const Journal& journal, const Reservations& reservations) {
    std::map<std::string, Wide> cash;
    std::map<market::InstrumentKey, Wide> holdings;
    for (const auto& [id, account] : accounts) {
        if (const Status sound = checkAccount(id, account); !sound)
            return sound;
        for (const auto& [currency, balance] : account.cash)
            cash[currency] += balance.amount.units();
        for (const auto& [instrument, holding] : account.holdings)
            holdings[instrument] += holding.quantity.units();
    }
    if (const Status zero = sumsToZero(std::move(cash), journal.cash(), currencyPlace); !zero)
        return zero;
    if (const Status zero = sumsToZero(std::move(holdings), journal.holdings(), instrumentPlace); !zero)
        return zero;
    return reservations.audit(accounts);
}

Status Books::audit() const { return auditBooks(m_accounts, m_journal, m_reservations); }

std::string Books::digest() const {
    Sha256 sha;
    // Account by account, so that ten thousand of them need not stand in memory twice.
    for (const auto& [id, account] : m_accounts) {
        StateWriter writer;
        putAccount(writer, account);
        sha.add(writer.bytes());
    }
    StateWriter rest;
    putSize(rest, m_accounts.size());
    rest.put(m_lastTrade);
    putHouse(rest, m_journal);
    putSize(rest, m_reservations.all().size());
    for (const auto& [order, reservation] : m_reservations.all())
        putReservation(rest, order, reservation);
    sha.add(rest.bytes());
    return sha.hex();
}

} // namespace aetherion::trading
