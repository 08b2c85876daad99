#include "core/risk/exposure_book.h"

#include "core/trading/books.h"
#include "core/trading/money.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

std::uint64_t positionKey(Slot account, Slot instrument) {
    return (static_cast<std::uint64_t>(account) << 32) | instrument;
}

} // namespace

std::size_t ExposureBook::openCurrency(const std::string& currency) {
    const std::size_t known = currencyIndex(currency);
    if (known < m_currencies.size())
        return known;
    m_currencies.push_back(currency);
    m_all.emplace_back();
    const auto opening = m_opening.find(currency);
    const Cash each = opening == m_opening.end() ? Cash() : opening->second;
    for (AccountEntry& account : m_accounts) {
        account.totals.push_back({each, {}, {}});
        m_all.back().cash = m_all.back().cash + each;
    }
    return known;
}

Slot ExposureBook::list(const trading::Listing& listing) {
    SlotsByName& slots = m_instrumentSlots.at(static_cast<std::size_t>(listing.spec.key.market));
    const auto [found, isNew] = slots.try_emplace(listing.spec.key.symbol, static_cast<Slot>(m_instruments.size()));
    const Slot slot = found->second;
    if (m_streams.size() <= listing.stream)
        m_streams.resize(listing.stream + std::size_t{1}, kNoSlot);
    m_streams[listing.stream] = slot;
    if (!isNew)
        return slot;
    InstrumentEntry& entry = m_instruments.emplace_back();
    entry.spec = listing.spec;
    entry.calendar = listing.calendar;
    entry.currency = openCurrency(listing.spec.currency);
    m_markets.try_emplace({listing.spec.key.market, entry.currency});
    // What was told of it before.
    const auto waiting = std::exchange(m_unlisted, {});
    for (const trading::Order& order : waiting)
        orderChanged(order);
    return slot;
}

Slot ExposureBook::openAccount(std::string_view id) {
    if (const Slot known = account(id); known != kNoSlot)
        return known;
    if (m_accounts.size() >= trading::kMostAccounts)
        return kNoSlot;
    const auto slot = static_cast<Slot>(m_accounts.size());
    m_accountSlots.emplace(std::string(id), slot);
    AccountEntry& entry = m_accounts.emplace_back();
    for (std::size_t i = 0; i < m_currencies.size(); ++i) {
        const auto opening = m_opening.find(m_currencies[i]);
        entry.totals.push_back({opening == m_opening.end() ? Cash() : opening->second, {}, {}});
        m_all[i].cash = m_all[i].cash + entry.totals.back().cash;
    }
    return slot;
}

std::size_t ExposureBook::position(Slot account, Slot instrument) {
    const auto [found, isNew] = m_positionSlots.try_emplace(positionKey(account, instrument), m_positions.size());
    if (isNew) {
        m_positions.emplace_back();
        m_positions.back().account = account;
        m_positions.back().instrument = instrument;
    }
    return found->second;
}

const ExposureBook::PositionEntry* ExposureBook::find(Slot account, Slot instrument) const {
    if (account == kNoSlot || instrument == kNoSlot)
        return nullptr;
    const auto found = m_positionSlots.find(positionKey(account, instrument));
    return found == m_positionSlots.end() ? nullptr : &m_positions[found->second];
}

Cash ExposureBook::valueOf(const InstrumentEntry& instrument, Price price, Quantity quantity) const {
    const auto value = trading::valueOf(instrument.spec, price, quantity);
    // Beyond what can be counted it is beyond every limit too.
    return value ? *value : Cash::fromUnits(INT64_MAX / 4);
}

void ExposureBook::countName(const PositionEntry& position, int change) {
    AccountEntry& account = m_accounts[position.account];
    account.names += change;
    account.sectors[m_instruments[position.instrument].spec.sector] += change;
}

template <typename Change> void ExposureBook::keepNames(PositionEntry& position, Change&& change) {
    const auto isOpen = [&] { return !position.quantity.isZero() || !position.pending.isZero(); };
    const bool before = isOpen();
    change();
    if (isOpen() != before)
        countName(position, before ? -1 : 1);
}

void ExposureBook::setHeld(PositionEntry& position, Cash held) {
    InstrumentEntry& instrument = m_instruments[position.instrument];
    const Cash change = held - position.held;
    position.held = held;
    Totals& account = m_accounts[position.account].totals[instrument.currency];
    account.held = account.held + change;
    m_all[instrument.currency].held = m_all[instrument.currency].held + change;
    instrument.total = instrument.total + change;
    Cash& market = m_markets.at({instrument.spec.key.market, instrument.currency});
    market = market + change;
}

void ExposureBook::setPending(PositionEntry& position, Cash pending) {
    InstrumentEntry& instrument = m_instruments[position.instrument];
    const Cash change = pending - position.pending;
    keepNames(position, [&] { position.pending = pending; });
    Totals& account = m_accounts[position.account].totals[instrument.currency];
    account.pending = account.pending + change;
    m_all[instrument.currency].pending = m_all[instrument.currency].pending + change;
    instrument.total = instrument.total + change;
    Cash& market = m_markets.at({instrument.spec.key.market, instrument.currency});
    market = market + change;
}

void ExposureBook::setQuantity(std::size_t index, Quantity quantity) {
    PositionEntry& position = m_positions[index];
    InstrumentEntry& instrument = m_instruments[position.instrument];
    keepNames(position, [&] { position.quantity = quantity; });
    setHeld(position, valueOf(instrument, instrument.mark, quantity));
    const bool holds = !quantity.isZero();
    if (holds == position.isHolder)
        return;
    position.isHolder = holds;
    if (holds)
        instrument.holders.push_back(index);
    else
        std::erase(instrument.holders, index);
}

