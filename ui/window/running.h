#pragma once
// What the GUI thread is at, so that the stall watch can say what held it up: the frame handler, the widget and the
// event it was last given, the last command a person gave.
//
// Thread: written on the GUI thread, read from any. A mark costs a store or two.
#include "core/base/time.h"

#include <atomic>
#include <mutex>
#include <string>

namespace aetherion::window {

class Running {
public:
    /// Marks a stretch of work; what was marked before is marked again when it ends. `what` lives as long as the
    /// program: "chart frame".
    class Work {
    public:
        Work(Running& running, const char* what) noexcept
            : m_running(running), m_before(running.m_work.exchange(what, std::memory_order_relaxed)) {}
        ~Work() { m_running.m_work.store(m_before, std::memory_order_relaxed); }
        Work(const Work&) = delete;
        Work& operator=(const Work&) = delete;

    private:
        Running& m_running;
        const char* m_before;
    };

    /// An event is about to be delivered. `receiver` lives as long as the program: a class's name.
    void sawEvent(const char* receiver, int type) noexcept {
        m_receiver.store(receiver, std::memory_order_relaxed);
        m_event.store(type, std::memory_order_relaxed);
    }
    void sawCommand(std::string name);
    /// "chart frame; Paint of aetherion::chart::CandleChart; last command exportRegimesAction"
    [[nodiscard]] std::string text() const;

private:
    std::atomic<const char*> m_work{nullptr};
    std::atomic<const char*> m_receiver{nullptr};
    std::atomic<int> m_event{0};
    mutable std::mutex m_mutex;
    std::string m_command;
};

} // namespace aetherion::window
