#pragma once
// What a window does to an engine: with an event loop of its own thread it looks at everything thirty times a second.
// It can be frozen in the middle of that.
//
// Thread: the owner's; a QCoreApplication exists.
#include "core/engine/engine.h"

#include <QEventLoop>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <thread>

namespace aetherion::soak {

class RaceWindow {
public:
    RaceWindow(const engine::Engine& engine, const risk::KillSwitch& killSwitch)
        : m_engine(engine), m_killSwitch(killSwitch), m_thread([this](std::stop_token stop) { run(stop); }) {}
    ~RaceWindow() { thaw(); }

    /// Returns when it stands still.
    void freeze() {
        m_wantsFrozen = true;
        while (!m_frozen)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
    }
    void thaw() { m_wantsFrozen = false; }
    [[nodiscard]] bool isFrozen() const { return m_frozen; }

private:
    void run(const std::stop_token& stop) {
        QEventLoop loop;
        QTimer frames;
        QObject::connect(&frames, &QTimer::timeout, &loop, [&] {
            if (stop.stop_requested())
                return loop.quit();
            look();
        });
        frames.start(std::chrono::milliseconds(33));
        loop.exec();
    }
    void look() {
        const auto shown = m_engine.snapshot();
        const auto trading = m_engine.trading();
        m_seen = m_engine.eventsAfter(m_seen, 1'000).lastSequence;
        const auto risk = m_killSwitch.status();
        m_frozen = m_wantsFrozen.load();
        while (m_wantsFrozen)
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        m_frozen = false;
    }

    const engine::Engine& m_engine;
    const risk::KillSwitch& m_killSwitch;
    std::uint64_t m_seen = 0;
    std::atomic<bool> m_wantsFrozen{false};
    std::atomic<bool> m_frozen{false};
    std::jthread m_thread;
};

} // namespace aetherion::soak
