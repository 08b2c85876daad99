#include "core/storage/spool_drainer.h"

#include "core/base/thread_name.h"

#include <spdlog/spdlog.h>

namespace aetherion::storage {

namespace {
// Every wait ends now and then, so that a missed wake-up is a delay and not a hang.
constexpr Duration kLongestPause = std::chrono::milliseconds(250);
constexpr Duration kKeepAliveEvery = std::chrono::seconds(20);
} // namespace

SpoolDrainer::SpoolDrainer(Spool& spool, DurableTally& tally, DrainerSettings settings)
    : m_spool(spool), m_tally(tally), m_settings(std::move(settings)),
      m_housekeeper(m_settings.housekeeping, Database::Server) {
    m_view.catchingUp = m_spool.waiting().rows > 0;
}

SpoolDrainer::~SpoolDrainer() { finish(Clock::now()); }

Status SpoolDrainer::start() {
    std::promise<Status> opened;
    auto answer = opened.get_future();
    m_thread = std::thread([this, promise = std::move(opened)]() mutable { run(std::move(promise)); });
    return answer.get();
}

void SpoolDrainer::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_woken = true;
    }
    m_wakeUp.notify_one();
}

void SpoolDrainer::finish(Clock::time_point deadline) {
    if (!m_thread.joinable())
        return;
    {
        const std::lock_guard lock(m_mutex);
        m_finishBy = deadline;
        m_woken = true;
    }
    m_wakeUp.notify_one();
    m_thread.join();
}

SpoolDrainer::View SpoolDrainer::view() const {
    const std::lock_guard lock(m_mutex);
    return m_view;
}

bool SpoolDrainer::ends() {
    const std::lock_guard lock(m_mutex);
    if (!m_finishBy)
        return false;
    return Clock::now() >= *m_finishBy || m_backOff.failedSince() ||
           (m_batch.records.empty() && m_spool.waiting().rows == 0);
}

void SpoolDrainer::pause(Clock::time_point until) {
    std::unique_lock lock(m_mutex);
    m_wakeUp.wait_until(lock, std::min(until, Clock::now() + kLongestPause), [&] { return m_woken; });
    m_woken = false;
}

void SpoolDrainer::run(std::promise<Status> opened) {
    base::nameThread("drainer");
    const Status first = open();
    if (!first) {
        // Told by who opens the store.
        m_lastError = first.error().text();
        failed(first.error());
    }
    opened.set_value(first);
    while (!ends()) {
        if (Clock::now() < m_backOff.nextAttempt())
            pause(m_backOff.nextAttempt());
        else if (fill())
            attempt();
        else
            idle();
    }
    m_writer.reset();
}

bool SpoolDrainer::fill() {
    if (!m_batch.records.empty())
        return true;
    if (const Status read = m_spool.read(m_batch, m_settings.chunk); !read)
        failed(read.error());
    return !m_batch.records.empty();
}

Status SpoolDrainer::open() {
    m_tally.asking(Clock::now());
    auto writer = m_settings.open();
    if (!writer)
        return tl::unexpected(writer.error());
    m_writer = std::move(*writer);
    m_nextKeepAlive = Clock::now() + kKeepAliveEvery;
    if (m_sources.empty())
        return {};
    std::vector<contract::Record> sources;
    for (const auto& [id, source] : m_sources)
        sources.push_back(source);
    const auto announced = m_writer->write(sources);
    return announced ? Status{} : tl::unexpected(announced.error());
}

Result<WriteOutcome> SpoolDrainer::write() {
    if (!m_writer)
        if (const Status opened = open(); !opened)
            return tl::unexpected(opened.error());
    m_tally.asking(Clock::now());
    return m_writer->write(m_batch.records);
}

void SpoolDrainer::attempt() {
    const auto outcome = write();
    m_tally.asking(std::nullopt);
    if (outcome)
        settle(*outcome);
    else
        failed(outcome.error());
    m_settings.changed();
    tidy();
}

void SpoolDrainer::settle(const WriteOutcome& outcome) {
    for (const contract::Record& record : m_batch.records)
        if (const auto* source = std::get_if<contract::SourceRecord>(&record))
            m_sources.insert_or_assign(source->source.id(), record);
    m_spool.forget(m_batch);
    m_tally.applied({m_batch.factsOfThisRun, m_batch.ofThisRun - m_batch.factsOfThisRun});
    m_tally.failed(std::nullopt, Clock::now());
    const bool wasAway = m_backOff.failedSince().has_value();
    m_backOff.succeeded();
    if (wasAway) {
        m_lastError.clear();
        spdlog::info("store: the server answers again; on their way to it from the spool: {}",
                     rowsText(m_spool.waiting().rows));
    }
    const std::lock_guard lock(m_mutex);
    m_view.catchingUp = m_view.catchingUp || wasAway;
    m_view.written += m_batch.records.size() - outcome.refused;
    m_view.refused += outcome.refused;
    if (outcome.refused > 0)
        m_view.refusal = outcome.refusal;
    m_batch.records.clear();
    m_batch.ofThisRun = m_batch.factsOfThisRun = 0;
}

void SpoolDrainer::failed(const Error& error) {
    m_tally.asking(std::nullopt);
    m_writer.reset();
    const auto now = Clock::now();
    m_tally.failed(error.text(), now);
    m_backOff.failed(now);
    if (error.text() != m_lastError)
        spdlog::warn("store: {} (rows are kept in the spool meanwhile)", error.text());
    m_lastError = error.text();
}

void SpoolDrainer::idle() {
    bool caughtUp = false;
    {
        const std::lock_guard lock(m_mutex);
        caughtUp = std::exchange(m_view.catchingUp, false);
    }
    if (caughtUp)
        spdlog::info("store: everything in the spool has reached the server");
    if (!m_writer) {
        if (const Status opened = open(); !opened) {
            failed(opened.error());
        } else {
            m_tally.asking(std::nullopt);
            m_tally.failed(std::nullopt, Clock::now());
            m_backOff.succeeded();
        }
        m_settings.changed();
        return;
    }
    m_tally.asking(std::nullopt);
    if (Clock::now() >= m_nextKeepAlive)
        keepAlive();
    tidy();
    pause(Clock::now() + kLongestPause);
}

void SpoolDrainer::keepAlive() {
    m_nextKeepAlive = Clock::now() + kKeepAliveEvery;
    m_tally.asking(Clock::now());
    if (const Status alive = m_writer->keepAlive(); !alive)
        failed(alive.error());
    m_tally.asking(std::nullopt);
}

void SpoolDrainer::tidy() {
    if (!m_writer || m_tally.factsWait())
        return;
    m_tally.asking(Clock::now());
    m_housekeeper.tidy(*m_writer, [this] { return m_tally.factsWait(); });
    m_tally.asking(std::nullopt);
}

} // namespace aetherion::storage
