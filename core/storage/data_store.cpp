#include "core/storage/data_store.h"

#include "core/base/thread_name.h"
#include "core/storage/server_writer.h"
#include "core/storage/store_lanes.h"

#include <spdlog/spdlog.h>

#include <atomic>
#include <future>
#include <map>
#include <mutex>
#include <thread>

namespace aetherion::storage {

namespace {

using SteadyTime = StoreLanes::Clock::time_point;

constexpr Duration kAnnounceEvery = std::chrono::hours(1);

StoreAddress addressOf(const StoreSettings& settings) {
    return settings.server ? StoreAddress(settings.folder, *settings.server) : StoreAddress(settings.folder);
}

} // namespace

class DataStore::Writer {
public:
    explicit Writer(const StoreSettings& settings)
        : m_settings(settings), m_inbox({.rowCapacity = settings.queueCapacity,
                                         .takeAt = std::min(settings.batchRows, settings.queueCapacity),
                                         .takeAfter = settings.batchAge}),
          m_lanes(settings.server ? makeServerLanes(settings, m_inbox) : makeFileLanes(settings, m_inbox)),
          m_announced(settings.clock ? settings.clock->now() : Timestamp{}) {}

    Status start() {
        std::promise<Status> opened;
        auto answer = opened.get_future();
        m_thread = std::thread([this, promise = std::move(opened)]() mutable { run(std::move(promise)); });
        // Opening ends by itself: every statement in it has a time-out.
        return answer.get();
    }
    void note(contract::SourceRecord& source);
    /// Closes the inbox, and waits for the thread.
    void end(SteadyTime deadline) {
        m_deadline = deadline;
        m_inbox.close();
        m_thread.join();
    }
    [[nodiscard]] std::string waitingFor() const {
        const std::string reason = m_lanes->view().error;
        return reason.empty() ? std::string() : " (" + reason + ")";
    }

