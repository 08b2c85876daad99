#pragma once
// Candle lengths and the buckets that they cut time into.
//
// Buckets are half-open, named by their start. Up to 15m they are aligned to the epoch in every market; 1h, 4h and 1d
// are too in markets that never close; 1w is the ISO week (Monday 00:00 UTC). Thread: values.
#include "core/base/time.h"

#include <array>
#include <cstddef>
#include <string_view>

namespace aetherion::market {

enum class Timeframe : std::uint8_t { S10, M1, M5, M15, H1, H4, D1, W1 };
inline constexpr std::array kTimeframes{Timeframe::S10, Timeframe::M1, Timeframe::M5, Timeframe::M15,
                                        Timeframe::H1,  Timeframe::H4, Timeframe::D1, Timeframe::W1};
inline constexpr std::size_t kTimeframeCount = kTimeframes.size();

/// 10s 1m 5m 15m 1h 4h 1d 1w
[[nodiscard]] std::string_view name(Timeframe timeframe);
[[nodiscard]] Result<Timeframe> parseTimeframe(std::string_view text);
[[nodiscard]] Duration length(Timeframe timeframe);
[[nodiscard]] constexpr std::size_t index(Timeframe timeframe) { return static_cast<std::size_t>(timeframe); }
/// The start of the bucket that holds `time`.
[[nodiscard]] Timestamp bucketStart(Timestamp time, Timeframe timeframe);
[[nodiscard]] inline Timestamp bucketEnd(Timestamp start, Timeframe timeframe) { return start + length(timeframe); }

} // namespace aetherion::market
