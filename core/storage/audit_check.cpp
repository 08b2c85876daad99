#include "core/storage/audit_check.h"

#include "core/storage/audit_anchor.h"
#include "core/storage/audit_lines.h"
#include "core/storage/audit_record.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace aetherion::storage {

namespace {

std::string record(std::int64_t seq) { return "record " + std::to_string(seq); }

std::string records(std::int64_t first, std::int64_t last) {
    if (first == last)
        return record(first) + " is";
    return "records " + std::to_string(first) + " to " + std::to_string(last) + " are";
}

/// Does a chain begin with it? Numbers go on where the chain before it ended.
bool begins(const contract::AuditRecord& first) {
    return first.prev == auditGenesis() &&
           (first.seq == 1 ||
            (first.action == kAuditBegun && first.before.starts_with(std::to_string(first.seq - 1) + " ")));
}

/// What stands behind a fault, as far as it can be read.
struct Rest {
    std::int64_t lowest = 0;
    bool hasWanted = false;
};

Result<Rest> lookThrough(AuditLines& lines, std::int64_t wanted) {
    Rest rest;
    for (;;) {
        const auto line = lines.next();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return rest;
        const auto found = decodeAuditRecord((*line)->text);
        if (!found)
            continue;
        rest.lowest = rest.lowest == 0 ? found->seq : std::min(rest.lowest, found->seq);
        rest.hasWanted = rest.hasWanted || found->seq == wanted;
    }
}

/// The number of a first record that cannot be read, before others of which `lowest` is the lowest (0: there are none).
std::int64_t likelyFirst(std::string_view line, std::int64_t lowest) {
    constexpr std::string_view kStart = "{\"seq\":";
    std::int64_t said = 0;
    if (line.starts_with(kStart))
        std::from_chars(line.data() + kStart.size(), line.data() + line.size(), said);
    // With the end of its line gone it has swallowed the next one.
    const bool swallowed = line.find(kStart, 1) != std::string_view::npos;
    if (lowest == 0 || (swallowed && said == lowest - 2))
        return std::max<std::int64_t>(1, said);
    return std::max<std::int64_t>(1, lowest - 1);
}

/// One pass over the log, from its first line.
class ChainWalk {
public:
    ChainWalk(AuditLines& lines, const std::optional<AuditAnchor>& anchor, const AuditVisitor& visit)
        : m_lines(lines), m_anchor(anchor), m_visit(visit) {}

    Result<AuditVerdict> run() {
        for (;;) {
            const auto line = m_lines.next();
            if (!line)
                return tl::unexpected(line.error());
            if (!*line)
                return m_verdict;
            if (!(*line)->ended) {
                m_verdict.tornBytes = (*line)->size;
                return m_verdict;
            }
            if (const Status taken = take(**line); !taken)
                return tl::unexpected(taken.error());
            if (m_verdict.fault)
                return m_verdict;
        }
    }
    [[nodiscard]] const contract::AuditRecord& first() const { return m_first; }

private:
    Status take(const AuditLine& line) {
        auto found = decodeAuditRecord(line.text);
        const bool isFirst = m_verdict.records == 0;
        if (!found)
            return isFirst ? faultAtBegin(line.text, nullptr, found.error().reason)
                           : fault(m_verdict.lastSeq + 1, found.error().reason);
        if (isFirst ? !begins(*found) : found->seq != m_verdict.lastSeq + 1 || found->prev != m_verdict.head)
            return isFirst ? faultAtBegin(line.text, &*found, {}) : misplaced(*found);
        if (m_anchor && found->seq == m_anchor->seq && found->hash != m_anchor->hash)
            return fault(found->seq, "is not the one that the anchor names: the chain was written anew");
        if (isFirst) {
            m_verdict.firstSeq = found->seq;
            m_first = *found;
        }
        ++m_verdict.records;
        m_verdict.lastSeq = found->seq;
        m_verdict.head = found->hash;
        m_verdict.soundBytes += line.size;
        if (m_visit)
            m_visit(*found);
        return {};
    }

    Status fault(std::int64_t seq, const std::string& what) {
        m_verdict.fault = AuditFault{seq, record(seq) + ' ' + what};
        return {};
    }

    Status misplaced(const contract::AuditRecord& found) {
        const std::int64_t wanted = m_verdict.lastSeq + 1;
        if (found.seq == wanted)
            return fault(wanted, "does not follow from " + record(wanted - 1));
        if (found.seq < wanted) {
            m_verdict.fault =
                AuditFault{wanted, record(found.seq) + " stands a second time, in the place of " + record(wanted)};
            return {};
        }
        const auto rest = lookThrough(m_lines, wanted);
        if (!rest)
            return tl::unexpected(rest.error());
        if (rest->hasWanted)
            return fault(wanted, "is not in its place: " + record(found.seq) + " stands there");
        m_verdict.fault = AuditFault{wanted, records(wanted, found.seq - 1) + " missing"};
        return {};
    }

