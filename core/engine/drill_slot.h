#pragma once
// Between the drill of the emergency stop and the engine's thread: who asks for canary orders, and what became of them.
//
// Thread: any. The engine never waits here.
#include "core/base/time.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>

namespace aetherion::engine {

/// What became of one drill's canaries; times by CLOCK_MONOTONIC.
struct CanaryReport {
    using Moment = std::chrono::steady_clock::time_point;
    std::uint64_t drill = 0;
    /// Of the canary that was sent before the trip: why it was refused; empty when it was accepted, and works.
    std::string firstRefusal;
    /// The first that was stopped.
    std::optional<Moment> blocked{};
    /// When none worked any more; none where none had.
    std::optional<Moment> cancelled{};

    bool operator==(const CanaryReport&) const = default;
    [[nodiscard]] bool isOver() const { return blocked && (cancelled || !firstRefusal.empty()); }
};

class DrillSlot {
public:
    // For who drills.
    void ask(std::uint64_t drill);
    void end() { ask(0); }
    /// Waits until the asked drill's report says so; nothing after `timeout`.
    [[nodiscard]] std::optional<CanaryReport> await(const std::function<bool(const CanaryReport&)>& enough,
                                                    Duration timeout);
    /// Is there anything that trades?
    [[nodiscard]] bool trades() const { return m_trades.load(); }
    /// "can stop: 5 of 5, tested 3 h ago"
    void setSentence(std::string sentence);

    // For the engine.
    /// 0: none.
    [[nodiscard]] std::uint64_t asked() const { return m_asked.load(); }
    void report(const CanaryReport& report);
    void setTrades(bool trades) { m_trades.store(trades); }
    [[nodiscard]] std::string sentence() const;

private:
    std::atomic<std::uint64_t> m_asked{0};
    std::atomic<bool> m_trades{false};
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::optional<CanaryReport> m_report;
    std::string m_sentence;
};

} // namespace aetherion::engine
