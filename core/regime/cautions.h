#pragma once
// What must be said wherever a model's regimes are shown: which names are not told apart beyond chance, one sentence
// each that begins with the names it concerns ("Bull and Bear: ...").
//
// Bull against Bear of bars of a minute or less always has a sentence. Thread: pure function.
#include "core/market/timeframe.h"
#include "core/regime/separation.h"

#include <string>
#include <vector>

namespace aetherion::regime {

/// Pairs of which the filter leaves more than half of the question open are called confused.
inline constexpr double kConfused = 0.5;

/// `meanWindow` in bars.
[[nodiscard]] std::vector<std::string> findCautions(market::Timeframe timeframe, std::size_t meanWindow,
                                                    const std::vector<NameContrast>& contrasts);

} // namespace aetherion::regime
