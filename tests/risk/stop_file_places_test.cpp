#include "core/risk/kill_watch.h"
#include "core/risk/risk_folder.h"
#include "tests/risk/without_override.h"
#include "tests/support/registered_test.h"

#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <fstream>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
namespace fs = std::filesystem;

namespace {

enum class Trouble {
    Empty,
    Text,
    Folder,
    DanglingLink,
    LinkToItself,
    Pipe,
    ParentIsAFile,
    ParentIsALoop,
    ParentCannotBeSearched,
    ParentCannotBeListed,
    ParentIsGone,
};

struct TroubleRow {
    Trouble trouble;
    const char* title;
    /// What the hold says.
    const char* says;
};

constexpr TroubleRow kTroubles[] = {
    {Trouble::Empty, "empty", ""},
    {Trouble::Text, "with text", "sell nothing"},
    {Trouble::Folder, "a folder", "a folder of that name"},
    {Trouble::DanglingLink, "a dangling link", "not a file"},
    {Trouble::LinkToItself, "a link to itself", "not a file"},
    {Trouble::Pipe, "a pipe that nobody writes", "not a file"},
    {Trouble::ParentIsAFile, "its folder is a file (ENOTDIR)", "Not a directory"},
    {Trouble::ParentIsALoop, "its folder is a loop of links (ELOOP)", "Too many levels"},
    {Trouble::ParentCannotBeSearched, "its folder cannot be searched (EACCES)", "Permission denied"},
    {Trouble::ParentCannotBeListed, "its folder cannot be listed (EACCES)", "Permission denied"},
    {Trouble::ParentIsGone, "its folder is removed", "No such file"},
};

/// In one step: between two of them the folder would be missing, which is another trouble.
void changePlaces(const fs::path& one, const fs::path& other) {
    if (::renameat2(AT_FDCWD, one.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE) != 0)
        qFatal("%s and %s cannot change places", one.c_str(), other.c_str());
}

void makeTrouble(Trouble trouble, const fs::path& file) {
    const fs::path folder = file.parent_path();
    const fs::path away = folder.string() + ".away";
    switch (trouble) {
    case Trouble::Empty:
        std::ofstream{file};
        return;
    case Trouble::Text:
        std::ofstream(folder / "prepared") << "sell nothing\n";
        fs::rename(folder / "prepared", file);
        return;
    case Trouble::Folder:
        fs::create_directory(file);
        return;
    case Trouble::DanglingLink:
        fs::create_symlink("/nowhere/at/all", file);
        return;
    case Trouble::LinkToItself:
        fs::create_symlink(file, file);
        return;
    case Trouble::Pipe:
        (void)::mkfifo(file.c_str(), 0600);
        return;
    case Trouble::ParentIsAFile:
        std::ofstream{away};
        changePlaces(folder, away);
        return;
    case Trouble::ParentIsALoop:
        fs::create_symlink(folder, away);
        changePlaces(folder, away);
        return;
    case Trouble::ParentCannotBeSearched:
        fs::permissions(folder, fs::perms::none);
        return;
    case Trouble::ParentCannotBeListed:
        fs::permissions(folder, fs::perms::owner_write | fs::perms::owner_exec);
        return;
    case Trouble::ParentIsGone:
        fs::rename(folder, away);
        return;
    }
}

void endTrouble(const fs::path& file) {
    const fs::path folder = file.parent_path();
    const fs::path away = folder.string() + ".away";
    std::error_code none;
    if (fs::exists(fs::symlink_status(away))) {
        fs::remove(folder, none);
        fs::rename(away, folder);
    }
    fs::permissions(folder, fs::perms::owner_all, none);
    fs::remove(file, none);
}

template <typename Condition> bool comesTrue(Condition condition) {
    for (int i = 0; i < 20'000; ++i) {
        if (condition())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return false;
}

std::string reasonsOf(const RiskStatus& status) {
    std::string reasons;
    for (const Hold& hold : status.holds)
        reasons += hold.channel + ": " + hold.reason + "; ";
    return reasons;
}

/// Step by step, as soon as nothing speaks against it.
bool resumeAll(KillSwitch& killSwitch) {
    return comesTrue([&] {
        (void)killSwitch.resume({"ann", "api", "looked into it", killSwitch.status().newestHold});
        return killSwitch.state() == RiskState::Active;
    });
}

} // namespace

/// Existence alone stops, and only a missing name in a folder that can be read is no stop: for the data folder's file
/// and for the second one, at the start and while it runs.
class StopFilePlacesTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_dir;
    int m_count = 0;
    fs::path m_data;
    fs::path m_second;

