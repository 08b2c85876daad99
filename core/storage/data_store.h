#pragma once
// The one writer of a data folder's databases: takes records from any thread and brings them down on its own.
//
// Facts (regime changes, risk events) are committed and synced as soon as the writer sees them, market rows in batches
// by count or age. A write that fails is tried again until it succeeds; meanwhile rows wait in the bounded queue, whose
// limit the callers feel as WhenFull says, and health() names the reason. What still waits when the process is killed
// is lost: its source is played again, and every row that is there already is left alone.
//
// Thread: every method from any thread; close() may be called while others wait in record(), and releases them. Holds
// no lock on the folder: that is its owner's (base::FileLock). Needs a QCoreApplication.
#include "core/contract/recorder_port.h"
#include "core/storage/store_address.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace aetherion::storage {

struct StoreSettings {
    std::filesystem::path folder;
    /// Rows go there; the folder then holds the spool.
    std::optional<ServerAddress> server{};
    /// Market rows that may wait; facts have a queue of 4,096 of their own.
    std::size_t queueCapacity = 65'536;
    /// Rows are written when there are this many, or when the oldest is this old; at most so many in one transaction.
    std::size_t batchRows = 8'192;
    Duration batchAge = std::chrono::seconds(1);
    /// How long a statement waits for another process's lock before that counts as a failure.
    Duration busyTimeout = std::chrono::seconds(5);
};

class DataStore final : public contract::RecorderPort {
public:
    /// Creates what is missing in the folder and brings the schema up to date.
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
    /// Takes no more, writes what waits, ends the thread. What could not be written within the time-out is lost, and
    /// the error says how much. A second call changes nothing.
    Status close(Duration timeout = std::chrono::seconds(10));

private:
    class Writer;
    explicit DataStore(std::unique_ptr<Writer> writer);
    std::unique_ptr<Writer> m_writer;
};

} // namespace aetherion::storage
