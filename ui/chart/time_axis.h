#pragma once
// Where the marks of a time axis stand and what they say, in the zone that is shown.
//
// Marks are aligned in that zone: at +05:30 hours read 09:00 and 10:00. Within a night of daylight saving the marks
// stay on round wall times, and the first one after the change names the clock it is on ("01:00 EST"), because an hour
// is told twice. The second row names the day (or the year) once per stretch. Where closed hours are folded away no
// mark stands in them, and of the midnights of a weekend the last is shown. Thread: GUI (locale).
#include "core/base/time.h"

#include <QString>
#include <QTimeZone>

#include <vector>

namespace aetherion::chart {

class ChartViewport;

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
/// Of what is in view, on a plot so many pixels wide.
[[nodiscard]] TimeScale timeScale(const ChartViewport& viewport, double width, double closestPixels,
                                  const QTimeZone& zone);

/// "+05:30"
[[nodiscard]] QString offsetText(Timestamp time, const QTimeZone& zone);

} // namespace aetherion::chart
