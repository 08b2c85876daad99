#include "core/storage/data_store.h"

#include "core/storage/ledger_writer.h"
#include "core/storage/market_writer.h"
#include "core/storage/record_inbox.h"
#include "core/storage/write_lane.h"

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

namespace aetherion::storage {

class DataStore::Writer {
public:
    explicit Writer(const StoreSettings& settings)
        : m_settings(settings), m_inbox({.rowCapacity = settings.queueCapacity,
                                         .takeAt = std::min(settings.batchRows, settings.queueCapacity),
                                         .takeAfter = settings.batchAge}) {}

    Status start() {
        std::promise<Status> opened;
        auto answer = opened.get_future();
        m_thread = std::thread([this, promise = std::move(opened)]() mutable { run(std::move(promise)); });
        // Opening ends by itself: every statement in it has the busy time-out.
        return answer.get();
    }

    void run(std::promise<Status> opened);
    void setError(const std::string& error) {
        const std::lock_guard lock(m_errorMutex);
        m_error = error;
    }
    [[nodiscard]] std::string error() const {
        const std::lock_guard lock(m_errorMutex);
        return m_error;
    }

    const StoreSettings m_settings;
    RecordInbox m_inbox;
    std::atomic<std::uint64_t> m_written{0};
    std::atomic<std::uint64_t> m_refused{0};
    /// Nanoseconds of the steady clock at which draining is given up.
    std::atomic<std::int64_t> m_drainDeadline{INT64_MAX};
    std::mutex m_closeMutex;
    std::thread m_thread;

private:
    void serve(WriteLane& ledger, WriteLane& market);
    mutable std::mutex m_errorMutex;
    std::string m_error;
};

namespace {

using Clock = WriteLane::Clock;

StoreAddress address(const StoreSettings& settings) {
    return settings.server ? StoreAddress(settings.folder, *settings.server) : StoreAddress(settings.folder);
}

/// How long the writer may wait for new records: not beyond the next attempt of a lane that has some.
Duration idleTime(const WriteLane& ledger, const WriteLane& market, Clock::time_point now) {
    Clock::duration wait = std::chrono::hours(1);
    for (const WriteLane* lane : {&ledger, &market})
        if (lane->busy())
            wait = std::min(wait, std::max(lane->nextAttempt() - now, Clock::duration::zero()));
    return wait;
}

std::int64_t steadyNanos(Clock::time_point time) {
    return std::chrono::duration_cast<Duration>(time.time_since_epoch()).count();
}

} // namespace

void DataStore::Writer::run(std::promise<Status> opened) {
    const auto chunk = std::max<std::size_t>(m_settings.batchRows, 1);
    WriteLane ledger([&] { return LedgerWriter::open(address(m_settings), m_settings.busyTimeout); }, chunk);
    WriteLane market([&] { return MarketWriter::open(address(m_settings), m_settings.busyTimeout); }, chunk);
    Status status = ledger.open();
    if (status)
        status = market.open();
    opened.set_value(status);
    if (status)
        serve(ledger, market);
    m_inbox.abandon();
}

void DataStore::Writer::serve(WriteLane& ledger, WriteLane& market) {
    for (;;) {
        m_inbox.take(ledger.pending(), market.pending(), idleTime(ledger, market, Clock::now()));
        // One chunk each per round: a fact never waits for more than one transaction of rows.
        const auto facts = ledger.advance(Clock::now());
        const auto rows = market.advance(Clock::now());
        m_written += facts.settled - facts.refused + rows.settled - rows.refused;
        m_refused += facts.refused + rows.refused;
        const auto tellError = [&] { setError(!ledger.error().empty() ? ledger.error() : market.error()); };
        // Before anyone is woken: who has waited for these rows must find what became of them.
        tellError();
        if (facts.settled + rows.settled > 0)
            m_inbox.settle({facts.settled, rows.settled});
        if (m_inbox.syncWanted()) {
            const bool durable = market.makeDurable().has_value();
            tellError();
            if (durable)
                m_inbox.noteDurable();
        }
        const auto state = m_inbox.state();
        if (state.closed && (state.empty || steadyNanos(Clock::now()) >= m_drainDeadline))
            return;
    }
}

DataStore::DataStore(std::unique_ptr<Writer> writer) : m_writer(std::move(writer)) {}

Result<std::unique_ptr<DataStore>> DataStore::open(const StoreSettings& settings) {
    if (settings.queueCapacity == 0 || settings.batchRows == 0)
        return fail("the store's queue and batch must hold at least one row");
    std::unique_ptr<DataStore> store(new DataStore(std::make_unique<Writer>(settings)));
    if (const auto started = store->m_writer->start(); !started)
        return tl::unexpected(started.error());
    return store;
}

DataStore::~DataStore() { (void)close(); }

bool DataStore::record(contract::Record record, contract::WhenFull whenFull) {
    return m_writer->m_inbox.put(std::move(record), whenFull);
}

Result<contract::FactNumber> DataStore::recordFact(contract::Record fact) {
    const auto number = m_writer->m_inbox.putFact(std::move(fact));
    if (!number)
        return failAt(m_writer->m_settings.folder.string(), "the store has been closed");
    return *number;
}

contract::FactNumber DataStore::durableFacts() const { return m_writer->m_inbox.settledFacts(); }

Status DataStore::awaitFact(contract::FactNumber number, Duration timeout) {
    if (m_writer->m_inbox.awaitSettledFacts(number, timeout))
        return {};
    const std::string reason = m_writer->error();
    return failAt(m_writer->m_settings.folder.string(), "fact " + std::to_string(number) + " is not on the disk yet" +
                                                            (reason.empty() ? std::string() : " (" + reason + ")"));
}

Status DataStore::flush(Duration timeout) {
    if (m_writer->m_inbox.awaitDurable(timeout))
        return {};
    const std::string reason = m_writer->error();
    return failAt(m_writer->m_settings.folder.string(), std::to_string(m_writer->m_inbox.state().waiting) +
                                                            " records are not on the disk yet" +
                                                            (reason.empty() ? std::string() : " (" + reason + ")"));
}

contract::RecorderHealth DataStore::health() const {
    const auto state = m_writer->m_inbox.state();
    return {.queued = state.waiting,
            .capacity = m_writer->m_settings.queueCapacity,
            .written = m_writer->m_written,
            .dropped = state.dropped + m_writer->m_refused,
            .store = {.place = address(m_writer->m_settings).text()},
            .error = m_writer->error()};
}

Status DataStore::close(Duration timeout) {
    const std::lock_guard lock(m_writer->m_closeMutex);
    if (!m_writer->m_thread.joinable())
        return {};
    m_writer->m_drainDeadline = steadyNanos(Clock::now() + timeout);
    m_writer->m_inbox.close();
    m_writer->m_thread.join();
    if (const auto lost = m_writer->m_inbox.state().waiting; lost > 0)
        return failAt(m_writer->m_settings.folder.string(),
                      std::to_string(lost) + " records could not be written (" + m_writer->error() + ")");
    return {};
}

} // namespace aetherion::storage
