#pragma once
// The one writer of a store: takes records from any thread and brings them down on its own.
//
// In files: facts (regime changes, risk events, orders, trades, decisions to act) are committed and synced as soon as
// the writer sees them, market rows in batches by count or age. On a server: the same batches go into a synced spool in
// the folder, and from there to the server; a fact counts as durable when the server has committed it, or, when the
// server does not within a second, once the spool holds it. A server that is away is waited for, and what the spool
// holds follows in its order, after a restart too.
//
// A write that fails is tried again until it succeeds; meanwhile rows wait in the bounded queue, whose limit the
// callers feel as WhenFull says, and health() names the reason. When nothing could be kept for a second (the disk is
// full, a file has gone) the store is Failing until something can: nobody waits then, and what does not fit the queue
// is lost and counted. What still waits when the process is killed is lost: its source is played again, and every row
// that is there already is left alone.
//
// Thread: every method from any thread; close() may be called while others wait in record(), and releases them. Holds
// no lock on the folder: that is its owner's (base::FileLock). Needs a QCoreApplication.
#include "core/base/clock.h"
#include "core/base/fault_port.h"
#include "core/contract/recorder_port.h"
#include "core/storage/database_writer.h"
#include "core/storage/housekeeping_step.h"
#include "core/storage/server_probe.h"
#include "core/storage/store_address.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace aetherion::storage {

/// What lies in a folder on its way to a server.
struct SpoolLimits {
    /// More than this is refused, and so is what would leave less free on the disk: the store is Failing then.
    std::uint64_t bytes = 2'000'000'000;
    std::uint64_t keepFree = 64'000'000;
    /// While the server is well, whoever is faster than it may be so many rows ahead.
    std::uint64_t aheadRows = 500'000;
};

struct StoreSettings {
    std::filesystem::path folder;
    /// Rows go there; the folder then holds the spool.
    std::optional<ServerAddress> server{};
    /// Whose rows they are, among the engines that share the server.
    std::string engineName = "local";
    /// Market rows that may wait: a disk that stands still for six seconds at 20,000 a second. Facts have a queue of
    /// 4,096 of their own.
    std::size_t queueCapacity = 131'072;
    /// Rows are written when there are this many, or when the oldest is this old; at most so many in one transaction.
    std::size_t batchRows = 8'192;
    Duration batchAge = std::chrono::seconds(1);
    /// How long a statement waits for another process's lock before that counts as a failure.
    Duration busyTimeout = std::chrono::seconds(5);
    SpoolLimits spool{};
    /// The wall's, for saying when a source was last used and since when a server is away; may be null, outlives the
    /// store.
    const Clock* clock = nullptr;
    /// Called between writes, for no more than half of the time and never while a fact waits.
    HousekeepingStep housekeeping{};
    /// Bytes that the store is held to by it; only shown.
    std::uint64_t byteLimit = 0;
    /// What housekeeping knows better of the store's size and limit; called by health(), from any thread.
    std::function<void(contract::StoreView&)> describeRoom{};
    /// What refuses writes to the folder's disk on purpose; may be null, outlives the store.
    FaultPort* faults = nullptr;
    /// How the server is opened, and asked whether it is there; nothing: as the address says.
    OpenWriter openServer{};
    std::function<ServerPresence()> probeServer{};
};

class DataStore final : public contract::RecorderPort {
public:
    /// Creates what is missing in the folder and brings the schema up to date. A server must be there, unless this
    /// folder has used it before and it is merely away: then rows go into the spool until it is back. What the spool
    /// holds of an earlier run goes first; it is waited for, for ten seconds at most.
    [[nodiscard]] static Result<std::unique_ptr<DataStore>> open(const StoreSettings& settings);
    /// Closes, with the default time-out.
    ~DataStore() override;
    DataStore(const DataStore&) = delete;
    DataStore& operator=(const DataStore&) = delete;

    bool record(contract::Record record, contract::WhenFull whenFull) override;
    [[nodiscard]] Result<contract::FactNumber> recordFact(contract::Record fact) override;
    [[nodiscard]] contract::FactNumber durableFacts() const override;
    [[nodiscard]] Status awaitFact(contract::FactNumber number, Duration timeout) override;
    [[nodiscard]] Status flush(Duration timeout) override;
    [[nodiscard]] contract::RecorderHealth health() const override;
    /// Takes no more, writes what waits, ends the threads. What could not be written within the time-out is lost, and
    /// the error says how much; what the spool keeps for the next run is not lost, and health() and the log say how
    /// much that is. A call that a frozen server does not answer is waited for, 5 s at most. A second call changes
    /// nothing.
    Status close(Duration timeout = std::chrono::seconds(10));

private:
    class Writer;
    explicit DataStore(std::unique_ptr<Writer> writer);
    std::unique_ptr<Writer> m_writer;
};

} // namespace aetherion::storage
