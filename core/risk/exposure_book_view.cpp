#include "core/risk/exposure_book.h"

#include <algorithm>

namespace aetherion::risk {

Cash Exposure::equity() const { return cash + held; }
Cash Exposure::total() const { return held + pending; }

std::size_t ExposureBook::currencyIndex(std::string_view currency) const {
    return static_cast<std::size_t>(std::ranges::find(m_currencies, currency) - m_currencies.begin());
}

Slot ExposureBook::instrument(const market::InstrumentKey& key) const {
    const SlotsByName& slots = m_instrumentSlots.at(static_cast<std::size_t>(key.market));
    const auto found = slots.find(key.symbol);
    return found == slots.end() ? kNoSlot : found->second;
}

Slot ExposureBook::instrumentOf(market::StreamId stream) const {
    return stream < m_streams.size() ? m_streams[stream] : kNoSlot;
}

Slot ExposureBook::account(std::string_view id) const {
    const auto found = m_accountSlots.find(id);
    return found == m_accountSlots.end() ? kNoSlot : found->second;
}

Exposure ExposureBook::ofAccount(Slot account, std::string_view currency) const {
    const std::size_t index = currencyIndex(currency);
    if (account != kNoSlot && index < m_currencies.size()) {
        const Totals& totals = m_accounts[account].totals[index];
        return {totals.cash, totals.held, totals.pending};
    }
    for (const auto& [name, opening] : m_opening)
        if (name == currency)
            return {opening, {}, {}};
    return {};
}

Exposure ExposureBook::ofAll(std::string_view currency) const {
    const std::size_t index = currencyIndex(currency);
    if (index >= m_currencies.size())
        return {};
    return {m_all[index].cash, m_all[index].held, m_all[index].pending};
}

Cash ExposureBook::inMarket(market::Market market, std::string_view currency) const {
    const auto found = m_markets.find({market, currencyIndex(currency)});
    return found == m_markets.end() ? Cash() : found->second;
}

Cash ExposureBook::inInstrument(Slot instrument) const {
    return instrument == kNoSlot ? Cash() : m_instruments[instrument].total;
}

Timestamp ExposureBook::dayOf(const InstrumentEntry& instrument, Timestamp now) const {
    // The day of the last question, by calendar: a day is asked for often.
    Day& day = m_days.at(static_cast<std::size_t>(instrument.calendar));
    if (now < day.first || now >= day.end) {
        const auto span = market::TradingCalendar::of(instrument.calendar).span(now, market::Timeframe::D1);
        day = {span.first, span.bucket.end};
    }
    return day.first;
}

SymbolBusiness ExposureBook::business(Slot account, Slot instrument, Timestamp now) const {
    const PositionEntry* found = find(account, instrument);
    if (!found)
        return {};
    SymbolBusiness business{found->quantity, found->held, found->pending, {}, 0, found->left};
    if (found->day == dayOf(m_instruments[instrument], now)) {
        business.realisedToday = found->realised;
        business.entriesToday = found->entries;
    }
    return business;
}

std::int64_t ExposureBook::openNames(Slot account) const { return account == kNoSlot ? 0 : m_accounts[account].names; }

std::int64_t ExposureBook::openNames(Slot account, std::string_view sector) const {
    if (account == kNoSlot)
        return 0;
    const auto& sectors = m_accounts[account].sectors;
    const auto found = sectors.find(sector);
    return found == sectors.end() ? 0 : found->second;
}

Cash ExposureBook::pendingOf(trading::OrderId order) const {
    const auto found = m_open.find(order);
    return found == m_open.end() ? Cash() : found->second.pending;
}

} // namespace aetherion::risk
