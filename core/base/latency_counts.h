#pragma once
// How long something took, how often: counts in fixed steps from a microsecond to ten seconds, and their sum.
//
// Thread: values; whoever owns one guards it.
#include "core/base/time.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace aetherion::base {

/// Upper ends of the steps in seconds, each inclusive; what takes longer than the last is counted behind it.
inline constexpr std::array<double, 22> kLatencyBounds{1e-6, 2.5e-6, 5e-6,   1e-5, 2.5e-5, 5e-5,   1e-4, 2.5e-4,
                                                       5e-4, 1e-3,   2.5e-3, 5e-3, 1e-2,   2.5e-2, 5e-2, 0.1,
                                                       0.25, 0.5,    1,      2.5,  5,      10};

struct LatencyCounts {
    std::array<std::uint64_t, kLatencyBounds.size() + 1> counts{};
    double seconds = 0;
    std::uint64_t observed = 0;

    /// `times` of them that took as long.
    void add(Duration took, std::uint64_t times = 1) {
        const double span = toSeconds(took);
        const auto step = std::lower_bound(kLatencyBounds.begin(), kLatencyBounds.end(), span);
        counts[static_cast<std::size_t>(step - kLatencyBounds.begin())] += times;
        seconds += span * static_cast<double>(times);
        observed += times;
    }
};

} // namespace aetherion::base
