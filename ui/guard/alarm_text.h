#pragma once
// Alarms in words. Thread: GUI.
#include "ui/guard/alarm.h"

#include <QString>

namespace aetherion::guard {

[[nodiscard]] QString priorityText(AlarmPriority priority);
/// "No data", "Rail breached"
[[nodiscard]] QString kindText(AlarmKind kind);
/// "BTCUSDT no data for 12 s", "3 instruments without data, the newest ETHUSDT for 4 s"
[[nodiscard]] QString alarmText(const Alarm& alarm, Timestamp now);
/// "! 1 unacknowledged: BTCUSDT no data for 12 s"
[[nodiscard]] QString stripText(std::size_t unacknowledged, const Alarm& alarm, Timestamp now);
/// "stands", "over", "acknowledged by ops"
[[nodiscard]] QString alarmStateText(const Alarm& alarm);
/// What it blocks and what to do.
[[nodiscard]] QString adviceText(AlarmKind kind);
/// Every subject with its detail, a line each, at most 20.
[[nodiscard]] QString subjectsText(const Alarm& alarm);

} // namespace aetherion::guard