    /// What number the first one should have follows from the others.
    Status faultAtBegin(std::string_view line, const contract::AuditRecord* found, const std::string& what) {
        const auto rest = lookThrough(m_lines, 0);
        if (!rest)
            return tl::unexpected(rest.error());
        if (!found)
            return fault(likelyFirst(line, rest->lowest), what);
        if (rest->lowest != 0 && rest->lowest < found->seq)
            return fault(rest->lowest, "is not in its place: " + record(found->seq) + " stands there");
        if (found->prev == auditGenesis() || found->seq <= 1)
            return fault(found->seq, "does not begin a chain");
        return fault(found->seq - 1, "is missing, or what was before it: the file begins with " + record(found->seq));
    }

    AuditLines& m_lines;
    const std::optional<AuditAnchor>& m_anchor;
    const AuditVisitor& m_visit;
    AuditVerdict m_verdict;
    contract::AuditRecord m_first;
};

/// What the anchor says about the end of a chain that is sound as far as it goes.
void judgeTail(AuditVerdict& verdict, const contract::AuditRecord& first, const std::optional<AnchorReading>& reading) {
    const std::int64_t next = verdict.lastSeq + 1;
    const auto fault = [&](std::int64_t seq, const std::string& text) { verdict.fault = AuditFault{seq, text}; };
    // A chain is begun before its anchor is.
    const bool justBegun = verdict.records == 1 && first.action == kAuditBegun;
    if (!reading || !reading->anchor) {
        if (!justBegun || (reading && first.before.empty()))
            return fault(next, "whether " + record(next) + " is missing cannot be told: the anchor " +
                                   (reading ? "cannot be read" : "is missing"));
        verdict.tailProven = true;
        verdict.ahead = 1;
        return;
    }
    const AuditAnchor& anchor = *reading->anchor;
    if (justBegun && first.before == namedHead(anchor.seq, anchor.hash)) {
        verdict.tailProven = true;
        verdict.ahead = 1;
        return;
    }
    if (verdict.firstSeq > anchor.seq)
        return fault(verdict.firstSeq, record(verdict.firstSeq) + " begins a chain that the anchor does not know");
    if (verdict.lastSeq < anchor.seq) {
        const std::string known = ": the anchor knows " + record(anchor.seq);
        return fault(next, verdict.tornBytes > 0 ? record(next) + " is cut short" + known
                                                 : records(next, anchor.seq) + " missing at the end" + known);
    }
    verdict.ahead = verdict.lastSeq - anchor.seq;
    // An interrupted writing of the anchor leaves a log that is ahead of what is left of it.
    if (reading->damaged && verdict.ahead == 0)
        return fault(next, "whether " + record(next) + " is missing cannot be told: the anchor is damaged");
    verdict.tailProven = true;
}

} // namespace

std::string namedHead(std::int64_t seq, const std::string& hash) { return std::to_string(seq) + ' ' + hash; }

Result<AuditVerdict> verifyAudit(const std::filesystem::path& log, const std::optional<std::filesystem::path>& anchor,
                                 const AuditVisitor& visit) {
    std::optional<AnchorReading> reading;
    if (anchor) {
        // Before the log: while that is being written the anchor follows it.
        auto read = readAuditAnchor(*anchor);
        if (!read)
            return tl::unexpected(read.error());
        reading = std::move(*read);
    }
    auto lines = AuditLines::open(log);
    if (!lines) {
        std::error_code error;
        const bool isGone = std::filesystem::symlink_status(log, error).type() == std::filesystem::file_type::not_found;
        if (isGone && reading && reading->anchor)
            return failAt(log.string(),
                          "is gone: the anchor knows the records up to " + std::to_string(reading->anchor->seq));
        return tl::unexpected(lines.error());
    }
    const std::optional<AuditAnchor> known = reading ? reading->anchor : std::nullopt;
    ChainWalk walk(*lines, known, visit);
    auto verdict = walk.run();
    if (!verdict || verdict->fault)
        return verdict;
    const std::int64_t next = verdict->lastSeq + 1;
    if (verdict->records == 0 && !known) {
        verdict->fault = AuditFault{1, "record 1 is missing"};
    } else if (anchor) {
        judgeTail(*verdict, walk.first(), reading);
        if (!verdict->fault && verdict->ahead > kLargestAuditBatch) {
            // Unless it is being written just now.
            const auto again = readAuditAnchor(*anchor);
            if (again && *again && (*again)->generation == reading->generation)
                verdict->fault = AuditFault{known->seq + 1, records(known->seq + 1, verdict->lastSeq) +
                                                                " unknown to the anchor, more than a crash leaves"};
        }
    } else if (verdict->tornBytes > 0) {
        verdict->fault = AuditFault{next, record(next) + " is cut short; without an anchor a crash cannot be told from "
                                                         "tampering"};
    }
    return verdict;
}

} // namespace aetherion::storage
