#include "core/trading/account.h"

namespace aetherion::trading {

OpeningBalances openingBalances(std::span<const market::InstrumentSpec> instruments, Cash each) {
    OpeningBalances balances;
    for (const market::InstrumentSpec& instrument : instruments)
        balances.emplace(instrument.currency, each);
    return balances;
}

const CashBalance* Account::cashIn(const std::string& currency) const {
    const auto found = cash.find(currency);
    return found == cash.end() ? nullptr : &found->second;
}

const Holding* Account::holdingOf(const market::InstrumentKey& instrument) const {
    const auto found = holdings.find(instrument);
    return found == holdings.end() ? nullptr : &found->second;
}

} // namespace aetherion::trading
