#pragma once
// Double entry: every movement as a transaction whose entries sum to zero, and what the house's own parties have of it.
//
// The traders' entries are the accounts' own balances (account.h); the venue is who trades with them, the fees are what
// it kept, the owners who gave the openings. Entries themselves are not kept: a trade says which they were (entriesOf).
// The house may owe without bound, so its sums are 128 bits wide. Thread: the engine's.
#include "core/trading/money.h"
#include "core/trading/trade.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>

namespace aetherion::trading {

enum class Party : std::uint8_t { Trader, Venue, Fees, Owners };
inline constexpr std::size_t kPartyCount = 4;

/// What each party gets, in the order of Party; below zero what it gives.
struct Transaction {
    /// In one currency, and in at most one instrument.
    std::array<Cash, kPartyCount> cash{};
    std::array<Quantity, kPartyCount> holding{};

    [[nodiscard]] bool balances() const;
    [[nodiscard]] Cash cashOf(Party party) const { return cash[static_cast<std::size_t>(party)]; }
    [[nodiscard]] Quantity holdingOf(Party party) const { return holding[static_cast<std::size_t>(party)]; }
};

/// A purchase: the trader gives value and fee and gets the quantity; a sale is the other way round, the fee apart.
[[nodiscard]] Transaction entriesOf(market::Side side, Quantity quantity, Cash value, Cash fee);
[[nodiscard]] inline Transaction entriesOf(const Trade& trade) {
    return entriesOf(trade.side, trade.quantity, trade.value, trade.fee);
}
[[nodiscard]] Transaction entriesOfOpening(Cash amount);

class Journal {
public:
    /// By party; the trader's is zero here.
    using Totals = std::array<Wide, kPartyCount>;

    /// Enters the house's side. What does not balance is a bug.
    void post(const std::string& currency, const Transaction& transaction);
    void post(const std::string& currency, const market::InstrumentKey& instrument, const Transaction& transaction);

    [[nodiscard]] const std::map<std::string, Totals>& cash() const { return m_cash; }
    [[nodiscard]] const std::map<market::InstrumentKey, Totals>& holdings() const { return m_holdings; }

private:
    std::map<std::string, Totals> m_cash;
    std::map<market::InstrumentKey, Totals> m_holdings;
};

} // namespace aetherion::trading
