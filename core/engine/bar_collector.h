#pragma once
// Reads sources and keeps the closed bars of one timeframe, per stream: what training and detection work on.
//
// Ticks and smaller bars are folded by the same code as in the engine. Thread: any; takes as long as reading does.
#include "core/feeds/source_spec.h"
#include "core/market/bar.h"
#include "core/market/instrument.h"

#include <functional>
#include <stop_token>
#include <vector>

namespace aetherion::engine {

struct CollectedBars {
    market::Stream stream;
    std::vector<market::Bar> bars;
};

/// In the order in which the streams open. `timeframe` must not be smaller than the bars of the files.
[[nodiscard]] Result<std::vector<CollectedBars>> collectBars(const std::vector<feeds::SourceSpec>& sources,
                                                             market::Timeframe timeframe, market::SourceKind kind,
                                                             const std::stop_token& stop = {});

} // namespace aetherion::engine
