// Resuming, flattening, arming, drills and reports: what loosens or sells takes more than a slip, and nothing waits.
#include "core/contract/incident_port.h"
#include "tests/support/registered_test.h"
#include "tests/ui/guard_fakes.h"
#include "tests/ui/market_sample.h"
#include "ui/guard/drill_panel.h"
#include "ui/guard/flatten_panel.h"
#include "ui/guard/hold_button.h"
#include "ui/guard/incident_panel.h"
#include "ui/guard/resume_panel.h"
#include "ui/guard/stopped_orders_panel.h"
#include "ui/guard/strategies_panel.h"
#include "ui/look/data_table.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>

using namespace aetherion;
using namespace aetherion::guard;
using namespace std::chrono_literals;

namespace {

class HeldIncidents final : public contract::IncidentPort {
public:
    [[nodiscard]] Result<contract::IncidentFile> writeReport() override {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [this] { return m_isOpen; });
        return contract::IncidentFile{"/exports/incident.zip", "3 risk events"};
    }
    void open() {
        {
            const std::lock_guard lock(m_mutex);
            m_isOpen = true;
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOpen = false;
};

contract::FlattenLine appleLine() {
    contract::FlattenLine line;
    line.account = "A";
    line.instrument = {market::Market::Us, "AAPL"};
    line.quantity = Quantity::fromUnits(10 * kDecimalUnit);
    line.value = Cash::fromUnits(1'900 * kDecimalUnit);
    return line;
}

} // namespace

class GuardPanelsTest : public QObject {
    Q_OBJECT

    template <typename T> static T* part(QWidget& of, const char* name) {
        return of.findChild<T*>(QString::fromLatin1(name));
    }
    static QString text(QWidget& of, const char* name) { return part<QLabel>(of, name)->text(); }
    static std::size_t flattened(const test::FakeTrading& trading) {
        return static_cast<std::size_t>(std::ranges::count_if(trading.commands(), [](const auto& command) {
            const auto* flatten = std::get_if<contract::Flatten>(&command);
            return flatten && !flatten->preview;
        }));
    }

private Q_SLOTS:
    void resumeIsRefusedAgainstANewerStopUntilItWasSeen() {
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        killSwitch.trip({"a", "window", "first"});
        ResumePanel panel(killSwitch, trading);
        panel.open();
        killSwitch.trip({"b", "api", "second"});
        auto* resume = part<QPushButton>(panel, "resumeButton");
        auto* reason = part<QLineEdit>(panel, "resumeReason");
        QVERIFY(!resume->isEnabled());
        reason->setText(QStringLiteral("checked"));
        QVERIFY(resume->isEnabled());
        // The port refuses, though the panel has not heard of the second stop yet.
        resume->click();
        QTRY_VERIFY(text(panel, "resumeResult").contains(QStringLiteral("a newer hold stands")));
        QCOMPARE(killSwitch.status().state, risk::RiskState::Halted);
        QVERIFY(text(panel, "newestHold").contains(QStringLiteral("A newer stop has come (hold #2)")));
        part<QPushButton>(panel, "showNewestHoldButton")->click();
        QSignalSpy resumed(&panel, &ResumePanel::resumed);
        resume->click();
        QTRY_COMPARE(resumed.size(), 1);
        QCOMPARE(killSwitch.status().state, risk::RiskState::ReduceOnly);
        QVERIFY(reason->text().isEmpty());
        reason->setText(QStringLiteral("second step"));
        resume->click();
        QTRY_COMPARE(resumed.size(), 2);
        QCOMPARE(killSwitch.status().state, risk::RiskState::Active);
        QVERIFY(!resume->isEnabled());
    }

    void aStopWhileAPauseIsResumedIsNotLoosened() {
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        (void)trading.hold({risk::Scope::all(), risk::RiskState::StandDown, "ops", "window", "paused", {}, true});
        ResumePanel panel(killSwitch, trading);
        panel.open();
        killSwitch.trip({"b", "api", "second"});
        part<QLineEdit>(panel, "resumeReason")->setText(QStringLiteral("checked"));
        part<QPushButton>(panel, "resumeButton")->click();
        QTRY_VERIFY(text(panel, "resumeResult").contains(QStringLiteral("a newer hold stands")));
        QCOMPARE(killSwitch.status().state, risk::RiskState::Halted);
        QCOMPARE(trading.holds().size(), std::size_t(1));
    }

    void resumingShowsHoldsMovesAndExits() {
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            contract::ExitLine exit;
            exit.account = "A";
            exit.instrument = {market::Market::Us, "AAPL"};
            exit.quantity = Quantity::fromUnits(10 * kDecimalUnit);
            exit.reason = "stop of vwap_reversion";
            answer.exits.push_back(exit);
            answer.text = "1 exit would go out at once";
            return answer;
        };
        ResumePanel panel(killSwitch, trading);
        test::GuardScene scene;
        scene.addAccount();
        auto stream = test::sampleStream(0, {.symbol = "AAPL"});
        stream.stream.instrument = {market::Market::Us, "AAPL"};
        stream.lastPrice = Price::fromUnits(200 * kDecimalUnit);
        scene.snapshot.streams.push_back(stream);
        panel.show(scene.sight());
        killSwitch.trip({"ops", "api", "feed looks wrong"});
        scene.standing = readStanding(killSwitch, trading);
        scene.trading.unprotected.push_back(
            {"A", {market::Market::Us, "AAPL"}, Quantity::fromUnits(10 * kDecimalUnit), "USD"});
        panel.show(scene.sight());
        panel.open();
        panel.show(scene.sight());
        const auto* holds = part<QTableView>(panel, "holdTable")->model();
        QCOMPARE(holds->rowCount(), 1);
        QCOMPARE(holds->index(0, 3).data().toString(), QStringLiteral("feed looks wrong"));
        QCOMPARE(holds->index(0, 4).data().toString(), QStringLiteral("ops"));
        const auto* moves = part<QTableView>(panel, "priceMoves")->model();
        QCOMPARE(moves->rowCount(), 1);
        QCOMPARE(moves->index(0, 3).data().toString(), QStringLiteral("200.00"));
        QCOMPARE(moves->index(0, 5).data().toString(), QStringLiteral("-5.00 %"));
        QCOMPARE(moves->index(0, 6).data().toString(), QStringLiteral("NONE"));
        scene.trading.portfolios.front().positions.front().mark = Price::fromUnits(202 * kDecimalUnit);
        panel.show(scene.sight());
        QCOMPARE(moves->index(0, 5).data().toString(), QStringLiteral("+1.00 %"));
        QVERIFY(text(panel, "standingCauses").contains(QStringLiteral("daily loss")));
        QTRY_COMPARE(part<QTableView>(panel, "dueExits")->model()->rowCount(), 1);
        QVERIFY(text(panel, "dueExitsTitle").contains(QStringLiteral("1 exit would go out at once")));
    }

    void resumingNeverMakesTheWindowWait() {
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        killSwitch.trip({"a", "window", "first"});
        ResumePanel panel(killSwitch, trading);
        panel.open();
        killSwitch.holdDisk();
        part<QLineEdit>(panel, "resumeReason")->setText(QStringLiteral("checked"));
        part<QPushButton>(panel, "resumeButton")->click();
        // It is back, though the disk is not.
        QVERIFY(text(panel, "resumeResult").contains(QStringLiteral("disk")));
        QVERIFY(!part<QPushButton>(panel, "resumeButton")->isEnabled());
        killSwitch.letDiskGo();
        QTRY_VERIFY(text(panel, "resumeResult").startsWith(QStringLiteral("Resumed")));
    }

    void aPartIsResumedByItself() {
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        (void)trading.hold({risk::Scope::ofAccount("A"), risk::RiskState::StandDown, "ops", "api", "x", {}, true});
        ResumePanel panel(killSwitch, trading);
        panel.open();
        part<QLineEdit>(panel, "resumeReason")->setText(QStringLiteral("fine"));
        part<QPushButton>(panel, "resumeButton")->click();
        QTRY_VERIFY(trading.holds().empty());
    }

    void whatHoldsEverythingComesFirst() {
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        (void)trading.hold({risk::Scope::ofAccount("A"), risk::RiskState::StandDown, "ops", "api", "x", {}, true});
        ResumePanel panel(killSwitch, trading);
        panel.open();
        panel.close();
        killSwitch.trip({"ops", "api", "from outside"});
        panel.open();
        part<QLineEdit>(panel, "resumeReason")->setText(QStringLiteral("fine"));
        part<QPushButton>(panel, "resumeButton")->click();
        QTRY_COMPARE(killSwitch.status().state, risk::RiskState::ReduceOnly);
        QCOMPARE(trading.holds().size(), std::size_t{1});
    }

    void flattenLetGoEarlyDoesNothing() {
        test::FakeTrading trading;
        trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.lines.push_back(appleLine());
            answer.text = "1 holdings would be sold, 0 cannot";
            return answer;
        };
        FlattenPanel panel(trading);
        auto* hold = part<HoldButton>(panel, "flattenButton");
        QVERIFY(!hold->isEnabled());
        panel.open();
        QTRY_VERIFY(hold->isEnabled());
        QCOMPARE(part<QTableView>(panel, "flattenLines")->model()->rowCount(), 1);
        QTest::mousePress(hold, Qt::LeftButton);
        for (int i = 0; i < HoldButton::kTicks - 1; ++i)
            hold->tick();
        QTest::mouseRelease(hold, Qt::LeftButton);
        for (int i = 0; i < HoldButton::kTicks; ++i)
            hold->tick();
        QTest::keyPress(hold, Qt::Key_Space);
        hold->clearFocus();
        hold->tick();
        QTest::mouseClick(hold, Qt::LeftButton);
        QTest::mouseDClick(hold, Qt::LeftButton);
        QTest::mouseRelease(hold, Qt::LeftButton);
        QCoreApplication::processEvents();
        QCOMPARE(flattened(trading), std::size_t(0));
    }