    const StoreSettings m_settings;
    RecordInbox m_inbox;
    const std::unique_ptr<StoreLanes> m_lanes;
    std::mutex m_closeMutex;
    std::thread m_thread;

private:
    void run(std::promise<Status> opened);
    void announceAgain();
    /// When draining is given up.
    std::atomic<SteadyTime> m_deadline{SteadyTime::max()};
    Timestamp m_announced;
    std::mutex m_sourcesMutex;
    std::map<market::SourceId, market::Source> m_sources;
};

void DataStore::Writer::run(std::promise<Status> opened) {
    base::nameThread("storage writer");
    const Status status = m_lanes->open();
    opened.set_value(status);
    while (status) {
        m_lanes->turn();
        announceAgain();
        const auto state = m_inbox.state();
        if (state.closed && (state.empty || StoreLanes::Clock::now() >= m_deadline.load()))
            break;
    }
    if (status)
        m_lanes->close(m_deadline);
    m_inbox.abandon();
}

void DataStore::Writer::note(contract::SourceRecord& source) {
    if (!m_settings.clock)
        return;
    source.usedAt = m_settings.clock->now();
    const std::lock_guard lock(m_sourcesMutex);
    m_sources.insert_or_assign(source.source.id(), source.source);
}

void DataStore::Writer::announceAgain() {
    if (!m_settings.clock || m_settings.clock->now() - m_announced < kAnnounceEvery)
        return;
    const Timestamp now = m_settings.clock->now();
    const std::lock_guard lock(m_sourcesMutex);
    for (const auto& [id, source] : m_sources)
        if (!m_inbox.offer(contract::SourceRecord{source, now}))
            return;
    m_announced = now;
}

DataStore::DataStore(std::unique_ptr<Writer> writer) : m_writer(std::move(writer)) {}

Result<std::unique_ptr<DataStore>> DataStore::open(const StoreSettings& settings) {
    if (settings.queueCapacity == 0 || settings.batchRows == 0)
        return fail("the store's queue and batch must hold at least one row");
    StoreSettings complete = settings;
    if (settings.server && !settings.openServer)
        complete.openServer = [address = addressOf(settings), engine = settings.engineName] {
            return ServerWriter::open(address, engine);
        };
    if (settings.server && !settings.probeServer)
        complete.probeServer = [server = *settings.server] {
            return storage::probeServer(server, std::chrono::seconds(3));
        };
    std::unique_ptr<DataStore> store(new DataStore(std::make_unique<Writer>(complete)));
    if (const auto started = store->m_writer->start(); !started)
        return tl::unexpected(started.error());
    return store;
}

DataStore::~DataStore() { (void)close(); }

bool DataStore::record(contract::Record record, contract::WhenFull whenFull) {
    if (auto* source = std::get_if<contract::SourceRecord>(&record))
        m_writer->note(*source);
    return m_writer->m_inbox.put(std::move(record), whenFull);
}

Result<contract::FactNumber> DataStore::recordFact(contract::Record fact) {
    if (auto* source = std::get_if<contract::SourceRecord>(&fact))
        m_writer->note(*source);
    const auto number = m_writer->m_inbox.putFact(std::move(fact));
    if (number)
        return *number;
    const std::string place = addressOf(m_writer->m_settings).text();
    if (m_writer->m_inbox.state().closed)
        return failAt(place, "the store has been closed");
    return failAt(place, "the fact cannot be kept" + m_writer->waitingFor());
}

contract::FactNumber DataStore::durableFacts() const { return m_writer->m_inbox.durableFacts(); }

Status DataStore::awaitFact(contract::FactNumber number, Duration timeout) {
    if (m_writer->m_inbox.awaitDurableFacts(number, timeout))
        return {};
    return failAt(addressOf(m_writer->m_settings).text(),
                  "fact " + std::to_string(number) + " is not on the disk yet" + m_writer->waitingFor());
}

Status DataStore::flush(Duration timeout) {
    if (m_writer->m_inbox.awaitDurable(timeout))
        return {};
    const auto waiting = m_writer->m_inbox.state().waiting + m_writer->m_lanes->view().spooledRows;
    return failAt(addressOf(m_writer->m_settings).text(),
                  std::to_string(waiting) + " records are not in the database yet" + m_writer->waitingFor());
}

contract::RecorderHealth DataStore::health() const {
    const auto state = m_writer->m_inbox.state();
    auto lanes = m_writer->m_lanes->view();
    contract::RecorderHealth health{.queued = state.waiting,
                                    .capacity = m_writer->m_settings.queueCapacity,
                                    .written = lanes.written,
                                    .dropped = state.dropped + lanes.refused,
                                    .store = {.state = lanes.state,
                                              .place = addressOf(m_writer->m_settings).text(),
                                              .spooledRows = lanes.spooledRows,
                                              .spooledBytes = lanes.spooledBytes,
                                              .lostRows = state.lost + lanes.damagedRows,
                                              .bytes = lanes.bytes,
                                              .byteLimit = m_writer->m_settings.byteLimit,
                                              .diskFree = lanes.diskFree,
                                              .writes = lanes.writes},
                                    .error = std::move(lanes.error)};
    if (m_writer->m_settings.describeRoom)
        m_writer->m_settings.describeRoom(health.store);
    if (!state.failing)
        return health;
    health.store.state = contract::StoreState::Failing;
    if (health.error.empty())
        health.error = health.store.place + ": a write has not come back for " +
                       std::to_string(std::chrono::duration_cast<std::chrono::seconds>(kLongestWrite).count()) + " s";
    health.error += "; " + std::to_string(state.waiting) + " rows wait in memory, " + std::to_string(state.lost) +
                    " did not fit and are lost";
    return health;
}

Status DataStore::close(Duration timeout) {
    const std::lock_guard lock(m_writer->m_closeMutex);
    if (!m_writer->m_thread.joinable())
        return {};
    m_writer->end(StoreLanes::Clock::now() + timeout);
    if (const auto lost = m_writer->m_inbox.state().waiting; lost > 0)
        return failAt(addressOf(m_writer->m_settings).text(),
                      std::to_string(lost) + " records could not be written" + m_writer->waitingFor());
    return {};
}

} // namespace aetherion::storage
