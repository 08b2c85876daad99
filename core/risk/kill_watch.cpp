#include "core/risk/kill_watch.h"

#include "core/base/thread_name.h"
#include "core/risk/folder_events.h"
#include "core/risk/stop_file.h"
#include "core/risk/stop_signal.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace aetherion::risk {

KillWatch::KillWatch(KillSwitch& killSwitch, const StopFile& stopFile, RiskReporter reporter,
                     KillWatchSettings settings)
    : m_switch(killSwitch), m_reporter(std::move(reporter)), m_settings(std::move(settings)),
      m_stopSignal(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
    m_events = eventsOf(stopFile);
    if (!m_settings.secondStopFile.empty())
        m_secondEvents = eventsOf(StopFile(m_settings.secondStopFile));
    if (!m_settings.drillFile.empty()) {
        m_drillFile = std::make_unique<StopFile>(m_settings.drillFile);
        m_drillEvents = eventsOf(*m_drillFile);
    }
    m_thread = std::thread([this] { run(); });
}

std::unique_ptr<FolderEvents> KillWatch::eventsOf(const StopFile& file) const {
    if (!m_settings.useFolderEvents)
        return nullptr;
    // A copy: the file's names do not change, and the watch keeps nothing of the caller's.
    return std::make_unique<FolderEvents>(file.path().parent_path(), file.path().filename().string(),
                                          [file](std::string_view name) { return file.isOwnName(name); });
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
    base::nameThread("kill watch");
    const auto wait = static_cast<int>(std::chrono::ceil<std::chrono::milliseconds>(m_settings.pollInterval).count());
    const auto created = [](const std::unique_ptr<FolderEvents>& events) { return events && events->drain(); };
    // poll() leaves out what is -1.
    const auto of = [](const std::unique_ptr<FolderEvents>& events) {
        return pollfd{events ? events->descriptor() : -1, POLLIN, 0};
    };
    while (!m_stopping.load()) {
        std::array<pollfd, 6> sources{of(m_events),
                                      of(m_secondEvents),
                                      of(m_drillEvents),
                                      pollfd{m_settings.signal ? m_settings.signal->descriptor() : -1, POLLIN, 0},
                                      pollfd{m_switch.wakeDescriptor(), POLLIN, 0},
                                      pollfd{m_stopSignal, POLLIN, 0}};
        (void)::poll(sources.data(), sources.size(), wait);
        m_switch.clearWake();
        round({created(m_events), created(m_secondEvents), created(m_drillEvents)});
    }
    round({});
    const std::lock_guard lock(m_mutex);
    m_done = true;
    m_ended.notify_all();
}

void KillWatch::lookAtDrill(bool created) {
    if (m_drillFile && m_switch.expectsDrill() && (created || m_drillFile->look().presence != StopPresence::Absent))
        (void)m_switch.tripForDrill();
}

void KillWatch::lookAtSignal() {
    if (!m_settings.signal)
        return;
    const StopSignal::Taken taken = m_settings.signal->take();
    if (taken.stop)
        m_switch.trip({*taken.stop, "signal", "SIGUSR1"});
    if (taken.drill)
        (void)m_switch.tripForDrill();
}

void KillWatch::lookAtClocks() {
    if (!m_settings.clocks)
        return;
    const auto reading = m_settings.clocks();
    if (!reading)
        return;
    if (const auto jump = m_clockGuard.look(*reading))
        m_switch.standDown({"engine", "clock", jumpText(*jump)});
}

void KillWatch::round(Created created) noexcept {
    m_switch.observeStopFile(created.stopFile, created.second);
    try {
        lookAtSignal();
        lookAtDrill(created.drill);
        lookAtClocks();
    } catch (...) {
        // Out of memory, with a signal perhaps taken and not told: that is a stop.
        m_switch.trip({});
    }
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
