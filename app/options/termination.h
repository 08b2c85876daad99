#pragma once
// SIGINT and SIGTERM as something that a program can wait for or look at, instead of a handler.
//
// Create it in main before any other thread starts: the signals are blocked for all threads and read from a descriptor.
#include "core/base/time.h"

namespace aetherion::options {

class Termination {
public:
    Termination();
    ~Termination();
    Termination(const Termination&) = delete;
    Termination& operator=(const Termination&) = delete;

    /// Readable once a signal has come; for an event loop.
    [[nodiscard]] int descriptor() const { return m_descriptor; }
    /// Waits at most `timeout`; true when a signal has come.
    [[nodiscard]] bool wait(Duration timeout) const;

private:
    int m_descriptor = -1;
};

} // namespace aetherion::options
