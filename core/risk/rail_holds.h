#pragma once
// What the portfolio's rails say, carried out on the scopes' holds.
//
// Thread: as ScopeStates: any; what clears waits for the disk, what trips does not.
#include "core/risk/portfolio_rails.h"
#include "core/risk/scope_states.h"

namespace aetherion::risk {

/// Trips become holds of channel "rail" that name their cause. What clears by itself or at the next session takes its
/// hold away; what clears by hand is left to a person. The first error is told; everything is tried.
[[nodiscard]] Status applyRailChanges(const std::vector<RailChange>& changes, ScopeStates& states);
/// After a restart: a rail's hold whose rail no longer stands waits for a person, who may resume it.
[[nodiscard]] Status settleOrphans(const std::vector<RailChange>& standing, ScopeStates& states);

} // namespace aetherion::risk
