#pragma once
// What may still be said of the regimes of a stream that says nothing: that they are not known, and what they were.
//
// Thread: pure functions.
#include "core/contract/engine_snapshot.h"

namespace aetherion::contract {

/// Its regimes do not count: nothing comes that ought to, or something is missing.
[[nodiscard]] bool isSilent(market::FeedState state);
/// While a stream is silent its regimes are Unknown, with the feed's reason and what was last confirmed; nothing is
/// changed while it is not. The timeframes together are left as they are.
void withholdRegimes(StreamView& view);

} // namespace aetherion::contract
