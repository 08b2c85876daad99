#include "core/storage/request_queue.h"

#include <algorithm>
#include <utility>

namespace aetherion::storage {

RequestQueue::Taken RequestQueue::push(Request& request) {
    {
        const std::lock_guard lock(m_mutex);
        if (m_closed)
            return Taken::Closed;
        if (m_small.size() + m_large.size() >= m_capacity)
            return Taken::Full;
        (request.size == RequestSize::Small ? m_small : m_large).push_back(std::move(request));
    }
    m_changed.notify_one();
    return Taken::Yes;
}

bool RequestQueue::largeMayRun() const {
    // Closed, everything only gets its answer.
    return !m_large.empty() && (m_closed || m_largeRunning < std::max<std::size_t>(m_threads - 1, 1));
}

std::deque<RequestQueue::Request>* RequestQueue::next() {
    if (largeMayRun() && (m_small.empty() || m_smallInARow >= kSmallInARow))
        return &m_large;
    return m_small.empty() ? nullptr : &m_small;
}

std::optional<RequestQueue::Request> RequestQueue::pop() {
    std::unique_lock lock(m_mutex);
    std::deque<Request>* from = nullptr;
    m_changed.wait(lock, [&] { return (from = next()) != nullptr || m_closed; });
    if (!from)
        return std::nullopt;
    Request request = std::move(from->front());
    from->pop_front();
    if (request.size == RequestSize::Large) {
        ++m_largeRunning;
        m_smallInARow = 0;
    } else {
        m_smallInARow = std::min(m_smallInARow + 1, kSmallInARow);
    }
    return request;
}

void RequestQueue::finished(const Request& request) {
    if (request.size == RequestSize::Small)
        return;
    {
        const std::lock_guard lock(m_mutex);
        --m_largeRunning;
    }
    m_changed.notify_one();
}

void RequestQueue::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
    }
    m_changed.notify_all();
}

} // namespace aetherion::storage
