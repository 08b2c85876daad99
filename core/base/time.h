#pragma once
// UTC time in nanoseconds, and its two text forms: ISO 8601 with `Z`, and Unix milliseconds.
//
// Range: years 1678 to 2262 (int64 nanoseconds). Thread: values.
#include "core/base/result.h"

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::base {

using Duration = std::chrono::nanoseconds;
using Timestamp = std::chrono::sys_time<Duration>;

[[nodiscard]] constexpr Timestamp fromEpochNanos(std::int64_t nanos) { return Timestamp(Duration(nanos)); }
[[nodiscard]] constexpr Timestamp fromEpochMillis(std::int64_t millis) {
    return Timestamp(std::chrono::milliseconds(millis));
}
[[nodiscard]] constexpr std::int64_t epochNanos(Timestamp time) { return time.time_since_epoch().count(); }
/// Rounds towards the past, so that a time never lands in a later bucket than its own.
[[nodiscard]] constexpr std::int64_t epochMillis(Timestamp time) {
    return std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch().count();
}
[[nodiscard]] constexpr double toSeconds(Duration span) { return std::chrono::duration<double>(span).count(); }

/// "2024-08-09T00:00:00.123Z": milliseconds when there are any, never more.
[[nodiscard]] std::string formatIso(Timestamp time);
/// The same without the `Z`, at the end of `text`.
void appendIsoClock(std::string& text, Timestamp time);

/// The same moment on the wall of an IANA zone, with its offset: "2024-08-09T05:30:00+05:30"; "UTC" gives `Z`. An
/// unknown zone is written in UTC: check it with localToUtc() where it comes from a user.
[[nodiscard]] std::string formatIsoIn(Timestamp time, std::string_view zone);

/// Accepts `2024-08-09`, `2024-08-09T00:00[:00[.fraction]]` with `T` or a blank, and a zone `Z` or `+05:30`.
/// `hasZone` tells whether the text named a zone; without one the time is read as UTC.
struct ParsedTime {
    Timestamp time;
    bool hasZone = false;
};
[[nodiscard]] Result<ParsedTime> parseIso(std::string_view text);

/// Reads a wall time of an IANA zone ("Asia/Kolkata", "UTC") as UTC. A time that daylight saving skips or repeats is
/// refused by name rather than guessed at.
[[nodiscard]] Result<Timestamp> localToUtc(Timestamp wallTime, std::string_view zone);

/// "2500ms", "10s", "5m", "1h", "2d".
[[nodiscard]] Result<Duration> parseDuration(std::string_view text);

} // namespace aetherion::base
