#pragma once
// SIGUSR1 as a way to stop: `kill -USR1 PID`.
//
// The handler does nothing but count, and write a few bytes that wake the kill watch; the watch trips. A drill sends
// itself the same signal with a mark that no other process can forge, and takes the same way.
//
// As long as one of these exists the process does not end by SIGUSR1, and what comes is kept until somebody takes it: a
// program makes one in main, before there is an engine. Every object is told of every signal. Thread: construct and
// destroy on one thread; the others from any one.
#include <cstdint>
#include <optional>
#include <string>

namespace aetherion::risk {

class StopSignal {
public:
    StopSignal();
    ~StopSignal();
    StopSignal(const StopSignal&) = delete;
    StopSignal& operator=(const StopSignal&) = delete;

    /// What has come since the last look.
    struct Taken {
        /// Who sent it ("process 123 of user id 1000"); nothing when none has come but drills.
        std::optional<std::string> stop;
        bool drill = false;
    };
    [[nodiscard]] Taken take();
    /// Readable when something has come; -1 where the system gave none.
    [[nodiscard]] int descriptor() const;

    /// Sends the calling thread the signal with the drill's mark; false where the system refuses.
    [[nodiscard]] static bool sendDrill();

private:
    int m_place = -1;
    std::uint32_t m_seen = 0;
};

} // namespace aetherion::risk
