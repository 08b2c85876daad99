#include "core/risk/kill_switch.h"
#include "tests/risk/faulty_store.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <atomic>
#include <set>
#include <thread>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;

class KillSwitchTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    /// A folder of its own for every test.
    std::filesystem::path fresh() {
        const std::filesystem::path folder = m_dir.filePath(QString::number(++m_count)).toStdString();
        std::filesystem::create_directory(folder);
        return folder;
    }

private Q_SLOTS:
    void isHaltedUntilItIsOpen() {
        FaultyClock clock;
        FaultyStore store(fresh());
        KillSwitch killSwitch(store, clock);
        QVERIFY(killSwitch.isHalted());
        QCOMPARE(killSwitch.trip({"ann", "window", "early"}), std::int64_t(0));
        killSwitch.open(false);
        QVERIFY2(killSwitch.isHalted(), "a stop before the start was lost");
        QCOMPARE(killSwitch.status().holds.size(), std::size_t(1));
    }
    void aFreshFolderIsActive() {
        Bench bench(fresh());
        const RiskStatus status = bench.killSwitch.status();
        QCOMPARE(status.state, RiskState::Active);
        QVERIFY(status.holds.empty());
        QCOMPARE(status.newestHold, std::int64_t(0));
        QVERIFY(status.persisted);
        QVERIFY(!status.stopFileExists);
    }
    void aTripHaltsAndIsNoted() {
        Bench bench(fresh());
        const std::int64_t first = bench.killSwitch.trip({"ann", "window", "looks wrong"});
        QVERIFY(bench.killSwitch.isHalted());
        QCOMPARE(first, std::int64_t(1));
        QCOMPARE(bench.killSwitch.trip({"bob", "api", "me too"}), std::int64_t(2));
        const RiskStatus status = bench.killSwitch.status();
        QCOMPARE(status.holds.size(), std::size_t(2));
        QCOMPARE(status.newestHold, std::int64_t(2));
        QCOMPARE(status.holds[0], (Hold{1, "ann", "window", "looks wrong", bench.clock.now(), RiskState::Halted}));
        QVERIFY(!status.persisted);
        QVERIFY(!status.persistenceError.empty());
    }
    void aTripIsRecordedWithItsFile() {
        Bench bench(fresh());
        const std::int64_t hold = bench.killSwitch.trip({"ann", "window", "looks wrong"});
        QVERIFY(!bench.killSwitch.awaitPersisted(hold, std::chrono::milliseconds(1)));
        bench.killSwitch.recordPending();
        QVERIFY(bench.killSwitch.awaitPersisted(hold, Duration(0)));
        QVERIFY(bench.killSwitch.awaitPersisted(0, Duration(0)));
        const RiskStatus status = bench.killSwitch.status();
        QVERIFY(status.persisted);
        QVERIFY(status.stopFileExists);
        const StopSight sight = bench.store.look();
        QVERIFY(sight.ours);
        QCOMPARE(sight.hold, hold);
        QCOMPARE(bench.store.load().record.holds, status.holds);
    }
    void aHoldThatWasNeverGivenIsNotAwaited() {
        Bench bench(fresh());
        QVERIFY(!bench.killSwitch.awaitPersisted(1, std::chrono::hours(1)));
        QVERIFY(!bench.killSwitch.awaitPersisted(-1, std::chrono::hours(1)));
    }
    void theRevisionGrowsWithEveryChange() {
        Bench bench(fresh());
        std::int64_t last = bench.killSwitch.status().revision;
        const auto grew = [&] { return std::exchange(last, bench.killSwitch.status().revision) < last; };
        QVERIFY(!grew());
        bench.killSwitch.trip({"ann", "window", "x"});
        QVERIFY(grew());
        bench.killSwitch.recordPending();
        QVERIFY(grew());
        QVERIFY(bench.killSwitch.resume({"ann", "window", "fine", 1}));
        QVERIFY(grew());
    }
    void everyChangeIsTold() {
        Bench bench(fresh());
        (void)bench.killSwitch.takeReports();
        bench.killSwitch.trip({"ann", "window", "looks wrong"});
        const auto reports = bench.killSwitch.takeReports();
        QCOMPARE(reports.size(), std::size_t(1));
        QCOMPARE(reports[0].text, std::string("Halted by ann (window): looks wrong (hold 1)"));
        QCOMPARE(reports[0].status.state, RiskState::Halted);
        QVERIFY(bench.killSwitch.takeReports().empty());
    }
    void manyStopsAreBounded() {
        Bench bench(fresh());
        const std::string word(100'000, 'x');
        for (int i = 0; i < 1000; ++i)
            bench.killSwitch.trip({word, "rail", word});
        const RiskStatus status = bench.killSwitch.status();
        QCOMPARE(status.holds.size(), std::size_t(256));
        QCOMPARE(status.newestHold, std::int64_t(1000));
        QCOMPARE(status.holds.back().reason.size(), std::size_t(1000));
        bench.killSwitch.recordPending();
        QVERIFY(bench.killSwitch.awaitPersisted(1000, Duration(0)));
        QVERIFY(bench.killSwitch.takeReports().size() <= 256);
    }
    void cutTextsStayUtf8() {
        Bench bench(fresh());
        std::string reason;
        while (reason.size() < 1200)
            reason += "\u20ac";
        bench.killSwitch.trip({"ann", "window", reason});
        const std::string kept = bench.killSwitch.status().holds[0].reason;
        QCOMPARE(kept.size(), std::size_t(999));
        QCOMPARE(QString::fromStdString(kept).toStdString(), kept);
    }
    void eightThreadsRacingLoseNothing() {
        Bench bench(fresh());
        std::atomic<bool> go{false};
        std::vector<std::vector<std::int64_t>> given(8);
        std::vector<std::thread> threads;
        for (auto& ids : given)
            threads.emplace_back([&] {
                while (!go)
                    std::this_thread::yield();
                for (int i = 0; i < 25; ++i) {
                    ids.push_back(bench.killSwitch.trip({"thread", "rail", "race"}));
                    // Nobody may see anything but Halted after a trip has returned.
                    if (!bench.killSwitch.isHalted())
                        ids.push_back(-1);
                }
            });
        std::thread recorder([&] {
            while (!go)
                std::this_thread::yield();
            for (int i = 0; i < 20; ++i)
                bench.killSwitch.recordPending();
        });
        go = true;
        for (auto& thread : threads)
            thread.join();
        recorder.join();
        std::set<std::int64_t> all;
        for (const auto& ids : given) {
            QCOMPARE(ids.size(), std::size_t(25));
            QVERIFY(std::is_sorted(ids.begin(), ids.end()));
            all.insert(ids.begin(), ids.end());
        }
        QCOMPARE(all.size(), std::size_t(200));
        QCOMPARE(*all.begin(), std::int64_t(1));
        QCOMPARE(*all.rbegin(), std::int64_t(200));
        bench.killSwitch.recordPending();
        QVERIFY(bench.killSwitch.awaitPersisted(200, Duration(0)));
        QCOMPARE(bench.store.load().record.holds.size(), std::size_t(200));
    }
    void afterClosingNothingTrades() {
        Bench bench(fresh());
        QVERIFY(bench.killSwitch.close());
        QVERIFY(bench.killSwitch.isHalted());
        QVERIFY(!bench.killSwitch.resume({"ann", "window", "fine", 0}));
        QCOMPARE(bench.store.load().record.running, false);
    }
};

REGISTER_TEST(KillSwitchTest)
#include "kill_switch_test.moc"
