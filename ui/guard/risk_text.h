#pragma once
// Words for the risk state. The English state word stays in every language, so that it can be found in logs and API.
//
// Thread: GUI.
#include "core/risk/risk_state.h"

#include <QString>

namespace aetherion::guard {

/// "TRADING ON", "REDUCE ONLY", "STAND DOWN", "HALTED"
[[nodiscard]] QString riskHeadline(risk::RiskState state);
/// What is blocked and what still runs.
[[nodiscard]] QString riskMeaning(risk::RiskState state);
/// "window" and the like, in words.
[[nodiscard]] QString channelText(const std::string& channel);
/// One step looser, as a resume takes it.
[[nodiscard]] risk::RiskState nextLooser(risk::RiskState state);

} // namespace aetherion::guard
