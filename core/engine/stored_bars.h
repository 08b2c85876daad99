#pragma once
// The newest stored bars of some streams: what training and the gate work on when no files are named.
//
// Each symbol's bars come from one source: the one that was named, else the one with the newest bar. Simulated bars
// never stand beside others. Thread: any that may wait; needs a QCoreApplication.
#include "core/contract/job.h"
#include "core/engine/bar_collector.h"
#include "core/storage/store_address.h"

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace aetherion::engine {

struct StoredBarsRequest {
    /// Empty: every symbol of `market` that has bars.
    std::vector<market::InstrumentKey> instruments;
    market::Market market = market::Market::Crypto;
    market::Timeframe timeframe = market::Timeframe::M1;
    /// The newest so many of each symbol.
    std::size_t bars = 20'000;
    /// A source's number, or its label (SIMULATED:world); empty: the newest.
    std::string source;
    /// Where no source is named: only of this kind; nothing: of any kind.
    std::optional<market::SourceKind> kind;
    /// Where no source and no kind are named: none of the simulated ones.
    bool realOnly = false;
};

/// "MARKET/SYMBOL", several with commas or line feeds between; all of one market.
[[nodiscard]] Result<std::vector<market::InstrumentKey>> parseStoredStreams(std::string_view text);

/// Symbols in the order in which they were asked for, or by name. What is not stored is
/// refused by name.
[[nodiscard]] Result<std::vector<CollectedBars>> readStoredBars(const storage::StoreAddress& address,
                                                                const StoredBarsRequest& request,
                                                                const std::stop_token& stop = {});

} // namespace aetherion::engine
