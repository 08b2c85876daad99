// The emergency stop in every situation that a person may be in: it only ever adds holds.
#include "core/base/clock.h"
#include "tests/support/registered_test.h"
#include "tests/ui/guard_fakes.h"
#include "ui/guard/emergency_bar.h"
#include "ui/guard/emergency_button.h"
#include "ui/guard/halt_frame.h"
#include "ui/guard/halt_marks.h"
#include "ui/guard/risk_text.h"
#include "ui/guard/stop_control.h"
#include "ui/look/language.h"
#include "ui/look/said.h"
#include "ui/look/theme.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

using namespace aetherion;
using namespace aetherion::guard;
using namespace std::chrono_literals;

class GuardStopTest : public QObject {
    Q_OBJECT

    struct Desk {
        ManualClock clock{fromEpochMillis(1'771'230'400'000)};
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        StopControl control{killSwitch, trading, clock};
        EmergencyBar bar{control};
        test::GuardScene scene;

        Desk() {
            bar.resize(1440, 56);
            bar.QWidget::show();
            killSwitch.change([](risk::RiskStatus& status) { status.stopFilePath = "/data/EMERGENCY_STOP"; });
            show();
        }
        void show() {
            scene.standing = readStanding(killSwitch, trading);
            bar.show(scene.sight());
        }
        [[nodiscard]] int trips() const { return static_cast<int>(killSwitch.trips().size()); }
        [[nodiscard]] QString text(const char* name) const {
            return bar.findChild<QLabel*>(QString::fromLatin1(name))->text();
        }
        [[nodiscard]] EmergencyButton* stop() const { return bar.findChild<EmergencyButton*>(); }
    };
    static void pressStopKeys(QWidget* where, bool isRepeat = false) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier, QString(), isRepeat);
        QApplication::sendEvent(where, &press);
    }

