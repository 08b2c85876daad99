#pragma once
// The lines of AION's dt_trades.jsonl, made from the store's rows in the order of their times.
//
// Every line has `ts` and `type`: decision, order_result, order_error, risk_rail, emergency_stop. Constant memory.
// Thread: a command's.
#include "core/storage/store_reader.h"

#include <functional>
#include <stop_token>
#include <string_view>

namespace aetherion::engine {

struct AionTradeCounts {
    std::uint64_t lines = 0;
    std::uint64_t fills = 0;
    /// Time of the newest line.
    std::optional<Timestamp> newest;
    /// Of the newest decision.
    std::optional<Timestamp> lastDecision;
};

/// `write` takes a line with its end.
[[nodiscard]] Result<AionTradeCounts> writeAionTrades(storage::StoreReader& reader, const market::Source& source,
                                                      const std::function<Status(std::string_view)>& write,
                                                      const std::stop_token& stop);

} // namespace aetherion::engine
