#include "core/risk/clock_guard.h"

#include <cstdio>
#include <ctime>

namespace aetherion::risk {

namespace {

/// A thread that lost the processor between two readings would see a jump that was none.
constexpr Duration kSameMoment = std::chrono::milliseconds(50);
/// How long small corrections add up.
constexpr Duration kAnchorAge = std::chrono::minutes(1);

std::optional<Duration> readClock(clockid_t clock) {
    timespec time{};
    if (::clock_gettime(clock, &time) != 0)
        return std::nullopt;
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

} // namespace

std::optional<ClockReading> readSystemClocks() {
    const auto before = readClock(CLOCK_BOOTTIME);
    const auto wall = readClock(CLOCK_REALTIME);
    const auto after = readClock(CLOCK_BOOTTIME);
    if (!before || !wall || !after || *after - *before > kSameMoment)
        return std::nullopt;
    return ClockReading{fromEpochNanos(wall->count()), *after};
}

std::optional<Duration> ClockGuard::look(const ClockReading& now) {
    if (!m_anchor) {
        m_anchor = now;
        return std::nullopt;
    }
    const Duration passed = now.sinceBoot - m_anchor->sinceBoot;
    const Duration jump = (now.wall - m_anchor->wall) - passed;
    const bool jumped = jump > kTolerance || jump < -kTolerance;
    if (jumped || passed >= kAnchorAge)
        m_anchor = now;
    return jumped ? std::optional(jump) : std::nullopt;
}

std::string jumpText(Duration jump) {
    const bool forwards = jump > Duration(0);
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.3f", toSeconds(forwards ? jump : -jump));
    return std::string("the machine's clock jumped ") + (forwards ? "forwards" : "backwards") + " by " + seconds + " s";
}

} // namespace aetherion::risk
