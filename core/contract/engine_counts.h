#pragma once
// What a session has counted since it began: for metrics, and never read by what decides.
//
// Thread: values.
#include "core/base/latency_counts.h"
#include "core/base/vocabulary.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace aetherion::contract {

struct MarketCounts {
    /// Closed bars by timeframe.
    std::array<std::uint64_t, market::kTimeframeCount> bars{};
    /// Confirmed changes by the regime that they lead to, Unknown last.
    std::array<std::uint64_t, market::kRegimeCount + 1> regimeChanges{};
    /// From a closed bar to what the detector says at it, features included.
    LatencyCounts filter{};
    /// How far behind the wall events are taken in while there is a pace: from when one was due to when all that came
    /// with it had been taken in. Nothing of history.
    LatencyCounts lag{};
};

/// Fills by what was done and who asked for it: the policy, or a person.
struct FillCounts {
    std::uint64_t bought = 0;
    std::uint64_t sold = 0;
};

struct TradingCounts {
    FillCounts policy;
    FillCounts person;
    /// Whole decision cycles.
    LatencyCounts cycles{};
    /// By the rail's name: "daily loss".
    std::map<std::string, std::uint64_t, std::less<>> railTrips{};
    /// Orders that were refused, by the refusal's code: a literal.
    std::map<std::string_view, std::uint64_t> refusals{};
};

} // namespace aetherion::contract
