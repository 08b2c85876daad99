#pragma once
// The kill watch: the thread that sees the stop file appear, records what the kill switch did and tells it.
//
// It needs neither window nor network nor database. inotify makes it quick, a poll every 100 ms makes it certain.
// Thread: construct and stop from one thread. The reporter is called on the kill thread, in order, and must not wait
// long: while it does, the stop file is not looked at. What it throws is dropped.
#include "core/risk/kill_switch.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace aetherion::risk {

class FolderEvents;
class StopFile;

using RiskReporter = std::function<void(const RiskStatus&, const std::string& text)>;

struct KillWatchSettings {
    Duration pollInterval = std::chrono::milliseconds(100);
    /// Off where a test wants to see the poll alone.
    bool useFolderEvents = true;
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
    void round(bool created) noexcept;

    KillSwitch& m_switch;
    RiskReporter m_reporter;
    KillWatchSettings m_settings;
    std::unique_ptr<FolderEvents> m_events;
    int m_stopSignal = -1;
    std::atomic<bool> m_stopping{false};
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_done = false;
    std::thread m_thread;
};

} // namespace aetherion::risk
