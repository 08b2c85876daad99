#pragma once
// What happens at the desk, as rows for the store.
//
// Thread: any; pure functions.
#include "core/contract/record.h"
#include "core/trading/trade.h"

namespace aetherion::engine {

[[nodiscard]] contract::OrderRecord orderRecord(market::SourceId source, const trading::Order& order);
[[nodiscard]] contract::TradeRecord tradeRecord(market::SourceId source, const trading::Trade& trade);

/// The other way round, for a desk that goes on after a restart. Refused: a word that the desk does not know.
[[nodiscard]] Result<trading::Order> orderOf(const contract::OrderRecord& record);

} // namespace aetherion::engine
