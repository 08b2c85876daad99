#pragma once
// Reads the time column of a file: Unix time in seconds to nanoseconds told apart by its digits, ISO 8601 with a zone
// or without, or `YYYYMMDD HHMMSS`.
//
// A file keeps to one way of writing its times; a change is refused, with one exception: Binance's spot klines went
// over from milliseconds to microseconds on 2025-01-01. Thread: one at a time.
#include "core/base/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::feeds {

enum class TimeWriting : std::uint8_t { Seconds, Millis, Micros, Nanos, IsoWithZone, IsoWithoutZone, Date };
/// "milliseconds", "ISO 8601 without a zone"
[[nodiscard]] std::string_view name(TimeWriting writing);
/// Length of one unit of Unix time; zero for the others.
[[nodiscard]] Duration unitOf(TimeWriting writing);

struct ReadTime {
    /// UTC for all but the last two, which are a wall time still.
    Timestamp time;
    TimeWriting writing = TimeWriting::Millis;
};
/// One cell. Unix times have 9-10, 12-13, 15-16 or 18-19 digits.
[[nodiscard]] Result<ReadTime> readTime(std::string_view cell);
/// `YYYYMMDD HHMMSS` or `YYYYMMDD`.
[[nodiscard]] Result<ReadTime> readCompactTime(std::string_view cell);

/// Sees to it that a file keeps to one way.
class TimeColumn {
public:
    /// `binanceSwitch` allows the change of 2025.
    explicit TimeColumn(bool binanceSwitch) : m_binanceSwitch(binanceSwitch) {}
    /// Refuses what differs from the rows before.
    [[nodiscard]] Status keepsTo(const ReadTime& read);

private:
    bool m_binanceSwitch;
    Timestamp m_last;
    std::optional<TimeWriting> m_writing;
};

} // namespace aetherion::feeds
