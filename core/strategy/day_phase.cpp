#include "core/strategy/day_phase.h"

#include <array>

namespace aetherion::strategy {

namespace {

constexpr std::int64_t kWholeDay = 390;
/// Where a phase ends, in minutes of a whole day.
struct PhaseEnd {
    std::int64_t minute;
    DayPhase phase;
};
constexpr std::array kPhaseEnds{PhaseEnd{45, DayPhase::Opening}, PhaseEnd{120, DayPhase::Morning},
                                PhaseEnd{240, DayPhase::Midday}, PhaseEnd{330, DayPhase::Afternoon},
                                PhaseEnd{kWholeDay, DayPhase::LastHour}};

} // namespace

std::string_view name(DayPhase phase) {
    switch (phase) {
    case DayPhase::Closed:
        return "closed";
    case DayPhase::Opening:
        return "opening";
    case DayPhase::Morning:
        return "morning";
    case DayPhase::Midday:
        return "midday";
    case DayPhase::Afternoon:
        return "afternoon";
    case DayPhase::LastHour:
        return "last_hour";
    case DayPhase::Continuous:
        return "continuous";
    }
    return "";
}

DayPhase phaseAt(Timestamp time, const market::Session& session, bool alwaysOpen) {
    if (time < session.open || time >= session.close)
        return DayPhase::Closed;
    if (session.pause && time >= session.pause->from && time < session.pause->to)
        return DayPhase::Closed;
    if (alwaysOpen) {
        const Duration since = time - session.open;
        if (since >= std::chrono::minutes(kPhaseEnds[1].minute))
            return DayPhase::Continuous;
        return since < std::chrono::minutes(kPhaseEnds[0].minute) ? DayPhase::Opening : DayPhase::Morning;
    }
    // A session's nanoseconds times 390 stay far below 2^63.
    const std::int64_t since = (time - session.open).count() * kWholeDay;
    const std::int64_t length = (session.close - session.open).count();
    for (const PhaseEnd& end : kPhaseEnds)
        if (since < end.minute * length)
            return end.phase;
    return DayPhase::LastHour;
}

} // namespace aetherion::strategy
