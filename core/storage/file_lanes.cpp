#include "core/storage/faulty_writer.h"
#include "core/storage/ledger_writer.h"
#include "core/storage/market_writer.h"
#include "core/storage/store_lanes.h"
#include "core/storage/write_lane.h"

#include <algorithm>
#include <mutex>

namespace aetherion::storage {

namespace {

constexpr Duration kMeasureEvery = std::chrono::seconds(5);
/// Without rows there is still tidying now and then; while that has more to do, hardly a rest.
constexpr Duration kLongestRest = std::chrono::minutes(1);
constexpr Duration kShortestRest = std::chrono::milliseconds(5);

std::uint64_t bytesOnDisk(const std::filesystem::path& folder) {
    std::uint64_t bytes = 0;
    for (const Database database : kDatabases)
        for (const char* suffix : {"", "-wal", "-shm"}) {
            std::error_code error;
            const auto size = std::filesystem::file_size(databasePath(folder, database).string() + suffix, error);
            bytes += error ? 0 : size;
        }
    return bytes;
}

/// Facts into ledger.db, which is on the disk when a commit returns, everything else into market.db.
class FileLanes final : public StoreLanes {
public:
    FileLanes(const StoreSettings& settings, RecordInbox& inbox) : m_settings(settings), m_inbox(inbox) {}
    [[nodiscard]] Status open() override;
    void turn() override;
    void close(Clock::time_point) override {
        m_ledger.reset();
        m_market.reset();
    }
    [[nodiscard]] LaneView view() const override {
        const std::lock_guard lock(m_mutex);
        return m_view;
    }

private:
    template <typename Writer> [[nodiscard]] std::unique_ptr<WriteLane> lane(Database database) const;
    [[nodiscard]] Duration idleTime() const;
    [[nodiscard]] std::optional<Clock::time_point> failedSince() const;
    [[nodiscard]] WriteLane::Progress advance(WriteLane& lane);
    void tell(std::uint64_t written, std::uint64_t refused);
    void measure();
    const StoreSettings m_settings;
    RecordInbox& m_inbox;
    std::unique_ptr<WriteLane> m_ledger;
    std::unique_ptr<WriteLane> m_market;
    Clock::time_point m_nextMeasure{};
    mutable std::mutex m_mutex;
    LaneView m_view;
};

template <typename Writer> std::unique_ptr<WriteLane> FileLanes::lane(Database database) const {
    const auto open = [&settings = m_settings, database]() -> Result<std::unique_ptr<DatabaseWriter>> {
        Result<std::unique_ptr<DatabaseWriter>> writer = Writer::open(settings.folder, settings.busyTimeout);
        if (writer && settings.faults)
            *writer = std::make_unique<FaultyWriter>(std::move(*writer), *settings.faults,
                                                     databasePath(settings.folder, database).string());
        return writer;
    };
    return std::make_unique<WriteLane>(open, m_settings.batchRows, databasePath(m_settings.folder, database),
                                       Housekeeper(m_settings.housekeeping, database));
}

Status FileLanes::open() {
    m_ledger = lane<LedgerWriter>(Database::Ledger);
    m_market = lane<MarketWriter>(Database::Market);
    if (const Status opened = m_ledger->open(); !opened)
        return opened;
    return m_market->open();
}

Duration FileLanes::idleTime() const {
    Clock::duration wait = kLongestRest;
    for (const WriteLane* lane : {m_ledger.get(), m_market.get()}) {
        if (lane->busy())
            wait = std::min(wait, std::max(lane->nextAttempt() - Clock::now(), Clock::duration::zero()));
        if (const auto wanted = lane->tidyingWanted())
            wait = std::min(wait, std::max<Clock::duration>(*wanted - Clock::now(), kShortestRest));
    }
    return wait;
}

std::optional<StoreLanes::Clock::time_point> FileLanes::failedSince() const {
    const auto facts = m_ledger->failedSince();
    const auto rows = m_market->failedSince();
    return facts && rows ? std::min(facts, rows) : facts ? facts : rows;
}

void FileLanes::turn() {
    m_inbox.take(m_ledger->pending(), m_market->pending(), idleTime());
    const auto fails = [&] {
        const auto since = failedSince();
        return since ? std::optional(*since + kFailingAfter) : std::nullopt;
    };
    m_inbox.failFrom(std::min(fails().value_or(Clock::time_point::max()), Clock::now() + kLongestWrite));
    // One chunk each per round: a fact never waits for more than one transaction of rows.
    const auto facts = advance(*m_ledger);
    const auto rows = advance(*m_market);
    m_inbox.failFrom(fails());
    // Before anyone is woken: who has waited for these rows must find what became of them.
    tell(facts.settled - facts.refused + rows.settled - rows.refused, facts.refused + rows.refused);
    if (facts.settled + rows.settled > 0)
        m_inbox.settle({facts.settled, rows.settled});
    m_inbox.acknowledgeFacts(m_inbox.settled().facts);
    if (m_inbox.syncWanted()) {
        const bool durable = m_market->makeDurable().has_value();
        tell(0, 0);
        if (durable)
            m_inbox.noteDurable();
    }
    measure();
    if (m_ledger->busy() || m_inbox.factsWait())
        return;
    const auto urgent = [this] { return m_inbox.factsWait(); };
    m_ledger->tidy(urgent);
    m_market->tidy(urgent);
}

WriteLane::Progress FileLanes::advance(WriteLane& lane) {
    const auto begun = Clock::now();
    const WriteLane::Progress progress = lane.advance(begun);
    if (progress.settled > 0) {
        const std::lock_guard lock(m_mutex);
        m_view.writes.add(Clock::now() - begun);
    }
    return progress;
}

void FileLanes::tell(std::uint64_t written, std::uint64_t refused) {
    const std::lock_guard lock(m_mutex);
    m_view.written += written;
    m_view.refused += refused;
    m_view.error = !m_ledger->error().empty() ? m_ledger->error() : m_market->error();
}

void FileLanes::measure() {
    const auto now = Clock::now();
    if (now < m_nextMeasure)
        return;
    m_nextMeasure = now + kMeasureEvery;
    const std::uint64_t bytes = bytesOnDisk(m_settings.folder);
    const auto free = diskFree(m_settings.folder);
    const std::lock_guard lock(m_mutex);
    m_view.bytes = bytes;
    m_view.diskFree = free;
}

} // namespace

std::unique_ptr<StoreLanes> makeFileLanes(const StoreSettings& settings, RecordInbox& inbox) {
    return std::make_unique<FileLanes>(settings, inbox);
}

} // namespace aetherion::storage
