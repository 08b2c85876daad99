#pragma once
// Brings the spool's rows to the server in their order, on a thread of its own, for as long as it takes.
//
// The only writer of the server, with a connection of its own. After an error, or a loss, the connection is thrown away
// and another is opened, 0.1 s later, then 0.2 s, up to 5 s; what was under way is written again, which changes nothing
// where it had arrived. A call to a server that has frozen ends by its time-out.
//
// Thread: view() any; the rest the store's writer thread.
#include "core/storage/back_off.h"
#include "core/storage/durable_tally.h"
#include "core/storage/housekeeper.h"
#include "core/storage/spool.h"

#include <condition_variable>
#include <functional>
#include <future>
#include <map>
#include <mutex>
#include <thread>

namespace aetherion::storage {

struct DrainerSettings {
    OpenWriter open;
    HousekeepingStep housekeeping;
    /// Rows in one transaction, about.
    std::size_t chunk = 8'192;
    /// Called on the drainer's thread when rows have arrived, or the server is away.
    std::function<void()> changed;
};

class SpoolDrainer {
public:
    using Clock = std::chrono::steady_clock;
    /// Both outlive the drainer.
    SpoolDrainer(Spool& spool, DurableTally& tally, DrainerSettings settings);
    ~SpoolDrainer();
    SpoolDrainer(const SpoolDrainer&) = delete;
    SpoolDrainer& operator=(const SpoolDrainer&) = delete;

    /// Starts the thread, and says how its first attempt to open the database went. It goes on trying either way.
    [[nodiscard]] Status start();
    /// There is something new in the spool.
    void wake();
    /// Ends the thread: at the deadline, or as soon as the spool is empty or the server is away. A call that is under
    /// way is waited for.
    void finish(Clock::time_point deadline);

    struct View {
        std::uint64_t written = 0;
        std::uint64_t refused = 0;
        std::string refusal;
        /// The server was away, and what has gathered since is being brought in.
        bool catchingUp = false;
    };
    [[nodiscard]] View view() const;

private:
    void run(std::promise<Status> opened);
    [[nodiscard]] bool fill();
    void attempt();
    [[nodiscard]] Status open();
    [[nodiscard]] Result<WriteOutcome> write();
    void settle(const WriteOutcome& outcome);
    void failed(const Error& error);
    void idle();
    void keepAlive();
    void tidy();
    [[nodiscard]] bool ends();
    void pause(Clock::time_point until);

    Spool& m_spool;
    DurableTally& m_tally;
    const DrainerSettings m_settings;

    // The thread's own.
    std::unique_ptr<DatabaseWriter> m_writer;
    Housekeeper m_housekeeper;
    SpoolBatch m_batch;
    BackOff m_backOff{std::chrono::seconds(5)};
    Clock::time_point m_nextKeepAlive{};
    std::string m_lastError;
    /// Announced to every new connection: the database may have been put back to an earlier state meanwhile.
    std::map<market::SourceId, contract::Record> m_sources;

    mutable std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    View m_view;
    bool m_woken = false;
    std::optional<Clock::time_point> m_finishBy;
    std::thread m_thread;
};

} // namespace aetherion::storage
