#pragma once
// Brings the records of one file down, a transaction at a time, and tries again for as long as it takes.
//
// After an error the writer is thrown away; another is opened for the next attempt, 0.1 s later, then 0.2 s, up to 5 s.
// Nothing is taken off the batch before it is committed. Thread: the writer's.
#include "core/storage/back_off.h"
#include "core/storage/database_writer.h"
#include "core/storage/file_identity.h"
#include "core/storage/housekeeper.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace aetherion::storage {

class WriteLane {
public:
    using Clock = std::chrono::steady_clock;

    /// `chunk` is the largest number of records in one transaction; `file` is what is written.
    WriteLane(OpenWriter open, std::size_t chunk, const std::filesystem::path& file, Housekeeper housekeeper);
    /// Opens the first writer, so that an unusable path shows at the start.
    [[nodiscard]] Status open();

    /// Empty when the lane is ready for more.
    [[nodiscard]] std::vector<contract::Record>& pending() { return m_pending; }
    [[nodiscard]] bool busy() const { return !m_pending.empty(); }
    /// When the next attempt is due; now, unless the last one failed.
    [[nodiscard]] Clock::time_point nextAttempt() const { return m_backOff.nextAttempt(); }
    /// When what keeps rows from being written began to; nothing when all is well.
    [[nodiscard]] std::optional<Clock::time_point> failedSince() const { return m_backOff.failedSince(); }

    struct Progress {
        std::size_t settled = 0;
        std::size_t refused = 0;
    };
    /// Writes at most one chunk, if an attempt is due.
    [[nodiscard]] Progress advance(Clock::time_point now);
    [[nodiscard]] Status makeDurable();
    /// As Housekeeper does.
    void tidy(const std::function<bool()>& urgent);
    [[nodiscard]] std::optional<Clock::time_point> tidyingWanted() const { return m_housekeeper.wanted(); }
    /// What keeps rows from being written; empty when all is well.
    [[nodiscard]] const std::string& error() const {
        return !m_error.empty() ? m_error : !m_syncError.empty() ? m_syncError : m_refusal;
    }

private:
    [[nodiscard]] Result<WriteOutcome> write(std::span<const contract::Record> records);
    void failed(const Error& error);
    const OpenWriter m_open;
    const std::size_t m_chunk;
    FileIdentity m_file;
    Housekeeper m_housekeeper;
    std::unique_ptr<DatabaseWriter> m_writer;
    std::vector<contract::Record> m_pending;
    /// Records at the front of m_pending that are committed.
    std::size_t m_committed = 0;
    BackOff m_backOff{std::chrono::seconds(5)};
    std::string m_error;
    std::string m_syncError;
    std::string m_refusal;
};

} // namespace aetherion::storage
