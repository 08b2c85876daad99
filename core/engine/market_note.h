#pragma once
// What people are told about a market's hours.
//
// Thread: any; pure functions of what they are given.
#include "core/market/instrument.h"
#include "core/market/trading_calendar.h"

#include <string>

namespace aetherion::engine {

/// When the next session opens, on the market's own wall: "09:15 IST", "Mon 09:30 EST", "Thu 2 Jan 09:30 EST".
[[nodiscard]] std::string openingText(const market::TradingCalendar& calendar, Timestamp now);

/// For a stream that trades while its market does not: "open for demonstration; really closed until 09:15 IST". Empty
/// where both agree.
[[nodiscard]] std::string marketNote(const market::Stream& stream, Timestamp now);

} // namespace aetherion::engine
