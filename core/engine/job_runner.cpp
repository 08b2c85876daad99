#include "core/engine/job_runner.h"

#include "core/base/thread_name.h"

#include <algorithm>

namespace aetherion::engine {

using contract::JobState;

namespace {
constexpr std::size_t kWaitingLimit = 16;
constexpr std::size_t kKeptLimit = 64;
} // namespace

JobRunner::JobRunner(const Clock& clock, std::map<contract::JobKind, JobWork> kinds, Listener listener, Check check)
    : m_clock(clock), m_kinds(std::move(kinds)), m_listener(std::move(listener)), m_check(std::move(check)),
      m_thread([this](std::stop_token stop) { run(std::move(stop)); }) {}

JobRunner::~JobRunner() {
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, job] : m_jobs)
        job->stop.request_stop();
    m_thread.request_stop();
}

Result<contract::JobId> JobRunner::start(contract::JobRequest request) {
    if (m_check)
        if (const Status sound = m_check(request); !sound)
            return tl::unexpected(sound.error());
    const auto job = std::make_shared<Job>();
    {
        const std::lock_guard lock(m_mutex);
        if (!m_kinds.contains(request.kind))
            return fail("this engine has no job \"" + std::string(contract::name(request.kind)) + "\"");
        if (m_waiting.size() >= kWaitingLimit)
            return fail(std::to_string(m_waiting.size()) + " jobs are waiting already; try again when some have ended");
        job->request = std::move(request);
        job->status.id = ++m_lastId;
        job->status.kind = job->request.kind;
        job->status.created = m_clock.now();
        m_jobs.emplace(job->status.id, job);
        m_waiting.push_back(job);
        forgetOldest();
    }
    m_wake.notify_one();
    return job->status.id;
}

Result<contract::JobStatus> JobRunner::status(contract::JobId id) const {
    const std::lock_guard lock(m_mutex);
    const auto at = m_jobs.find(id);
    if (at == m_jobs.end())
        return fail("no job " + std::to_string(id));
    return at->second->status;
}

std::vector<contract::JobStatus> JobRunner::jobs() const {
    const std::lock_guard lock(m_mutex);
    std::vector<contract::JobStatus> all;
    for (auto at = m_jobs.rbegin(); at != m_jobs.rend(); ++at)
        all.push_back(at->second->status);
    return all;
}

Result<std::string> JobRunner::document(contract::JobId id) const {
    const std::lock_guard lock(m_mutex);
    const auto at = m_jobs.find(id);
    if (at == m_jobs.end() || !at->second->document)
        return fail("job " + std::to_string(id) + " has no document");
    return *at->second->document;
}

void JobRunner::attach(std::string document) {
    const std::lock_guard lock(m_mutex);
    if (m_running)
        m_running->document = std::move(document);
}

void JobRunner::cancel(contract::JobId id) {
    const std::lock_guard lock(m_mutex);
    if (const auto at = m_jobs.find(id); at != m_jobs.end())
        at->second->stop.request_stop();
}

contract::JobId JobRunner::noteDone(contract::JobKind kind, Timestamp created, std::string message) {
    const auto job = std::make_shared<Job>();
    const std::lock_guard lock(m_mutex);
    job->request.kind = kind;
    job->status = {++m_lastId, kind, JobState::Done, 1, std::move(message), created, m_clock.now()};
    m_jobs.emplace(job->status.id, job);
    forgetOldest();
    return job->status.id;
}

void JobRunner::forgetOldest() {
    for (auto at = m_jobs.begin(); at != m_jobs.end() && m_jobs.size() > kKeptLimit;) {
        const JobState state = at->second->status.state;
        at = state == JobState::Queued || state == JobState::Running ? std::next(at) : m_jobs.erase(at);
    }
}

void JobRunner::run(std::stop_token stop) {
    base::nameThread("jobs");
    while (!stop.stop_requested()) {
        std::shared_ptr<Job> job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, stop, std::chrono::seconds(1), [&] { return !m_waiting.empty(); });
            if (m_waiting.empty())
                continue;
            job = m_waiting.front();
            m_waiting.pop_front();
            m_running = job;
        }
        runOne(job, stop);
        const std::lock_guard lock(m_mutex);
        m_running.reset();
    }
}

void JobRunner::runOne(const std::shared_ptr<Job>& job, const std::stop_token& stop) {
    const auto change = [&](auto&& edit) {
        contract::JobStatus copy;
        {
            const std::lock_guard lock(m_mutex);
            edit(job->status);
            copy = job->status;
        }
        if (m_listener)
            m_listener(copy);
    };
    const std::stop_callback stopping(stop, [&] { job->stop.request_stop(); });
    const std::stop_token cancelled = job->stop.get_token();
    if (!cancelled.stop_requested()) {
        change([](auto& status) { status.state = JobState::Running; });
        const JobProgress progress = [&](double done, std::string_view doing) {
            const std::lock_guard lock(m_mutex);
            job->status.progress = std::clamp(done, 0.0, 1.0);
            job->status.message = doing;
        };
        const auto result = m_kinds.at(job->request.kind)(job->request, progress, cancelled);
        if (result && !cancelled.stop_requested()) {
            change([&](auto& status) {
                status.state = JobState::Done;
                status.progress = 1;
                status.message = *result;
                status.finished = m_clock.now();
            });
            return;
        }
        if (!result && !cancelled.stop_requested()) {
            change([&](auto& status) {
                status.state = JobState::Failed;
                status.message = result.error().text();
                status.finished = m_clock.now();
            });
            return;
        }
    }
    change([&](auto& status) {
        status.state = JobState::Cancelled;
        status.message = "cancelled";
        status.finished = m_clock.now();
    });
}

} // namespace aetherion::engine
