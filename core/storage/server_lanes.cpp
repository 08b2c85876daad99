#include "core/storage/server_memory.h"
#include "core/storage/spool_drainer.h"
#include "core/storage/store_lanes.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <condition_variable>
#include <mutex>

namespace aetherion::storage {

namespace {

/// What an earlier run left is on the server before anything reads from it, if it can be by then.
constexpr Duration kLeftOverPatience = std::chrono::seconds(10);
/// The disk is the program's own: it is tried again soon.
constexpr Duration kSpoolBackOff = std::chrono::seconds(1);

constexpr Duration kMeasureEvery = std::chrono::seconds(5);

class ServerLanes final : public StoreLanes {
public:
    ServerLanes(const StoreSettings& settings, RecordInbox& inbox);
    [[nodiscard]] Status open() override;
    void turn() override;
    void close(Clock::time_point deadline) override;
    [[nodiscard]] LaneView view() const override;

private:
    [[nodiscard]] Status startDrainer();
    void awaitLeftOver();
    [[nodiscard]] Duration idleTime() const;
    [[nodiscard]] bool admitsRows(Clock::time_point now);
    void append();
    void measure();
    void acknowledge();
    [[nodiscard]] std::string awayText(const DurableTally::Away& away, std::uint64_t rows) const;

    const StoreSettings m_settings;
    RecordInbox& m_inbox;
    DurableTally m_tally;
    std::unique_ptr<Spool> m_spool;
    std::unique_ptr<SpoolDrainer> m_drainer;

