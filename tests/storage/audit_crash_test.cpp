#include "core/base/atomic_file.h"
#include "core/base/random_stream.h"
#include "core/storage/audit_check.h"
#include "core/storage/audit_log.h"

#include "tests/support/registered_test.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QThread>

using namespace aetherion;
using namespace aetherion::storage;

class AuditCrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasToldToBeDurableOutlivesEveryKill() {
        constexpr int kRounds = 20;
        const QTemporaryDir dir;
        const std::filesystem::path folder = dir.path().toStdString();
        RandomStream random(7, "kill moments");
        std::int64_t before = 0;
        for (int round = 0; round < kRounds; ++round) {
            QProcess process;
            process.start(QStringLiteral(AETHERION_AUDITING_PROCESS), {dir.path()});
            QVERIFY(process.waitForStarted());
            if (round > 0 && !process.waitForReadyRead(30'000))
                QFAIL(process.readAllStandardError().constData());
            QThread::usleep(static_cast<unsigned long>(random.integer(0, round == 0 ? 3'000 : 60'000)));
            process.kill();
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.readAllStandardError(), QByteArray());
            std::int64_t told = 0;
            QByteArray said = process.readAllStandardOutput();
            said.truncate(said.lastIndexOf('\n') + 1);
            for (const QByteArray& word : said.split('\n'))
                told = std::max<std::int64_t>(told, word.toLongLong());
            // The first may have been killed before there was a log.
            if (round == 0 && told == 0 && !std::filesystem::exists(folder / kAuditLogName))
                continue;
            const auto verdict = verifyAudit(folder / kAuditLogName, folder / kAuditAnchorName);
            QVERIFY(verdict);
            QVERIFY2(verdict->sound(), verdict->fault ? verdict->fault->text.c_str() : "");
            QVERIFY(verdict->lastSeq >= told && verdict->lastSeq >= before);
            before = verdict->lastSeq;
        }
        QVERIFY(before > kRounds);
        const SystemClock clock;
        auto log = AuditLog::open({.folder = folder}, clock);
        QVERIFY2(log, log ? "" : log.error().text().c_str());
        QVERIFY((*log)->recordNow({.who = "operator", .channel = "command", .action = "resume", .subject = "all"}));
        QVERIFY((*log)->close());
        QVERIFY(verifyAudit(folder / kAuditLogName, folder / kAuditAnchorName)->tailProven);
    }

    /// A killed process leaves its last batch in any length, and the anchor before or after it.
    void recoversFromEveryPlaceInTheLastBatchAndSaysSo() {
        const QTemporaryDir dir;
        const std::filesystem::path folder = dir.path().toStdString();
        const auto path = folder / kAuditLogName;
        const SystemClock clock;
        std::string anchor;
        std::size_t anchored = 0;
        {
            auto log = AuditLog::open({.folder = folder}, clock);
            QVERIFY((*log)->recordNow({.who = "w", .channel = "c", .action = "trip", .subject = "all"}));
            anchor = *readWholeFile(folder / kAuditAnchorName);
            anchored = readWholeFile(path)->size();
            QVERIFY((*log)->recordNow({.who = "w", .channel = "c", .action = "resume", .subject = "all"}));
        }
        const std::string whole = *readWholeFile(path);
        const std::size_t third = whole.find('\n', anchored) + 1;
        for (std::size_t size = anchored; size <= third; size += size < anchored + 5 || size + 5 >= third ? 1 : 5) {
            const std::filesystem::path again = folder / ("cut" + std::to_string(size));
            std::filesystem::create_directory(again);
            const auto cut = again / kAuditLogName;
            QVERIFY(writeFileAtomically(cut, whole.substr(0, size), 0600));
            QVERIFY(writeFileAtomically(again / kAuditAnchorName, anchor, 0600));
            std::vector<contract::AuditRecord> told;
            auto log =
                AuditLog::open({.folder = again}, clock, {.onRecorded = [&](const auto& r) { told.push_back(r); }});
            QVERIFY2(log, log ? "" : log.error().text().c_str());
            QVERIFY((*log)->close());
            QCOMPARE(told.size(), 2u);
            const bool isTorn = size > anchored && size < third;
            QCOMPARE(told[0].action, std::string(isTorn ? "recovered" : "audit opened"));
            QCOMPARE(told[0].seq, size == third ? 4 : 3);
            const auto aside = again / "audit.log.torn-3";
            QCOMPARE(std::filesystem::exists(aside), isTorn);
            if (isTorn) {
                QCOMPARE(*readWholeFile(aside), whole.substr(anchored, size - anchored));
                QVERIFY(told[0].before.starts_with(std::to_string(size - anchored) + " bytes of record 3, SHA-256 "));
                QCOMPARE(told[0].after, std::string("kept in audit.log.torn-3"));
            }
            const auto verdict = verifyAudit(cut, again / kAuditAnchorName);
            QVERIFY(verdict->sound() && verdict->tailProven && verdict->ahead == 0);
        }
    }

    void anOpeningThatWasItselfCutShortStillLeavesItsMark() {
        const QTemporaryDir dir;
        const std::filesystem::path folder = dir.path().toStdString();
        const SystemClock clock;
        { QVERIFY(AuditLog::open({.folder = folder}, clock)); }
        // The torn record has been moved aside and cut off; then the program ended.
        QVERIFY(writeFileAtomically(folder / "audit.log.torn-3", "{\"seq\":3", 0600));
        std::vector<contract::AuditRecord> told;
        auto log = AuditLog::open({.folder = folder}, clock, {.onRecorded = [&](const auto& r) { told.push_back(r); }});
        QVERIFY(log);
        QCOMPARE(told[0].seq, 3);
        QCOMPARE(told[0].action, std::string("recovered"));
        QVERIFY(told[0].before.starts_with("8 bytes of record 3, SHA-256 "));
    }
};

REGISTER_TEST(AuditCrashTest)
#include "audit_crash_test.moc"
