#pragma once
// What AION's rolling cache says of one symbol, from its closed candles: one form for `/data/rolling` and for the
// export.
//
//     {"bars_intraday":[{"ts","o","h","l","c","v"}],"bars_intraday_5m":[…],"context_dt":{…},"features_dt":{…}}
//
// `ts` is the bar's start. Context and features are of the newest candle's trading day alone: context of its one-minute
// candles, from the third on; features of its five-minute candles, of the one-minute ones where those are fewer than
// 15, from the 15th on. A feature that needs more bars than there are is null; a volume that the source does not report
// is null, and so is what rests on it. Returns and ranges are fractions, volatilities sample standard deviations of bar
// returns. Thread: pure.
#include "core/market/bar.h"
#include "core/market/trading_calendar.h"

#include <nlohmann/json_fwd.hpp>

#include <span>

namespace aetherion::contract {

/// Oldest first. `shown`: at most so many bars of each kind stand in it, the newest; what is reckoned sees them all.
[[nodiscard]] nlohmann::ordered_json rollingNode(std::span<const market::Bar> minutes,
                                                 std::span<const market::Bar> fiveMinutes,
                                                 const market::TradingCalendar& calendar, std::size_t shown);

} // namespace aetherion::contract