    // The writer thread's: taken, and not in the spool yet.
    RecordInbox::Records m_facts;
    RecordInbox::Records m_rows;
    BackOff m_backOff{kSpoolBackOff};
    /// The fewest rows that have waited in the spool since the server was last away.
    std::uint64_t m_leastWaiting = UINT64_MAX;

    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::string m_error;
    LatencyCounts m_writes;
    std::optional<std::uint64_t> m_diskFree;
    Clock::time_point m_nextMeasure{};
};

ServerLanes::ServerLanes(const StoreSettings& settings, RecordInbox& inbox) : m_settings(settings), m_inbox(inbox) {}

Status ServerLanes::open() {
    auto spool = Spool::open({.folder = m_settings.folder,
                              .owner = {databaseName(*m_settings.server), m_settings.engineName},
                              .byteLimit = m_settings.spool.bytes,
                              .keepFree = m_settings.spool.keepFree});
    if (!spool)
        return tl::unexpected(spool.error());
    m_spool = std::move(*spool);
    m_drainer = std::make_unique<SpoolDrainer>(*m_spool, m_tally,
                                               DrainerSettings{.open = m_settings.openServer,
                                                               .housekeeping = m_settings.housekeeping,
                                                               .chunk = m_settings.batchRows,
                                                               .changed = [this] {
                                                                   m_inbox.wake();
                                                                   m_changed.notify_all();
                                                               }});
    Status started = startDrainer();
    if (!started)
        m_drainer->finish(Clock::now());
    return started;
}

Status ServerLanes::startDrainer() {
    const ServerAddress& server = *m_settings.server;
    const Status opened = m_drainer->start();
    if (opened) {
        if (const Status remembered = rememberServer(m_settings.folder, server); !remembered)
            return remembered;
        awaitLeftOver();
        return {};
    }
    const bool usedBefore = m_spool->waiting().rows > 0 || remembersServer(m_settings.folder, server);
    if (!usedBefore || m_settings.probeServer() != ServerPresence::Away)
        return opened;
    spdlog::warn("store: {}; this folder has used it before, so rows are kept in {} until it is back",
                 opened.error().text(), spoolFolder(m_settings.folder).string());
    return {};
}

void ServerLanes::awaitLeftOver() {
    const auto leftOver = m_spool->waiting().rows;
    if (leftOver == 0)
        return;
    spdlog::info("store: to the server first, left by an earlier run: {}", rowsText(leftOver));
    const auto deadline = Clock::now() + kLeftOverPatience;
    std::unique_lock lock(m_mutex);
    while (m_spool->waiting().rows > 0 && !m_tally.away(Clock::now()) && Clock::now() < deadline)
        m_changed.wait_for(lock, std::chrono::milliseconds(50));
}

Duration ServerLanes::idleTime() const {
    auto until = m_tally.nextChange().value_or(Clock::time_point::max());
    if (!m_facts.empty() || !m_rows.empty())
        until = std::min(until, m_backOff.nextAttempt());
    if (until == Clock::time_point::max())
        return std::chrono::hours(1);
    return std::max<Duration>(until - Clock::now(), Duration::zero());
}

bool ServerLanes::admitsRows(Clock::time_point now) {
    const std::uint64_t waiting = m_spool->waiting().rows;
    // A server that is away holds nobody up; one that is well is not to be left behind further and further.
    m_leastWaiting = m_tally.away(now) ? waiting : std::min(m_leastWaiting, waiting);
    return waiting - m_leastWaiting <= m_settings.spool.aheadRows;
}

void ServerLanes::turn() {
    m_inbox.take(m_facts, m_rows, idleTime(), admitsRows(Clock::now()));
    if ((!m_facts.empty() || !m_rows.empty()) && Clock::now() >= m_backOff.nextAttempt())
        append();
    acknowledge();
    measure();
}

void ServerLanes::measure() {
    if (Clock::now() < m_nextMeasure)
        return;
    m_nextMeasure = Clock::now() + kMeasureEvery;
    const auto free = diskFree(m_settings.folder);
    const std::lock_guard lock(m_mutex);
    m_diskFree = free;
}

void ServerLanes::append() {
    const auto fails = [this] {
        const auto since = m_backOff.failedSince();
        return since ? std::optional(*since + kFailingAfter) : std::nullopt;
    };
    m_inbox.failFrom(std::min(fails().value_or(Clock::time_point::max()), Clock::now() + kLongestWrite));
    const auto begun = Clock::now();
    const Status asked = m_settings.faults ? m_settings.faults->beforeWrite() : Status();
    const Status appended =
        asked ? m_spool->append(m_facts, m_rows)
              : failAt(spoolFolder(m_settings.folder).string(), "cannot be written: " + asked.error().reason);
    const auto took = Clock::now() - begun;
    const bool wasFailing = m_backOff.failedSince().has_value();
    if (appended)
        m_backOff.succeeded();
    else
        m_backOff.failed(Clock::now());
    m_inbox.failFrom(fails());
    {
        const std::lock_guard lock(m_mutex);
        if (appended)
            m_writes.add(took);
        if (!appended && m_error != appended.error().text())
            spdlog::error("store: {} (rows are kept in memory, as far as they fit)", appended.error().text());
        m_error = appended ? std::string() : appended.error().text();
    }
    if (!appended)
        return;
    if (wasFailing)
        spdlog::info("store: the spool can be written again");
    const Amounts amounts{m_facts.size(), m_rows.size()};
    m_facts.clear();
    m_rows.clear();
    m_tally.spooled(amounts, Clock::now());
    m_inbox.settle(amounts);
    m_drainer->wake();
}

void ServerLanes::acknowledge() {
    const auto now = Clock::now();
    m_inbox.acknowledgeFacts(m_tally.durableFacts(now));
    if (m_inbox.syncWanted())
        m_inbox.noteDurable(m_tally.settled(now));
}

void ServerLanes::close(Clock::time_point deadline) {
    m_drainer->finish(deadline);
    acknowledge();
    m_spool->finish();
    if (const auto rows = m_spool->waiting().rows; rows > 0)
        spdlog::warn("store: left in {} for {}, which gets them when the engine starts again: {}",
                     spoolFolder(m_settings.folder).string(), m_settings.server->text(), rowsText(rows));
}

std::string ServerLanes::awayText(const DurableTally::Away& away, std::uint64_t rows) const {
    std::string since;
    if (m_settings.clock) {
        const auto ago = std::chrono::duration_cast<Duration>(Clock::now() - away.since);
        since = " since " + formatIso(m_settings.clock->now() - ago).substr(11, 8) + " UTC";
    }
    std::string reason = away.reason;
    if (const std::string place = m_settings.server->text() + ": "; reason.starts_with(place))
        reason.erase(0, place.size());
    return "the server at " + m_settings.server->text() + " is away" + since + " (" + reason + "); " + rowsText(rows) +
           (rows == 1 ? " is" : " are") + " safe in the spool";
}

LaneView ServerLanes::view() const {
    const auto drained = m_drainer->view();
    const auto waiting = m_spool->waiting();
    const auto away = m_tally.away(Clock::now());
    LaneView view{.written = drained.written,
                  .refused = drained.refused,
                  .spooledRows = waiting.rows,
                  .spooledBytes = waiting.bytes,
                  .damagedRows = m_spool->damagedRows(),
                  .error = {}};
    view.state = away                 ? contract::StoreState::Spooling
                 : drained.catchingUp ? contract::StoreState::CatchingUp
                                      : contract::StoreState::Writing;
    const std::lock_guard lock(m_mutex);
    view.writes = m_writes;
    view.diskFree = m_diskFree;
    if (!m_error.empty())
        view.error = m_error;
    else if (away)
        view.error = awayText(*away, waiting.rows);
    else
        view.error = !m_spool->damage().empty() ? m_spool->damage() : drained.refusal;
    return view;
}

} // namespace

std::unique_ptr<StoreLanes> makeServerLanes(const StoreSettings& settings, RecordInbox& inbox) {
    return std::make_unique<ServerLanes>(settings, inbox);
}

} // namespace aetherion::storage
