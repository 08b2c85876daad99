#include "core/risk/kill_watch.h"
#include "core/risk/stop_signal.h"
#include "tests/risk/faulty_store.h"
#include "tests/support/registered_test.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <fcntl.h>
#include <unistd.h>

#include <csignal>
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
    void aSignalStopsAndNamesItsSender() {
        Bench bench(m_folder);
        StopSignal signal;
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody,
                        {.pollInterval = std::chrono::hours(1), .signal = &signal});
        QCOMPARE(::kill(::getpid(), SIGUSR1), 0);
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.isHalted(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.status().holds.size() == 1, 20000);
        const Hold hold = bench.killSwitch.status().holds[0];
        QCOMPARE(hold.channel, std::string("signal"));
        QCOMPARE(hold.reason, std::string("SIGUSR1"));
        QCOMPARE(hold.who, "process " + std::to_string(::getpid()) + " of user id " + std::to_string(::getuid()));
        QTRY_VERIFY_WITH_TIMEOUT(std::filesystem::exists(stopPath()), 20000);
    }
    void aSignalThatCameBeforeTheWatchIsNotLost() {
        Bench bench(m_folder);
        const StopSignal first;
        QCOMPARE(::kill(::getpid(), SIGUSR1), 0);
        StopSignal later;
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody,
                        {.pollInterval = std::chrono::milliseconds(5), .signal = &later});
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.isHalted(), 20000);
    }
    void aSecondFileStopsAndIsItsOwnersToRemove() {
        const std::filesystem::path second = m_folder / "elsewhere" / "HALT";
        std::filesystem::create_directory(second.parent_path());
        RiskFolder store(m_folder, second);
        SystemClock clock;
        KillSwitch killSwitch(store, clock);
        killSwitch.open(false);
        QCOMPARE(killSwitch.state(), RiskState::Active);
        KillWatch watch(killSwitch, store.stopFile(), tellNobody,
                        {.pollInterval = std::chrono::hours(1), .secondStopFile = second});
        std::ofstream(second) << "the desk was told to stop\n";
        QTRY_VERIFY_WITH_TIMEOUT(killSwitch.isHalted(), 20000);
        QTRY_VERIFY_WITH_TIMEOUT(killSwitch.status().persisted, 20000);
        QCOMPARE(killSwitch.status().holds.size(), std::size_t(1));
        QVERIFY(killSwitch.status().holds[0].reason.find(second.string()) == 0);
        const auto refused = killSwitch.resume({"ann", "api", "go on", killSwitch.status().newestHold});
        QVERIFY(!refused && refused.error().conflict);
        QVERIFY2(refused.error().reason.find("whoever put it there") != std::string::npos,
                 refused.error().reason.c_str());
        QVERIFY(std::filesystem::exists(second));
        std::filesystem::remove(second);
        QVERIFY(resumeInTime(killSwitch, "ann", "told otherwise"));
        QVERIFY(resumeInTime(killSwitch, "ann", "told otherwise"));
        QCOMPARE(killSwitch.state(), RiskState::Active);
        // Gone again at once, it is seen all the same.
        std::ofstream(second) << "";
        std::filesystem::remove(second);
        QTRY_VERIFY_WITH_TIMEOUT(killSwitch.isHalted(), 20000);
    }
    void aSecondFileThatStandsAtTheStartStops() {
        const std::filesystem::path second = m_folder / "HALT";
        std::ofstream(second) << "";
        for (int start = 0; start < 2; ++start) {
            RiskFolder store(m_folder, second);
            SystemClock clock;
            KillSwitch killSwitch(store, clock);
            killSwitch.open(false);
            QVERIFY(killSwitch.isHalted());
            QCOMPARE(killSwitch.status().holds.size(), std::size_t(1));
            QVERIFY(killSwitch.close());
        }
        // A folder that cannot be looked into is no permission to trade.
        RiskFolder store(m_folder, m_folder / "missing" / "HALT");
        SystemClock clock;
        KillSwitch killSwitch(store, clock);
        killSwitch.open(false);
        QVERIFY(killSwitch.isHalted());
    }
    void aJumpOfTheClockStandsDown() {
        Bench bench(m_folder);
        std::atomic<std::int64_t> jump{0};
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody,
                        {.pollInterval = std::chrono::milliseconds(2), .clocks = [&]() -> std::optional<ClockReading> {
                             auto reading = readSystemClocks();
                             if (reading)
                                 reading->wall += std::chrono::milliseconds(jump.load());
                             return reading;
                         }});
        QTest::qWait(50);
        jump = 1900;
        QTest::qWait(50);
        QCOMPARE(bench.killSwitch.state(), RiskState::Active);
        jump = -2100;
        QTRY_COMPARE_WITH_TIMEOUT(bench.killSwitch.state(), RiskState::StandDown, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.status().persisted, 20000);
        const RiskStatus status = bench.killSwitch.status();
        QCOMPARE(status.holds.size(), std::size_t(1));
        QCOMPARE(status.holds[0].channel, std::string("clock"));
        QCOMPARE(status.holds[0].imposes, RiskState::StandDown);
        QCOMPARE(status.holds[0].reason, std::string("the machine's clock jumped backwards by 2.100 s"));
        // Nothing stops but entries, so there is no stop file to remove.
        QVERIFY(!std::filesystem::exists(stopPath()));
        QVERIFY(resumeInTime(bench.killSwitch, "ann", "the clock is right"));
        QVERIFY(resumeInTime(bench.killSwitch, "ann", "the clock is right"));
        QCOMPARE(bench.killSwitch.state(), RiskState::Active);
    }
    // The ancestor's test of the stop removed the stop file that it found.
    void aDrillNeverTouchesAGenuineStop() {
        Bench bench(m_folder);
        const std::filesystem::path drillFile = m_folder / "EMERGENCY_STOP.drill";
        StopSignal signal;
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody,
                        {.pollInterval = std::chrono::milliseconds(2), .drillFile = drillFile, .signal = &signal});
        std::ofstream(stopPath()) << "genuine\n";
        QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.status().holds.size() == 1, 20000);
        for (int round = 0; round < 3; ++round) {
            bench.killSwitch.beginDrill();
            std::ofstream(drillFile) << "";
            QTest::qWait(20);
            QVERIFY(StopSignal::sendDrill());
            QTest::qWait(20);
            std::filesystem::remove(drillFile);
            bench.killSwitch.endDrill();
        }
        QVERIFY(std::filesystem::exists(stopPath()));
        QVERIFY(bench.killSwitch.isHalted());
        QCOMPARE(bench.killSwitch.status().holds.size(), std::size_t(1));
    }
    void aDrillTripsItsOwnCanariesAlone_data() {
        QTest::addColumn<QString>("way");
        QTest::newRow("file, by events") << "events";
        QTest::newRow("file, by the poll") << "poll";
        QTest::newRow("signal") << "signal";
        QTest::newRow("call") << "call";
    }
    void aDrillTripsItsOwnCanariesAlone() {
        QFETCH(QString, way);
        using trading::Channel;
        Bench bench(m_folder);
        const std::filesystem::path drillFile = m_folder / "EMERGENCY_STOP.drill";
        StopSignal signal;
        KillWatch watch(bench.killSwitch, bench.store.stopFile(), tellNobody,
                        {.pollInterval = way == "poll" ? std::chrono::milliseconds(5) : Duration(std::chrono::hours(1)),
                         .useFolderEvents = way != "poll",
                         .drillFile = drillFile,
                         .signal = &signal});
        const auto act = [&] {
            if (way == "signal")
                QVERIFY(StopSignal::sendDrill());
            else if (way == "call")
                (void)bench.killSwitch.tripForDrill();
            else
                std::ofstream(drillFile) << "";
        };
        // Without a drill it does nothing at all.
        act();
        QTest::qWait(60);
        QCOMPARE(bench.killSwitch.stateFor(Channel::Drill), RiskState::Active);
        std::filesystem::remove(drillFile);
        bench.killSwitch.beginDrill();
        QCOMPARE(bench.killSwitch.stateFor(Channel::Drill), RiskState::Active);
        act();
        QTRY_COMPARE_WITH_TIMEOUT(bench.killSwitch.stateFor(Channel::Drill), RiskState::Halted, 20000);
        for (const Channel channel : {Channel::Window, Channel::Api, Channel::Command, Channel::Policy})
            QCOMPARE(bench.killSwitch.stateFor(channel), RiskState::Active);
        QCOMPARE(bench.killSwitch.state(), RiskState::Active);
        QVERIFY(bench.killSwitch.status().holds.empty());
        // A genuine stop does not wait for the drill, nor does its end undo it.
        bench.killSwitch.trip({"ann", "window", "x"});
        QVERIFY(bench.killSwitch.isHalted());
        bench.killSwitch.endDrill();
        QCOMPARE(bench.killSwitch.stateFor(Channel::Drill), RiskState::Halted);
        QVERIFY(resumeInTime(bench.killSwitch, "ann", "y"));
        QVERIFY(resumeInTime(bench.killSwitch, "ann", "y"));
        QCOMPARE(bench.killSwitch.stateFor(Channel::Drill), RiskState::Active);
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
