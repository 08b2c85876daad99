#pragma once
// What a stream's age and the agreement of its timeframes mean for what is shown.
//
// By the data's own clock: in a replay nothing goes stale because the wall has moved on. What is shown here is never
// stored: a confirmed regime changes at closed bars alone. Thread: pure functions, but for the hours that
// they are handed.
#include "core/contract/engine_snapshot.h"
#include "core/engine/market_hours.h"
#include "core/engine/stream_state.h"
#include "core/regime/fusion.h"

namespace aetherion::engine {

/// Without an event for longer than this, in open hours, the stream is stale. `longestBar` is that of the bars that the
/// source delivers, zero where it delivers ticks.
[[nodiscard]] Duration ageLimit(const market::Stream& stream, Duration longestBar);
/// Sets age limit, market note and feed state: a stream that says nothing is stale while its market is open, and closed
/// while it is not.
void judgeAge(contract::StreamView& view, Duration longestBar, Timestamp now, MarketHours& hours);
/// What its timeframes say together. After judgeAge() and contract::withholdRegimes().
void judgeTogether(contract::StreamView& view);
/// The same of confirmed regimes at closed bars alone, however old: what a policy decides from.
[[nodiscard]] regime::MetaVerdict together(const StreamState& stream);

} // namespace aetherion::engine
