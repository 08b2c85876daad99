#include "app/options/termination.h"

#include <poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>

namespace aetherion::options {

Termination::Termination() {
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    m_descriptor = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    // A peer that goes away is an error code, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
}

Termination::~Termination() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

bool Termination::wait(Duration timeout) const {
    pollfd waiting{m_descriptor, POLLIN, 0};
    return ::poll(&waiting, 1, static_cast<int>(timeout / std::chrono::milliseconds(1))) > 0;
}

} // namespace aetherion::options
