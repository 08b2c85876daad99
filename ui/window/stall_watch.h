#pragma once
// Notices when the GUI thread stands still: looks from a thread of its own whether it still beats, and logs each time
// it did not for 100 ms: how long, and what ran.
//
// The GUI thread beats by a timer while a StallBeat lives. A stall is told when it ends, and once when it has lasted
// two seconds, so that a window that never comes back leaves a line too. At most 20 lines a minute; the rest is
// counted. A clock that is set does not make a stall: several looks in a row must have found no beat.
// Thread: beat() on the GUI thread; last() from any; start() once. The clock, the counts and the marks must outlive it.
#include "core/base/clock.h"
#include "core/contract/window_counts.h"
#include "ui/window/running.h"

#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>

namespace aetherion::window {

/// Longer than this without a beat is a stall.
inline constexpr Duration kLongestBeat = std::chrono::milliseconds(100);
inline constexpr std::chrono::milliseconds kBeatEvery{25};

struct Stall {
    Timestamp since;
    Duration lasted{0};
    /// See Running::text().
    std::string ran;
};

class StallWatch {
public:
    StallWatch(const Clock& clock, const Running& running, contract::WindowCounts* counts);
    ~StallWatch();
    StallWatch(const StallWatch&) = delete;
    StallWatch& operator=(const StallWatch&) = delete;

    /// Begins to look, on the watch's thread.
    void start();
    void beat() noexcept;
    /// One look, as the thread takes; for tests that have no time to wait.
    void look();
    [[nodiscard]] std::uint64_t stalls() const { return m_stalls.load(std::memory_order_relaxed); }
    [[nodiscard]] std::optional<Stall> last() const;

private:
    void run(const std::stop_token& stop);
    void ended(Timestamp now);
    void tell(const std::string& line, Timestamp now);

    const Clock& m_clock;
    const Running& m_running;
    contract::WindowCounts* m_counts;
    std::atomic<std::uint64_t> m_beats{0};
    std::atomic<std::int64_t> m_beatNanos{0};
    std::atomic<std::uint64_t> m_stalls{0};

    // Of the watch's thread.
    std::uint64_t m_seen = 0;
    int m_missed = 0;
    std::optional<Stall> m_standing;
    bool m_saidLong = false;
    Timestamp m_minute;
    int m_lines = 0;
    std::uint64_t m_unsaid = 0;

    mutable std::mutex m_mutex;
    std::optional<Stall> m_last;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace aetherion::window
