#pragma once
// Fast standard normal and exponential numbers over a RandomStream: no state of their own, so that the stream's state
// says all.
//
// normal() is exact in distribution: the ziggurat of ziggurat_table.h, its wedges by rejection and its tail by
// Marsaglia's method; 98.8 % of the draws take one number from the stream. Thread: the stream's.
#include "core/base/random_stream.h"
#include "core/simulator/ziggurat_table.h"

#include <cmath>

namespace aetherion::simulator {

/// The rare rest of normal(): `bits` is the draw that fell outside its layer's inner part.
[[nodiscard]] double normalOutside(RandomStream& stream, std::uint64_t bits);

[[nodiscard]] inline double normal(RandomStream& stream) {
    const std::uint64_t bits = stream.next();
    const std::size_t layer = bits & 0xff;
    const std::int64_t place = static_cast<std::int64_t>(bits) >> 11;
    if ((place < 0 ? -place : place) < ziggurat::kTables.inside[layer]) [[likely]]
        return static_cast<double>(place) * ziggurat::kTables.width[layer];
    // On a copy, so that the stream itself can stay in registers where the caller loops.
    RandomStream rest = stream;
    const double result = normalOutside(rest, bits);
    stream = rest;
    return result;
}

/// Waiting time with mean 1.
[[nodiscard]] inline double exponential(RandomStream& stream) { return -std::log1p(-stream.uniform()); }

} // namespace aetherion::simulator
