#pragma once
// Runs jobs one after another on a thread of its own; progress, cancel, and what became of them.
//
// Thread: any. The queue is bounded, finished jobs are kept up to a bound. Destroying it cancels what runs and waits
// for it.
#include "core/base/clock.h"
#include "core/contract/job.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace aetherion::engine {

/// Progress from 0 to 1 and what is being done.
using JobProgress = std::function<void(double, std::string_view)>;
/// The work itself: what it made, in one line.
using JobWork = std::function<Result<std::string>(const contract::JobRequest&, const JobProgress&, std::stop_token)>;

class JobRunner final : public contract::JobPort {
public:
    using Listener = std::function<void(const contract::JobStatus&)>;

    /// What is wrong with a request, before it is taken.
    using Check = std::function<Status(const contract::JobRequest&)>;

    /// `listener` hears of every start and end; it is called on the job thread.
    JobRunner(const Clock& clock, std::map<contract::JobKind, JobWork> kinds, Listener listener, Check check = {});
    ~JobRunner() override;
    JobRunner(const JobRunner&) = delete;
    JobRunner& operator=(const JobRunner&) = delete;

    [[nodiscard]] Result<contract::JobId> start(contract::JobRequest request) override;
    [[nodiscard]] Result<contract::JobStatus> status(contract::JobId id) const override;
    [[nodiscard]] std::vector<contract::JobStatus> jobs() const override;
    void cancel(contract::JobId id) override;
    [[nodiscard]] Result<std::string> document(contract::JobId id) const override;
    /// Called by a job's work: what the job that runs now has to say at length.
    void attach(std::string document);
    contract::JobId noteDone(contract::JobKind kind, Timestamp created, std::string message) override;

private:
    struct Job {
        contract::JobRequest request;
        contract::JobStatus status;
        std::stop_source stop;
        std::optional<std::string> document{};
    };
    void run(std::stop_token stop);
    void runOne(const std::shared_ptr<Job>& job, const std::stop_token& stop);
    void forgetOldest();

    const Clock& m_clock;
    std::map<contract::JobKind, JobWork> m_kinds;
    Listener m_listener;
    Check m_check;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<std::shared_ptr<Job>> m_waiting;
    /// By id, so that newest first is the reverse order.
    std::map<contract::JobId, std::shared_ptr<Job>> m_jobs;
    contract::JobId m_lastId = 0;
    std::shared_ptr<Job> m_running;
    std::jthread m_thread;
};

} // namespace aetherion::engine
