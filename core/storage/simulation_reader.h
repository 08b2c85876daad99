#pragma once
// What a simulation left behind when the program ended: where it stood, and the newest candles, to go on from there.
//
// Thread: the caller's. Needs a QCoreApplication. Changes nothing.
#include "core/base/result.h"
#include "core/contract/record.h"
#include "core/market/bar.h"
#include "core/market/instrument.h"
#include "core/storage/store_address.h"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace aetherion::storage {

struct StoredSimulation {
    market::Source source;
    /// The simulation's own time.
    Timestamp savedAt;
    std::string state;
};

/// All simulations of this engine, the one saved last first; none in a folder without databases.
[[nodiscard]] Result<std::vector<StoredSimulation>> storedSimulations(const StoreAddress& address,
                                                                      const std::string& engine);

/// Time of the newest stored tick of a source; nothing where there is none.
[[nodiscard]] Result<std::optional<Timestamp>> newestTick(const StoreAddress& address, market::SourceId source);

/// What the streams of a source need to go on from the newest stored state of their simulation, by instrument and part.
using StreamStates = std::map<market::InstrumentKey, std::map<std::string, std::string>>;
[[nodiscard]] Result<StreamStates> streamStates(const StoreAddress& address, market::SourceId source);

/// Closed candles by timeframe, oldest first.
using CandleSet = std::array<std::vector<market::Bar>, market::kTimeframeCount>;
/// The newest `count` of every instrument and timeframe of one source that opened before `before`.
[[nodiscard]] Result<std::map<market::InstrumentKey, CandleSet>>
newestCandles(const StoreAddress& address, market::SourceId source, Timestamp before, std::size_t count);

/// What was said at bars, by timeframe, oldest first.
using RegimeSet = std::array<std::vector<contract::PosteriorRecord>, market::kTimeframeCount>;
/// The newest `count` of every instrument and timeframe of one source that closed before `before`; without model ids.
[[nodiscard]] Result<std::map<market::InstrumentKey, RegimeSet>>
newestRegimes(const StoreAddress& address, market::SourceId source, Timestamp before, std::size_t count);

} // namespace aetherion::storage
