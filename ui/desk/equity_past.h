#pragma once
// An account's equity before this window saw it, reckoned from its trades: the books are played backwards from what is
// held now, and holdings count at the price of the last trade in them.
//
// That is exact in cash and realised profit; how prices moved between trades is not in them. What is held and was not
// traded in these trades counts at its cost. Thread: pure functions.
#include "core/market/instrument_spec.h"
#include "core/trading/portfolio.h"
#include "core/trading/trade.h"
#include "ui/desk/equity_track.h"

#include <functional>

namespace aetherion::desk {

/// Null where nobody knows the instrument.
using SpecOf = std::function<const market::InstrumentSpec*(const market::InstrumentKey&)>;

/// One point for each of the account's trades in that currency, oldest first. `trades` are those of all accounts,
/// oldest first; `now` is the account after the last of them. Empty where a price times a quantity cannot be reckoned.
[[nodiscard]] std::vector<EquityPoint> equityPast(const std::vector<trading::Trade>& trades,
                                                  const trading::PortfolioView& now, const std::string& currency,
                                                  const SpecOf& specOf);

} // namespace aetherion::desk
