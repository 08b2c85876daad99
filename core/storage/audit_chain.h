#pragma once
// The audit chain as its one writer has it: the log, its anchor and its head, brought forward a batch at a time.
//
// Opening it checks the whole of it. A torn last record that the anchor has not seen (the process was killed while it
// wrote) is moved to `audit.log.torn-N` and a record says so; a log that is ahead of its anchor is kept and anchored.
// Anything else that is not as it was written is refused, with the place, and left as it is: a person moves it away,
// and the next opening begins a chain whose first record says what it follows. Thread: one at a time.
#include "core/contract/audit_port.h"
#include "core/storage/audit_anchor.h"
#include "core/storage/audit_check.h"
#include "core/storage/audit_file.h"

#include <span>
#include <string>
#include <vector>

namespace aetherion::storage {

/// What is to become a record.
struct AuditDraft {
    contract::AuditEntry entry;
    Timestamp time;
};

class AuditChain {
public:
    /// `opened` receives the records that the opening itself has made.
    [[nodiscard]] static Result<AuditChain> open(const std::filesystem::path& folder, const std::string& engine,
                                                 Timestamp now, std::vector<contract::AuditRecord>& opened);

    /// Makes records of the drafts (at most kLargestAuditBatch), syncs them, and anchors their head. An error with an
    /// empty result of `written` has recorded nothing; with one that is not empty the anchor alone is behind: nothing
    /// more is recorded until it can be written.
    [[nodiscard]] Status append(std::span<const AuditDraft> drafts, std::vector<contract::AuditRecord>& written);

    [[nodiscard]] std::int64_t seq() const { return m_seq; }
    [[nodiscard]] const std::string& head() const { return m_head; }
    /// Nothing can be recorded any more until the program is started anew.
    [[nodiscard]] bool spoilt() const { return m_file.spoilt(); }

private:
    AuditChain(AuditFile file, AuditAnchorFile anchor, std::string engine, std::int64_t seq, std::string head)
        : m_file(std::move(file)), m_anchor(std::move(anchor)), m_engine(std::move(engine)), m_seq(seq),
          m_head(std::move(head)) {}
    [[nodiscard]] static Result<AuditChain> begin(const std::filesystem::path& folder, const std::string& engine,
                                                  Timestamp now, std::vector<contract::AuditRecord>& opened);
    [[nodiscard]] Status writeAnchor();

    AuditFile m_file;
    AuditAnchorFile m_anchor;
    std::string m_engine;
    std::int64_t m_seq = 0;
    std::string m_head;
    bool m_anchorBehind = false;
};

} // namespace aetherion::storage
