#include "core/storage/audit_log.h"

#include "core/base/atomic_file.h"
#include "core/storage/unavailable_audit.h"
#include "tests/storage/small_disk.h"
#include "tests/support/registered_test.h"
#include "tests/support/scripted_faults.h"

#include <QTemporaryDir>

#include <sys/stat.h>

#include <atomic>
#include <thread>

using namespace aetherion;
using namespace aetherion::storage;
using aetherion::test::SmallDisk;
using contract::AuditEntry;
using contract::AuditRecord;

namespace {

AuditEntry entryOf(const std::string& who, const std::string& reason) {
    return {.who = who, .channel = "window", .action = "resume", .subject = "all", .reason = reason};
}

/// Listens from all threads.
class Heard {
public:
    AuditListeners listeners() {
        return {.onRecorded =
                    [this](const AuditRecord& record) {
                        const std::lock_guard lock(m_mutex);
                        m_records.push_back(record);
                    },
                .onFailure =
                    [this](const std::string& reason) {
                        const std::lock_guard lock(m_mutex);
                        m_failures.push_back(reason);
                    }};
    }
    std::vector<AuditRecord> records() const {
        const std::lock_guard lock(m_mutex);
        return m_records;
    }
    std::vector<std::string> failures() const {
        const std::lock_guard lock(m_mutex);
        return m_failures;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<AuditRecord> m_records;
    std::vector<std::string> m_failures;
};

} // namespace

class AuditLogTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    const SystemClock m_clock;