    [[nodiscard]] fs::path fileOf(bool second) const { return second ? m_second : m_data / kStopFileName; }
    static void addRows() {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("says");
        QTest::addColumn<bool>("second");
        for (const bool second : {false, true})
            for (const TroubleRow& row : kTroubles)
                QTest::addRow("%s file: %s", second ? "second" : "first", row.title)
                    << static_cast<int>(row.trouble) << QString::fromLatin1(row.says) << second;
    }

private Q_SLOTS:
    void init() {
        const fs::path root = m_dir.filePath(QString::number(++m_count)).toStdString();
        m_data = root / "data";
        m_second = root / "elsewhere" / "HALT";
        fs::create_directories(m_data);
        fs::create_directories(m_second.parent_path());
    }
    void cleanup() {
        endTrouble(fileOf(false));
        endTrouble(fileOf(true));
    }

    void absentIsNoStop() {
        const SystemClock clock;
        RiskFolder store(m_data, m_second);
        KillSwitch killSwitch(store, clock);
        killSwitch.open(false);
        QCOMPARE(killSwitch.state(), RiskState::Active);
        KillWatch watch(killSwitch, store.stopFile(), [](const RiskStatus&, const std::string&) {},
                        {.pollInterval = std::chrono::milliseconds(2), .secondStopFile = m_second});
        // Other names beside them, and a file that only looks like one, are nobody's stop.
        std::ofstream{m_data / "EMERGENCY_STOP.txt"};
        std::ofstream{m_second.parent_path() / "HALTED"};
        QTest::qWait(50);
        QCOMPARE(killSwitch.state(), RiskState::Active);
        QVERIFY(killSwitch.status().holds.empty());
    }

    void stopsWhileItRuns_data() { addRows(); }
    void stopsWhileItRuns() {
        QFETCH(int, trouble);
        QFETCH(QString, says);
        QFETCH(bool, second);
        const fs::path file = fileOf(second);
        const SystemClock clock;
        bool began = false;
        bool stopped = false;
        RiskStatus status;
        tl::expected<RiskStatus, ResumeRefusal> refused;
        bool stillStopped = false;
        bool resumed = false;
        QVERIFY2(withoutOverride([&] {
                     RiskFolder store(m_data, m_second);
                     KillSwitch killSwitch(store, clock);
                     killSwitch.open(false);
                     began = killSwitch.state() == RiskState::Active;
                     KillWatch watch(killSwitch, store.stopFile(), [](const RiskStatus&, const std::string&) {},
                                     {.pollInterval = std::chrono::milliseconds(5), .secondStopFile = m_second});
                     makeTrouble(static_cast<Trouble>(trouble), file);
                     stopped = comesTrue([&] { return killSwitch.isHalted() && !killSwitch.status().holds.empty(); });
                     status = killSwitch.status();
                     refused = killSwitch.resume({"ann", "api", "go on", killSwitch.status().newestHold});
                     endTrouble(file);
                     std::this_thread::sleep_for(std::chrono::milliseconds(30));
                     stillStopped = killSwitch.isHalted();
                     resumed = resumeAll(killSwitch);
                 }),
                 "the system does not let capabilities go");
        QVERIFY(began);
        QVERIFY(stopped);
        QVERIFY2(status.holds.size() == 1, reasonsOf(status).c_str());
        for (const Hold& hold : status.holds) {
            QCOMPARE(hold.channel, std::string("file"));
            QVERIFY2(hold.reason.find(says.toStdString()) != std::string::npos, hold.reason.c_str());
            QVERIFY2(!second || hold.reason.find(m_second.string()) == 0, hold.reason.c_str());
        }
        QVERIFY(!refused && refused.error().conflict);
        // That it is gone resumes nothing; a person does.
        QVERIFY(stillStopped);
        QVERIFY(resumed);
    }

