#include "core/risk/risk_state_file.h"
#include "core/risk/stop_file.h"
#include "tests/risk/without_override.h"
#include "tests/support/registered_test.h"

#include "core/base/atomic_file.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>

#include <fstream>

using namespace aetherion;
using namespace aetherion::risk;
namespace fs = std::filesystem;

class StopFileTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir* m_dir = nullptr;
    [[nodiscard]] fs::path folder() const { return m_dir->path().toStdString(); }
    [[nodiscard]] fs::path path() const { return folder() / "EMERGENCY_STOP"; }
    static void touch(const fs::path& file, const std::string& text = {}) { std::ofstream(file) << text; }
    static Hold hold(std::int64_t id) {
        return Hold{id, "ann", "window", "too\nfast", fromEpochMillis(0), RiskState::Halted};
    }

private Q_SLOTS:
    void init() { m_dir = new QTemporaryDir; }
    void cleanup() { delete m_dir; }

    void onlyAMissingNameInAReadableFolderIsAbsent() {
        QCOMPARE(StopFile(path()).look().presence, StopPresence::Absent);
        QVERIFY(StopFile(path()).look().key.empty());
    }
    void existenceAloneIsPresent_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("empty") << 0;
        QTest::newRow("with text") << 1;
        QTest::newRow("folder") << 2;
        QTest::newRow("dangling link") << 3;
        QTest::newRow("link to itself") << 4;
        QTest::newRow("pipe that nobody writes") << 5;
    }
    void existenceAloneIsPresent() {
        QFETCH(int, kind);
        switch (kind) {
        case 0:
            touch(path());
            break;
        case 1:
            touch(path(), "someone else's words\n");
            break;
        case 2:
            fs::create_directory(path());
            break;
        case 3:
            fs::create_symlink("/nowhere/at/all", path());
            break;
        case 4:
            fs::create_symlink(path(), path());
            break;
        case 5:
            QCOMPARE(::mkfifo(path().c_str(), 0600), 0);
            break;
        }
        const StopSight sight = StopFile(path()).look();
        QCOMPARE(sight.presence, StopPresence::Present);
        QVERIFY(!sight.ours);
        QVERIFY(!sight.key.empty());
        if (kind == 1)
            QCOMPARE(sight.reason, std::string("someone else's words"));
    }
    // AION 1: what could not be read counted as "not stopped".
    void anythingElseIsUnclear_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("parent is a file") << 0;
        QTest::newRow("parent is a loop of links") << 1;
        QTest::newRow("parent is missing") << 2;
        QTest::newRow("name too long") << 3;
    }
    void anythingElseIsUnclear() {
        QFETCH(int, kind);
        fs::path parent = folder() / "data";
        switch (kind) {
        case 0:
            touch(parent);
            break;
        case 1:
            fs::create_symlink(parent, parent);
            break;
        case 2:
            break;
        case 3:
            parent = folder() / std::string(300, 'n');
            break;
        }
        const StopSight sight = StopFile(parent / "EMERGENCY_STOP").look();
        QCOMPARE(sight.presence, StopPresence::Unclear);
        QVERIFY(!sight.key.empty());
        QVERIFY2(sight.reason.find("cannot be checked") != std::string::npos, sight.reason.c_str());
    }
    void aFolderThatCannotBeSearchedIsUnclear() {
        for (const auto modes : {fs::perms::none, fs::perms::owner_exec, fs::perms::owner_read}) {
            fs::permissions(folder(), modes);
            auto presence = StopPresence::Absent;
            const bool held =
                aetherion::risk::test::withoutOverride([&] { presence = StopFile(path()).look().presence; });
            fs::permissions(folder(), fs::perms::owner_all);
            QVERIFY(held);
            QCOMPARE(presence, StopPresence::Unclear);
        }
    }
    void itsOwnFileNamesTheHold() {
        StopFile file(path());
        const auto key = file.raise(hold(12));
        QVERIFY(key);
        const StopSight sight = file.look();
        QCOMPARE(sight.presence, StopPresence::Present);
        QVERIFY(sight.ours);
        QCOMPARE(sight.hold, std::int64_t(12));
        QCOMPARE(sight.who, std::string("ann"));
        QCOMPARE(sight.reason, std::string("too fast"));
        QCOMPARE(sight.key, *key);
    }
    void neverReplacesWhatStands() {
        touch(path(), "mine");
        const auto key = StopFile(path()).raise(hold(1));
        QVERIFY(key);
        QVERIFY(key->empty());
        QCOMPARE(readWholeFile(path()).value(), std::string("mine"));
    }
    void aCommandsFileIsOursAndReplacesOnlyOurs() {
        QVERIFY(writeStopFile(path(), "bob", "drill", fromEpochMillis(0)).value());
        StopFile file(path());
        const StopSight first = file.look();
        QVERIFY(first.ours);
        QCOMPARE(first.hold, std::int64_t(0));
        QCOMPARE(first.reason, std::string("drill"));
        QVERIFY(writeStopFile(path(), "bob", "again", fromEpochMillis(0)).value());
        QVERIFY(file.look().key != first.key);
        fs::remove(path());
        touch(path(), "foreign");
        QCOMPARE(writeStopFile(path(), "bob", "third", fromEpochMillis(0)).value(), false);
        QCOMPARE(readWholeFile(path()).value(), std::string("foreign"));
    }
    void aCommandThatCannotWriteSaysSo() {
        touch(folder() / "file");
        QVERIFY(!writeStopFile(folder() / "file" / "EMERGENCY_STOP", "bob", "drill", fromEpochMillis(0)));
    }
    void aFileCreatedAnewHasAnotherKey() {
        touch(path());
        const std::string first = StopFile(path()).look().key;
        fs::remove(path());
        touch(path());
        const std::string second = StopFile(path()).look().key;
        struct statx info {};
        QCOMPARE(::statx(AT_FDCWD, path().c_str(), 0, STATX_BTIME, &info), 0);
        if ((info.stx_mask & STATX_BTIME) == 0)
            QSKIP("this file system keeps no time of birth");
        QVERIFY(first != second);
        touch(path(), "more words do not make it another file");
        QCOMPARE(StopFile(path()).look().key, second);
    }
    void setsAsideOnlyTheFileThatWasSeen() {
        StopFile file(path());
        const std::string key = file.raise(hold(1)).value();
        fs::remove(path());
        touch(path(), "put there meanwhile");
        QVERIFY(!file.setAside(key));
        QCOMPARE(readWholeFile(path()).value(), std::string("put there meanwhile"));
    }
    void putsBackUnlessAnotherAppeared() {
        StopFile file(path());
        const std::string key = file.raise(hold(1)).value();
        QVERIFY(file.setAside(key));
        QCOMPARE(file.look().presence, StopPresence::Absent);
        QVERIFY(file.putBack());
        QCOMPARE(file.look().key, key);
        QVERIFY(file.setAside(key));
        touch(path(), "newer");
        QVERIFY(file.putBack());
        QCOMPARE(readWholeFile(path()).value(), std::string("newer"));
        file.removeLeftovers();
        QCOMPARE(std::distance(fs::directory_iterator(folder()), fs::directory_iterator()), 1);
    }

    void stateFileThatIsNotASoundFileIsUnreadable_data() { existenceAloneIsPresent_data(); }
    void stateFileThatIsNotASoundFileIsUnreadable() {
        existenceAloneIsPresent();
        const RiskLoad load = RiskStateFile(path()).load();
        QCOMPARE(load.outcome, RiskLoadOutcome::Unreadable);
        QVERIFY(!load.reason.empty());
    }
    void stateFileInAFolderThatCannotBeReadIsUnreadable_data() { anythingElseIsUnclear_data(); }
    void stateFileInAFolderThatCannotBeReadIsUnreadable() {
        anythingElseIsUnclear();
        QCOMPARE(RiskStateFile(folder() / "data" / "risk-state").load().outcome,
                 fs::is_directory(fs::symlink_status(folder() / "data")) ? RiskLoadOutcome::Missing
                                                                         : RiskLoadOutcome::Unreadable);
    }
    void unreadableStateFileIsKeptBesideTheNewOne() {
        const fs::path state = folder() / "risk-state";
        touch(state, "garbage");
        RiskStateFile file(state);
        QCOMPARE(file.load().outcome, RiskLoadOutcome::Unreadable);
        QVERIFY(file.save(RiskRecord{}));
        QCOMPARE(file.load().outcome, RiskLoadOutcome::Read);
        QCOMPARE(readWholeFile(folder() / "risk-state.unreadable").value(), std::string("garbage"));
        struct stat info {};
        QCOMPARE(::stat(state.c_str(), &info), 0);
        QCOMPARE(info.st_mode & 0777, mode_t(0600));
    }
    void leftoversOfAKilledWriterAreRemoved() {
        touch(folder() / ".risk-state.77.0.tmp", "half");
        RiskStateFile file(folder() / "risk-state");
        file.removeLeftovers();
        QVERIFY(!fs::exists(folder() / ".risk-state.77.0.tmp"));
        QCOMPARE(file.load().outcome, RiskLoadOutcome::Missing);
    }
};

REGISTER_TEST(StopFileTest)
#include "stop_file_test.moc"
