#pragma once
// Writes what is stored of one source in AION's file layout, for programs that read those files:
//
//     dt_state.json            when it began, the newest of it, what is held back by the risk state
//     dt_trades.jsonl          decisions to act, fills, refused orders, rail trips and stops, in the order of time
//     dt_metrics.json          cash, positions, equity and realised profit by account
//     rolling_intraday.json.gz candles of the newest trading day and what is reckoned from them, by symbol
//     position_registry.json   what is held of each symbol
//
// Shapes, names and units are AION's (times ISO 8601 with `Z`; money of an account's top level in US dollars, all of it
// under `currencies`); what it keeps and nobody here knows is left out or null, never made up: `alpaca_qty` is null,
// because no broker is asked. The same rows give the same bytes. Each file appears under its name only when it is
// whole, readable by its owner alone. Read-only, beside a running engine too. Thread: a command's; waits for the store;
// needs a QCoreApplication.
#include "core/base/result.h"
#include "core/storage/store_address.h"

#include <filesystem>
#include <stop_token>
#include <string>

namespace aetherion::engine {

struct AionExportRequest {
    /// A kind, or a source's number; empty: the source of the newest trade, else of the newest candle.
    std::string source;
    /// Made where it is not there.
    std::filesystem::path out;
    /// Of the data folder; where the file is not there nothing is said of the risk state.
    std::filesystem::path riskState;
};

/// What was written, in one line.
[[nodiscard]] Result<std::string> exportAionLayout(const AionExportRequest& request,
                                                   const storage::StoreAddress& address,
                                                   const std::stop_token& stop = {});

} // namespace aetherion::engine
