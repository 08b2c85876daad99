#include "core/risk/kill_watch.h"

#include "core/risk/folder_events.h"
#include "core/risk/stop_file.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace aetherion::risk {

KillWatch::KillWatch(KillSwitch& killSwitch, const StopFile& stopFile, RiskReporter reporter,
                     KillWatchSettings settings)
    : m_switch(killSwitch), m_reporter(std::move(reporter)), m_settings(settings),
      m_stopSignal(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    if (m_settings.useFolderEvents)
        // A copy: the file's names do not change, and the watch keeps nothing of the caller's.
        m_events =
            std::make_unique<FolderEvents>(stopFile.path().parent_path(), stopFile.path().filename().string(),
                                           [file = stopFile](std::string_view name) { return file.isOwnName(name); });
    m_thread = std::thread([this] { run(); });
}

KillWatch::~KillWatch() {
    (void)stop(Duration(0));
    m_thread.join();
    if (m_stopSignal >= 0)
        ::close(m_stopSignal);
}

bool KillWatch::stop(Duration timeout) {
    m_stopping.store(true);
    const std::uint64_t one = 1;
    if (m_stopSignal >= 0)
        (void)!::write(m_stopSignal, &one, sizeof one);
    std::unique_lock lock(m_mutex);
    return m_ended.wait_for(lock, timeout, [this] { return m_done; });
}

void KillWatch::run() {
    const auto wait = static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(m_settings.pollInterval).count());
    while (!m_stopping.load()) {
        // poll() leaves out what is -1.
        std::array<pollfd, 3> sources{pollfd{m_events ? m_events->descriptor() : -1, POLLIN, 0},
                                      pollfd{m_switch.wakeDescriptor(), POLLIN, 0}, pollfd{m_stopSignal, POLLIN, 0}};
        (void)::poll(sources.data(), sources.size(), wait);
        m_switch.clearWake();
        round(m_events && m_events->drain());
    }
    round(false);
    const std::lock_guard lock(m_mutex);
    m_done = true;
    m_ended.notify_all();
}

void KillWatch::round(bool created) noexcept {
    m_switch.observeStopFile(created);
    m_switch.recordPending();
    try {
        for (const RiskReport& report : m_switch.takeReports()) {
            try {
                m_reporter(report.status, report.text);
            } catch (...) {
                // Whoever is told may fail; the stop stands, and the next change is told again.
                continue;
            }
        }
    } catch (...) {
        return; // Out of memory: the reports stay where they are until the next round.
    }
}

} // namespace aetherion::risk
