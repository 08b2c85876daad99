#pragma once
// What stands now that a person has to know of, read from a sight; and what an event says that came between two.
//
// Thread: pure functions.
#include "core/contract/engine_event.h"
#include "ui/guard/alarm.h"
#include "ui/guard/sight.h"

#include <optional>
#include <vector>

namespace aetherion::guard {

[[nodiscard]] std::vector<AlarmFact> alarmFacts(const Sight& sight);
/// Of a feed that changed for the worse; nothing for any other event.
[[nodiscard]] std::optional<AlarmFact> feedFact(const contract::EngineEvent& event);
/// Of a job that failed; nothing for any other event.
[[nodiscard]] std::optional<AlarmFact> jobFact(const contract::EngineEvent& event);

} // namespace aetherion::guard
