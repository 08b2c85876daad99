#include "core/base/random_stream.h"
#include "core/storage/data_store.h"
#include "core/storage/database_check.h"

#include "tests/storage/sample_rows.h"
#include "tests/support/registered_test.h"
#include "tests/support/test_store.h"

#include <QProcess>
#include <QThread>

using namespace aetherion;
using namespace aetherion::test;

class CrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSoundAfterEveryKillAndWholeAfterTheLastRun() {
        constexpr std::int64_t kBars = 12'000;
        constexpr int kRounds = 8;
        const auto address = storeAddress("crash");
        const std::string database = onServer() ? sharedServer().url(address.server->database) : "sqlite";
        const auto start = [&](QProcess& process) {
            process.start(QStringLiteral(AETHERION_STORING_PROCESS),
                          {QString::fromStdString(address.folder.string()), QString::number(kBars),
                           QString::fromStdString(database)});
            return process.waitForStarted();
        };
        RandomStream random(11, "kill moments");
        std::int64_t most = 0;
        for (int round = 0; round < kRounds; ++round) {
            QProcess process;
            QVERIFY(start(process));
            // The first round is killed while it opens; the others at random, some in the middle of the first commit.
            if (round > 0)
                QVERIFY(process.waitForReadyRead());
            QThread::usleep(static_cast<unsigned long>(random.integer(0, round == 0 ? 5'000 : 120'000)));
            process.kill();
            QVERIFY(process.waitForFinished());
            // Before it had said that it was open there may be no schema yet; the next start makes it.
            if (round == 0)
                QVERIFY(storage::DataStore::open(settingsOf(address)));
            const auto report = storage::checkDatabase(address);
            QVERIFY2(report, report ? "" : report.error().text().c_str());
            for (const auto& checked : report->databases)
                for (const auto& finding : checked.findings)
                    QFAIL(finding.c_str());
            const std::int64_t rows = askStore(address, "SELECT count(*) FROM market_candles");
            QVERIFY2(rows >= most && rows <= rowsOfRun(kBars), std::to_string(rows).c_str());
            most = rows;
        }
        QVERIFY2(most < rowsOfRun(kBars), "no round was killed in its middle");
        for (int again = 0; again < 2; ++again) {
            QProcess process;
            QVERIFY(start(process));
            QVERIFY(process.waitForFinished(120'000));
            QCOMPARE(process.exitCode(), 0);
            for (const char* table : {"market_candles", "market_features", "regime_posteriors"})
                QCOMPARE(askStore(address, std::string("SELECT count(*) FROM ") + table), rowsOfRun(kBars));
            QCOMPARE(askStore(address, "SELECT count(*) FROM regime_state"), changesOfRun(kBars));
            QCOMPARE(askStore(address, "SELECT count(*) FROM risk_events"), kBars / 1000);
        }
        const auto report = storage::checkDatabase(address);
        QVERIFY(report && report->sound());
    }
};

REGISTER_TEST(CrashTest)
#include "crash_test.moc"
