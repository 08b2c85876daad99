#pragma once
// Fuses the regimes of 1m, 5m, 15m and 1h into one meta-regime of the instrument.
//
// Rules in order, on confirmed regimes by name:
//   0. Fewer than two of the four are known: UNKNOWN, whatever that one says.
//   1. 1h Crisis, or 15m and 5m both Crisis: HIGH_VOL_RISK_OFF.
//   2. 1h and 15m Bull: at least three of the four Bull: TRENDING_BULL; else 5m Bear: PULLBACK_IN_UPTREND.
//   3. 1h and 15m Bear: at least three Bear: TRENDING_BEAR; else 5m Bull: PULLBACK_IN_DOWNTREND.
//   4. At least three Sideways: RANGE_BOUND. 5. Else MIXED_CONDITION.
// A timeframe that is missing or Unknown agrees with nothing. While 1h is missing, 15m and 5m alone can say
// HIGH_VOL_RISK_OFF and three Sideways RANGE_BOUND, but no trend is called without both 1h and 15m. Confidence is the
// weighted mean over all four timeframes (1h 0.40, 15m 0.30, 5m 0.20, 1m 0.10) of the probability that each gives to
// what the verdict rests on: Crisis, Bull, Bear or Sideways in all of them; in a pullback the trend in 1h and 15m, the
// move against it in 5m and 1m; in a mixed condition its own regime in each. A missing one counts as zero.
//
// Source: the ancestor's table, with its faults repaired. Thread: pure functions.
#include "core/market/meta_regime.h"
#include "core/market/names.h"
#include "core/market/timeframe.h"

#include <array>
#include <optional>
#include <string>

namespace aetherion::regime {

inline constexpr std::array kFusedTimeframes{market::Timeframe::M1, market::Timeframe::M5, market::Timeframe::M15,
                                             market::Timeframe::H1};

/// One timeframe's confirmed regime and the probabilities at its last closed bar.
struct FusionInput {
    market::Regime regime = market::Regime::Unknown;
    market::RegimeProbabilities probabilities{};
};
/// In the order of kFusedTimeframes; nothing where there is no answer.
using FusionInputs = std::array<std::optional<FusionInput>, kFusedTimeframes.size()>;

struct MetaVerdict {
    market::MetaRegime regime = market::MetaRegime::Unknown;
    /// 0 to 1.
    double confidence = 0;
    /// The rule that spoke, in words: "1h and 15m Bull, three of four Bull; 5m missing".
    std::string explanation;
    bool operator==(const MetaVerdict&) const = default;
};
[[nodiscard]] MetaVerdict fuse(const FusionInputs& inputs);

} // namespace aetherion::regime
