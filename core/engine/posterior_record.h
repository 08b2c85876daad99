#pragma once
// What a detection at a closed bar is as a row of the store or of a file.
//
// Thread: pure function.
#include "core/contract/record.h"
#include "core/regime/detection.h"

namespace aetherion::engine {

[[nodiscard]] contract::PosteriorRecord posteriorRecord(const market::Stream& stream, market::Timeframe timeframe,
                                                        const regime::Detection& detection, std::string modelId);

/// Of a bar at which the confirmed regime changed: `regime` is the one that is in force from it on.
[[nodiscard]] contract::PosteriorRecord changeRecord(const market::Stream& stream, market::Timeframe timeframe,
                                                     const regime::Detection& detection, std::string modelId);

} // namespace aetherion::engine
