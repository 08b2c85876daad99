#pragma once
// What a stream's age and the agreement of its timeframes mean for what is shown.
//
// By the data's own clock: in a replay nothing goes stale because the wall has moved on. What is shown here is never
// stored: a confirmed regime changes at closed bars alone. Thread: pure functions.
#include "core/contract/engine_snapshot.h"

namespace aetherion::engine {

/// Sets age limit, market note and feed state: a stream that says nothing is stale while its market is open, and closed
/// while it is not. `longestBar` is that of the bars that the source delivers, zero where it delivers ticks.
void judgeAge(contract::StreamView& view, Duration longestBar, Timestamp now);
/// While a stream is silent or has lost data its regimes are Unknown, with the reason and what was last confirmed.
/// After judgeAge().
void judgeRegimes(contract::StreamView& view);
/// What its timeframes say together. After judgeRegimes().
void judgeTogether(contract::StreamView& view);

} // namespace aetherion::engine
