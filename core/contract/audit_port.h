#pragma once
// Where everything that controls trading is put on record: who did what through which channel, and why.
//
// Whatever loosens is on the disk before it acts: recordNow(), and only then the act. Whatever tightens acts first and
// is noted: note(). When an entry cannot be kept trading has to stop; the owner of the record is told (audit_log.h),
// and health() says why. Thread: any.
#include "core/base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace aetherion::contract {

/// One act, as it is told to a person later. Texts in UTF-8; what is too long is cut (audit_record.h).
struct AuditEntry {
    /// A person, a token's name, a rail, "engine".
    std::string who;
    /// window, api, command, file, signal, rail, restart, settings, engine
    std::string channel;
    /// "trip", "resume", "set limit", "refused"
    std::string action;
    /// What it was done to: "all", "account:A", "DT_MAX_POSITIONS".
    std::string subject;
    std::string before{};
    std::string after{};
    std::string reason{};
    bool operator==(const AuditEntry&) const = default;
};

struct AuditHealth {
    /// Can something that loosens be put on record now?
    bool writable = false;
    /// Why not; empty when all is well.
    std::string error;
    /// The newest record on the disk, and its hash.
    std::int64_t seq = 0;
    std::string head;
    /// Taken, and not on the disk yet.
    std::size_t waiting = 0;
    /// Noted while there was no room; their number is put on record as soon as something can be.
    std::uint64_t lost = 0;
};

class AuditPort {
public:
    virtual ~AuditPort() = default;
    /// Returns the record's number once it survives a power cut. On an error the caller must not act.
    [[nodiscard]] virtual Result<std::int64_t> recordNow(AuditEntry entry) = 0;
    /// Takes the entry at once, without waiting for a disk; false when it could not even be kept in memory.
    virtual bool note(AuditEntry entry) noexcept = 0;
    [[nodiscard]] virtual AuditHealth health() const = 0;
};

} // namespace aetherion::contract
