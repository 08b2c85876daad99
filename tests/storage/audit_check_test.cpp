#include "core/storage/audit_check.h"

#include "core/base/atomic_file.h"
#include "core/storage/audit_anchor.h"
#include "core/storage/audit_log.h"
#include "core/storage/audit_record.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <fstream>

using namespace aetherion;
using storage::verifyAudit;

namespace {

/// A log of `count` records that was closed, as its lines with their ends.
std::vector<std::string> auditLines(const std::filesystem::path& folder, int count) {
    std::filesystem::create_directories(folder);
    const ManualClock clock(fromEpochNanos(1'723'161'600'123'456'789));
    auto log = storage::AuditLog::open({.folder = folder}, clock);
    for (int i = 0; i < count - 2; ++i) {
        (void)(*log)->note({.who = "operator \"" + std::to_string(i) + "\"",
                            .channel = "window",
                            .action = "set limit",
                            .subject = "account:A",
                            .before = std::to_string(i),
                            .after = std::to_string(i + 1),
                            .reason = "first line\nsecond line"});
        // Batches of some size, so that the anchor has been written more than once.
        if (i % 7 == 0)
            (void)(*log)->flush();
    }
    (void)(*log)->close();
    log->reset();
    const std::string text = *readWholeFile(folder / storage::kAuditLogName);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at) + 1;
        lines.push_back(text.substr(at, end - at));
        at = end;
    }
    return lines;
}

std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines)
        text += line;
    return text;
}

/// Not over the old one: some file systems sync a file that is emptied and written again.
void writeAnew(const std::filesystem::path& path, const std::string& text) {
    std::filesystem::remove(path);
    std::ofstream(path, std::ios::binary) << text;
}

std::string rewritten(const std::string& line, const std::string& prev) {
    auto record = *storage::decodeAuditRecord(std::string_view(line).substr(0, line.size() - 1));
    record.reason = "nothing happened";
    record.prev = prev.empty() ? record.prev : prev;
    record.hash = storage::auditHash(record);
    return storage::encodeAuditRecord(record);
}

} // namespace

class AuditCheckTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::filesystem::path m_folder;
    std::filesystem::path m_anchor;
    std::vector<std::string> m_lines;

    [[nodiscard]] std::optional<storage::AuditVerdict> check(const std::string& text, bool anchored) const {
        const auto log = m_folder / "changed.log";
        writeAnew(log, text);
        const auto verdict = verifyAudit(log, anchored ? std::optional(m_anchor) : std::nullopt);
        return verdict ? std::optional(*verdict) : std::nullopt;
    }
    /// The number of the first bad record; 0 when the log is sound, -1 when it could not be checked.
    [[nodiscard]] std::int64_t firstBad(const std::string& text, bool anchored) const {
        const auto verdict = check(text, anchored);
        return !verdict ? -1 : verdict->fault ? verdict->fault->seq : 0;
    }