    void stopsAtTheStart_data() { addRows(); }
    void stopsAtTheStart() {
        QFETCH(int, trouble);
        QFETCH(bool, second);
        const fs::path file = fileOf(second);
        makeTrouble(static_cast<Trouble>(trouble), file);
        const SystemClock clock;
        RiskState state = RiskState::Active;
        bool refused = false;
        RiskStatus peeked;
        QVERIFY2(withoutOverride([&] {
                     RiskFolder store(m_data, m_second);
                     KillSwitch killSwitch(store, clock);
                     killSwitch.open(false);
                     state = killSwitch.state();
                     refused = !killSwitch.resume({"ann", "api", "go on", killSwitch.status().newestHold});
                     peeked = peekRiskStatus(m_data, false, m_second);
                 }),
                 "the system does not let capabilities go");
        QCOMPARE(state, RiskState::Halted);
        QVERIFY(refused);
        // What a command says where no engine runs.
        QCOMPARE(peeked.state, RiskState::Halted);
        QVERIFY(peeked.stopFileExists);
        QCOMPARE(peeked.stopFilePath, file.string());
    }

    void stopsThoughItIsGoneWithinAMillisecond_data() {
        QTest::addColumn<bool>("second");
        QTest::addColumn<bool>("folder");
        QTest::newRow("first file") << false << false;
        QTest::newRow("first file: a folder of that name") << false << true;
        QTest::newRow("second file") << true << false;
        QTest::newRow("second file: a folder of that name") << true << true;
    }
    void stopsThoughItIsGoneWithinAMillisecond() {
        QFETCH(bool, second);
        QFETCH(bool, folder);
        const fs::path file = fileOf(second);
        const SystemClock clock;
        RiskFolder store(m_data, m_second);
        KillSwitch killSwitch(store, clock);
        killSwitch.open(false);
        KillWatch watch(killSwitch, store.stopFile(), [](const RiskStatus&, const std::string&) {},
                        {.pollInterval = std::chrono::hours(1), .secondStopFile = m_second});
        // The system may have other work in between: then once more.
        for (int tries = 0;; ++tries) {
            QVERIFY(tries < 1000);
            const auto began = std::chrono::steady_clock::now();
            if (folder) {
                QCOMPARE(::mkdir(file.c_str(), 0700), 0);
                QCOMPARE(::rmdir(file.c_str()), 0);
            } else {
                const int fd = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0600);
                QVERIFY(fd >= 0);
                ::close(fd);
                QCOMPARE(::unlink(file.c_str()), 0);
            }
            const bool wasQuick = std::chrono::steady_clock::now() - began < std::chrono::milliseconds(1);
            QVERIFY(comesTrue([&] { return killSwitch.isHalted() && !killSwitch.status().holds.empty(); }));
            if (wasQuick)
                break;
            QVERIFY(resumeAll(killSwitch));
        }
        const RiskStatus status = killSwitch.status();
        QCOMPARE(status.holds[0].channel, std::string("file"));
        QVERIFY(resumeAll(killSwitch));
    }

    void aFolderThatComesBackIsWatchedAgain_data() {
        QTest::addColumn<bool>("second");
        QTest::addColumn<bool>("moved");
        QTest::newRow("first file: folder removed") << false << false;
        QTest::newRow("first file: folder moved away") << false << true;
        QTest::newRow("second file: folder removed") << true << false;
        QTest::newRow("second file: folder moved away") << true << true;
    }
    void aFolderThatComesBackIsWatchedAgain() {
        QFETCH(bool, second);
        QFETCH(bool, moved);
        const fs::path file = fileOf(second);
        const SystemClock clock;
        RiskFolder store(m_data, m_second);
        KillSwitch killSwitch(store, clock);
        killSwitch.open(false);
        KillWatch watch(killSwitch, store.stopFile(), [](const RiskStatus&, const std::string&) {},
                        {.pollInterval = std::chrono::milliseconds(5), .secondStopFile = m_second});
        if (moved)
            fs::rename(file.parent_path(), file.parent_path().string() + ".moved");
        else
            fs::remove_all(file.parent_path());
        QVERIFY(comesTrue([&] { return killSwitch.isHalted(); }));
        fs::create_directory(file.parent_path());
        QVERIFY(resumeAll(killSwitch));
        // A round of the watch: what comes and goes before it has found the new folder leaves no trace anywhere.
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        for (int round = 0; round < 3; ++round) {
            // So quick that the poll does not see it, on a folder of the same name that is another one.
            const int fd = ::open(file.c_str(), O_CREAT | O_EXCL | O_WRONLY, 0600);
            QVERIFY(fd >= 0);
            ::close(fd);
            ::unlink(file.c_str());
            QVERIFY(comesTrue([&] { return killSwitch.isHalted(); }));
            QVERIFY(resumeAll(killSwitch));
        }
    }
};

REGISTER_TEST(StopFilePlacesTest)
#include "stop_file_places_test.moc"
