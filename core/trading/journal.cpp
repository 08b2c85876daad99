#include "core/trading/journal.h"

#include <cassert>

namespace aetherion::trading {

namespace {

template <typename Value> Wide sumOf(const std::array<Value, kPartyCount>& entries) {
    Wide sum = 0;
    for (const Value& entry : entries)
        sum += entry.units();
    return sum;
}

template <typename Value> void enterHouse(Journal::Totals& totals, const std::array<Value, kPartyCount>& entries) {
    for (std::size_t party = 0; party < kPartyCount; ++party)
        if (party != static_cast<std::size_t>(Party::Trader))
            totals[party] += entries[party].units();
}

} // namespace

bool Transaction::balances() const { return sumOf(cash) == 0 && sumOf(holding) == 0; }

Transaction entriesOf(market::Side side, Quantity quantity, Cash value, Cash fee) {
    const bool buys = side == market::Side::Buy;
    const Cash paid = buys ? value : -value;
    const Quantity got = buys ? quantity : -quantity;
    return {{-paid - fee, paid, fee, Cash()}, {got, -got, Quantity(), Quantity()}};
}

Transaction entriesOfOpening(Cash amount) { return {{amount, Cash(), Cash(), -amount}, {}}; }

void Journal::post(const std::string& currency, const Transaction& transaction) {
    assert(transaction.balances());
    enterHouse(m_cash[currency], transaction.cash);
}

void Journal::post(const std::string& currency, const market::InstrumentKey& instrument,
                   const Transaction& transaction) {
    post(currency, transaction);
    enterHouse(m_holdings[instrument], transaction.holding);
}

} // namespace aetherion::trading
