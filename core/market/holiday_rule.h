#pragma once
// Dates of holidays that follow a rule.
//
// Thread: values.
#include <chrono>

namespace aetherion::market {

/// Gregorian Easter. Source: Meeus, "Astronomical Algorithms", chapter 8.
[[nodiscard]] std::chrono::sys_days easterSunday(std::chrono::year year);

[[nodiscard]] inline bool isWeekend(std::chrono::sys_days date) {
    return std::chrono::weekday(date).iso_encoding() >= 6;
}
/// Saturday is kept on the Friday before, Sunday on the Monday after.
[[nodiscard]] std::chrono::sys_days nearestWeekday(std::chrono::sys_days date);
/// The first weekday at or after the date.
[[nodiscard]] std::chrono::sys_days nextWeekday(std::chrono::sys_days date);
/// The last weekday at or before the date.
[[nodiscard]] std::chrono::sys_days previousWeekday(std::chrono::sys_days date);

} // namespace aetherion::market
