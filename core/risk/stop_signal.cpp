#include "core/risk/stop_signal.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <mutex>

namespace aetherion::risk {

namespace {

constexpr int kDrillMark = 0x6472696c;

struct SignalNote {
    bool drill = false;
    pid_t process = 0;
    uid_t user = 0;
};

/// Ends of pipes. They stay open when nobody listens any more: a handler that runs just then must not write into a file
/// that has been given the same number since.
struct SignalPlace {
    std::atomic<bool> used{false};
    std::atomic<int> readEnd{-1};
    std::atomic<int> writeEnd{-1};
};

std::array<SignalPlace, 8> signalPlaces;
std::atomic<std::uint32_t> genuineSignals{0};
/// What somebody has acted on: whoever begins to listen is told of the rest.
std::atomic<std::uint32_t> takenSignals{0};
static_assert(std::atomic<bool>::is_always_lock_free && std::atomic<int>::is_always_lock_free &&
              std::atomic<std::uint32_t>::is_always_lock_free);

std::mutex placesMutex;
int listeners = 0;
struct sigaction actionBefore {};

void onStopSignal(int, siginfo_t* info, void*) {
    const int error = errno;
    const bool drill =
        info->si_code == SI_QUEUE && info->si_pid == ::getpid() && info->si_value.sival_int == kDrillMark;
    if (!drill)
        genuineSignals.fetch_add(1);
    const SignalNote note{drill, info->si_pid, info->si_uid};
    for (SignalPlace& place : signalPlaces)
        if (place.used.load())
            (void)!::write(place.writeEnd.load(), &note, sizeof note);
    errno = error;
}

} // namespace

StopSignal::StopSignal() : m_seen(takenSignals.load()) {
    const std::lock_guard lock(placesMutex);
    for (std::size_t i = 0; i < signalPlaces.size() && m_place < 0; ++i) {
        SignalPlace& place = signalPlaces[i];
        if (place.used.load())
            continue;
        std::array<int, 2> ends{-1, -1};
        if (place.writeEnd.load() < 0) {
            if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
                break;
            place.readEnd.store(ends[0]);
            place.writeEnd.store(ends[1]);
        }
        place.used.store(true);
        m_place = static_cast<int>(i);
    }
    if (++listeners > 1)
        return;
    struct sigaction action {};
    action.sa_sigaction = onStopSignal;
    action.sa_flags = SA_SIGINFO | SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(SIGUSR1, &action, &actionBefore);
}

StopSignal::~StopSignal() {
    const std::lock_guard lock(placesMutex);
    if (--listeners == 0)
        ::sigaction(SIGUSR1, &actionBefore, nullptr);
    if (m_place < 0)
        return;
    signalPlaces[static_cast<std::size_t>(m_place)].used.store(false);
    (void)take();
}

int StopSignal::descriptor() const {
    return m_place < 0 ? -1 : signalPlaces[static_cast<std::size_t>(m_place)].readEnd.load();
}

StopSignal::Taken StopSignal::take() {
    Taken taken;
    SignalNote note;
    while (m_place >= 0 && ::read(descriptor(), &note, sizeof note) == static_cast<ssize_t>(sizeof note)) {
        if (note.drill)
            taken.drill = true;
        else
            taken.stop = "process " + std::to_string(note.process) + " of user id " + std::to_string(note.user);
    }
    // The count is what is certain; a pipe may be full.
    if (const std::uint32_t count = genuineSignals.load(); count != m_seen) {
        m_seen = count;
        takenSignals.store(count);
        if (!taken.stop)
            taken.stop = "unknown";
    } else {
        // Counted at the look before, and only its sender's name came late.
        taken.stop.reset();
    }
    return taken;
}

bool StopSignal::sendDrill() {
    sigset_t own;
    sigemptyset(&own);
    sigaddset(&own, SIGUSR1);
    if (::pthread_sigmask(SIG_UNBLOCK, &own, nullptr) != 0)
        return false;
    {
        // Where nobody listens the signal would end the process.
        const std::lock_guard lock(placesMutex);
        if (listeners == 0)
            return false;
    }
    sigval mark{};
    mark.sival_int = kDrillMark;
    return ::pthread_sigqueue(::pthread_self(), SIGUSR1, mark) == 0;
}

} // namespace aetherion::risk
