#pragma once
// What `/ws/decision` sends: one frame per decision to act, to holders of a token.
//
// {"type":"decision","market","symbol","meta_regime","strategy","action","confidence","timestamp","account",
// "timeframe","reason","source"}: the time is the data's own, with +00:00. Thread: pure function.
#include "core/contract/engine_event.h"

#include <nlohmann/json.hpp>

#include <string_view>

namespace aetherion::api {

inline constexpr std::string_view kDecisionPath = "/ws/decision";

[[nodiscard]] nlohmann::ordered_json decisionFrame(const contract::DecisionMade& made);

} // namespace aetherion::api
