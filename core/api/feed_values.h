#pragma once
// The elements of `data` in frames of `/ws/v1`, and the tick of `/ws/market/stream`.
//
// Prices and quantities are numbers in the instrument's own units; in books they are strings, exact, because the
// checksum is of them. Times are Unix milliseconds. Thread: pure functions.
#include "core/api/tick_conflator.h"
#include "core/contract/engine_event.h"
#include "core/contract/engine_snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aetherion::api {

/// Levels of each side that the checksum covers.
inline constexpr std::size_t kChecksumLevels = 10;

[[nodiscard]] std::string tickItem(const contract::StreamView& view, const PassedTick& passed);
/// {"symbol","timestamp","price","bid","ask","volume","change","changePercent"}: against the tick before it.
[[nodiscard]] std::string streamTick(const contract::StreamView& view, const contract::LiveTick& tick,
                                     std::optional<Price> before);
/// The newest tick as a snapshot knows it; nothing before the first.
[[nodiscard]] std::optional<std::string> lastTickItem(const contract::StreamView& view);
[[nodiscard]] std::string quoteItem(const contract::StreamView& view);
[[nodiscard]] std::string candleItem(const contract::StreamView& view, const market::Bar& bar, bool closed);
[[nodiscard]] std::string regimeItem(const contract::RegimeChanged& change);
[[nodiscard]] std::string regimeItem(const contract::StreamView& view, const contract::RegimeView& regime);

/// CRC-32 (zlib's) of "price:quantity" of the best ten bids, then of the best ten asks, best first, joined by "|".
[[nodiscard]] std::uint32_t bookChecksum(const std::vector<market::BookLevel>& bids,
                                         const std::vector<market::BookLevel>& asks);
/// All levels.
[[nodiscard]] std::string bookItem(const contract::StreamView& view);
/// The levels that changed since `before`; quantity "0" removes.
[[nodiscard]] std::string bookChange(const contract::StreamView& before, const contract::StreamView& view);

} // namespace aetherion::api
