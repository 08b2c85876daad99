#include "tests/risk/faulty_store.h"
#include "tests/support/registered_test.h"

#include "core/risk/kill_watch.h"

#include <QTemporaryDir>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;

/// Every step after the latch fails, alone and together, and the latch is still set.
class KillSwitchFaultTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    std::filesystem::path fresh() {
        const std::filesystem::path folder = m_dir.filePath(QString::number(++m_count)).toStdString();
        std::filesystem::create_directory(folder);
        return folder;
    }

private Q_SLOTS:
    void theLatchHoldsWhateverFailsLater_data() {
        QTest::addColumn<bool>("noting");
        QTest::addColumn<int>("save");
        QTest::addColumn<int>("raise");
        QTest::addColumn<bool>("telling");
        for (int steps = 0; steps < 36; ++steps) {
            const bool noting = steps % 2 != 0;
            const int save = steps / 2 % 3;
            const int raise = steps / 6 % 3;
            const bool telling = steps / 18 != 0;
            QTest::addRow("noting %d, save %d, raise %d, telling %d", noting, save, raise, telling)
                << noting << save << raise << telling;
        }
    }
    void theLatchHoldsWhateverFailsLater() {
        QFETCH(bool, noting);
        QFETCH(int, save);
        QFETCH(int, raise);
        QFETCH(bool, telling);
        Bench bench(fresh());
        std::atomic<int> told{0};
        {
            KillWatch watch(bench.killSwitch, bench.store.stopFile(),
                            [&](const RiskStatus&, const std::string&) {
                                ++told;
                                if (telling)
                                    throw std::runtime_error("planted");
                            },
                            {std::chrono::milliseconds(2), true});
            bench.store.onSave = static_cast<Fault>(save);
            bench.store.onRaise = static_cast<Fault>(raise);
            bench.clock.broken = noting;
            const std::int64_t hold = bench.killSwitch.trip({"ann", "window", "planted faults"});
            QVERIFY(bench.killSwitch.isHalted());
            QCOMPARE(hold == 0, noting);
            const bool persisted =
                bench.killSwitch.awaitPersisted(hold, std::chrono::milliseconds(noting || save ? 30 : 5000));
            QCOMPARE(persisted, !noting && save == 0);
            QCOMPARE(bench.killSwitch.status().state, RiskState::Halted);

            // When the trouble is over, everything is made good without anybody's help.
            bench.clock.broken = false;
            bench.store.onSave = Fault::None;
            bench.store.onRaise = Fault::None;
            QVERIFY(bench.killSwitch.awaitPersisted(0, std::chrono::seconds(20)));
            QTRY_VERIFY_WITH_TIMEOUT(bench.store.look().ours, 20000);
            QTRY_VERIFY_WITH_TIMEOUT(bench.killSwitch.status().persisted, 20000);
            QVERIFY(watch.stop(std::chrono::seconds(20)));
        }
        QVERIFY(bench.killSwitch.isHalted());
        QCOMPARE(bench.killSwitch.status().holds.size(), std::size_t(1));
        QCOMPARE(bench.store.load().record.holds, bench.killSwitch.status().holds);
        QVERIFY(told > 0);
    }
    void aFailedWriteIsToldOnceAndTriedAgainSlowly() {
        Bench bench(fresh());
        (void)bench.killSwitch.takeReports();
        bench.store.onSave = Fault::Refuse;
        const int before = bench.store.saves;
        bench.killSwitch.trip({"ann", "window", "x"});
        for (int round = 0; round < 100; ++round)
            bench.killSwitch.recordPending();
        const int tries = bench.store.saves - before;
        QVERIFY2(tries >= 5 && tries <= 15, std::to_string(tries).c_str());
        const RiskStatus status = bench.killSwitch.status();
        QVERIFY(!status.persisted);
        QVERIFY(status.persistenceError.find("no space left") != std::string::npos);
        QCOMPARE(bench.killSwitch.takeReports().size(), std::size_t(2));
    }
    void aStopFileThatCannotBeLookedForStops() {
        Bench bench(fresh());
        bench.store.onLook = Fault::Throw;
        for (int round = 0; round < 5; ++round)
            bench.killSwitch.observeStopFile(false);
        QVERIFY(bench.killSwitch.isHalted());
        bench.store.onLook = Fault::None;
        bench.killSwitch.recordPending();
        QCOMPARE(bench.killSwitch.status().holds.size(), std::size_t(1));
    }
    void aStartThatCannotRecordItselfStaysHalted() {
        for (const Fault fault : {Fault::Refuse, Fault::Throw}) {
            FaultyClock clock;
            FaultyStore store(fresh());
            store.onSave = fault;
            KillSwitch killSwitch(store, clock);
            killSwitch.open(false);
            QVERIFY(killSwitch.isHalted());
            const RiskStatus status = killSwitch.status();
            QCOMPARE(status.holds.size(), std::size_t(1));
            QCOMPARE(status.holds[0].channel, std::string("state-file"));
            QVERIFY(!status.persisted);
            const auto refused = killSwitch.resume({"ann", "window", "try", 1});
            QVERIFY(!refused);
            QVERIFY(refused.error().conflict);
            store.onSave = Fault::None;
            QVERIFY(killSwitch.resume({"ann", "window", "disk is back", 1}));
        }
    }
};

REGISTER_TEST(KillSwitchFaultTest)
#include "kill_switch_fault_test.moc"
