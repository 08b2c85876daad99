#include "tests/risk/faulty_store.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fstream>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;

class ResumeTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    std::filesystem::path m_folder;
    const std::filesystem::path& fresh() {
        m_folder = m_dir.filePath(QString::number(++m_count)).toStdString();
        std::filesystem::create_directory(m_folder);
        return m_folder;
    }
    [[nodiscard]] std::filesystem::path stopPath() const { return m_folder / "EMERGENCY_STOP"; }
    void touch() const { std::ofstream(stopPath()) << ""; }
    static ResumeRequest seen(std::int64_t hold) { return {"ann", "window", "all clear", hold}; }

private Q_SLOTS:
    void goesBackInTwoSteps() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        QVERIFY(std::filesystem::exists(stopPath()));
        const auto first = bench.killSwitch.resume(seen(hold));
        QVERIFY(first);
        QCOMPARE(first->state, RiskState::ReduceOnly);
        QCOMPARE(first->newestHold, hold);
        QVERIFY(!first->stopFileExists);
        QVERIFY(!std::filesystem::exists(stopPath()));
        QCOMPARE(strictest(bench.store.load().record.holds), RiskState::ReduceOnly);
        const auto second = bench.killSwitch.resume(seen(hold));
        QVERIFY(second);
        QCOMPARE(second->state, RiskState::Active);
        QVERIFY(second->holds.empty());
        QVERIFY(second->persisted);
        QVERIFY(bench.store.load().record.holds.empty());
        // Numbers are never used twice.
        QCOMPARE(bench.killSwitch.trip({"ann", "window", "again"}), hold + 1);
    }
    void saysSoWhenNothingIsStopped() {
        Bench bench(fresh());
        const auto refused = bench.killSwitch.resume(seen(0));
        QVERIFY(!refused);
        QVERIFY(!refused.error().conflict);
        QVERIFY(refused.error().reason.find("Active") != std::string::npos);
    }
    void wantsAReason() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        const auto refused = bench.killSwitch.resume({"ann", "window", " \t", hold});
        QVERIFY(!refused);
        QVERIFY(!refused.error().conflict);
        QVERIFY(bench.killSwitch.isHalted());
    }
    void isRefusedWhenANewerHoldStands() {
        Bench bench(fresh());
        const auto old = bench.killSwitch.trip({"ann", "window", "x"});
        const auto newer = bench.killSwitch.trip({"bob", "api", "wait"});
        const auto refused = bench.killSwitch.resume(seen(old));
        QVERIFY(!refused);
        QVERIFY(refused.error().conflict);
        QVERIFY(refused.error().reason.find("wait") != std::string::npos);
        QVERIFY(bench.killSwitch.isHalted());
        QVERIFY(bench.killSwitch.resume(seen(newer)));
        // A stop in the middle of the way back starts it anew.
        const auto third = bench.killSwitch.trip({"bob", "api", "no"});
        QVERIFY(!bench.killSwitch.resume(seen(newer)));
        QCOMPARE(bench.killSwitch.resume(seen(third))->state, RiskState::ReduceOnly);
    }
    void isRefusedForAHoldThatDoesNotExistYet() {
        Bench bench(fresh());
        bench.killSwitch.trip({"ann", "window", "x"});
        const auto refused = bench.killSwitch.resume(seen(1'000'000));
        QVERIFY(!refused);
        QVERIFY(refused.error().conflict);
        QVERIFY(bench.killSwitch.isHalted());
    }
    void isRefusedWhileAForeignFileStands() {
        Bench bench(fresh());
        touch();
        bench.killSwitch.observeStopFile(false);
        QVERIFY(bench.killSwitch.isHalted());
        const RiskStatus status = bench.killSwitch.status();
        QCOMPARE(status.holds.size(), std::size_t(1));
        QCOMPARE(status.holds[0].channel, std::string("file"));
        QVERIFY(status.stopFileExists);
        bench.killSwitch.recordPending();
        const auto refused = bench.killSwitch.resume(seen(status.newestHold));
        QVERIFY(!refused);
        QVERIFY(refused.error().conflict);
        QVERIFY2(refused.error().reason.find("remove it first") != std::string::npos, refused.error().reason.c_str());
        QVERIFY(std::filesystem::exists(stopPath()));

        // A removed file is not a resume.
        std::filesystem::remove(stopPath());
        bench.killSwitch.observeStopFile(false);
        QVERIFY(bench.killSwitch.isHalted());
        QVERIFY(!bench.killSwitch.status().stopFileExists);
        QCOMPARE(bench.killSwitch.status().newestHold, status.newestHold);
        QVERIFY(bench.killSwitch.resume(seen(status.newestHold)));
    }
    void aRemovedFileOfOursIsNotAResumeEither() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        std::filesystem::remove(stopPath());
        bench.killSwitch.observeStopFile(false);
        bench.killSwitch.recordPending();
        QVERIFY(bench.killSwitch.isHalted());
        QCOMPARE(bench.killSwitch.status().newestHold, hold);
        QVERIFY(!std::filesystem::exists(stopPath()));
        QVERIFY(bench.killSwitch.resume(seen(hold)));
    }
    void ourOwnFileIsNoNewHold() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        for (int round = 0; round < 3; ++round)
            bench.killSwitch.observeStopFile(false);
        QCOMPARE(bench.killSwitch.status().newestHold, hold);
    }
    void aFileMadeAnewIsANewHold() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        std::filesystem::remove(stopPath());
        bench.killSwitch.observeStopFile(false);
        touch();
        bench.killSwitch.observeStopFile(false);
        QCOMPARE(bench.killSwitch.status().newestHold, hold + 1);
        QVERIFY(!bench.killSwitch.resume(seen(hold)));
    }
    void aCommandsFileEndsWithTheResume() {
        Bench bench(fresh());
        QVERIFY(writeStopFile(stopPath(), "bob", "drill", bench.clock.now()));
        bench.killSwitch.observeStopFile(false);
        const RiskStatus status = bench.killSwitch.status();
        QCOMPARE(status.state, RiskState::Halted);
        QCOMPARE(status.holds[0].who, std::string("bob"));
        QCOMPARE(status.holds[0].reason, std::string("drill"));
        QVERIFY(bench.killSwitch.resume(seen(status.newestHold)));
        QVERIFY(!std::filesystem::exists(stopPath()));
    }
    void aCommandsFileThatWasNotSeenYetRefuses() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        QVERIFY(writeStopFile(stopPath(), "bob", "again", bench.clock.now()));
        QVERIFY(!bench.killSwitch.resume(seen(hold)));
        QCOMPARE(bench.killSwitch.status().newestHold, hold + 1);
        QVERIFY(std::filesystem::exists(stopPath()));
    }
    void recordsBeforeItLoosens() {
        for (const Fault fault : {Fault::Refuse, Fault::Throw}) {
            Bench bench(fresh());
            const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
            bench.killSwitch.recordPending();
            bench.store.onSave = fault;
            const auto refused = bench.killSwitch.resume(seen(hold));
            QVERIFY(!refused);
            QVERIFY(refused.error().conflict);
            QVERIFY(bench.killSwitch.isHalted());
            QVERIFY2(std::filesystem::exists(stopPath()), "the stop file was not put back");
            QVERIFY(!bench.killSwitch.status().persisted);
            bench.store.onSave = Fault::None;
            QVERIFY(bench.killSwitch.resume(seen(hold)));
        }
    }
    void theLatchIsStillSetWhileTheRecordIsWritten() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        bool haltedInside = false;
        bench.store.afterSave = [&] { haltedInside = bench.killSwitch.isHalted(); };
        QVERIFY(bench.killSwitch.resume(seen(hold)));
        QVERIFY(haltedInside);
    }
    void aStopBetweenRecordAndLatchWins() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        bool once = true;
        bench.store.afterSave = [&] {
            if (std::exchange(once, false))
                bench.killSwitch.trip({"bob", "rail", "in between"});
        };
        const auto refused = bench.killSwitch.resume(seen(hold));
        QVERIFY(!refused);
        QVERIFY(refused.error().conflict);
        QVERIFY(bench.killSwitch.isHalted());
        QVERIFY(std::filesystem::exists(stopPath()));
        // The looser record that was already on the disk has been written over.
        QCOMPARE(strictest(bench.store.load().record.holds), RiskState::Halted);
        QCOMPARE(bench.store.load().record.holds.size(), std::size_t(2));
    }
    void aFileBetweenRecordAndLatchWins() {
        Bench bench(fresh());
        const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
        bench.killSwitch.recordPending();
        bool once = true;
        bench.store.afterSave = [&] {
            if (std::exchange(once, false))
                touch();
        };
        QVERIFY(!bench.killSwitch.resume(seen(hold)));
        QVERIFY(bench.killSwitch.isHalted());
        QCOMPARE(bench.killSwitch.status().newestHold, hold + 1);
        QVERIFY(!bench.store.look().ours);
        QCOMPARE(strictest(bench.store.load().record.holds), RiskState::Halted);
    }
    void aFileThatCannotBeMovedRefuses() {
        for (const Fault fault : {Fault::Refuse, Fault::Throw}) {
            Bench bench(fresh());
            const auto hold = bench.killSwitch.trip({"ann", "window", "x"});
            bench.killSwitch.recordPending();
            bench.store.onSetAside = fault;
            QVERIFY(!bench.killSwitch.resume(seen(hold)));
            QVERIFY(bench.killSwitch.isHalted());
            bench.store.onSetAside = Fault::None;
            QVERIFY(bench.killSwitch.resume(seen(hold)));
        }
    }
};

REGISTER_TEST(ResumeTest)
#include "resume_test.moc"
