#pragma once
// A desk in full work, for pictures: five instruments with regimes in every timeframe, an account with positions,
// orders and trades, rails, changes, decisions and jobs. Made up, and always the same.
//
// Thread: any; values.
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"
#include "core/contract/history_port.h"
#include "core/contract/trading_command.h"
#include "core/contract/trading_view.h"

namespace aetherion::test {

/// The close of the newest minute.
inline constexpr Timestamp kDeskNow = fromEpochMillis(1'723'161'600'000);

/// A simulation with its truth, or a recording of the same.
[[nodiscard]] contract::EngineSnapshot deskSnapshot(market::SourceKind kind = market::SourceKind::Simulated);
/// Orders, trades, positions, rails and what is armed.
void fillDesk(contract::TradingView& view);
/// The loss of the day is past its limit.
void breachRail(contract::TradingView& view, risk::RiskState imposed);
/// The prices of what is held, some time later.
void movePrices(contract::TradingView& view);
/// As a stop leaves them, and how many there were.
[[nodiscard]] std::size_t cancelOrders(contract::TradingView& view);
/// The equity of the first account, so many steps into the day.
void moveEquity(contract::TradingView& view, int step);
/// What the desk says to previews and questions.
[[nodiscard]] contract::TradingAnswer answerOf(const contract::TradingCommand& command);
[[nodiscard]] std::vector<contract::JobStatus> deskJobs();
/// What a training and the gate leave behind.
[[nodiscard]] std::string trainingDocument();
[[nodiscard]] std::string verdictDocument();
/// Oldest first.
[[nodiscard]] std::vector<contract::RegimeRow> storedChanges(const contract::EngineSnapshot& snapshot);
[[nodiscard]] std::vector<contract::DecisionRow> storedDecisions(const contract::EngineSnapshot& snapshot);
[[nodiscard]] std::vector<decltype(contract::EngineEvent::payload)> deskEvents(const contract::EngineSnapshot& of);
/// What raises alarms.
[[nodiscard]] std::vector<decltype(contract::EngineEvent::payload)> deskTroubles(const contract::EngineSnapshot& of);

} // namespace aetherion::test