    [[nodiscard]] std::filesystem::path folder(const char* name) const {
        const std::filesystem::path path = m_dir.filePath(name).toStdString();
        std::filesystem::create_directories(path);
        return path;
    }
    static std::vector<AuditRecord> recordsOf(const std::filesystem::path& folder) {
        std::vector<AuditRecord> records;
        const auto verdict = verifyAudit(folder / kAuditLogName, folder / kAuditAnchorName,
                                         [&](const AuditRecord& record) { records.push_back(record); });
        return verdict && verdict->sound() && verdict->tailProven ? records : std::vector<AuditRecord>();
    }

private Q_SLOTS:
    void whatIsRecordedNowIsOnTheDiskAndAnchoredWhenItReturns() {
        const auto data = folder("now");
        Heard heard;
        auto log = AuditLog::open({.folder = data, .engine = "desk 1"}, m_clock, heard.listeners());
        QVERIFY(log);
        struct stat info {};
        QCOMPARE(::stat((data / kAuditLogName).c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);
        for (int i = 0; i < 20; ++i) {
            const auto seq = (*log)->recordNow(entryOf("Zoë", "reason " + std::to_string(i)));
            QCOMPARE(seq.value_or(0), i + 2);
            const auto verdict = verifyAudit(data / kAuditLogName, data / kAuditAnchorName);
            QVERIFY(verdict->sound());
            QCOMPARE(verdict->lastSeq, *seq);
            QCOMPARE(verdict->ahead, 0);
        }
        QVERIFY((*log)->health().writable);
        QCOMPARE((*log)->health().seq, 21);
        QVERIFY((*log)->close());
        QVERIFY(!(*log)->recordNow(entryOf("late", "")));
        QVERIFY(!(*log)->note(entryOf("late", "")));
        const auto records = recordsOf(data);
        QCOMPARE(records.size(), 22u);
        QCOMPARE(records.front().action, std::string(kAuditBegun));
        QCOMPARE(records.front().engine, std::string("desk 1"));
        QCOMPARE(records.back().action, std::string("audit closed"));
        QVERIFY(heard.records() == records);
        QVERIFY(heard.failures().empty());
    }

    void eightThreadsMakeOneChainInWhichNothingIsMissing() {
        constexpr int kThreads = 8;
        constexpr int kEach = 200;
        const auto data = folder("threads");
        auto log = AuditLog::open({.folder = data}, m_clock);
        QVERIFY(log);
        std::atomic<int> failed{0};
        std::vector<std::vector<std::int64_t>> numbers(kThreads);
        std::vector<std::thread> threads;
        for (int thread = 0; thread < kThreads; ++thread)
            threads.emplace_back([&, thread] {
                for (int i = 0; i < kEach; ++i) {
                    const auto entry = entryOf(std::to_string(thread), std::to_string(i));
                    if (i % 4 != 0) {
                        failed += (*log)->note(entry) ? 0 : 1;
                    } else if (const auto seq = (*log)->recordNow(entry)) {
                        numbers[static_cast<std::size_t>(thread)].push_back(*seq);
                    } else {
                        ++failed;
                    }
                }
            });
        for (std::thread& thread : threads)
            thread.join();
        QVERIFY((*log)->close());
        QCOMPARE(failed.load(), 0);
        const auto records = recordsOf(data);
        QCOMPARE(records.size(), static_cast<std::size_t>(kThreads * kEach + 2));
        std::vector<int> next(kThreads, 0);
        for (std::size_t i = 1; i + 1 < records.size(); ++i) {
            const auto thread = static_cast<std::size_t>(std::stoi(records[i].who));
            QCOMPARE(records[i].reason, std::to_string(next[thread]));
            if (next[thread] % 4 == 0)
                QCOMPARE(numbers[thread][static_cast<std::size_t>(next[thread] / 4)], records[i].seq);
            ++next[thread];
        }
    }

    void aFullDiskIsToldOnceAndLosesNoNote() {
        const auto data = folder("full");
        Heard heard;
        auto log =
            AuditLog::open({.folder = data, .retryAfter = std::chrono::milliseconds(10)}, m_clock, heard.listeners());
        QVERIFY(log && (*log)->recordNow(entryOf("before", "")));
        const auto size = std::filesystem::file_size(data / kAuditLogName);
        {
            const SmallDisk disk(size + 100);
            const auto refused = (*log)->recordNow(entryOf("refused", "while the disk is full"));
            QVERIFY(!refused);
            QVERIFY(refused.error().text().find("audit.log") != std::string::npos);
            QVERIFY(!(*log)->health().writable);
            QVERIFY(!(*log)->health().error.empty());
            QVERIFY((*log)->note(entryOf("noted", "while the disk is full")));
            QVERIFY(!(*log)->recordNow(entryOf("refused", "again")));
            QCOMPARE(heard.failures().size(), 1u);
            QCOMPARE(std::filesystem::file_size(data / kAuditLogName), size);
        }
        QTRY_VERIFY_WITH_TIMEOUT((*log)->health().writable, 10'000);
        QVERIFY((*log)->recordNow(entryOf("after", "")));
        QVERIFY((*log)->close());
        std::vector<std::string> who;
        for (const AuditRecord& record : recordsOf(data))
            who.push_back(record.action == "resume" ? record.who : record.action);
        QVERIFY((who == std::vector<std::string>{"audit begun", "before", "audit restored", "noted", "after",
                                                 "audit closed"}));
        QCOMPARE((*log)->health().lost, 0u);
    }

    void aDiskThatIsFullOnPurposeRecordsNothingAndSaysSo() {
        const auto data = folder("purpose");
        test::ScriptedFaults faults;
        Heard heard;
        auto log = AuditLog::open({.folder = data, .retryAfter = std::chrono::milliseconds(10), .faults = &faults},
                                  m_clock, heard.listeners());
        QVERIFY(log && (*log)->recordNow(entryOf("before", "")));
        faults.diskFull = true;
        const auto refused = (*log)->recordNow(entryOf("refused", "while the disk is full"));
        QVERIFY(!refused);
        QVERIFY2(refused.error().text().find("audit.log: cannot be written: No space left") != std::string::npos,
                 refused.error().text().c_str());
        QTRY_COMPARE_WITH_TIMEOUT(heard.failures().size(), 1u, 10'000);
        faults.diskFull = false;
        QTRY_VERIFY_WITH_TIMEOUT((*log)->health().writable, 10'000);
        QVERIFY((*log)->recordNow(entryOf("after", "")));
    }

    void whatFindsNoRoomIsCountedAndPutOnRecord() {
        const auto data = folder("lost");
        Heard heard;
        auto log = AuditLog::open({.folder = data, .capacity = 5, .retryAfter = std::chrono::milliseconds(10)}, m_clock,
                                  heard.listeners());
        QVERIFY(log);
        {
            const SmallDisk disk(std::filesystem::file_size(data / kAuditLogName) + 10);
            QVERIFY(!(*log)->recordNow(entryOf("refused", "")));
            int taken = 0;
            for (int i = 0; i < 1'000; ++i)
                taken += (*log)->note(entryOf("noted", std::to_string(i))) ? 1 : 0;
            QCOMPARE((*log)->health().lost, static_cast<std::uint64_t>(1'000 - taken));
            QVERIFY((*log)->health().lost >= 900u);
        }
        QTRY_VERIFY_WITH_TIMEOUT((*log)->health().writable, 10'000);
        const std::uint64_t lost = (*log)->health().lost;
        QVERIFY((*log)->close());
        std::uint64_t said = 0;
        std::uint64_t kept = 0;
        for (const AuditRecord& record : recordsOf(data)) {
            if (record.action == "entries lost")
                said += std::stoull(record.reason);
            kept += record.who == "noted" ? 1 : 0;
        }
        QCOMPARE(said, lost);
        QCOMPARE(kept + said, 1'000u);
    }

    void aLogThatSomeoneElseTouchesIsNotWrittenAnyMore() {
        for (const char* how : {"moved", "removed", "replaced", "cut", "grown"}) {
            const auto data = folder(how);
            const auto path = data / kAuditLogName;
            Heard heard;
            auto log = AuditLog::open({.folder = data}, m_clock, heard.listeners());
            QVERIFY(log && (*log)->recordNow(entryOf("before", "")));
            const std::string text = *readWholeFile(path);
            const std::string name = how;
            if (name == "moved")
                std::filesystem::rename(path, data / "elsewhere");
            else if (name == "removed")
                std::filesystem::remove(path);
            else if (name == "replaced")
                QVERIFY(writeFileAtomically(path, text));
            else
                std::filesystem::resize_file(path, name == "cut" ? text.size() - 1 : text.size() + 1);
            QVERIFY(!(*log)->recordNow(entryOf("refused", "")));
            QVERIFY(!(*log)->note(entryOf("lost", "")));
            QVERIFY(!(*log)->health().writable);
            QCOMPARE(heard.failures().size(), 1u);
            QVERIFY(!(*log)->close());
        }
    }

    void aChainThatIsNotSoundIsLeftAloneUntilAPersonMovesItAway() {
        const auto data = folder("unsound");
        const auto path = data / kAuditLogName;
        std::string head;
        {
            auto log = AuditLog::open({.folder = data}, m_clock);
            for (int i = 0; i < 10; ++i)
                QVERIFY((*log)->recordNow(entryOf("w", std::to_string(i))));
            QVERIFY((*log)->close());
            head = (*log)->health().head;
        }
        std::string text = *readWholeFile(path);
        text[text.find("\"seq\":6,") + 60] ^= 1;
        QVERIFY(writeFileAtomically(path, text, 0600));
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto refused = AuditLog::open({.folder = data}, m_clock);
            QVERIFY(!refused);
            QVERIFY(refused.error().text().starts_with(path.string() + ": record 6 "));
            QCOMPARE(*readWholeFile(path), text);
        }
        std::filesystem::rename(path, data / "audit.log.bad");
        Heard heard;
        auto log = AuditLog::open({.folder = data}, m_clock, heard.listeners());
        QVERIFY(log);
        QCOMPARE(heard.records().size(), 1u);
        QCOMPARE(heard.records()[0].action, std::string(kAuditBegun));
        // Numbers go on, so that the mirror keeps both chains apart.
        QCOMPARE(heard.records()[0].seq, 13);
        QCOMPARE(heard.records()[0].before, namedHead(12, head));
        QVERIFY((*log)->recordNow(entryOf("w", "")));
        QVERIFY((*log)->close());
        QCOMPARE(recordsOf(data).size(), 3u);
        // Its first record is needed too.
        const std::string whole = *readWholeFile(path);
        QVERIFY(writeFileAtomically(path, whole.substr(whole.find('\n') + 1), 0600));
        QCOMPARE(verifyAudit(path, data / kAuditAnchorName)->fault->seq, 13);
    }

    void aChainThatWasBegunAndNotYetAnchoredIsTaken() {
        const auto data = folder("begun");
        {
            auto log = AuditLog::open({.folder = data}, m_clock);
            QVERIFY((*log)->close());
        }
        const auto path = data / kAuditLogName;
        const std::string oldAnchor = *readWholeFile(data / kAuditAnchorName);
        std::filesystem::remove(path);
        {
            auto log = AuditLog::open({.folder = data}, m_clock);
            QVERIFY(log);
        }
        // As it was before the new chain's first anchor.
        const std::string text = *readWholeFile(path);
        QVERIFY(writeFileAtomically(path, text.substr(0, text.find('\n') + 1), 0600));
        QVERIFY(writeFileAtomically(data / kAuditAnchorName, oldAnchor, 0600));
        auto log = AuditLog::open({.folder = data}, m_clock);
        QVERIFY2(log, log ? "" : log.error().text().c_str());
        QVERIFY((*log)->close());
        QVERIFY(!recordsOf(data).empty());
    }

    void refusesWhatIsNoFileOfItsOwn() {
        const auto data = folder("place");
        const auto path = data / kAuditLogName;
        const auto target = m_dir.filePath("target").toStdString();
        QVERIFY(writeFileAtomically(target, "", 0600));
        std::filesystem::create_symlink(target, path);
        const auto link = AuditLog::open({.folder = data}, m_clock);
        QVERIFY(!link);
        QVERIFY(link.error().text().find("is a link") != std::string::npos);
        QCOMPARE(std::filesystem::file_size(target), 0u);
        std::filesystem::remove(path);
        std::filesystem::create_directory(path);
        QVERIFY(!AuditLog::open({.folder = data}, m_clock));
        std::filesystem::remove(path);
        {
            auto log = AuditLog::open({.folder = data}, m_clock);
            QVERIFY(log);
            const auto second = AuditLog::open({.folder = data}, m_clock);
            QVERIFY(!second);
            QVERIFY(second.error().text().find("another process") != std::string::npos);
        }
        QCOMPARE(::chmod(path.c_str(), 0622), 0);
        QVERIFY(!AuditLog::open({.folder = data}, m_clock));
        QCOMPARE(::chmod(path.c_str(), 0644), 0);
        QVERIFY(AuditLog::open({.folder = data}, m_clock));
        struct stat info {};
        QCOMPARE(::stat(path.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777u, 0600u);
        QVERIFY(!AuditLog::open({.folder = data / "absent"}, m_clock));
        // Without its anchor nobody can tell whether a tail is missing.
        std::filesystem::remove(data / kAuditAnchorName);
        QVERIFY(!AuditLog::open({.folder = data}, m_clock));
    }

    void whatStandsInForItRefusesAndSaysWhy() {
        UnavailableAudit audit({"audit.log", "record 6 does not fit its hash"});
        QVERIFY(!audit.recordNow(entryOf("w", "")));
        QVERIFY(!audit.note(entryOf("w", "")));
        QVERIFY(!audit.health().writable);
        QCOMPARE(audit.health().error, std::string("audit.log: record 6 does not fit its hash"));
        QCOMPARE(audit.health().lost, 1u);
    }
};

REGISTER_TEST(AuditLogTest)
#include "audit_log_test.moc"
