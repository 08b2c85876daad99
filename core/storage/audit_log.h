#pragma once
// The audit chain in a data folder, written by a thread of its own: entries from all threads become records in the
// order in which they were taken, synced and anchored in batches (audit_chain.h).
//
// When something cannot be written the owner is told once (onFailure: trading has to stop), health() says why, and it
// is tried again until it can: notes wait for that, what recordNow() was asked for is refused, and not recorded later
// unless the disk had it already. The first record afterwards says what was wrong. A disk that does not answer within
// the patience counts as one that cannot be written; a log that someone else has changed is not written any more.
// Thread: any, all methods.
#include "core/base/clock.h"
#include "core/base/fault_port.h"
#include "core/storage/audit_chain.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace aetherion::storage {

struct AuditSettings {
    /// The data folder.
    std::filesystem::path folder;
    std::string engine = "local";
    /// Entries that wait at most.
    std::size_t capacity = 4'096;
    /// How long recordNow() and close() wait.
    Duration patience = std::chrono::seconds(5);
    /// After a failure.
    Duration retryAfter = std::chrono::seconds(1);
    /// What refuses writes on purpose; may be null, outlives the log.
    FaultPort* faults = nullptr;
};

/// Neither may wait for this log. What onRecorded throws is dropped.
struct AuditListeners {
    /// For the mirror: every record once it is durable, in order, on the writer's thread (what the opening itself
    /// records: on the one that opens).
    std::function<void(const contract::AuditRecord&)> onRecorded{};
    /// On the writer's thread, or the one whose entry could not be kept; again only after something could be written.
    std::function<void(const std::string& reason)> onFailure{};
};

class AuditLog final : public contract::AuditPort {
public:
    /// Opens the chain of the folder or begins one; the error says where it is not sound. `clock` outlives the log.
    [[nodiscard]] static Result<std::unique_ptr<AuditLog>> open(AuditSettings settings, const Clock& clock,
                                                                AuditListeners listeners = {});
    /// Closes.
    ~AuditLog() override;
    AuditLog(const AuditLog&) = delete;
    AuditLog& operator=(const AuditLog&) = delete;

    [[nodiscard]] Result<std::int64_t> recordNow(contract::AuditEntry entry) override;
    bool note(contract::AuditEntry entry) noexcept override;
    [[nodiscard]] contract::AuditHealth health() const override;
    /// Everything taken before is on the disk when it returns without error.
    [[nodiscard]] Status flush();
    /// Takes nothing more, writes what waits and that it was closed. Once; later calls say the same.
    [[nodiscard]] Status close();

private:
    using Steady = std::chrono::steady_clock;
    struct Answer {
        std::optional<Result<std::int64_t>> result;
    };
    struct Pending {
        AuditDraft draft;
        /// Of whom waits for it; none for a note.
        std::shared_ptr<Answer> answer;
    };
    AuditLog(AuditSettings settings, const Clock& clock, AuditListeners listeners, AuditChain chain);

    void write();
    // With m_mutex held.
    void waitForWork(std::unique_lock<std::mutex>& lock);
    [[nodiscard]] std::vector<Pending> takeBatch();
    [[nodiscard]] std::vector<AuditDraft> draftsOf(const std::vector<Pending>& batch, bool last) const;
    /// `behind`: records of the writer's own after those of the batch.
    void settle(std::vector<Pending> batch, const Status& status, bool recorded, std::int64_t behind);
    void giveUpQueue(const Error& why);
    [[nodiscard]] bool isStuck() const;
    [[nodiscard]] std::string whyNot() const;
    void lose(std::size_t count);
    // Without.
    void tellRecorded(const std::vector<contract::AuditRecord>& records) const;
    void tellFailure();

    const AuditSettings m_settings;
    const Clock& m_clock;
    const AuditListeners m_listeners;
    /// The writer's alone.
    AuditChain m_chain;
    const std::string m_place;

    mutable std::mutex m_mutex;
    std::condition_variable m_work;
    std::condition_variable m_progress;
    std::deque<Pending> m_queue;
    std::size_t m_inFlight = 0;
    std::size_t m_urgent = 0;
    std::optional<Steady::time_point> m_writingSince;
    std::int64_t m_seq = 0;
    std::string m_head;
    std::string m_error;
    bool m_spoilt = false;
    bool m_failureTold = false;
    bool m_closing = false;
    bool m_ended = false;
    std::uint64_t m_lost = 0;
    std::uint64_t m_lostUnrecorded = 0;
    std::thread m_writer;
};

} // namespace aetherion::storage