private Q_SLOTS:
    void initTestCase() {
        m_folder = m_dir.filePath("sound").toStdString();
        m_anchor = m_folder / storage::kAuditAnchorName;
        m_lines = auditLines(m_folder, 200);
        QCOMPARE(m_lines.size(), 200u);
    }

    void aSoundLogIsProvenByItsAnchorAlone() {
        std::int64_t seen = 0;
        const auto verdict = verifyAudit(m_folder / storage::kAuditLogName, m_anchor,
                                         [&](const contract::AuditRecord& record) { seen += record.seq; });
        QVERIFY(verdict && verdict->sound() && verdict->tailProven);
        QCOMPARE(verdict->records, 200);
        QCOMPARE(seen, 200 * 201 / 2);
        QCOMPARE(verdict->ahead, 0);
        QVERIFY(m_lines.back().find(verdict->head) != std::string::npos);
        QVERIFY(!check(joined(m_lines), false)->tailProven);
    }

    void findsEveryChangeAtEveryRecord() {
        for (std::size_t i = 0; i < m_lines.size(); ++i) {
            const auto seq = static_cast<std::int64_t>(i) + 1;
            const bool isLast = i + 1 == m_lines.size();
            for (const bool anchored : {true, false}) {
                auto lines = m_lines;
                lines[i][i * 7 % (lines[i].size() - 1)] ^= 1;
                QCOMPARE(firstBad(joined(lines), anchored), seq);

                lines = m_lines;
                lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
                QCOMPARE(firstBad(joined(lines), anchored), isLast && !anchored ? 0 : seq);

                lines = m_lines;
                lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i), m_lines[i]);
                const auto doubled = check(joined(lines), anchored);
                QCOMPARE(doubled->fault->seq, seq + 1);
                QCOMPARE(doubled->fault->text, "record " + std::to_string(seq) +
                                                   " stands a second time, in the place of record " +
                                                   std::to_string(seq + 1));

                lines = m_lines;
                lines[i] = lines[i].substr(0, lines[i].size() / 2) + "\n";
                QCOMPARE(firstBad(joined(lines), anchored), seq);
                lines[i].pop_back();
                QCOMPARE(firstBad(joined(lines), anchored), seq);

                // Everything from the middle of this record on is gone.
                lines.resize(i + 1);
                QCOMPARE(firstBad(joined(lines), anchored), seq);
                // From this record on: that a tail is missing only the anchor knows.
                lines.resize(i);
                QCOMPARE(firstBad(joined(lines), anchored), anchored || i == 0 ? seq : 0);

                // Changed with a hash that fits: the chain breaks behind it.
                lines = m_lines;
                lines[i] = rewritten(lines[i], {});
                QCOMPARE(firstBad(joined(lines), anchored), !isLast ? seq + 1 : anchored ? seq : 0);
            }
        }
    }

    void findsEveryTwoThatChangedPlaces() {
        for (std::size_t i = 0; i + 1 < m_lines.size(); ++i)
            for (const std::size_t other : {i + 1, m_lines.size() - 1}) {
                if (other == i)
                    continue;
                auto lines = m_lines;
                std::swap(lines[i], lines[other]);
                const auto verdict = check(joined(lines), true);
                QCOMPARE(verdict->fault->seq, static_cast<std::int64_t>(i) + 1);
                QCOMPARE(verdict->fault->text, "record " + std::to_string(i + 1) + " is not in its place: record " +
                                                   std::to_string(other + 1) + " stands there");
            }
    }

    void aChainWrittenAnewIsFoundByTheAnchor() {
        for (const std::size_t from : {std::size_t{0}, std::size_t{100}, m_lines.size() - 1}) {
            auto lines = m_lines;
            std::string prev = storage::auditGenesis();
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (i >= from)
                    lines[i] = rewritten(lines[i], prev);
                prev = storage::decodeAuditRecord(std::string_view(lines[i]).substr(0, lines[i].size() - 1))->hash;
            }
            QCOMPARE(firstBad(joined(lines), false), 0);
            QCOMPARE(firstBad(joined(lines), true), 200);
        }
    }

    void namesTheRecordOfEveryByteThatIsFlippedLostOrPutIn() {
        const std::filesystem::path folder = m_dir.filePath("five").toStdString();
        const auto lines = auditLines(folder, 5);
        QCOMPARE(lines.size(), 5u);
        m_anchor = folder / storage::kAuditAnchorName;
        const std::string sound = joined(lines);
        std::size_t at = 0;
        for (std::size_t record = 0; record < lines.size(); ++record)
            for (std::size_t i = 0; i < lines[record].size(); ++i, ++at) {
                const auto seq = static_cast<std::int64_t>(record) + 1;
                for (const int bit : {0x01, 0x20, 0x80}) {
                    std::string text = sound;
                    text[at] = static_cast<char>(text[at] ^ bit);
                    QCOMPARE(firstBad(text, true), seq);
                    QCOMPARE(firstBad(text, false), seq);
                }
                std::string text = sound;
                text.erase(at, 1);
                QCOMPARE(firstBad(text, true), seq);
                text = sound;
                text.insert(at, 1, '\n');
                // Before its end it makes an empty line behind the record.
                QCOMPARE(firstBad(text, true), i + 1 < lines[record].size() ? seq : seq + 1);
            }
        m_anchor = m_folder / storage::kAuditAnchorName;
    }

    void aRecordCutShortIsACrashOnlyIfTheAnchorHasNotSeenIt() {
        const std::string next = m_lines.back();
        const auto torn = check(joined(m_lines) + next.substr(0, 50), true);
        QVERIFY(torn->sound());
        QCOMPARE(torn->tornBytes, 50u);
        const auto unknown = check(joined(m_lines) + next.substr(0, 50), false);
        QCOMPARE(unknown->fault->seq, 201);
        auto lines = m_lines;
        lines.back().pop_back();
        const auto cut = check(joined(lines), true);
        QCOMPARE(cut->fault->text, std::string("record 200 is cut short: the anchor knows record 200"));
    }

    void anAnchorThatIsDamagedOrGoneProvesNothing() {
        const std::string sound = *readWholeFile(m_anchor);
        const auto log = m_folder / storage::kAuditLogName;
        const auto kept = m_dir.filePath("kept").toStdString();
        std::filesystem::copy_file(m_anchor, kept);
        std::filesystem::remove(m_anchor);
        QCOMPARE(verifyAudit(log, m_anchor)->fault->seq, 201);
        const auto reading = *storage::readAuditAnchor(kept);
        const std::size_t newest = reading->generation % 2 * 512;
        for (std::size_t at = 0; at < sound.size(); ++at) {
            std::string text = sound;
            text[at] = static_cast<char>(text[at] ^ 0x01);
            writeAnew(m_anchor, text);
            QVERIFY((*storage::readAuditAnchor(m_anchor))->damaged);
            // With the newest slot damaged the older one is behind, as an interrupted writing leaves it.
            const bool inNewest = at >= newest && at < newest + 512;
            const auto verdict = verifyAudit(log, m_anchor);
            QCOMPARE(verdict->sound(), inNewest);
            if (!inNewest)
                continue;
            // But not if the log ends where the older slot says.
            auto lines = m_lines;
            lines.resize(static_cast<std::size_t>((*storage::readAuditAnchor(m_anchor))->anchor->seq));
            QVERIFY(firstBad(joined(lines), true) != 0);
        }
        QVERIFY(writeFileAtomically(m_anchor, sound));
        QVERIFY(verifyAudit(log, m_anchor)->sound());
    }

    void aLogIsAheadOfItsAnchorByOneBatchAtMost() {
        const std::filesystem::path folder = m_dir.filePath("ahead").toStdString();
        constexpr auto kCount = static_cast<int>(storage::kLargestAuditBatch) + 2;
        const auto lines = auditLines(folder, kCount);
        const auto anchor = folder / storage::kAuditAnchorName;
        const auto verdictAfter = [&](std::size_t seq) {
            const auto& line = lines[seq - 1];
            const auto record = storage::decodeAuditRecord(std::string_view(line).substr(0, line.size() - 1));
            (void)storage::AuditAnchorFile::begin(anchor, {record->seq, record->hash, 0});
            return verifyAudit(folder / storage::kAuditLogName, anchor);
        };
        QVERIFY(verdictAfter(2)->sound());
        QCOMPARE(verdictAfter(2)->ahead, storage::kLargestAuditBatch);
        QCOMPARE(verdictAfter(1)->fault->seq, 2);
    }

    void readsNeitherLinksNorPipes() {
        const auto link = m_folder / "link.log";
        std::filesystem::create_symlink(m_folder / storage::kAuditLogName, link);
        QVERIFY(!verifyAudit(link, std::nullopt));
        const auto pipe = m_folder / "pipe.log";
        QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
        QVERIFY(!verifyAudit(pipe, std::nullopt));
        QVERIFY(!verifyAudit(m_folder / "absent.log", std::nullopt));
        QCOMPARE(check("", true)->fault->seq, 1);
        QCOMPARE(check("", false)->fault->seq, 1);
        QCOMPARE(check(std::string(3u << 20, 'x') + "\n" + joined(m_lines), true)->fault->seq, 1);
    }
};

REGISTER_TEST(AuditCheckTest)
#include "audit_check_test.moc"
