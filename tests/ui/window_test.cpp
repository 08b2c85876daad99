#include "tests/support/registered_test.h"
#include "tests/ui/fake_ports.h"
#include "tests/ui/market_sample.h"
#include "ui/boards/regime_board.h"
#include "ui/chart/candle_chart.h"
#include "ui/chart/chart_stack.h"
#include "ui/guard/emergency_button.h"
#include "ui/window/data_kind_strip.h"
#include "ui/window/main_window.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QTranslator>

using namespace aetherion;
using namespace aetherion::look;
using namespace aetherion::chart;
using namespace aetherion::guard;
using namespace aetherion::window;
using namespace std::chrono_literals;

namespace {

/// Turns every text around, so that what was not asked again stands out.
class Reversed final : public QTranslator {
public:
    QString translate(const char*, const char* text, const char*, int) const override {
        QString reversed;
        for (const QChar letter : QString::fromUtf8(text))
            reversed.prepend(letter);
        return reversed;
    }
    bool isEmpty() const override { return false; }
};

void beats(MainWindow& window, int count = 24) {
    for (int i = 0; i < count; ++i)
        window.frameClock().beat();
}

/// What a screen reader says: the accessible name, or the text where there is none.
QString heardName(QWidget& widget) {
    const QAccessibleInterface* heard = QAccessible::queryAccessibleInterface(&widget);
    return heard ? heard->text(QAccessible::Name) : QString();
}

} // namespace

class WindowTest : public QObject {
    Q_OBJECT

    std::unique_ptr<test::FakePorts> m_fakes;
    std::unique_ptr<MainWindow> m_window;

    template <typename T> T* find(const char* name) { return m_window->findChild<T*>(QString::fromLatin1(name)); }
    QWidget* page() { return find<QStackedWidget>("pages")->currentWidget(); }
    void open(bool market) {
        UiSettings settings;
        settings.openMarketPage = market;
        settings.exportFolder = QStringLiteral("/exports");
        m_window = std::make_unique<MainWindow>(m_fakes->ports(), settings);
        m_window->resize(1440, 900);
        m_window->show();
    }
    void publishSample(std::size_t bars = 512) {
        m_fakes->engine.publish(test::sampleSnapshot(
            {test::sampleStream(0, {.bars = bars}), test::sampleStream(1, {.symbol = "SIM-ETH", .seed = 4})}));
    }

private Q_SLOTS:
    void init() { m_fakes = std::make_unique<test::FakePorts>(); }
    void cleanup() {
        m_window.reset();
        m_fakes.reset();
    }

    void pressTripsBeforeRelease() {
        open(false);
        auto* stop = find<EmergencyButton>("emergencyStopButton");
        QVERIFY(stop->isVisible());
        QTest::mousePress(stop, Qt::LeftButton);
        QCOMPARE(m_fakes->killSwitch.trips, 1);
        QCOMPARE(find<QLabel>("riskState")->text(), QStringLiteral("HALTED"));
        QTest::mouseRelease(stop, Qt::LeftButton);
        QCOMPARE(m_fakes->killSwitch.trips, 1);
        QTest::mouseDClick(stop, Qt::LeftButton);
        QCOMPARE(m_fakes->killSwitch.status().state, risk::RiskState::Halted);
        QVERIFY(m_window->windowTitle().startsWith(QStringLiteral("[HALTED]")));
    }

    void theFirstKeyDoesNotStopTrading() {
        open(false);
        QVERIFY(m_window->focusWidget() == find<QWidget>("startSimulationButton"));
        m_window->showMarketPage();
        QVERIFY(find<QWidget>("regimeBoard")->isAncestorOf(m_window->focusWidget()));
    }

