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
/// When the emergency stop of some pictures was pressed.
inline constexpr Timestamp kDeskStop = kDeskNow - std::chrono::minutes(4);

/// A simulation with its truth, or a recording of the same.
[[nodiscard]] contract::EngineSnapshot deskSnapshot(market::SourceKind kind = market::SourceKind::Simulated);
/// Orders, trades, positions, rails and what is armed.
void fillDesk(contract::TradingView& view);
/// What the account holds and where its rails stand at these prices, as the program's own functions reckon it.
void valueDesk(contract::TradingView& view, const contract::EngineSnapshot& market, bool isBreached = false);
/// The loss of the day is past its limit; that rail.
const risk::RailView& breachRail(contract::TradingView& view, risk::RiskState imposed);
/// With the last prices of that time.
[[nodiscard]] contract::EngineSnapshot deskSnapshotAt(Timestamp time, contract::EngineSnapshot of);
/// In the sample's minutes; the last price from kDeskNow on.
[[nodiscard]] double deskPriceAt(const market::InstrumentKey& instrument, Timestamp time);
/// As this stop leaves them, and how many there were.
[[nodiscard]] std::size_t cancelOrders(contract::TradingView& view, std::int64_t stop);
/// What the desk says to previews and questions.
[[nodiscard]] contract::TradingAnswer answerOf(const contract::TradingCommand& command);
[[nodiscard]] std::vector<contract::JobStatus> deskJobs();
/// What a training and the gate leave behind.
[[nodiscard]] std::string trainingDocument();
[[nodiscard]] std::string verdictDocument();
/// What the bars of a stream have confirmed, oldest first.
[[nodiscard]] std::vector<contract::RegimeRow> changesOf(const contract::StreamView& view, market::Timeframe timeframe);
/// Without the newest of each stream's minutes, which are among the events; oldest first.
[[nodiscard]] std::vector<contract::RegimeRow> storedChanges(const contract::EngineSnapshot& snapshot);
[[nodiscard]] std::vector<contract::DecisionRow> storedDecisions(const contract::EngineSnapshot& snapshot);
[[nodiscard]] std::vector<decltype(contract::EngineEvent::payload)> deskEvents(const contract::EngineSnapshot& of);
/// What raises alarms.
[[nodiscard]] std::vector<decltype(contract::EngineEvent::payload)> deskTroubles(const contract::EngineSnapshot& of);

} // namespace aetherion::test
