#pragma once
// The engine's facts in words: of what kind each is, whom it concerns, and what happened.
//
// Reasons come as the engine wrote them; what stands around them goes through the translation. Thread: GUI.
#include "core/contract/engine_event.h"

#include <QString>

namespace aetherion::boards {

/// "Regime", "Risk", "Feed", "Session", "Job", "Decision", "Answer"
[[nodiscard]] QString eventKind(const contract::EngineEvent& event);
/// "BTCUSDT 15m", "job 7"; empty where it concerns the whole.
[[nodiscard]] QString eventSubject(const contract::EngineEvent& event);
[[nodiscard]] QString eventText(const contract::EngineEvent& event);

} // namespace aetherion::boards
