#pragma once
// A simulated crypto instrument whose true regimes are known: closed bars, each with the regime that was in force at
// its end.
//
// One instrument, always open, with the simulator's ordinary jumps, volatility clusters and news. Everything follows
// from chain, seed and span. Thread: values.
#include "core/base/result.h"
#include "core/market/bar.h"
#include "core/market/instrument_spec.h"
#include "core/simulator/regime_chain.h"

#include <vector>

namespace aetherion::soak {

struct TrueBars {
    market::Timeframe timeframe = market::Timeframe::M1;
    std::vector<market::Bar> bars;
    /// Of the last tick within each bar.
    std::vector<market::Regime> truth;
};

/// What is simulated.
[[nodiscard]] const market::InstrumentSpec& trueInstrument();

/// One per timeframe, in their order. `days` at least 1.
[[nodiscard]] Result<std::vector<TrueBars>> simulateTrueBars(const simulator::RegimeChain& chain, std::uint64_t seed,
                                                             int days,
                                                             const std::vector<market::Timeframe>& timeframes);

} // namespace aetherion::soak
