#pragma once
// Where the marks of a time axis stand and what they say, in the zone that is shown.
//
// Marks are aligned in that zone: at +05:30 hours read 09:00 and 10:00. Within a night of daylight saving the marks
// stay on round wall times. The second row names the day (or the year) once per stretch. Thread: GUI (locale).
#include "core/base/time.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace aetherion::chart {

struct TimeMark {
    Timestamp time;
    QString label;
};

struct TimeScale {
    std::vector<TimeMark> marks;
    /// Starts of days or years; the first may lie before the range, so that the range always has one.
    std::vector<TimeMark> groups;
};

/// Marks in [from, to), at least `closest` apart.
[[nodiscard]] TimeScale timeScale(Timestamp from, Timestamp to, Duration closest, const QTimeZone& zone);

} // namespace aetherion::chart
