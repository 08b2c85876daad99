#pragma once
// Streams with everything that market paths show: ticks, a book, days, and what the catalogue says of them.
//
// Thread: values.
#include "core/contract/engine_snapshot.h"

#include <string>

namespace aetherion::test {

/// Adds BTCUSDT (CRYPTO), TSLA (NASDAQ), IBM (NYSE), and the index FTSE 100 (UK, without volume) instead of what is
/// there. Each has three ticks, the newest at 1771230350.417 s.
void watchMarkets(contract::EngineSnapshot& snapshot);
/// A bar of that timeframe, with open, high = +1.5, low = -0.5, close = +0.25 and a volume of 10.
[[nodiscard]] market::Bar plainBar(market::Timeframe timeframe, Timestamp openTime, double open);

} // namespace aetherion::test
