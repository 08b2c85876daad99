#include "tests/support/registered_test.h"
#include "ui/look/elided_label.h"
#include "ui/window/start_failure.h"
#include "ui/window/status_strip.h"
#include "ui/window/store_notice.h"

#include <QLabel>

using namespace aetherion;
using contract::StoreState;

class StoreNoticeTest : public QObject {
    Q_OBJECT
private:
    static contract::EngineSnapshot snapshotWith(const contract::StoreView& store, std::string error = {}) {
        contract::EngineSnapshot snapshot;
        snapshot.pulse.store = store;
        snapshot.pulse.storeError = std::move(error);
        snapshot.pulse.storeQueue = 3;
        snapshot.pulse.storeQueueCapacity = 100;
        return snapshot;
    }
    static contract::StoreView storeIn(StoreState state) {
        return {.state = state, .place = "mysql://desk@db1/aetherion", .spooledRows = 12'345, .spooledBytes = 1 << 20};
    }
    static QString textOf(const QWidget& widget, const char* name) {
        return widget.findChild<QLabel*>(QString::fromLatin1(name))->text();
    }

private Q_SLOTS:
    void takesRoomOnlyWhileTheStoreIsInTrouble_data() {
        QTest::addColumn<StoreState>("state");
        QTest::addColumn<bool>("visible");
        QTest::newRow("writing") << StoreState::Writing << false;
        QTest::newRow("spooling") << StoreState::Spooling << true;
        QTest::newRow("catching up") << StoreState::CatchingUp << false;
        QTest::newRow("failing") << StoreState::Failing << true;
    }
    void takesRoomOnlyWhileTheStoreIsInTrouble() {
        QFETCH(StoreState, state);
        QFETCH(bool, visible);
        QWidget window;
        window::StoreNotice notice(&window);
        notice.show(snapshotWith(storeIn(StoreState::Failing)).pulse);
        notice.show(snapshotWith(storeIn(state)).pulse);
        QCOMPARE(!notice.isHidden(), visible);
    }

    void saysWhyAndWhatToDo() {
        window::StoreNotice notice;
        notice.show(snapshotWith(storeIn(StoreState::Spooling), "the server at db1 is away").pulse);
        QVERIFY(textOf(notice, "storeHeadline").contains(QStringLiteral("12,345 rows")));
        QVERIFY(textOf(notice, "storeAdvice").startsWith(QStringLiteral("The server at db1 is away. ")));
        QVERIFY(textOf(notice, "storeAdvice").contains(QStringLiteral("Nothing is lost")));
        const QColor amber = notice.palette().color(QPalette::Window);
        auto failing = storeIn(StoreState::Failing);
        failing.lostRows = 7;
        notice.show(snapshotWith(failing, "/data/ledger.db: disk full").pulse);
        QVERIFY(textOf(notice, "storeHeadline").contains(QStringLiteral("7 rows lost")));
        QVERIFY(textOf(notice, "storeAdvice").contains(QStringLiteral("New orders are refused")));
        QVERIFY(notice.palette().color(QPalette::Window) != amber);
    }

    void showsItInTheStatusStripToo() {
        const auto said = [](const contract::EngineSnapshot& snapshot) {
            window::StatusFacts facts;
            facts.snapshot = &snapshot;
            facts.zone = QTimeZone(QByteArrayLiteral("UTC"));
            return window::storeWords(facts);
        };
        const auto writing = said(snapshotWith(storeIn(StoreState::Writing)));
        QCOMPARE(writing.text, QStringLiteral("Store 3 waiting"));
        QVERIFY(writing.explained.what.contains(QStringLiteral("3 of 100 waiting")));
        QVERIFY(writing.explained.what.contains(QStringLiteral("mysql://desk@db1/aetherion")));
        QVERIFY(!writing.needsCare);
        const auto spooling = said(snapshotWith(storeIn(StoreState::Spooling), "away"));
        QVERIFY(spooling.text.contains(QStringLiteral("server away, 12,345 rows")));
        QVERIFY(spooling.explained.advice.contains(QStringLiteral("Look to the server")));
        QVERIFY(spooling.needsCare);
        QVERIFY(said(snapshotWith(storeIn(StoreState::CatchingUp))).text.contains(QStringLiteral("12,345 rows to go")));
    }

    void saysWhatToDoWhenTheStartFails_data() {
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("advice");
        const auto row = [](const char* error, const char* advice) {
            QTest::newRow(error) << QString::fromLatin1(error) << QString::fromLatin1(advice);
        };
        row("/data: in use by aetheriond (process 12)", "Close the program");
        row("/data/ledger.db: is an SQLite file of another program, not Aetherion's ledger database",
            "Move it out of the folder");
        row("/data/ledger.db: file is not a database", "from the folder's backups");
        row("/data/market.db: database disk image is malformed", "from the folder's backups");
        row("/data/ledger.db: has schema 99, which is newer than schema 2 of this program", "A newer Aetherion");
        row("mysql://desk@db1/x: the server refused the password of the user \"desk\"", "Check the user in --db");
        row("mysql://desk@db1/x: Unknown server host 'db1' (-2)", "Check the host in --db");
        row("/data: cannot create folder: Permission denied", "readable and writable");
        row("--markets: names no market", "config show --origin");
    }
    void saysWhatToDoWhenTheStartFails() {
        QFETCH(QString, error);
        QFETCH(QString, advice);
        const window::StartFailure window(error);
        QCOMPARE(textOf(window, "startError"), error);
        QVERIFY2(textOf(window, "startAdvice").contains(advice), qPrintable(textOf(window, "startAdvice")));
    }
};

REGISTER_TEST(StoreNoticeTest)
#include "store_notice_test.moc"
