#pragma once
// What a flatten would sell, what it cannot and why, and what it is likely to cost.
//
// Thread: the engine's; nothing is changed.
#include "core/contract/trading_command.h"
#include "core/trading/desk.h"

#include <vector>

namespace aetherion::engine {

/// One line per holding in the scope, by account and instrument. The slippage is that of walking the book as it is now
/// against the newest price; of a book that is too thin for all of it, what it shows.
[[nodiscard]] std::vector<contract::FlattenLine>
flattenLines(const risk::Scope& scope, const trading::Books& books, const trading::Desk& desk,
             const std::map<market::InstrumentKey, market::StreamId>& streams, Timestamp now);

/// The same for a part of one holding.
[[nodiscard]] contract::FlattenLine saleLine(const std::string& account, const market::InstrumentKey& instrument,
                                             Quantity quantity, const trading::Books& books, const trading::Desk& desk,
                                             const std::map<market::InstrumentKey, market::StreamId>& streams,
                                             Timestamp now);

/// The sale of one line.
[[nodiscard]] trading::OrderRequest flattenOrder(const contract::FlattenLine& line, const trading::OrderOrigin& origin);

} // namespace aetherion::engine
