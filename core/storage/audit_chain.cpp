#include "core/storage/audit_chain.h"

#include "core/base/atomic_file.h"
#include "core/base/digest.h"
#include "core/storage/audit_record.h"

#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <utility>

namespace aetherion::storage {

namespace {

constexpr std::size_t kLargestTornFile = 64u << 20;

contract::AuditRecord chained(contract::AuditEntry entry, Timestamp time, const std::string& engine, std::int64_t seq,
                              const std::string& prev) {
    contract::AuditRecord record{.engine = engine,
                                 .seq = seq,
                                 .time = time,
                                 .who = std::move(entry.who),
                                 .channel = std::move(entry.channel),
                                 .action = std::move(entry.action),
                                 .subject = std::move(entry.subject),
                                 .before = std::move(entry.before),
                                 .after = std::move(entry.after),
                                 .reason = std::move(entry.reason),
                                 .prev = prev,
                                 .hash = {}};
    record.hash = auditHash(record);
    return record;
}

contract::AuditEntry ofTheLog(const char* action, std::string before, std::string reason) {
    return {.who = "engine",
            .channel = "engine",
            .action = action,
            .subject = kAuditLogName,
            .before = std::move(before),
            .reason = std::move(reason)};
}

/// What the chain that begins follows, as far as the anchor knows.
contract::AuditEntry beginning(const Result<std::optional<AnchorReading>>& reading, std::int64_t& last) {
    if (reading && !*reading)
        return ofTheLog(kAuditBegun, {}, "there was no audit log here");
    if (!reading || !(*reading)->anchor)
        return ofTheLog(kAuditBegun, "unknown", "the audit log is gone, and its anchor cannot be read");
    const AuditAnchor& anchor = *(*reading)->anchor;
    last = anchor.seq;
    return ofTheLog(kAuditBegun, namedHead(anchor.seq, anchor.hash),
                    "the audit log with the records up to " + std::to_string(anchor.seq) +
                        " is gone: moved away or lost");
}

Result<AuditAnchorFile> anchorAt(const std::filesystem::path& path, const AuditVerdict& verdict) {
    const auto reading = readAuditAnchor(path);
    if (!reading)
        return tl::unexpected(reading.error());
    // What has come before it is what the check has accepted.
    const bool follows =
        *reading && (*reading)->anchor && !(*reading)->damaged && (*reading)->anchor->seq >= verdict.firstSeq;
    const AuditAnchor now{verdict.lastSeq, verdict.head, verdict.soundBytes};
    if (!follows)
        return AuditAnchorFile::begin(path, now);
    auto file = AuditAnchorFile::open(path, **reading);
    if (file && verdict.ahead > 0)
        if (const Status anchored = file->write(now); !anchored)
            return tl::unexpected(anchored.error());
    return file;
}

/// What the opening puts on record: how it found the log.
Result<contract::AuditEntry> howItWasFound(AuditFile& file, const std::filesystem::path& log,
                                           const AuditVerdict& verdict) {
    const std::string number = std::to_string(verdict.lastSeq + 1);
    const std::filesystem::path aside = log.string() + ".torn-" + number;
    if (verdict.tornBytes > 0)
        if (const Status moved = file.moveTail(verdict.soundBytes, aside); !moved)
            return tl::unexpected(moved.error());
    std::string reason;
    if (verdict.ahead > 0)
        reason = "the last " + std::to_string(verdict.ahead) + " records were not anchored yet";
    // It may be from an opening that was itself cut short.
    struct stat info {};
    if (::lstat(aside.c_str(), &info) != 0 && errno == ENOENT)
        return ofTheLog("audit opened", {}, reason);
    const auto torn = readWholeFile(aside, kLargestTornFile);
    if (!torn)
        return tl::unexpected(torn.error());
    auto entry = ofTheLog(
        "recovered", std::to_string(torn->size()) + " bytes of record " + number + ", SHA-256 " + sha256Hex(*torn),
        "the program ended while record " + number + " was being written" + (reason.empty() ? "" : "; " + reason));
    entry.after = "kept in " + aside.filename().string();
    return entry;
}

} // namespace

Result<AuditChain> AuditChain::begin(const std::filesystem::path& folder, const std::string& engine, Timestamp now,
                                     std::vector<contract::AuditRecord>& opened) {
    const auto anchorPath = folder / kAuditAnchorName;
    const auto log = folder / kAuditLogName;
    std::int64_t last = 0;
    const auto reading = readAuditAnchor(anchorPath);
    const auto entry = beginning(reading, last);
    auto first = chained(entry, now, engine, last + 1, auditGenesis());
    const std::string line = encodeAuditRecord(first);
    // Whole or not at all: an empty log is always one that was emptied.
    if (const Status written = writeFileAtomically(log, line, 0600); !written)
        return tl::unexpected(written.error());
    auto file = AuditFile::open(log);
    if (!file)
        return tl::unexpected(file.error());
    auto anchor = AuditAnchorFile::begin(anchorPath, {first.seq, first.hash, line.size()});
    if (!anchor)
        return tl::unexpected(anchor.error());
    AuditChain chain(std::move(*file), std::move(*anchor), engine, first.seq, first.hash);
    opened.push_back(std::move(first));
    return chain;
}

Result<AuditChain> AuditChain::open(const std::filesystem::path& folder, const std::string& engine, Timestamp now,
                                    std::vector<contract::AuditRecord>& opened) {
    const auto log = folder / kAuditLogName;
    const auto anchorPath = folder / kAuditAnchorName;
    struct stat info {};
    if (::lstat(log.c_str(), &info) != 0) {
        if (errno == ENOENT)
            return begin(folder, engine, now, opened);
        return failAt(log.string(), std::string("cannot be looked at: ") + std::strerror(errno));
    }
    auto file = AuditFile::open(log);
    if (!file)
        return tl::unexpected(file.error());
    const auto verdict = verifyAudit(log, anchorPath);
    if (!verdict)
        return tl::unexpected(verdict.error());
    if (verdict->fault)
        return failAt(log.string(), verdict->fault->text + "; move the file away to begin a new chain");
    auto anchor = anchorAt(anchorPath, *verdict);
    if (!anchor)
        return tl::unexpected(anchor.error());
    const auto entry = howItWasFound(*file, log, *verdict);
    if (!entry)
        return tl::unexpected(entry.error());
    AuditChain chain(std::move(*file), std::move(*anchor), engine, verdict->lastSeq, verdict->head);
    const AuditDraft draft{tidyAuditEntry(*entry), now};
    if (const Status appended = chain.append({&draft, 1}, opened); !appended)
        return tl::unexpected(appended.error());
    return chain;
}

Status AuditChain::writeAnchor() {
    const Status anchored = m_anchor.write({m_seq, m_head, m_file.size()});
    m_anchorBehind = !anchored;
    return anchored;
}

Status AuditChain::append(std::span<const AuditDraft> drafts, std::vector<contract::AuditRecord>& written) {
    if (m_anchorBehind)
        if (const Status anchored = writeAnchor(); !anchored)
            return anchored;
    std::string lines;
    std::vector<contract::AuditRecord> records;
    records.reserve(drafts.size());
    for (const AuditDraft& draft : drafts) {
        records.push_back(chained(draft.entry, draft.time, m_engine,
                                  m_seq + 1 + static_cast<std::int64_t>(records.size()),
                                  records.empty() ? m_head : records.back().hash));
        lines += encodeAuditRecord(records.back());
    }
    if (const Status appended = m_file.append(lines); !appended)
        return appended;
    m_seq = records.back().seq;
    m_head = records.back().hash;
    written.insert(written.end(), std::make_move_iterator(records.begin()), std::make_move_iterator(records.end()));
    return writeAnchor();
}

} // namespace aetherion::storage
