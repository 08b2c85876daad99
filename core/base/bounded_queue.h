#pragma once
// A bounded queue between threads: every wait has a time-out, and closing wakes everyone.
//
// Thread: any number of producers and consumers. Capacity counts items.
#include "core/base/time.h"

#include <algorithm>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <vector>

namespace aetherion::base {

template <typename T> class BoundedQueue {
public:
    explicit BoundedQueue(std::size_t capacity) : m_capacity(capacity) {}

    /// Waits for room; false when it is still full after `timeout`, or closed. `item` is moved from only on success.
    [[nodiscard]] bool push(T& item, Duration timeout) {
        std::unique_lock lock(m_mutex);
        if (!m_room.wait_for(lock, timeout, [&] { return m_closed || m_items.size() < m_capacity; }) || m_closed)
            return false;
        m_items.push_back(std::move(item));
        lock.unlock();
        m_data.notify_one();
        return true;
    }

    [[nodiscard]] bool tryPush(T& item) { return push(item, Duration(0)); }

    /// Takes everything there is, up to `limit`, waiting at most `timeout` for the first. Empty on time-out or when
    /// closed and drained.
    [[nodiscard]] std::vector<T> popAll(Duration timeout, std::size_t limit = SIZE_MAX) {
        std::vector<T> taken;
        {
            std::unique_lock lock(m_mutex);
            m_data.wait_for(lock, timeout, [&] { return m_closed || !m_items.empty(); });
            const std::size_t count = std::min(limit, m_items.size());
            taken.reserve(count);
            for (std::size_t i = 0; i < count; ++i) {
                taken.push_back(std::move(m_items.front()));
                m_items.pop_front();
            }
        }
        m_room.notify_all();
        return taken;
    }

    /// No more is taken in; what is inside can still be popped.
    void close() {
        {
            const std::lock_guard lock(m_mutex);
            m_closed = true;
        }
        m_data.notify_all();
        m_room.notify_all();
    }

    [[nodiscard]] bool closed() const {
        const std::lock_guard lock(m_mutex);
        return m_closed;
    }
    [[nodiscard]] std::size_t size() const {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }
    [[nodiscard]] std::size_t capacity() const { return m_capacity; }

private:
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::condition_variable m_data;
    std::condition_variable m_room;
    std::deque<T> m_items;
    bool m_closed = false;
};

} // namespace aetherion::base
