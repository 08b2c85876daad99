#pragma once
// The bars of one symbol, as training takes them in.
//
// Thread: values.
#include "core/market/bar.h"

#include <optional>
#include <string>
#include <vector>

namespace aetherion::regime {

struct TrainingSequence {
    std::string symbol;
    /// In order of time.
    std::vector<market::Bar> bars;
    /// Spread in basis points at each bar's close; empty where there are no quotes at all.
    std::vector<std::optional<double>> spreads;
};

} // namespace aetherion::regime
