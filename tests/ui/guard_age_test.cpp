// No figure of the guard's panels looks fresh once it is past its limit, or not known.
#include "tests/support/registered_test.h"
#include "tests/ui/guard_fakes.h"
#include "ui/guard/flatten_panel.h"
#include "ui/guard/hold_button.h"
#include "ui/guard/rails_panel.h"
#include "ui/guard/resume_panel.h"
#include "ui/guard/risk_panel.h"
#include "ui/guard/strategies_panel.h"
#include "ui/look/data_table.h"

#include <QLabel>
#include <QTableView>

using namespace aetherion;
using namespace aetherion::guard;
using namespace std::chrono_literals;

class GuardAgeTest : public QObject {
    Q_OBJECT

    template <typename T> static T* part(QWidget& of, const char* name) {
        return of.findChild<T*>(QString::fromLatin1(name));
    }
    static QString text(QWidget& of, const char* name) { return part<QLabel>(of, name)->text(); }
    static bool isHatched(const QAbstractItemModel* rows) { return rows->index(0, 1).data(look::kStaleRole).toBool(); }
    /// Something to sell, and an exit that would go out.
    static contract::TradingAnswer previewOf(const contract::TradingCommand&) {
        contract::TradingAnswer answer;
        answer.lines.push_back({"A", {market::Market::Us, "AAPL"}, Quantity::fromUnits(kDecimalUnit), {}, {}, {}, 0});
        contract::ExitLine exit;
        exit.account = "A";
        exit.instrument = {market::Market::Us, "AAPL"};
        answer.exits.push_back(exit);
        answer.text = "1 exit would go out at once";
        return answer;
    }

private Q_SLOTS:
    void railsArePastTheirLimitWithoutContactAndInAFailedSession() {
        test::GuardScene scene;
        scene.addAccount();
        test::FakeTrading trading;
        RailsPanel rails(trading);
        RiskPanel risk;
        const auto hatched = [&rails](int row) {
            return rails.table().view().model()->index(row, 2).data(look::kStaleRole).toBool();
        };
        const auto show = [&] {
            rails.show(scene.sight());
            risk.show(scene.sight());
        };
        show();
        QVERIFY(!hatched(0));
        // The volatility index, which is not known.
        QVERIFY(hatched(1));
        QVERIFY(part<QLabel>(rails, "railsAge")->isHidden() && part<QLabel>(risk, "riskPanelAge")->isHidden());
        scene.silence = std::chrono::seconds(14);
        show();
        QVERIFY(hatched(0));
        QCOMPARE(text(rails, "railsAge"), QStringLiteral("OLD: as it was 14 s ago"));
        scene.silence = {};
        scene.snapshot.session.state = contract::SessionState::Failed;
        show();
        QVERIFY(hatched(0));
        QCOMPARE(text(risk, "riskPanelAge"), QStringLiteral("OLD: the session has failed"));
        contract::StreamView stream;
        stream.lastReceiveTime = scene.now - std::chrono::seconds(42);
        scene.snapshot.streams.push_back(stream);
        show();
        QCOMPARE(text(rails, "railsAge"), QStringLiteral("OLD: the session has failed; the last data came 42 s ago"));
        QVERIFY(!part<QLabel>(risk, "riskPanelAge")->isHidden());
        scene.snapshot.session.state = contract::SessionState::Running;
        show();
        QVERIFY(!hatched(0));
    }

    void aPreviewOfASaleAges() {
        test::FakeTrading trading;
        trading.answers = previewOf;
        FlattenPanel panel(trading);
        test::GuardScene scene;
        panel.show(scene.sight());
        panel.open();
        QTRY_VERIFY(part<HoldButton>(panel, "flattenButton")->isEnabled());
        const auto* lines = part<QTableView>(panel, "flattenLines")->model();
        QVERIFY(!isHatched(lines));
        scene.now += kPreviewLimit + 1s;
        panel.show(scene.sight());
        QVERIFY(isHatched(lines));
        QVERIFY(text(panel, "flattenAnswer").endsWith(QStringLiteral("Seen 31 s ago.")));
        // It sells all the same: who flattens has no time to lose.
        QVERIFY(part<HoldButton>(panel, "flattenButton")->isEnabled());
        panel.askPreview();
        QTRY_VERIFY(lines->rowCount() == 1 && !isHatched(lines));
        scene.silence = 14s;
        panel.show(scene.sight());
        QVERIFY(isHatched(lines));
    }

    void whatAResumeWasToldAges() {
        test::GuardKillSwitch killSwitch;
        test::FakeTrading trading;
        trading.answers = previewOf;
        killSwitch.trip({"ops", "api", "x"});
        ResumePanel panel(killSwitch, trading);
        test::GuardScene scene;
        scene.addAccount();
        scene.standing = readStanding(killSwitch, trading);
        panel.show(scene.sight());
        panel.open();
        const auto* exits = part<QTableView>(panel, "dueExits")->model();
        QTRY_COMPARE(exits->rowCount(), 1);
        panel.show(scene.sight());
        const auto* moves = part<QTableView>(panel, "priceMoves")->model();
        QVERIFY(!isHatched(exits) && !isHatched(moves));
        scene.now += kPreviewLimit + 1s;
        panel.show(scene.sight());
        QVERIFY(isHatched(exits) && !isHatched(moves));
        QVERIFY(text(panel, "dueExitsTitle").endsWith(QStringLiteral("(seen 31 s ago)")));
        scene.snapshot.session.state = contract::SessionState::Failed;
        panel.show(scene.sight());
        QVERIFY(isHatched(exits) && isHatched(moves));
    }

    void whatIsArmedIsAsOldAsTheRest() {
        test::FakeTrading trading;
        StrategiesPanel panel(trading);
        test::GuardScene scene;
        scene.trading.armed["A"] = "ops";
        panel.show(scene.sight());
        const auto* rows = part<QTableView>(panel, "strategyTable")->model();
        QVERIFY(!isHatched(rows));
        scene.silence = 14s;
        panel.show(scene.sight());
        QVERIFY(isHatched(rows));
    }
};

REGISTER_TEST(GuardAgeTest)
#include "guard_age_test.moc"
