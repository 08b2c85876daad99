#pragma once
// Brings the records of one database down, a transaction at a time, and tries again for as long as it takes.
//
// After an error the writer is thrown away; another is opened for the next attempt, 0.1 s later, then 0.2 s, up to 5 s.
// Nothing is taken off the batch before it is committed. Thread: the writer's.
#include "core/storage/database_writer.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace aetherion::storage {

class WriteLane {
public:
    using Clock = std::chrono::steady_clock;
    using OpenWriter = std::function<Result<std::unique_ptr<DatabaseWriter>>()>;

    /// `chunk` is the largest number of records in one transaction.
    WriteLane(OpenWriter open, std::size_t chunk);
    /// Opens the first writer, so that an unusable path shows at the start.
    [[nodiscard]] Status open();

    /// Empty when the lane is ready for more.
    [[nodiscard]] std::vector<contract::Record>& pending() { return m_pending; }
    [[nodiscard]] bool busy() const { return !m_pending.empty(); }
    /// When the next attempt is due; now, unless the last one failed.
    [[nodiscard]] Clock::time_point nextAttempt() const { return m_nextAttempt; }

    struct Progress {
        std::size_t settled = 0;
        std::size_t refused = 0;
    };
    /// Writes at most one chunk, if an attempt is due.
    [[nodiscard]] Progress advance(Clock::time_point now);
    [[nodiscard]] Status makeDurable();
    /// What keeps rows from being written; empty when all is well.
    [[nodiscard]] const std::string& error() const {
        return !m_error.empty() ? m_error : !m_syncError.empty() ? m_syncError : m_refusal;
    }

private:
    void failed(const Error& error, Clock::time_point now);
    const OpenWriter m_open;
    const std::size_t m_chunk;
    std::unique_ptr<DatabaseWriter> m_writer;
    std::vector<contract::Record> m_pending;
    /// Records at the front of m_pending that are committed.
    std::size_t m_committed = 0;
    Clock::time_point m_nextAttempt;
    Clock::duration m_backOff = Clock::duration::zero();
    std::string m_error;
    std::string m_syncError;
    std::string m_refusal;
};

} // namespace aetherion::storage
