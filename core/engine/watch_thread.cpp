#include "core/engine/watch_thread.h"

#include "core/base/thread_name.h"

namespace aetherion::engine {

WatchThread::WatchThread(std::function<void()> look, Duration interval)
    : m_look(std::move(look)), m_interval(interval), m_thread([this](const std::stop_token& stop) { run(stop); }) {}

WatchThread::~WatchThread() {
    m_thread.request_stop();
    m_thread.join();
}

void WatchThread::run(const std::stop_token& stop) {
    base::nameThread("watch");
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_look();
        m_wake.wait_for(lock, stop, m_interval, [] { return false; });
    }
}

} // namespace aetherion::engine
