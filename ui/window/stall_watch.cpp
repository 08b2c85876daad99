#include "ui/window/stall_watch.h"

#include "core/base/thread_name.h"

#include <spdlog/spdlog.h>

namespace aetherion::window {

namespace {

constexpr std::chrono::milliseconds kLookEvery{20};
/// So many looks in a row without a beat, so that a clock that was set is not taken for a stall.
constexpr int kLooks = 3;
constexpr Duration kLongStall = std::chrono::seconds(2);
constexpr int kLinesPerMinute = 20;

std::int64_t milliseconds(Duration span) { return std::chrono::duration_cast<std::chrono::milliseconds>(span).count(); }

} // namespace

StallWatch::StallWatch(const Clock& clock, const Running& running, contract::WindowCounts* counts)
    : m_clock(clock), m_running(running), m_counts(counts), m_beatNanos(epochNanos(clock.now())) {}

StallWatch::~StallWatch() {
    m_thread.request_stop();
    m_wake.notify_all();
}

void StallWatch::start() {
    beat();
    m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void StallWatch::beat() noexcept {
    m_beatNanos.store(epochNanos(m_clock.now()), std::memory_order_relaxed);
    m_beats.fetch_add(1, std::memory_order_release);
}

void StallWatch::run(const std::stop_token& stop) {
    base::nameThread("stall watch");
    std::mutex own;
    while (!stop.stop_requested()) {
        {
            std::unique_lock lock(own);
            m_wake.wait_for(lock, stop, kLookEvery, [] { return false; });
        }
        if (!stop.stop_requested())
            look();
    }
}

void StallWatch::look() {
    const Timestamp now = m_clock.now();
    const std::uint64_t beats = m_beats.load(std::memory_order_acquire);
    if (beats != m_seen) {
        m_seen = beats;
        m_missed = 0;
        if (m_standing)
            ended(fromEpochNanos(m_beatNanos.load(std::memory_order_relaxed)));
        return;
    }
    ++m_missed;
    const Timestamp since = fromEpochNanos(m_beatNanos.load(std::memory_order_relaxed));
    if (m_missed < kLooks || now - since < kLongestBeat)
        return;
    if (!m_standing) {
        m_standing = Stall{since, now - since, m_running.text()};
        m_saidLong = false;
    }
    if (!m_saidLong && now - since >= kLongStall) {
        m_saidLong = true;
        tell(fmt::format("the window has stood still for {} ms and still does: {}", milliseconds(now - since),
                         m_standing->ran),
             now);
    }
}

void StallWatch::ended(Timestamp now) {
    Stall stall = std::move(*m_standing);
    m_standing.reset();
    stall.lasted = std::max(stall.lasted, now - stall.since);
    m_stalls.fetch_add(1, std::memory_order_relaxed);
    if (m_counts) {
        m_counts->stalls.fetch_add(1, std::memory_order_relaxed);
        m_counts->stalledNanoseconds.fetch_add(static_cast<std::uint64_t>(stall.lasted.count()),
                                               std::memory_order_relaxed);
    }
    tell(fmt::format("the window stood still for {} ms: {}", milliseconds(stall.lasted), stall.ran), now);
    const std::lock_guard lock(m_mutex);
    m_last = std::move(stall);
}

void StallWatch::tell(const std::string& line, Timestamp now) {
    if (now - m_minute >= std::chrono::minutes(1) || now < m_minute) {
        m_minute = now;
        m_lines = 0;
    }
    if (m_lines >= kLinesPerMinute) {
        ++m_unsaid;
        return;
    }
    ++m_lines;
    if (m_unsaid > 0)
        spdlog::warn("{} ({} such lines were left out before)", line, m_unsaid);
    else
        spdlog::warn("{}", line);
    m_unsaid = 0;
}

std::optional<Stall> StallWatch::last() const {
    const std::lock_guard lock(m_mutex);
    return m_last;
}

} // namespace aetherion::window
