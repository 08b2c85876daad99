#pragma once
// What happens at the desk, as rows for the store.
//
// Thread: any; pure functions.
#include "core/contract/audit_port.h"
#include "core/contract/record.h"
#include "core/contract/trading_view.h"
#include "core/risk/portfolio_rails.h"
#include "core/trading/trade.h"

namespace aetherion::engine {

[[nodiscard]] contract::OrderRecord orderRecord(market::SourceId source, const trading::Order& order);
[[nodiscard]] contract::TradeRecord tradeRecord(market::SourceId source, const trading::Trade& trade);

/// What a rail did: who is its cause, the reason names the scope and what the rail measured, with base and limit.
[[nodiscard]] contract::AuditEntry railEntry(const risk::RailChange& change);
/// The same in the ledger, in the data's time. Its engine and its hold are the caller's to fill in.
[[nodiscard]] contract::RiskEventRecord railEvent(const risk::RailChange& change);

/// How a stop of everything went, with the orders that still work and the positions that are left.
[[nodiscard]] contract::RiskEventRecord stopEvent(const contract::StopProgress& stop, std::size_t working,
                                                  std::size_t positions);

} // namespace aetherion::engine
