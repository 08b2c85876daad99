#pragma once
// In which part of its trading day a market is.
//
// The parts are the ancestor's minutes of a day of 390 (45, 120, 240, 330), in proportion where a session is shorter or
// longer: a half day has its midday too. A market that never closes has no such parts: its first two hours (UTC) are
// Opening and Morning, by which an opening range can be judged, the rest is Continuous. Thread: pure functions.
#include "core/market/session.h"

#include <cstdint>
#include <string_view>

namespace aetherion::strategy {

enum class DayPhase : std::uint8_t { Closed, Opening, Morning, Midday, Afternoon, LastHour, Continuous };
/// closed opening morning midday afternoon last_hour continuous
[[nodiscard]] std::string_view name(DayPhase phase);

/// Closed outside the session, in its pause, and at its close.
[[nodiscard]] DayPhase phaseAt(Timestamp time, const market::Session& session, bool alwaysOpen);

} // namespace aetherion::strategy
