#pragma once
// The engine's facts, numbered from 1, the newest of them kept in memory.
//
// Thread: any. A reader that was away for longer than the memory reaches is told so (EventPage::gap) and reloads.
#include "core/base/clock.h"
#include "core/contract/engine_event.h"

#include <deque>
#include <mutex>

namespace aetherion::engine {

class EventLog {
public:
    explicit EventLog(const Clock& wallClock, std::size_t capacity = 8192)
        : m_wallClock(wallClock), m_capacity(capacity) {}

    template <typename Payload> void append(Payload payload) {
        const std::lock_guard lock(m_mutex);
        m_events.push_back({++m_last, m_wallClock.now(), std::move(payload)});
        if (m_events.size() > m_capacity)
            m_events.pop_front();
    }
    [[nodiscard]] contract::EventPage after(std::uint64_t sequence, std::size_t limit) const;

private:
    const Clock& m_wallClock;
    const std::size_t m_capacity;
    mutable std::mutex m_mutex;
    std::deque<contract::EngineEvent> m_events;
    std::uint64_t m_last = 0;
};

} // namespace aetherion::engine
