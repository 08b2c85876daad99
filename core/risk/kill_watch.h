#pragma once
// The kill watch: the thread that sees a stop file appear, a signal come or the machine's clock jump, records what the
// kill switch did and tells it.
//
// A jump of more than 2 s between the wall's clock and the time since boot is a hold that imposes StandDown. The drill
// file is looked for while a drill is on, by the same means as the stop file beside it, and trips the drill alone.
// It needs neither window nor network nor database. inotify makes it quick, a poll every 100 ms makes it certain.
// Thread: construct and stop from one thread. The reporter is called on the kill thread, in order, and must not wait
// long: while it does, the stop file is not looked at. What it throws is dropped.
#include "core/risk/clock_guard.h"
#include "core/risk/kill_switch.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace aetherion::risk {

class FolderEvents;
class StopFile;
class StopSignal;

using RiskReporter = std::function<void(const RiskStatus&, const std::string& text)>;

struct KillWatchSettings {
    Duration pollInterval = std::chrono::milliseconds(100);
    /// Off where a test wants to see the poll alone.
    bool useFolderEvents = true;
    /// Empty for none.
    std::filesystem::path secondStopFile{};
    std::filesystem::path drillFile{};
    /// Outlives the watch; null for none.
    StopSignal* signal = nullptr;
    /// Nothing: the clocks are not looked at.
    std::function<std::optional<ClockReading>()> clocks{};
};

class KillWatch {
public:
    /// Starts at once. `killSwitch` is open and outlives the watch.
    KillWatch(KillSwitch& killSwitch, const StopFile& stopFile, RiskReporter reporter, KillWatchSettings settings = {});
    ~KillWatch();
    KillWatch(const KillWatch&) = delete;
    KillWatch& operator=(const KillWatch&) = delete;

    /// Records and tells what is left, then ends. False when the disk keeps the thread for longer than `timeout`; the
    /// destructor waits for it.
    [[nodiscard]] bool stop(Duration timeout);

private:
    void run();
    /// Of each file: was it created since the last round?
    struct Created {
        bool stopFile = false;
        bool second = false;
        bool drill = false;
    };
    void round(Created created) noexcept;
    void lookAtDrill(bool created);
    void lookAtSignal();
    void lookAtClocks();
    [[nodiscard]] std::unique_ptr<FolderEvents> eventsOf(const StopFile& file) const;

    KillSwitch& m_switch;
    RiskReporter m_reporter;
    KillWatchSettings m_settings;
    std::unique_ptr<StopFile> m_drillFile;
    ClockGuard m_clockGuard;
    std::unique_ptr<FolderEvents> m_events;
    std::unique_ptr<FolderEvents> m_secondEvents;
    std::unique_ptr<FolderEvents> m_drillEvents;
    int m_stopSignal = -1;
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace aetherion::risk
