#pragma once
// Sees the machine's wall clock jump: what is dated by a clock that was set has no order any more.
//
// The wall is held against the time since boot, which nobody sets and which counts while the machine sleeps. A slow
// correction (NTP, at most 30 ms a minute) is no jump. Thread: one; readSystemClocks() any.
#include "core/base/time.h"

#include <optional>
#include <string>

namespace aetherion::risk {

/// Both clocks at one moment.
struct ClockReading {
    Timestamp wall;
    Duration sinceBoot{0};
};

/// Nothing when the two could not be read at nearly the same moment.
[[nodiscard]] std::optional<ClockReading> readSystemClocks();

class ClockGuard {
public:
    static constexpr Duration kTolerance = std::chrono::seconds(2);

    /// By how much the wall has jumped, forwards above 0; nothing up to and with the tolerance. Told once for each
    /// jump.
    [[nodiscard]] std::optional<Duration> look(const ClockReading& now);

private:
    std::optional<ClockReading> m_anchor;
};

/// "the machine's clock jumped forwards by 3.250 s"
[[nodiscard]] std::string jumpText(Duration jump);

} // namespace aetherion::risk