private Q_SLOTS:
    void pressesOnlyAddHolds() {
        Desk desk;
        for (int i = 0; i < 10; ++i) {
            QTest::mousePress(desk.stop(), Qt::LeftButton);
            QCOMPARE(desk.trips(), i + 1);
            QTest::mouseRelease(desk.stop(), Qt::LeftButton);
            QCOMPARE(desk.trips(), i + 1);
            QCOMPARE(desk.killSwitch.status().state, risk::RiskState::Halted);
        }
        QTest::mouseDClick(desk.stop(), Qt::LeftButton);
        QVERIFY(desk.trips() > 10);
        QCOMPARE(desk.killSwitch.status().state, risk::RiskState::Halted);
        QCOMPARE(desk.killSwitch.status().holds.size(), static_cast<std::size_t>(desk.trips()));
    }

    void aPressCountsThoughItIsLetGoElsewhere() {
        Desk desk;
        QTest::mousePress(desk.stop(), Qt::LeftButton);
        QTest::mouseRelease(desk.stop(), Qt::LeftButton, {}, QPoint(-80, -80));
        QCOMPARE(desk.trips(), 1);
    }

    void aHeldKeyIsOnePress_data() {
        QTest::addColumn<int>("key");
        QTest::newRow("space") << int(Qt::Key_Space);
        QTest::newRow("return") << int(Qt::Key_Return);
        QTest::newRow("enter") << int(Qt::Key_Enter);
    }
    void aHeldKeyIsOnePress() {
        QFETCH(int, key);
        Desk desk;
        desk.stop()->setFocus();
        QTest::keyPress(desk.stop(), static_cast<Qt::Key>(key));
        for (int i = 0; i < 30; ++i) {
            QKeyEvent repeat(QEvent::KeyPress, key, Qt::NoModifier, QString(), true);
            QApplication::sendEvent(desk.stop(), &repeat);
        }
        QTest::keyRelease(desk.stop(), static_cast<Qt::Key>(key));
        QCOMPARE(desk.trips(), 1);
    }

    void keysAreHeardWhileTypingAndOnce() {
        Desk desk;
        QLineEdit field;
        field.show();
        field.setFocus();
        pressStopKeys(&field);
        QCOMPARE(desk.trips(), 1);
        pressStopKeys(&field, true);
        QCOMPARE(desk.trips(), 1);
        QVERIFY(field.text().isEmpty());
    }

    void keysAreHeardInEveryWindowMenuListAndDialog() {
        Desk desk;
        QWidget second;
        second.resize(200, 100);
        second.show();
        second.activateWindow();
        pressStopKeys(&second);
        QCOMPARE(desk.trips(), 1);
        QMenu menu;
        menu.addAction(QStringLiteral("Save"));
        menu.popup(QPoint(10, 10));
        QVERIFY(menu.isVisible());
        pressStopKeys(&menu);
        QCOMPARE(desk.trips(), 2);
        menu.close();
        QComboBox box;
        box.addItems({QStringLiteral("a"), QStringLiteral("b")});
        box.show();
        box.showPopup();
        QVERIFY(QApplication::activePopupWidget());
        pressStopKeys(QApplication::activePopupWidget());
        QCOMPARE(desk.trips(), 3);
        box.hidePopup();
        QDialog dialog(&second);
        dialog.open();
        pressStopKeys(&dialog);
        QCOMPARE(desk.trips(), 4);
    }

    void anActionWithTheSameKeysDoesNotSwallowThem() {
        Desk desk;
        QLineEdit field;
        field.show();
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        asked.ignore();
        QApplication::sendEvent(&field, &asked);
        QVERIFY(asked.isAccepted());
        QCOMPARE(desk.trips(), 0);
    }

    void aPressOverTheStopCountsWhileAMenuIsOpen() {
        Desk desk;
        QMenu menu;
        menu.addAction(QStringLiteral("Save"));
        menu.popup(QPoint(600, 600));
        const QPoint over = desk.stop()->mapToGlobal(desk.stop()->rect().center());
        QMouseEvent press(QEvent::MouseButtonPress, menu.mapFromGlobal(over), over, Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        QApplication::sendEvent(&menu, &press);
        QCOMPARE(desk.trips(), 1);
    }

    void itCannotBeDisabled() {
        Desk desk;
        desk.stop()->setEnabled(false);
        QVERIFY(desk.stop()->isEnabled());
        QTest::mousePress(desk.stop(), Qt::LeftButton);
        desk.show();
        QVERIFY(desk.stop()->isEnabled());
        QCOMPARE(desk.stop()->text(), QStringLiteral("STOP"));
    }

    void theTrayStopsToo() {
        Desk desk;
        desk.control.setOperator(QStringLiteral("ops"));
        desk.control.stopFromTray();
        QCOMPARE(desk.killSwitch.trips().back().who, std::string("ops"));
        QCOMPARE(desk.killSwitch.trips().back().channel, std::string("window"));
        QCOMPARE(desk.text("riskState"), QStringLiteral("HALTED"));
    }

    void theAnswerComesInThreeStepsAndNothingWaits() {
        Desk desk;
        desk.killSwitch.holdDisk();
        QTest::mousePress(desk.stop(), Qt::LeftButton);
        // The disk is held up: the press has come back all the same.
        QVERIFY(desk.text("stopLatched").contains(QStringLiteral("08:26:40.000")));
        QVERIFY(desk.text("stopCancelled").contains(QStringLiteral("waiting")));
        QVERIFY(desk.text("stopRecorded").contains(QStringLiteral("Being written")));
        desk.scene.trading.stop = {1, desk.clock.now(), 3, 2, std::nullopt};
        desk.show();
        QVERIFY(desk.text("stopCancelled").contains(QStringLiteral("2 of 3")));
        QVERIFY(desk.text("stopRecorded").contains(QStringLiteral("Being written")));
        desk.clock.advance(250ms);
        desk.killSwitch.letDiskGo();
        QTRY_VERIFY(desk.text("stopRecorded").contains(QStringLiteral("On the disk 08:26:40.250")));
        desk.scene.trading.stop.cancelled = 3;
        desk.scene.trading.stop.took = 11ms;
        desk.scene.trading.unprotected.resize(2);
        desk.show();
        QVERIFY(desk.text("stopCancelled").contains(QStringLiteral("3 of 3 in 11.0 ms")));
        QCOMPARE(desk.text("riskMeaning"),
                 QStringLiteral("Nothing goes out but cancels; exits do not run. 3 orders cancelled, 2 positions open "
                                "WITHOUT protection."));
    }

    void aSecondStopKeepsTheCountOfWhatTheFirstCancelled() {
        Desk desk;
        desk.control.stop();
        desk.scene.trading.stop = {1, desk.clock.now(), 3, 3, 2ms};
        desk.show();
        desk.control.stop();
        desk.scene.trading.stop = {2, desk.clock.now(), 0, 0, 1ms};
        desk.show();
        desk.show();
        QVERIFY(desk.text("riskMeaning").contains(QStringLiteral("3 orders cancelled")));
        QVERIFY(desk.text("stopCancelled").contains(QStringLiteral("none was working")));
    }

    void eachStateHasItsWordAndSentence() {
        Desk desk;
        QCOMPARE(desk.text("riskState"), QStringLiteral("TRADING ON"));
        QCOMPARE(desk.text("riskMeaning"), QStringLiteral("New orders go out within limits."));
        desk.bar.findChild<QAction*>(QStringLiteral("pauseMenuReduceOnly"))->trigger();
        QCOMPARE(desk.text("riskState"), QStringLiteral("REDUCE ONLY"));
        QCOMPARE(desk.text("riskMeaning"), QStringLiteral("Nothing may add exposure."));
    }

    void pauseHoldsEverythingAndNeverLoosens() {
        Desk desk;
        auto* pause = desk.bar.findChild<QToolButton*>(QStringLiteral("pauseButton"));
        pause->click();
        QCOMPARE(desk.text("riskState"), QStringLiteral("STAND DOWN"));
        QCOMPARE(desk.text("riskMeaning"),
                 QStringLiteral("As reduce only; strategies send protective exits and nothing else."));
        QCOMPARE(desk.trading.holds().size(), std::size_t(1));
        QCOMPARE(desk.trading.holds().front().holds.front().hold.channel, std::string("window"));
        desk.control.stop();
        pause->click();
        QCOMPARE(desk.text("riskState"), QStringLiteral("HALTED"));
        QCOMPARE(desk.killSwitch.status().state, risk::RiskState::Halted);
    }

    void aSilentEngineIsSaidWithTheWayOut() {
        Desk desk;
        desk.scene.silence = 3500ms;
        desk.scene.trading.canStop = "can stop: 5 of 5, tested 3 h ago";
        desk.show();
        QCOMPARE(desk.text("riskState"), QStringLiteral("NO CONTACT for 3.5 s"));
        QCOMPARE(desk.text("riskFacts"), QStringLiteral("Strategies: off (3.5 s old)"));
        QCOMPARE(desk.text("canStop"), QStringLiteral("can stop 5 of 5 (3.5 s old)"));
        QCOMPARE(desk.text("riskMeaning"),
                 QStringLiteral("All below is old; trading may be running. STOP still latches; or touch the file "
                                "(/data/EMERGENCY_STOP)."));
        QTest::mousePress(desk.stop(), Qt::LeftButton);
        QCOMPARE(desk.trips(), 1);
        desk.show();
        QVERIFY(desk.text("riskMeaning").contains(QStringLiteral("HALTED")));
    }

    void whoLetsStrategiesTradeIsSaid() {
        Desk desk;
        QVERIFY(desk.text("riskFacts").contains(QStringLiteral("Strategies: off")));
        desk.scene.trading.armed["A"] = "ops";
        desk.scene.trading.canStop = "can stop: 4 of 5 (failed: rail), tested 3 h ago";
        desk.show();
        QVERIFY(desk.text("riskFacts").contains(QStringLiteral("Strategies: A armed by ops")));
        QCOMPARE(desk.text("canStop"), QStringLiteral("can stop 4 of 5"));
    }

    void theDrillIsReadTheSameInEachLanguage_data() {
        QTest::addColumn<QString>("language");
        for (const QString& code : look::Language::available())
            QTest::newRow(qPrintable(code)) << code;
    }
    void theDrillIsReadTheSameInEachLanguage() {
        QFETCH(QString, language);
        look::Language words;
        QVERIFY(words.choose(language));
        Desk desk;
        const auto shows = [&desk](const char* sentence) {
            desk.scene.trading.canStop = sentence;
            desk.show();
            const auto* label = desk.bar.findChild<QLabel*>(QStringLiteral("canStop"));
            const QColor amber = look::themeColors(desk.bar.palette()).caution;
            return std::pair(label->text(), label->palette().color(QPalette::Window) == amber);
        };
        const QString count = EmergencyBar::tr("can stop %1 of %2");
        QCOMPARE(shows("can stop: 5 of 5, tested 3 h ago"), std::pair(count.arg(5).arg(5), false));
        QCOMPARE(shows("can stop: 4 of 5 (failed: rail), tested 3 h ago"), std::pair(count.arg(4).arg(5), true));
        QCOMPARE(desk.bar.findChild<QLabel*>(QStringLiteral("canStop"))->toolTip(),
                 look::said("can stop: 4 of 5 (failed: rail), tested 3 h ago"));
        QVERIFY(shows("can stop: 3 of 5 (not tested: rail, api), tested 3 h ago").second);
        QCOMPARE(shows("can stop: not tested yet"), std::pair(EmergencyBar::tr("stop not tested"), true));
        QVERIFY(words.choose(QStringLiteral("en")));
    }

    void itsOwnReasonsAreKnownInEachLanguage() {
        Desk desk;
        desk.control.stop();
        desk.control.stopFromTray();
        for (const risk::TripRequest& trip : desk.killSwitch.trips())
            QVERIFY2(look::knownSaid(trip.reason), trip.reason.c_str());
        desk.control.pause();
        desk.control.reduceOnly();
        for (const risk::ScopeStatus& status : desk.trading.holds())
            for (const risk::ScopeHold& hold : status.holds)
                QVERIFY2(look::knownSaid(hold.hold.reason), hold.hold.reason.c_str());
    }

    void closedMarketsAreSaidUnlessTheFrameSaysMore() {
        Desk desk;
        contract::StreamView view;
        view.stream.instrument = {market::Market::Nse, "NIFTY50"};
        view.feedState = market::FeedState::Closed;
        desk.scene.snapshot.streams.push_back(view);
        view.stream.instrument = {market::Market::Crypto, "BTCUSDT"};
        view.feedState = market::FeedState::Flowing;
        desk.scene.snapshot.streams.push_back(view);
        desk.show();
        QCOMPARE(desk.text("stateSessions"), QStringLiteral("NSE closed"));
        desk.bar.setSessions(QStringLiteral("NSE closed until 09:15 IST"));
        QCOMPARE(desk.text("stateSessions"), QStringLiteral("NSE closed until 09:15 IST"));
    }

    void itSaysItsScope() {
        Desk desk;
        QVERIFY(desk.stop()->toolTip().contains(
            QStringLiteral("this engine; other engines on this database are not stopped")));
    }

    void aNarrowWindowLosesNothing() {
        Desk desk;
        desk.bar.resize(desk.bar.fontMetrics().height() * 50, 200);
        QApplication::processEvents();
        for (const char* name : {"riskState", "riskMeaning"}) {
            const auto* label = desk.bar.findChild<QLabel*>(QString::fromLatin1(name));
            QVERIFY(label->isVisible());
            QVERIFY(desk.bar.rect().contains(QRect(label->mapTo(&desk.bar, QPoint()), label->size())));
        }
        QVERIFY(desk.bar.rect().contains(QRect(desk.stop()->mapTo(&desk.bar, QPoint()), desk.stop()->size())));
    }

    void theRowIsAsHighAsItsTextNeeds() {
        Desk desk;
        QWidget window;
        auto* column = new QVBoxLayout(&window);
        column->setContentsMargins(0, 0, 0, 0);
        column->addWidget(&desk.bar);
        column->addWidget(new QWidget, 1);
        window.resize(1440, 700);
        window.show();
        const int line = desk.bar.fontMetrics().height();
        QVERIFY(desk.bar.height() >= line * 56 / 15 && desk.bar.height() < line * 6);
        desk.scene.silence = 4s;
        desk.show();
        window.resize(1440, 701);
        QVERIFY(desk.bar.height() < line * 7);
        desk.bar.setParent(nullptr);
    }

    void everyWindowsRowFollowsAtOnce() {
        Desk desk;
        EmergencyBar second(desk.control);
        second.show(desk.scene.sight());
        QTest::mousePress(second.findChild<EmergencyButton*>(), Qt::LeftButton);
        QCOMPARE(desk.trips(), 1);
        QCOMPARE(desk.bar.state(), risk::RiskState::Halted);
        QCOMPARE(second.state(), risk::RiskState::Halted);
    }

    void everyWindowIsMarkedWhileHalted() {
        HaltMarks marks;
        QWidget first;
        first.setWindowTitle(QStringLiteral("Chart"));
        first.resize(200, 100);
        first.show();
        marks.show(risk::RiskState::Halted);
        QCOMPARE(first.windowTitle(), QStringLiteral("[HALTED] Chart"));
        QVERIFY(first.findChild<HaltFrame*>());
        QWidget second;
        second.setWindowTitle(QStringLiteral("Book"));
        second.show();
        QCOMPARE(second.windowTitle(), QStringLiteral("[HALTED] Book"));
        second.setWindowTitle(QStringLiteral("Book 2"));
        QCOMPARE(second.windowTitle(), QStringLiteral("[HALTED] Book 2"));
        second.resize(300, 200);
        QCOMPARE(second.findChild<HaltFrame*>()->size(), QSize(300, 200));
        marks.show(risk::RiskState::Active);
        QCOMPARE(first.windowTitle(), QStringLiteral("Chart"));
        QVERIFY(!second.findChild<HaltFrame*>());
    }
};

REGISTER_TEST(GuardStopTest)
#include "guard_stop_test.moc"
