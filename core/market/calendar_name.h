#pragma once
// Which timetable a stream keeps. A market has one of its own; a demonstration may keep every market open.
//
// Thread: values.
#include "core/market/names.h"

namespace aetherion::market {

enum class CalendarName : std::uint8_t { AlwaysOpen, Us, Nse, Uk };
inline constexpr std::size_t kCalendarCount = 4;
/// 24x7 US NSE UK
[[nodiscard]] std::string_view name(CalendarName calendar);
[[nodiscard]] Result<CalendarName> parseCalendarName(std::string_view text);
/// The timetable that a market really keeps.
[[nodiscard]] CalendarName calendarOf(Market market);

} // namespace aetherion::market
