#pragma once
// Faults that a test begins and ends by hand.
//
// Thread: any.
#include "core/base/fault_port.h"

#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <cstring>
#include <functional>
#include <mutex>

namespace aetherion::test {

class ScriptedFaults final : public FaultPort {
public:
    /// Holds whoever comes, until open().
    class Gate {
    public:
        void close() { set(true); }
        void open() { set(false); }
        /// Somebody stands before it.
        [[nodiscard]] bool holds() const { return m_held; }
        void pass(const std::stop_token& stop) {
            std::unique_lock lock(m_mutex);
            if (!m_closed)
                return;
            m_held = true;
            m_changed.wait(lock, stop, [this] { return !m_closed; });
            m_held = false;
        }

    private:
        void set(bool closed) {
            {
                const std::lock_guard lock(m_mutex);
                m_closed = closed;
            }
            m_changed.notify_all();
        }
        std::mutex m_mutex;
        std::condition_variable_any m_changed;
        bool m_closed = false;
        std::atomic<bool> m_held = false;
    };

    void holdEngine(const std::stop_token& stop) override { engine.pass(stop); }
    void holdFeed(const std::stop_token& stop) override { feed.pass(stop); }
    void beforeEvent() override {
        if (++events == failAt)
            fails();
    }
    [[nodiscard]] Status beforeWrite() override { return diskFull ? Status(fail(std::strerror(ENOSPC))) : Status(); }

    Gate engine;
    Gate feed;
    std::atomic<bool> diskFull = false;
    std::atomic<std::uint64_t> events = 0;
    std::atomic<std::uint64_t> failAt = 0;
    /// Throws what a test wants thrown.
    std::function<void()> fails;
};

} // namespace aetherion::test
