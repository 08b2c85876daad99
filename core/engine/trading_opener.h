#pragma once
// Makes the trading of a session ready: what may be traded in it, and what an earlier run of the same source left.
//
// Thread: any; reads the store.
#include "core/config/settings.h"
#include "core/engine/trading_floor.h"
#include "core/storage/store_address.h"

#include <optional>
#include <vector>

namespace aetherion::engine {

/// `source` is whose books they are; accounts that are new begin with what `settings` says of each currency of
/// `instruments`. Without a store they begin anew. `floor` is what was saved of them with the source's checkpoint,
/// `now` the data's time. Refused: a store whose orders or trades cannot be read.
[[nodiscard]] Result<TradingPlan> openTrading(const market::Source& source, const config::TradingSettings& settings,
                                              const std::vector<market::InstrumentSpec>& instruments,
                                              const std::optional<storage::StoreAddress>& store, Timestamp now,
                                              std::optional<FloorState> floor = std::nullopt);

/// A replay's own books, which no other run of the same files shares: `begun` is the wall's time. What the catalogue
/// does not know is traded by its market's habits (unlistedSpec()).
[[nodiscard]] TradingPlan openReplayTrading(const std::string& engine, const std::string& title, Timestamp begun,
                                            const config::TradingSettings& settings,
                                            const std::vector<market::InstrumentSpec>& instruments);

/// What is assumed of an instrument that stands in no catalogue: its market's currency, its habits of price and lot.
[[nodiscard]] market::InstrumentSpec unlistedSpec(const market::InstrumentKey& key);

} // namespace aetherion::engine
