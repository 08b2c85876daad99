#include "core/features/state_tape.h"

#include <cmath>

namespace aetherion::features {

namespace {
constexpr std::int64_t kNanosPerSecond = 1'000'000'000;
} // namespace

void StateTape::put(const std::optional<double>& value) {
    put(value.has_value());
    put(value.value_or(0.0));
}

void StateTape::put(Timestamp time) {
    // A double holds 53 bits, nanoseconds since the epoch need 61.
    const auto seconds = std::chrono::floor<std::chrono::seconds>(time);
    put(static_cast<double>(seconds.time_since_epoch().count()));
    put(static_cast<double>((time - seconds).count()));
}

double StateTape::takeNumber() {
    if (!m_intact || m_next >= m_values.size() || !std::isfinite(m_values[m_next])) {
        m_intact = false;
        return 0;
    }
    return m_values[m_next++];
}

std::size_t StateTape::takeCount(std::size_t limit) {
    const double value = takeNumber();
    if (value < 0 || value != std::floor(value) || value > static_cast<double>(limit)) {
        m_intact = false;
        return 0;
    }
    return static_cast<std::size_t>(value);
}

std::optional<double> StateTape::takeOptional() {
    const bool present = takeFlag();
    const double value = takeNumber();
    return present ? std::optional(value) : std::nullopt;
}

Timestamp StateTape::takeTime() {
    const double seconds = takeNumber();
    const double nanos = takeNumber();
    constexpr double kLatest = 9.2e9; // int64 nanoseconds end in the year 2262
    if (std::abs(seconds) > kLatest || seconds != std::floor(seconds) || nanos < 0 || nanos != std::floor(nanos) ||
        nanos >= static_cast<double>(kNanosPerSecond)) {
        m_intact = false;
        return {};
    }
    return fromEpochNanos(static_cast<std::int64_t>(seconds) * kNanosPerSecond + static_cast<std::int64_t>(nanos));
}

} // namespace aetherion::features
