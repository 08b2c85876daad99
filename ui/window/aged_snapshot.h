#pragma once
// The last snapshot of an engine that has fallen silent, as old as it is: what would look fresh is stale.
//
// Thread: any; values.
#include "core/contract/engine_snapshot.h"

namespace aetherion::window {

/// `silence` is how long nothing has been published. Streams that flowed are Stale, with no contact as the reason, and
/// the engine's time has gone on, so that ages grow; what is in force now is not known, of regimes neither. Feeds that
/// had trouble of their own keep it.
[[nodiscard]] contract::EngineSnapshot agedBy(const contract::EngineSnapshot& last, Duration silence);

} // namespace aetherion::window
