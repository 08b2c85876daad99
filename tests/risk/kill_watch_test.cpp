#include "core/risk/kill_watch.h"
#include "tests/risk/faulty_store.h"
#include "tests/support/registered_test.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <fstream>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;

namespace {
void tellNobody(const RiskStatus&, const std::string&) {}

/// Resumes from what is seen, as often as a newer hold gets in between.
bool resumeInTime(KillSwitch& killSwitch, const char* who, const char* reason) {
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 20000)
        if (killSwitch.resume({who, "api", reason, killSwitch.status().newestHold}))
            return true;
    return false;
}
} // namespace

class KillWatchTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    std::filesystem::path m_folder;
    [[nodiscard]] std::filesystem::path stopPath() const { return m_folder / "EMERGENCY_STOP"; }

    QByteArray say(QProcess& victim, const char* command) const {
        victim.write(command);
        victim.write("\n");
        if (!victim.waitForReadyRead(20000))
            return "no answer";
        return victim.readLine().trimmed();
    }

private Q_SLOTS:
    void init() {
        m_folder = m_dir.filePath(QString::number(++m_count)).toStdString();
        std::filesystem::create_directory(m_folder);
    }

    void seesTheFile_data() {
        QTest::addColumn<bool>("events");
        QTest::addColumn<int>("poll");
        QTest::newRow("by events alone") << true << 3'600'000;
        QTest::newRow("by the poll alone") << false << 20;
        QTest::newRow("by both") << true << 100;
    }
    void seesTheFile() {
        QFETCH(bool, events);
        QFETCH(int, poll);
        Bench bench(m_folder);
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody,
                        {std::chrono::milliseconds(poll), events});
        std::ofstream(stopPath()) << "";
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.isHalted(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.status().persisted, 20000);
        QCOMPARE(bench.killSwitch.status().holds.size(), std::size_t(1));
    }
    void seesAFileThatIsGoneAtOnce() {
        Bench bench(m_folder);
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody);
        for (int round = 1; round <= 20; ++round) {
            const int fd = ::open(stopPath().c_str(), O_CREAT | O_EXCL | O_WRONLY, 0600);
            QVERIFY(fd >= 0);
            ::close(fd);
            ::unlink(stopPath().c_str());
            QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.isHalted(), 20000);
            // A file that was removed is no resume; what is acknowledged can be stopped again.
            QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.status().persisted, 20000);
            QVERIFY(resumeInTime(bench.killSwitch, "test", "next"));
            QVERIFY(resumeInTime(bench.killSwitch, "test", "next"));
            QCOMPARE(bench.killSwitch.state(), RiskState::Active);
        }
    }
    void seesAFileMovedIntoPlace() {
        Bench bench(m_folder);
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody, {std::chrono::hours(1), true});
        std::ofstream(m_folder / "other") << "";
        std::filesystem::rename(m_folder / "other", stopPath());
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.isHalted(), 20000);
    }
    void doesNotTakeItsOwnFileForAnothers() {
        Bench bench(m_folder);
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody, {std::chrono::milliseconds(5), true});
        for (int round = 1; round <= 20; ++round) {
            const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
            QCOMPARE(hold, std::int64_t(round));
            QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.status().persisted, 20000);
            QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(stopPath()), 20000);
            QVERIFY(bench.killSwitch.resume({"ann", "window", "y", hold}));
            QVERIFY(bench.killSwitch.resume({"ann", "window", "y", hold}));
        }
        QVERIFY(watch.stop(std::chrono::seconds(20)));
        QCOMPARE(bench.killSwitch.state(), RiskState::Active);
    }
    void haltsWhenTheFolderDisappears() {
        Bench bench(m_folder);
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody, {std::chrono::milliseconds(20), true});
        std::filesystem::rename(m_folder, m_folder.string() + ".moved");
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.isHalted(), 20000);
        QCOMPARE(bench.killSwitch.status().holds[0].channel, std::string("file"));
    }
    void tellsOfEveryChangeInOrder() {
        Bench bench(m_folder);
        std::mutex mutex;
        std::vector<std::string> told;
        {
            KillWatch watch(bench.killSwitch, bench.store.stopFile(), [&](const RiskStatus&, const std::string& text) {
                const std::lock_guard lock(mutex);
                told.push_back(text);
            });
            const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
            QVERIFY(bench.killSwitch.awaitPersisted(hold, std::chrono::seconds(20)));
            QVERIFY(resumeInTime(bench.killSwitch, "bob", "fine"));
            QVERIFY(watch.stop(std::chrono::seconds(20)));
        }
        QCOMPARE(told.size(), std::size_t(2));
        QCOMPARE(told[0], std::string("Halted by ann (window): x (hold 1)"));
        QCOMPARE(told[1], std::string("ReduceOnly by bob (api): resumed: fine (seen hold 1)"));
    }
    void endsInTimeWhateverThePoll() {
        Bench bench(m_folder);
        QElapsedTimer timer;
        timer.start();
        {
            KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody, {std::chrono::hours(1), true});
            QVERIFY(watch.stop(std::chrono::seconds(20)));
        }
        QVERIFY(timer.elapsed() < 20000);
    }
    void aStopSurvivesSigkill_data() {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("trip") << QByteArray("trip");
        QTest::newRow("file") << QByteArray("touch");
        QTest::newRow("no stop at all") << QByteArray();
    }
    void aStopSurvivesSigkill() {
        QFETCH(QByteArray, command);
        for (int round = 0; round < 5; ++round) {
            init();
            QProcess victim;
            victim.start(QCoreApplication::applicationDirPath() + QStringLiteral("/risk_victim"),
                         {QString::fromStdString(m_folder.string())});
            QVERIFY(victim.waitForReadyRead(20000));
            QCOMPARE(victim.readLine().trimmed(), QByteArray("Active"));
            QByteArray answer;
            if (!command.isEmpty())
                answer = say(victim, command.constData());
            victim.kill();
            QVERIFY(victim.waitForFinished(20000));
            Bench bench(m_folder);
            const RiskStatus status = bench.killSwitch.status();
            if (command == "trip") {
                QCOMPARE(status.holds.size(), std::size_t(1));
                QCOMPARE(answer, QByteArray("1"));
                QCOMPARE(status.state, RiskState::Halted);
                QCOMPARE(status.holds[0].id, std::int64_t(1));
                QCOMPARE(status.holds[0].who, std::string("victim"));
                QCOMPARE(status.holds[0].reason, std::string("about to be killed"));
            } else if (command == "touch") {
                QCOMPARE(answer, QByteArray("ok"));
                QCOMPARE(status.state, RiskState::Halted);
                // Killed before its record, it also counts as an unclean end.
                QCOMPARE(status.holds.back().channel, std::string("file"));
            } else {
                QCOMPARE(status.holds.size(), std::size_t(1));
                QCOMPARE(status.state, RiskState::StandDown);
                QCOMPARE(status.holds[0].channel, std::string("restart"));
            }
        }
    }
    void tripsAndResumesRaceWithoutLosingAStop() {
        Bench bench(m_folder);
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody, {std::chrono::milliseconds(1), true});
        std::atomic<bool> done{false};
        std::thread resumer([&] {
            while (!done)
                (void)bench.killSwitch.resume({"eager", "api", "again", bench.killSwitch.status().newestHold});
        });
        for (int i = 0; i < 300; ++i)
            bench.killSwitch.trip({"ann", "rail", "x"});
        done = true;
        resumer.join();
        const auto last = bench.killSwitch.trip({"ann", "rail", "last"});
        QVERIFY(bench.killSwitch.isHalted());
        QVERIFY(bench.killSwitch.awaitPersisted(last, std::chrono::seconds(20)));
        QVERIFY(watch.stop(std::chrono::seconds(20)));
        QVERIFY(bench.killSwitch.isHalted());
        QCOMPARE(newestHold(bench.store.load().record.holds), last);
        QCOMPARE(strictest(bench.store.load().record.holds), RiskState::Halted);
    }
};

REGISTER_TEST(KillWatchTest)
#include "kill_watch_test.moc"
