#include "tests/risk/faulty_store.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fstream>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;

/// What a start finds in the data folder, and what it makes of it.
class RiskStartTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    std::filesystem::path m_folder;
    FaultyClock m_clock;

    RiskStatus start(bool folderWasUsed = true) {
        RiskFolder folder(m_folder);
        KillSwitch killSwitch(folder, m_clock);
        killSwitch.open(folderWasUsed);
        return killSwitch.status();
    }
    void write(const std::string& file, const std::string& text) const { std::ofstream(m_folder / file) << text; }

private Q_SLOTS:
    void init() {
        m_folder = m_dir.filePath(QString::number(++m_count)).toStdString();
        std::filesystem::create_directory(m_folder);
    }

    void aMissingRecordInAUsedFolderHalts() {
        QCOMPARE(start(false).state, RiskState::Active);
        std::filesystem::remove(m_folder / "risk-state");
        const RiskStatus status = start(true);
        QCOMPARE(status.state, RiskState::Halted);
        QCOMPARE(status.holds.size(), std::size_t(1));
        QCOMPARE(status.holds[0].channel, std::string("state-file"));
    }
    void aRecordThatCannotBeReadHalts_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("garbage") << 0;
        QTest::newRow("empty") << 1;
        QTest::newRow("one byte changed") << 2;
        QTest::newRow("folder in its place") << 3;
        QTest::newRow("dangling link") << 4;
    }
    void aRecordThatCannotBeReadHalts() {
        QFETCH(int, kind);
        const auto path = m_folder / "risk-state";
        switch (kind) {
        case 0:
            write("risk-state", "garbage");
            break;
        case 1:
            write("risk-state", "");
            break;
        case 2: {
            std::string text = encodeRiskRecord(RiskRecord{});
            text[text.find("\"next_hold\":1") + 12] = '2';
            write("risk-state", text);
            break;
        }
        case 3:
            std::filesystem::create_directory(path);
            break;
        case 4:
            std::filesystem::create_symlink("/nowhere/at/all", path);
            break;
        }
        // Even in a folder that looks new.
        RiskFolder folder(m_folder);
        KillSwitch killSwitch(folder, m_clock);
        killSwitch.open(false);
        QVERIFY(killSwitch.isHalted());
        const RiskStatus status = killSwitch.status();
        QCOMPARE(status.holds[0].channel, std::string("state-file"));
        QVERIFY2(status.holds[0].reason.find("cannot be read") != std::string::npos, status.holds[0].reason.c_str());
        // Numbers given out before are unknown; the next one is above all of them.
        QVERIFY(status.newestHold > 1'000'000'000);
        const auto resumed = killSwitch.resume({"ann", "command", "looked at it", status.newestHold});
        QCOMPARE(resumed.has_value(), kind != 3);
    }
    void anUncleanEndWhileActiveStandsDown() {
        QCOMPARE(start(false).state, RiskState::Active);
        const RiskStatus status = start();
        QCOMPARE(status.state, RiskState::StandDown);
        QCOMPARE(status.holds.size(), std::size_t(1));
        QCOMPARE(status.holds[0].channel, std::string("restart"));
        QCOMPARE(status.holds[0].imposes, RiskState::StandDown);
        // And again: the hold stands, no second one is added.
        QCOMPARE(start().holds.size(), std::size_t(1));
        RiskFolder folder(m_folder);
        KillSwitch killSwitch(folder, m_clock);
        killSwitch.open(true);
        const auto resumed = killSwitch.resume({"ann", "window", "checked", status.newestHold});
        QVERIFY(resumed);
        QCOMPARE(resumed->state, RiskState::ReduceOnly);
    }
    void aCleanEndStartsAsItEnded() {
        {
            RiskFolder folder(m_folder);
            KillSwitch killSwitch(folder, m_clock);
            killSwitch.open(false);
            QVERIFY(killSwitch.close());
        }
        QCOMPARE(start().state, RiskState::Active);
    }
    void aStopOutlivesItsProcess() {
        std::vector<Hold> before;
        {
            RiskFolder folder(m_folder);
            KillSwitch killSwitch(folder, m_clock);
            killSwitch.open(false);
            killSwitch.trip({"ann", "window", "x"});
            killSwitch.recordPending();
            before = killSwitch.status().holds;
            QVERIFY(killSwitch.close());
        }
        QCOMPARE(start().holds, before);
        QCOMPARE(start().state, RiskState::Halted);
        // Without its file it is still a stop.
        std::filesystem::remove(m_folder / "EMERGENCY_STOP");
        QCOMPARE(start().holds, before);
    }
    void aStopFileFoundAtTheStartIsAHold() {
        write("EMERGENCY_STOP", "");
        const RiskStatus status = start(false);
        QCOMPARE(status.state, RiskState::Halted);
        QCOMPARE(status.holds.size(), std::size_t(1));
        QCOMPARE(status.holds[0].channel, std::string("file"));
        // The same file at the next start is the same hold.
        QCOMPARE(start().holds, status.holds);
    }
    void aStopFileThatOutlivedItsResumeStopsAgain() {
        // Killed between the record and the removal: the stricter of the two counts.
        StopFile file(m_folder / "EMERGENCY_STOP");
        QVERIFY(file.raise(Hold{4, "ann", "window", "x", m_clock.now(), RiskState::Halted}));
        write("risk-state", encodeRiskRecord(RiskRecord{{}, 5, false, {}}));
        const RiskStatus status = start();
        QCOMPARE(status.state, RiskState::Halted);
        QCOMPARE(status.newestHold, std::int64_t(5));
    }
    void aFileOfOursWithoutItsRecordKeepsItsNumber() {
        StopFile file(m_folder / "EMERGENCY_STOP");
        QVERIFY(file.raise(Hold{4, "ann", "window", "x", m_clock.now(), RiskState::Halted}));
        write("risk-state", encodeRiskRecord(RiskRecord{{}, 2, true, {}}));
        const RiskStatus status = start();
        QCOMPARE(status.state, RiskState::Halted);
        QVERIFY(status.newestHold > 4);
    }
    void aFolderThatIsGoneHalts() {
        std::filesystem::remove_all(m_folder);
        const RiskStatus status = start(false);
        QCOMPARE(status.state, RiskState::Halted);
        QVERIFY(!status.persisted);
    }
    void anyoneMayPeek() {
        QCOMPARE(peekRiskStatus(m_folder, false).state, RiskState::Active);
        QCOMPARE(peekRiskStatus(m_folder, true).state, RiskState::Halted);
        QCOMPARE(start(false).state, RiskState::Active);
        QCOMPARE(peekRiskStatus(m_folder, true).state, RiskState::Active);
        write("EMERGENCY_STOP", "");
        const RiskStatus status = peekRiskStatus(m_folder, true);
        QCOMPARE(status.state, RiskState::Halted);
        QVERIFY(status.stopFileExists);
        write("risk-state", "garbage");
        QVERIFY(!peekRiskStatus(m_folder, true).persisted);
    }
};

REGISTER_TEST(RiskStartTest)
#include "risk_start_test.moc"
