#pragma once
// What a decision was made from, as the JSON object that is stored with it.
//
// Names are stable; what was absent is left out. Thread: pure functions.
#include "core/strategy/policy.h"
#include "core/strategy/reason_text.h"

namespace aetherion::strategy {

[[nodiscard]] JsonObject inputsOf(const PolicyInputs& inputs, const Verdict& verdict);
void putExitPlan(JsonObject& object, const ExitPlan& plan);

} // namespace aetherion::strategy