    void showsTheSpeedItRunsAtEvenWhenItIsNoneOfTheChoices() {
        open(true);
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {.bars = 50})});
        snapshot.session.kind = market::SourceKind::Replay;
        snapshot.session.state = contract::SessionState::Running;
        snapshot.session.speed = 6000;
        m_fakes->engine.publish(snapshot);
        beats(*m_window, 15);
        QCOMPARE(find<QComboBox>("speedBox")->currentText(), QStringLiteral("6000x"));
    }

    void stopIsInReachOnEveryPage() {
        open(false);
        auto* stop = find<EmergencyButton>("emergencyStopButton");
        m_window->showRecordingPage();
        QVERIFY(stop->isVisible() && stop->isEnabled());
        m_window->showMarketPage();
        QVERIFY(stop->isVisible() && stop->isEnabled());
        find<QAction>("emergencyStopAction")->trigger();
        QCOMPARE(m_fakes->killSwitch.trips, 1);
    }

    void aStopFromElsewhereShowsWithinHalfASecond() {
        open(true);
        publishSample();
        m_fakes->killSwitch.trip({"ops", "api", "from outside"});
        // Half a second are 15 beats of the frame clock.
        beats(*m_window, 15);
        QCOMPARE(find<QLabel>("riskState")->text(), QStringLiteral("HALTED"));
        find<QAction>("resumeAction")->trigger();
        auto* holds = find<QTableView>("holdTable");
        QVERIFY(holds->isVisible());
        QCOMPARE(holds->model()->rowCount(), 1);
        QCOMPARE(holds->model()->index(0, 4).data().toString(), QStringLiteral("ops"));
        QCOMPARE(holds->model()->index(0, 3).data().toString(), QStringLiteral("from outside"));
    }

    void aStopThatOnlyTheEngineKnowsShowsToo() {
        open(true);
        auto snapshot = test::sampleSnapshot({test::sampleStream(0, {})});
        snapshot.risk.state = risk::RiskState::StandDown;
        snapshot.risk.revision = 9;
        snapshot.risk.persisted = false;
        snapshot.risk.persistenceError = "disk full";
        m_fakes->engine.publish(snapshot);
        beats(*m_window, 15);
        QCOMPARE(find<QLabel>("riskState")->text(), QStringLiteral("STAND DOWN"));
        QVERIFY(find<QLabel>("riskFacts")->text().contains(QStringLiteral("disk full")));
    }

    void aSilentEngineIsNotTakenForAQuietMarket() {
        open(true);
        publishSample();
        beats(*m_window);
        m_fakes->clock.advance(4s);
        beats(*m_window);
        QVERIFY(find<QLabel>("riskState")->text().startsWith(QStringLiteral("NO CONTACT for 4")));
        QCOMPARE(find<QToolButton>("feedPulse")->text(), QStringLiteral("No contact 4.0 s"));
        QVERIFY(find<DataKindStrip>("dataKindStrip")->detail().endsWith(QStringLiteral("no contact with the engine")));
        const auto& rows = find<boards::RegimeBoard>("regimeBoard")->model().rows();
        QVERIFY2(rows.at(0).isStale(), "its price is hatched, with its age");
        const auto& minute = rows.at(0).regimes[market::index(market::Timeframe::M1)];
        QCOMPARE(minute.regime, market::Regime::Unknown);
        QVERIFY2(boards::boardCellText(minute, market::Market::Crypto, rows.now(), nullptr)
                     .contains(QStringLiteral("no contact")),
                 "which regime is in force is not known");
        publishSample();
        beats(*m_window);
        QCOMPARE(find<QLabel>("riskState")->text(), QStringLiteral("TRADING ON"));
        QVERIFY(find<DataKindStrip>("dataKindStrip")->detail().endsWith(QStringLiteral("running")));
        QVERIFY(!rows.at(0).isStale() && minute.regime != market::Regime::Unknown);
        QVERIFY(find<QToolButton>("feedPulse")->text().startsWith(QStringLiteral("Feed flowing")));
    }

    void simulationOpensWhenTheEngineAccepts() {
        open(false);
        find<QAbstractButton>("startSimulationButton")->click();
        QCOMPARE(m_fakes->replay.simulations, 1);
        QCOMPARE(page()->objectName(), QStringLiteral("startPage"));
        m_fakes->engine.push(contract::CommandAnswered{m_fakes->replay.last, true, ""});
        beats(*m_window);
        QCOMPARE(page()->objectName(), QStringLiteral("marketPage"));
        QVERIFY(find<DataKindStrip>("dataKindStrip")->isVisible());
    }

    void aRefusedRecordingSaysWhyAndStays() {
        open(false);
        find<QAction>("openRecordingAction")->trigger();
        QCOMPARE(page()->objectName(), QStringLiteral("recordingPage"));
        auto* dialog = m_window->findChild<QFileDialog*>(QStringLiteral("recordingFileDialog"));
        QVERIFY(dialog && !dialog->isModal());
        Q_EMIT dialog->filesSelected({QStringLiteral("/r/prices.csv")});
        dialog->close();
        beats(*m_window);
        const auto leftOf = [&](const char* name) {
            return find<QComboBox>(name)->mapTo(m_window.get(), QPoint()).x();
        };
        QCOMPARE(leftOf("openSpeedBox"), leftOf("sourceMarket"));
        find<QComboBox>("openSpeedBox")->setCurrentIndex(3);
        find<QPushButton>("openButton")->click();
        QCOMPARE(m_fakes->replay.opened, std::vector<std::string>{"/r/prices.csv"});
        QCOMPARE(m_fakes->replay.speed, 0.0);
        m_fakes->engine.push(contract::CommandAnswered{m_fakes->replay.last, false, "prices.csv: symbol is missing"});
        beats(*m_window);
        QVERIFY(find<QLabel>("openAnswer")->text().contains(QStringLiteral("symbol is missing")));
        QCOMPARE(page()->objectName(), QStringLiteral("recordingPage"));
        QVERIFY(m_window->settings().recentRecordings.isEmpty());
        find<QPushButton>("openButton")->click();
        m_fakes->engine.push(contract::CommandAnswered{m_fakes->replay.last, true, ""});
        beats(*m_window);
        QCOMPARE(m_window->settings().recentRecordings.size(), 1);
    }

    void pannedViewStaysAndOffersTheWayBack() {
        open(true);
        const Timestamp end = fromEpochMillis(1'723'161'600'000);
        const auto publish = [&](int minute) {
            m_fakes->engine.publish(test::sampleSnapshot({test::sampleStream(0, {.end = end + 1min * minute})}));
            beats(*m_window, 1);
        };
        publish(0);
        auto* chart = find<CandleChart>("candleChart");
        auto* live = find<QPushButton>("jumpToLiveButton");
        QVERIFY(!live->isVisible());
        for (int i = 0; i < 4; ++i)
            QTest::keyClick(chart, Qt::Key_Left);
        auto* stack = m_window->findChild<ChartStack*>();
        const Timestamp from = stack->viewport().from();
        for (int minute = 1; minute <= 12; ++minute)
            publish(minute);
        QCOMPARE(stack->viewport().from(), from);
        QVERIFY(live->isVisible());
        QCOMPARE(live->text(), QStringLiteral("12 new - jump to live"));
        live->click();
        QVERIFY(stack->viewport().follows());
        QVERIFY(!live->isVisible());
    }

    void olderBarsComeFromTheSameSource() {
        open(true);
        const Timestamp end = fromEpochMillis(1'723'161'600'000);
        auto stream = test::sampleStream(0, {});
        m_fakes->history.bars = test::walk(market::Timeframe::M1, 3000, end, 61600, 8);
        m_fakes->engine.publish(test::sampleSnapshot({stream}));
        beats(*m_window, 1);
        auto* stack = m_window->findChild<ChartStack*>();
        stack->viewport().goToStart();
        stack->viewport().pan(-60min);
        QTRY_COMPARE(stack->data().bars().size(), std::size_t(3000));
        QVERIFY(!m_fakes->history.asked.empty());
        for (const auto& query : m_fakes->history.asked) {
            QCOMPARE(query.source->value, stream.stream.source.id().value);
            QCOMPARE(query.symbol.value(), std::string("SIM-BTC"));
        }
    }

    void timeframeSwitchKeepsTheTimeInView() {
        open(true);
        publishSample();
        beats(*m_window, 1);
        auto* stack = m_window->findChild<ChartStack*>();
        stack->viewport().pan(-200min);
        const Timestamp to = stack->viewport().to();
        find<QToolButton>("timeframe_5m")->click();
        QCOMPARE(stack->timeframe(), market::Timeframe::M5);
        QCOMPARE(stack->viewport().to(), to);
        QVERIFY(find<QWidget>("regimeHeadline")->accessibleName().contains(QStringLiteral("no model for CRYPTO 5m")));
    }

    void hardlyAnyBarsAreSaidSo() {
        open(true);
        publishSample(12);
        beats(*m_window, 1);
        find<QToolButton>("timeframe_1m")->click();
        QCOMPARE(find<QLabel>("chartNotice")->text(), QStringLiteral("Only 12 bars at 1m so far: try 10s."));
    }

    void aLadderAndTheTicketSayWhatTheyShowAndStop_data() {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("name");
        QTest::newRow("ladder") << QStringLiteral("openLadderAction") << QStringLiteral("ladderWindow");
        QTest::newRow("ticket") << QStringLiteral("orderTicketAction") << QStringLiteral("orderTicket");
    }
    void aLadderAndTheTicketSayWhatTheyShowAndStop() {
        QFETCH(QString, action);
        QFETCH(QString, name);
        open(true);
        publishSample();
        beats(*m_window);
        find<QAction>(action.toLatin1())->trigger();
        beats(*m_window);
        QApplication::processEvents();
        auto* small = find<QWidget>(name.toLatin1());
        const auto* kind = small->findChild<DataKindStrip*>();
        QVERIFY(kind && kind->isVisible());
        QCOMPARE(kind->headline(), QStringLiteral("SIMULATED - not real prices"));
        QCOMPARE(kind->mapTo(small, QPoint(0, 0)).y(), 0);
        auto* stop = small->findChild<EmergencyButton*>();
        const auto* state = small->findChild<QLabel*>(QStringLiteral("headState"));
        QVERIFY(stop && stop->isVisible());
        QCOMPARE(state->text(), QStringLiteral("TRADING ON"));
        // Out of reach of what is scrolled.
        QVERIFY(small->rect().contains(QRect(stop->mapTo(small, QPoint(0, 0)), stop->size())));
        QTest::mousePress(stop, Qt::LeftButton);
        QCOMPARE(m_fakes->killSwitch.status().state, risk::RiskState::Halted);
        QTest::mouseRelease(stop, Qt::LeftButton);
        beats(*m_window);
        QCOMPARE(state->text(), QStringLiteral("HALTED"));
        // Asked for again it is the same window, with one head.
        find<QAction>(action.toLatin1())->trigger();
        QCOMPARE(small->findChildren<EmergencyButton*>().size(), 1);
        auto replay = test::sampleSnapshot({test::sampleStream(0, {.bars = 50})});
        replay.session.kind = market::SourceKind::Replay;
        m_fakes->engine.publish(std::move(replay));
        beats(*m_window);
        QCOMPARE(kind->headline(), QStringLiteral("REPLAY of real recordings"));
    }

    void theKeyboardReachesEverything() {
        open(true);
        publishSample();
        beats(*m_window);
        for (QAbstractButton* button : m_window->findChildren<QAbstractButton*>())
            if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!heardName(*button).isEmpty(), qPrintable(button->objectName()));
        for (const char* name :
             {"candleChart", "regimeBoard", "regimeTimeline", "probabilityPane", "bookPanel", "dataKindStrip"})
            QVERIFY2(!find<QWidget>(name)->accessibleName().isEmpty(), name);
    }

    void languageAndLookChangeWhileItRuns() {
        open(true);
        publishSample();
        beats(*m_window);
        find<QAction>("exportRegimesAction")->trigger();
        find<QAction>("trainAction")->trigger();
        m_window->setTheme(Theme::Light);
        m_window->setScale(200);
        QApplication::processEvents();
        QCOMPARE(QApplication::font().pointSizeF(), 19.0);
        const int wide = find<EmergencyButton>("emergencyStopButton")->sizeHint().width();
        m_window->setScale(100);
        QApplication::processEvents();
        QVERIFY(find<EmergencyButton>("emergencyStopButton")->sizeHint().width() * 3 < wide * 2);
        Reversed reversed;
        QApplication::installTranslator(&reversed);
        QApplication::processEvents();
        QVERIFY(find<QLabel>("riskState")->text().endsWith(QStringLiteral("NO GNIDART")));
        QCOMPARE(find<EmergencyButton>("emergencyStopButton")->text(), QStringLiteral("POTS"));
        QVERIFY(find<DataKindStrip>("dataKindStrip")->headline().contains(QStringLiteral("DETALUMIS")));
        QApplication::removeTranslator(&reversed);
        QApplication::processEvents();
        QCOMPARE(find<QLabel>("riskState")->text(), QStringLiteral("TRADING ON"));
        m_window->setTheme(Theme::Dark);
    }

    void zoneIsTheSameEverywhere() {
        open(true);
        publishSample();
        m_window->setZone(QStringLiteral("Asia/Kolkata"));
        m_fakes->killSwitch.now = fromEpochMillis(1'723'161'600'000);
        m_fakes->killSwitch.trip({"ops", "api", "x"});
        find<QAction>("resumeAction")->trigger();
        beats(*m_window);
        QVERIFY(find<QLabel>("timePulse")->text().contains(QStringLiteral("05:30:00 Asia/Kolkata")));
        QVERIFY(find<QLabel>("chartReadout")->text().startsWith(QStringLiteral("2024-08-09 05:2")));
        QCOMPARE(find<QTableView>("holdTable")->model()->index(0, 6).data().toString(),
                 QStringLiteral("2024-08-09 05:30:00"));
    }
};

REGISTER_TEST(WindowTest)
#include "window_test.moc"
