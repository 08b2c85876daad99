#pragma once
// Calls a function about once a second on a thread of its own.
//
// Thread: construct and destroy on one thread. Destroying it ends the wait at once and waits for a call that runs.
#include "core/base/time.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace aetherion::engine {

class WatchThread {
public:
    explicit WatchThread(std::function<void()> look, Duration interval = std::chrono::seconds(1));
    ~WatchThread();
    WatchThread(const WatchThread&) = delete;
    WatchThread& operator=(const WatchThread&) = delete;

private:
    void run(const std::stop_token& stop);

    std::function<void()> m_look;
    Duration m_interval;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::jthread m_thread;
};

} // namespace aetherion::engine
