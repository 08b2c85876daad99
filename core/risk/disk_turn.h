#pragma once
// One thread at a time on the kill switch's files, without holding its mutex while a disk is slow.
//
// Thread: each object on one; the mutex, the flag and the condition are shared.
#include "core/base/time.h"

#include <condition_variable>
#include <mutex>

namespace aetherion::risk {

/// How long a turn is waited for before the disk counts as stuck.
inline constexpr Duration kDiskPatience = std::chrono::seconds(10);

class DiskTurn {
public:
    /// Waits for the turn at most `timeout`; ask taken().
    DiskTurn(std::mutex& mutex, std::condition_variable& changed, bool& busy, Duration timeout)
        : m_mutex(mutex), m_changed(changed), m_busy(busy) {
        std::unique_lock lock(m_mutex);
        m_taken = m_changed.wait_for(lock, timeout, [this] { return !m_busy; });
        if (m_taken)
            m_busy = true;
    }
    ~DiskTurn() {
        if (!m_taken)
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_busy = false;
        }
        m_changed.notify_all();
    }
    DiskTurn(const DiskTurn&) = delete;
    DiskTurn& operator=(const DiskTurn&) = delete;

    [[nodiscard]] bool taken() const { return m_taken; }

private:
    std::mutex& m_mutex;
    std::condition_variable& m_changed;
    bool& m_busy;
    bool m_taken = false;
};

} // namespace aetherion::risk