    void aPreviewThatCameBeforeTheTimeIsAskedForAgain() {
        test::FakeTrading trading;
        trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.lines.push_back(appleLine());
            answer.text = "1 holdings would be sold, 0 cannot";
            return answer;
        };
        FlattenPanel panel(trading);
        panel.open();
        QTRY_VERIFY(part<HoldButton>(panel, "flattenButton")->isEnabled());
        const contract::EngineSnapshot snapshot;
        const contract::TradingView view;
        const Standing standing;
        for (int shown = 0; shown < 3; ++shown) {
            panel.show({standing, snapshot, view, {}, fromEpochMillis(1'723'161'600'000)});
            QTRY_VERIFY(part<HoldButton>(panel, "flattenButton")->isEnabled());
        }
        QCOMPARE(trading.commands().size(), std::size_t(2));
        QTRY_VERIFY(part<QLabel>(panel, "flattenAnswer")->text().endsWith(QStringLiteral("Seen 0.0 s ago.")));
    }

    void flattenHeldSellsOnce() {
        test::FakeTrading trading;
        trading.answers = [](const contract::TradingCommand& command) {
            contract::TradingAnswer answer;
            answer.lines.push_back(appleLine());
            if (!std::get<contract::Flatten>(command).preview)
                answer.lines.back().order = 7;
            return answer;
        };
        const QThread* window = QThread::currentThread();
        std::atomic<bool> waitedElsewhere{true};
        trading.answers = [answers = trading.answers, window,
                           &waitedElsewhere](const contract::TradingCommand& command) {
            waitedElsewhere = waitedElsewhere && QThread::currentThread() != window;
            return answers(command);
        };
        FlattenPanel panel(trading);
        panel.setOperator(QStringLiteral("ops"));
        panel.open();
        auto* hold = part<HoldButton>(panel, "flattenButton");
        QTRY_VERIFY(hold->isEnabled());
        QTest::mousePress(hold, Qt::LeftButton);
        for (int i = 0; i < HoldButton::kTicks * 3; ++i)
            hold->tick();
        QTest::mouseRelease(hold, Qt::LeftButton);
        QTRY_COMPARE(flattened(trading), std::size_t(1));
        const auto* lines = part<QTableView>(panel, "flattenLines")->model();
        QTRY_COMPARE(lines->index(0, 6).data().toString(), QStringLiteral("#7"));
        QVERIFY(waitedElsewhere);
        // Another one takes another preview.
        QVERIFY(!hold->isEnabled());
        const auto commands = trading.commands();
        QCOMPARE(std::get<contract::Flatten>(commands.back()).origin.who, std::string("ops"));
    }

    void nothingToSellCannotBeFlattened() {
        test::FakeTrading trading;
        FlattenPanel panel(trading);
        panel.open();
        QTRY_VERIFY(part<QPushButton>(panel, "previewFlattenButton")->isEnabled());
        QVERIFY(!part<HoldButton>(panel, "flattenButton")->isEnabled());
    }

    void stoppedOrdersArePlacedAgainByName() {
        test::FakeTrading trading;
        trading.answers = [](const contract::TradingCommand& command) {
            const auto& asked = std::get<contract::PlaceAgain>(command);
            contract::TradingAnswer answer;
            for (const trading::OrderId id : {4, 5}) {
                contract::AgainLine line;
                line.order = test::sentOrder(id);
                if (id == 5)
                    line.refusal = trading::Refusal{"MAX_EXPOSURE", "too much"};
                else if (!asked.preview)
                    line.placedAs = 9;
                answer.again.push_back(line);
            }
            return answer;
        };
        StoppedOrdersPanel panel(trading);
        panel.open();
        auto* rows = panel.table().view().model();
        QTRY_COMPARE(rows->rowCount(), 2);
        QCOMPARE(rows->index(0, 7).data().toString(), QStringLiteral("would pass"));
        QCOMPARE(rows->index(1, 7).data().toString(), QStringLiteral("too much"));
        panel.table().view().selectRow(0);
        part<QPushButton>(panel, "placeAgainButton")->click();
        QTRY_COMPARE(rows->index(0, 7).data().toString(), QStringLiteral("placed again as #9"));
        const auto commands = trading.commands();
        QCOMPARE(std::get<contract::PlaceAgain>(commands.back()).orders, std::vector<trading::OrderId>{4});
    }

    void strategiesAreArmedByNameAndDisarmedAtOnce() {
        test::GuardScene scene;
        scene.addAccount();
        scene.trading.disabledStrategies.push_back({"A", "vwap_reversion", scene.now});
        test::FakeTrading trading;
        trading.answers = [](const contract::TradingCommand&) {
            contract::TradingAnswer answer;
            answer.text = "the policy trades for A";
            return answer;
        };
        StrategiesPanel panel(trading);
        panel.setOperator(QStringLiteral("ops"));
        panel.show(scene.sight());
        part<QPushButton>(panel, "armButton")->click();
        QTRY_COMPARE(text(panel, "strategiesAnswer"), QStringLiteral("the policy trades for A"));
        const auto armed = std::get<contract::ArmPolicy>(trading.commands().back());
        QCOMPARE(armed.account, std::string("A"));
        QCOMPARE(armed.origin.who, std::string("ops"));
        QVERIFY(armed.armed);
        scene.trading.armed["A"] = "ops";
        scene.standing.stop.state = risk::RiskState::Halted;
        panel.show(scene.sight());
        QVERIFY(!part<QPushButton>(panel, "armButton")->isEnabled());
        part<QPushButton>(panel, "disarmButton")->click();
        QVERIFY(!std::get<contract::ArmPolicy>(trading.commands().back()).armed);
        part<QTableView>(panel, "strategyTable")->selectRow(1);
        QTRY_VERIFY(part<QPushButton>(panel, "enableStrategyButton")->isEnabled());
        part<QPushButton>(panel, "enableStrategyButton")->click();
        QCOMPARE(std::get<contract::EnableStrategy>(trading.commands().back()).strategy, std::string("vwap_reversion"));
    }

    void drillsTellWhatTheyFoundWithoutWaiting() {
        test::GuardKillSwitch killSwitch;
        DrillPanel panel(killSwitch);
        panel.open();
        killSwitch.holdDisk();
        part<QPushButton>(panel, "runDrillButton")->click();
        QVERIFY(text(panel, "drillAnswer").contains(QStringLiteral("Trying")));
        killSwitch.letDiskGo();
        auto* rows = panel.table().view().model();
        QTRY_COMPARE(rows->rowCount(), 5);
        QVERIFY(text(panel, "drillAnswer").startsWith(QStringLiteral("4 of 5")));
        QVERIFY(text(panel, "drillSentence").contains(QStringLiteral("4 of 5 (failed: rail)")));
        killSwitch.trip({"a", "window", "x"});
        part<QPushButton>(panel, "runDrillButton")->click();
        QTRY_VERIFY(text(panel, "drillAnswer").contains(QStringLiteral("trading is Halted")));
    }

    void anIncidentReportIsWrittenByOneAct() {
        HeldIncidents incidents;
        IncidentPanel panel(&incidents);
        QSignalSpy written(&panel, &IncidentPanel::written);
        panel.action().trigger();
        panel.action().trigger();
        QVERIFY(text(panel, "incidentAnswer").contains(QStringLiteral("Gathering")));
        QCOMPARE(written.size(), 0);
        incidents.open();
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(written.front().at(0).toString(), QStringLiteral("/exports/incident.zip"));
        IncidentPanel without(nullptr);
        QVERIFY(!without.action().isEnabled());
    }
};

REGISTER_TEST(GuardPanelsTest)
#include "guard_panels_test.moc"
