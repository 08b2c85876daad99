#pragma once
// When to try again what has failed: 0.1 s later, then 0.2 s, twice as long each time up to a limit. Thread: values.
#include <algorithm>
#include <chrono>
#include <optional>

namespace aetherion::storage {

class BackOff {
public:
    using Clock = std::chrono::steady_clock;
    explicit BackOff(Clock::duration longest) : m_longest(longest) {}

    void failed(Clock::time_point now) {
        m_wait = std::min(std::max<Clock::duration>(m_wait * 2, kFirst), m_longest);
        m_nextAttempt = now + m_wait;
        if (!m_failedSince)
            m_failedSince = now;
    }
    void succeeded() { *this = BackOff(m_longest); }

    /// In the past unless the last attempt failed.
    [[nodiscard]] Clock::time_point nextAttempt() const { return m_nextAttempt; }
    [[nodiscard]] Clock::duration wait() const { return m_wait; }
    /// The first failure since the last success.
    [[nodiscard]] std::optional<Clock::time_point> failedSince() const { return m_failedSince; }

private:
    static constexpr Clock::duration kFirst = std::chrono::milliseconds(100);
    Clock::duration m_longest;
    Clock::duration m_wait{};
    Clock::time_point m_nextAttempt{};
    std::optional<Clock::time_point> m_failedSince;
};

} // namespace aetherion::storage
