#pragma once
// Stored posteriors as the chart has them: the regime at every bar, the one in force, and which model said so.
//
// Thread: pure functions.
#include "core/contract/engine_snapshot.h"
#include "core/contract/history_port.h"

#include <vector>

namespace aetherion::chart {

/// In the order of time. The store says whether the likeliest regime was the one in force; where it was not, the one
/// before goes on.
[[nodiscard]] std::vector<contract::BarRegime> barRegimes(const std::vector<contract::PosteriorRow>& rows);
/// In the order of time; one for each change.
[[nodiscard]] std::vector<contract::ModelSpan> modelSpans(const std::vector<contract::PosteriorRow>& rows);

} // namespace aetherion::chart
