#pragma once
// Is an audit log what was written, record by record, from its first to its last?
//
// A chain alone shows what was changed, left out, doubled or moved, and where. That records are missing at its end only
// the anchor shows: without one nothing is said about the tail. A last record without its end is a crash when the
// anchor has not seen it, and tampering when it has. Thread: pure functions; a log that is being written may be
// checked.
#include "core/contract/record.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace aetherion::storage {

inline constexpr const char* kAuditLogName = "audit.log";
inline constexpr const char* kAuditAnchorName = "audit-anchor";
/// What begins a chain.
inline constexpr const char* kAuditBegun = "audit begun";
/// Records that are written and synced together, at most: how far a log can be ahead of its anchor.
inline constexpr std::int64_t kLargestAuditBatch = 256;

/// The first record that is not as it should be.
struct AuditFault {
    std::int64_t seq = 0;
    /// "record 17 does not fit its hash"
    std::string text;
};

struct AuditVerdict {
    /// Sound ones, from the first; their numbers, the last one's hash, and their bytes.
    std::int64_t records = 0;
    std::int64_t firstSeq = 0;
    std::int64_t lastSeq = 0;
    std::string head;
    std::uint64_t soundBytes = 0;
    /// Of a last record that has no end.
    std::uint64_t tornBytes = 0;
    /// Has an anchor shown that nothing is missing at the end?
    bool tailProven = false;
    /// Records that the anchor has not seen.
    std::int64_t ahead = 0;
    std::optional<AuditFault> fault;
    [[nodiscard]] bool sound() const { return !fault; }
};

using AuditVisitor = std::function<void(const contract::AuditRecord&)>;

/// Checks `log`, with `anchor` if there should be one, and shows every sound record up to the first fault. An error:
/// one of them cannot be read, or there is no log.
[[nodiscard]] Result<AuditVerdict> verifyAudit(const std::filesystem::path& log,
                                               const std::optional<std::filesystem::path>& anchor,
                                               const AuditVisitor& visit = {});

/// What the first record of a chain that follows another one has as `before`: "40 HASH", its head. Nothing when it
/// follows none.
[[nodiscard]] std::string namedHead(std::int64_t seq, const std::string& hash);

} // namespace aetherion::storage