void ExposureBook::addCash(Slot account, std::size_t currency, Cash change) {
    Totals& totals = m_accounts[account].totals[currency];
    totals.cash = totals.cash + change;
    m_all[currency].cash = m_all[currency].cash + change;
}

void ExposureBook::adopt(const trading::Account& given) {
    const Slot slot = openAccount(given.id);
    if (slot == kNoSlot)
        return;
    for (const auto& [currency, balance] : given.cash) {
        const std::size_t index = openCurrency(currency);
        addCash(slot, index, balance.amount - m_accounts[slot].totals[index].cash);
    }
    for (const auto& [key, holding] : given.holdings) {
        const Slot listed = instrument(key);
        if (listed == kNoSlot)
            continue;
        const std::size_t index = position(slot, listed);
        setQuantity(index, holding.quantity);
        // Until there is a price it is worth what it cost.
        if (m_instruments[listed].mark.isZero())
            setHeld(m_positions[index], holding.cost);
    }
}

void ExposureBook::enterDay(PositionEntry& position, Timestamp now) {
    const Timestamp day = dayOf(m_instruments[position.instrument], now);
    if (position.day == day)
        return;
    position.day = day;
    position.realised = {};
    position.entries = 0;
}

void ExposureBook::countResult(PositionEntry& position, const trading::Trade& trade) {
    if (trade.side != market::Side::Sell)
        return;
    enterDay(position, trade.time);
    position.realised = position.realised + trade.realised;
}

void ExposureBook::recall(const trading::Order& order) {
    const Slot listed = instrument(order.request.instrument);
    if (order.request.side != market::Side::Buy || !trading::isAutomatic(order.request.origin.channel) ||
        order.filled.isZero() || listed == kNoSlot)
        return;
    const Slot slot = openAccount(order.request.account);
    if (slot == kNoSlot)
        return;
    PositionEntry& entry = m_positions[position(slot, listed)];
    if (entry.day < dayOf(m_instruments[listed], order.created))
        enterDay(entry, order.created);
    if (entry.day == dayOf(m_instruments[listed], order.created))
        ++entry.entries;
}

void ExposureBook::recall(const trading::Trade& trade, const trading::Listing& listing) {
    const Slot listed = list(listing);
    const Slot slot = openAccount(trade.account);
    if (slot == kNoSlot)
        return;
    PositionEntry& entry = m_positions[position(slot, listed)];
    countResult(entry, trade);
    if (trade.side == market::Side::Sell && entry.quantity.isZero())
        entry.left = trade.time;
}

void ExposureBook::traded(const trading::Trade& trade, const trading::Listing& listing) {
    const Slot listed = list(listing);
    const Slot slot = openAccount(trade.account);
    if (slot == kNoSlot)
        return;
    const std::size_t index = position(slot, listed);
    InstrumentEntry& instrument = m_instruments[listed];
    const bool buys = trade.side == market::Side::Buy;
    addCash(slot, instrument.currency, (buys ? -trade.value : trade.value) - trade.fee);
    if (instrument.mark.isZero())
        instrument.mark = trade.price;
    const Quantity before = m_positions[index].quantity;
    setQuantity(index, buys ? before + trade.quantity : before - trade.quantity);
    PositionEntry& entry = m_positions[index];
    countResult(entry, trade);
    if (!buys && entry.quantity.isZero())
        entry.left = trade.time;
}

void ExposureBook::marked(Slot instrument, Price price) {
    if (instrument == kNoSlot || price.units() <= 0 || m_instruments[instrument].mark == price)
        return;
    InstrumentEntry& entry = m_instruments[instrument];
    entry.mark = price;
    for (const std::size_t index : entry.holders)
        setHeld(m_positions[index], valueOf(entry, price, m_positions[index].quantity));
}

void ExposureBook::orderChanged(const trading::Order& order) {
    const trading::OrderRequest& request = order.request;
    const bool isOpen = trading::isOpen(order.state);
    if (request.side != market::Side::Buy)
        return;
    const Slot listed = instrument(request.instrument);
    if (listed == kNoSlot) {
        m_unlisted.push_back(order);
        return;
    }
    const auto known = m_open.find(order.id);
    // What is over was told of before.
    if (known == m_open.end() && !isOpen)
        return;
    const Slot slot = openAccount(request.account);
    if (slot == kNoSlot)
        return;
    OpenEntry entry = known == m_open.end() ? OpenEntry{position(slot, listed), {}, false} : known->second;
    PositionEntry& business = m_positions[entry.position];
    const InstrumentEntry& of = m_instruments[listed];
    if (trading::isAutomatic(request.origin.channel)) {
        const bool counts = isOpen || !order.filled.isZero();
        // An entry belongs to the day on which it was sent.
        if (dayOf(of, order.created) == dayOf(of, order.changed))
            enterDay(business, order.created);
        if (counts != entry.counted && business.day == dayOf(of, order.created))
            business.entries += counts ? 1 : -1;
        entry.counted = counts;
    }
    const Price price = !order.setAsideAt.isZero() ? order.setAsideAt
                        : request.limitPrice       ? *request.limitPrice
                                                   : of.mark;
    const Cash pending = isOpen ? valueOf(of, price, order.remaining()) : Cash();
    setPending(business, business.pending + (pending - entry.pending));
    entry.pending = pending;
    if (isOpen)
        m_open[order.id] = entry;
    else if (known != m_open.end())
        m_open.erase(known);
}

} // namespace aetherion::risk
