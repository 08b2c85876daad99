#pragma once
// A scenario or a piece of news for the simulated markets, as a job states it.
//
// Thread: any. Options: `name` alone names a scenario (calm, bull, bear, crash, flash-crash). With `impact` or
// `volatility` it is a news event: `scope` (global, sector NAME, symbol MARKET:SYMBOL; default global), `impact` (log
// return, -3 to 3), `volatility` (factor, default 1), `duration` (10m; default), `name` (not a scenario's). It takes
// effect at the next tick, or at `at` (ISO 8601, in the simulation's time), and ends when its duration is over.
#include "core/contract/job.h"
#include "core/market/instrument_spec.h"
#include "core/simulator/disturbance.h"

#include <span>
#include <vector>

namespace aetherion::engine {

[[nodiscard]] Result<std::vector<simulator::Disturbance>> parseScenarioRequest(const contract::JobRequest& request,
                                                                               Timestamp from);

/// Is there anybody whom it reaches?
[[nodiscard]] Status checkScope(const simulator::Scope& scope, std::span<const market::InstrumentSpec> instruments);

/// "crash until 2026-11-21T10:45:00Z".
[[nodiscard]] std::string describe(const std::vector<simulator::Disturbance>& disturbances);

} // namespace aetherion::engine
