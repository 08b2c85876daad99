// Rails and limits: every one with its arithmetic, in the order in which they matter; what a person sets is checked.
#include "tests/support/registered_test.h"
#include "tests/ui/guard_fakes.h"
#include "ui/guard/limits_table.h"
#include "ui/guard/rail_bars.h"
#include "ui/guard/rails_panel.h"
#include "ui/guard/risk_panel.h"
#include "ui/look/data_table.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableView>

using namespace aetherion;
using namespace aetherion::guard;

class GuardRailsTest : public QObject {
    Q_OBJECT

    template <typename T> static T* part(QWidget& of, const char* name) {
        return of.findChild<T*>(QString::fromLatin1(name));
    }
    static QString text(QWidget& of, const char* name) { return part<QLabel>(of, name)->text(); }

private Q_SLOTS:
    void railsStandInTheOrderOfTheirHeadroom() {
        test::GuardScene scene;
        scene.addAccount();
        RiskPanel panel;
        panel.resize(340, 240);
        panel.show(scene.sight());
        const QStringList lines = panel.findChild<RailBars*>()->lines();
        QCOMPARE(lines.size(), 5);
        QVERIFY(
            lines[0].startsWith(QStringLiteral("daily loss of A in USD: 310.00 of 300.00 USD, -10.00 left, BREACHED")));
        QVERIFY(lines[1].startsWith(QStringLiteral("volatility index of US: unknown")));
        QVERIFY(lines[2].startsWith(QStringLiteral("daily drawdown")));
        QVERIFY(lines[3].startsWith(QStringLiteral("exposure")) || lines[3].startsWith(QStringLiteral("open")));
    }

    void aBarCutsAPercentageToHundredths() {
        test::GuardScene scene;
        scene.addAccount();
        scene.trading.rails = {scene.trading.rails[3]};
        risk::RailView& rail = scene.trading.rails.front();
        rail.value = risk::Figure::fromUnits(54'999'923'75);
        rail.headroom = *rail.limit - *rail.value;
        RailBars bars;
        bars.setRails(scene.trading.rails, false);
        QCOMPARE(bars.lines(), QStringList(QStringLiteral("exposure of A in USD: 54.99 of 55 %, 0 left")));
    }

    void noNameOfARailIsCut() {
        test::GuardScene scene;
        scene.addAccount();
        RailBars bars;
        bars.setRails(scene.trading.rails, false);
        const QFontMetrics metrics(bars.font());
        const auto heightAt = [&](int letters) { return bars.heightForWidth(metrics.averageCharWidth() * letters); };
        // Each in one line, then the longest in two, at last all of them.
        const int flat = heightAt(200);
        QVERIFY(heightAt(45) > flat);
        QVERIFY(heightAt(25) > heightAt(45));
    }

    void aHoldIsSaidToItsEnd() {
        test::GuardScene scene;
        scene.standing.stop.state = risk::RiskState::StandDown;
        scene.standing.stop.holds = {{1, "rail", "rail", "daily loss of main in USD: 310.00 of 300.00 USD", scene.now,
                                      risk::RiskState::StandDown}};
        RiskPanel panel;
        panel.resize(panel.fontMetrics().averageCharWidth() * 58, 400);
        panel.show(scene.sight());
        panel.QWidget::show();
        QString said = text(panel, "riskPanelHolds");
        QVERIFY(said.contains(u'\n'));
        said.replace(QRegularExpression(QStringLiteral("[\\s\u00a0]+")), QStringLiteral(" "));
        QVERIFY2(said.startsWith(QStringLiteral("STAND DOWN · daily loss")), qPrintable(said));
        QVERIFY2(said.contains(QStringLiteral("310.00 of 300.00 USD · everything · rail")), qPrintable(said));
    }

    void everyRailIsShownWithItsArithmeticAndLimit() {
        test::GuardScene scene;
        scene.addAccount();
        test::FakeTrading trading;
        RailsPanel panel(trading);
        panel.setOperator(QStringLiteral("ops"));
        panel.show(scene.sight());
        const auto* rows = panel.table().view().model();
        QCOMPARE(rows->rowCount(), 6);
        QCOMPARE(rows->index(0, 2).data().toString(), QStringLiteral("310.00"));
        QCOMPARE(rows->index(0, 4).data().toString(), QStringLiteral("-10.00"));
        QCOMPARE(rows->index(0, 7).data().toString(), QStringLiteral("10,000.00"));
        QCOMPARE(rows->index(0, 8).data().toString(), QStringLiteral("equity 9,690.00"));
        QCOMPARE(rows->index(0, 10).data().toString(), QStringLiteral("at the next session"));
        panel.table().view().selectRow(0);
        QCOMPARE(part<QComboBox>(panel, "limitBox")->currentText(), QStringLiteral("DT_DAILY_LOSS_LIMIT_USD"));
        QVERIFY(text(panel, "limitMeaning").contains(QStringLiteral("not known")));
        auto knobs = std::make_shared<risk::Knobs>();
        QVERIFY(knobs->set(risk::Knob::DailyLossLimitUsd, risk::Scope::all(), {200 * kDecimalUnit, "dt_knobs.env:3"}));
        scene.trading.knobs = knobs;
        panel.show(scene.sight());
        QVERIFY(text(panel, "limitMeaning").startsWith(QStringLiteral("In force: 200 (dt_knobs.env:3). Loss since")));
        QVERIFY2(text(panel, "limitMeaning").contains(QStringLiteral("1 to 10,000")),
                 qPrintable(text(panel, "limitMeaning")));
        auto* value = part<QLineEdit>(panel, "limitValue");
        value->setText(QStringLiteral("99999999"));
        part<QPushButton>(panel, "setLimitButton")->click();
        QVERIFY(text(panel, "limitAnswer").startsWith(QStringLiteral("Refused")));
        QVERIFY(trading.limits().empty());
        value->setText(QStringLiteral("250"));
        part<QPushButton>(panel, "setLimitButton")->click();
        QTRY_VERIFY(text(panel, "limitAnswer").contains(QStringLiteral("is written as 250")));
        QCOMPARE(trading.limits().front().key, std::string("DT_DAILY_LOSS_LIMIT_USD"));
        QCOMPARE(trading.limits().front().who, std::string("ops"));
        part<QComboBox>(panel, "limitScope")->setCurrentText(QStringLiteral("account:A"));
        part<QPushButton>(panel, "defaultLimitButton")->click();
        QTRY_COMPARE(trading.limits().size(), std::size_t(2));
        QCOMPARE(trading.limits().back().key, std::string("DT_DAILY_LOSS_LIMIT_USD[account:A]"));
        QVERIFY(!trading.limits().back().value);
    }

    void everyLimitIsShownAsItIsInForce() {
        test::GuardScene scene;
        auto knobs = std::make_shared<risk::Knobs>();
        QVERIFY(knobs->set(risk::Knob::MaxOrderValue, risk::Scope::ofMarket(market::Market::Us),
                           {5'000 * kDecimalUnit, "dt_knobs.env:7"}));
        scene.trading.knobs = knobs;
        test::FakeTrading trading;
        RailsPanel panel(trading);
        panel.show(scene.sight());
        const auto* limits = panel.findChild<LimitsTable*>();
        QCOMPARE(static_cast<std::size_t>(limits->findChild<QTableView*>()->model()->rowCount()), risk::kKnobCount + 1);
        auto* view = limits->findChild<QTableView*>();
        const auto* rows = view->model();
        for (int row = 0; row < rows->rowCount(); ++row) {
            if (rows->index(row, 1).data().toString() != QStringLiteral("market:US"))
                continue;
            QCOMPARE(rows->index(row, 0).data().toString(), QStringLiteral("DT_MAX_ORDER_VALUE"));
            QCOMPARE(rows->index(row, 2).data().toString(), QStringLiteral("5,000"));
            QCOMPARE(rows->index(row, 3).data().toString(), QStringLiteral("dt_knobs.env:7"));
            view->selectRow(row);
        }
        QCOMPARE(part<QComboBox>(panel, "limitBox")->currentText(), QStringLiteral("DT_MAX_ORDER_VALUE"));
        QCOMPARE(part<QComboBox>(panel, "limitScope")->currentText(), QStringLiteral("market:US"));
        QVERIFY(text(panel, "limitMeaning").startsWith(QStringLiteral("In force: 5,000 (dt_knobs.env:7)")));
    }
};

REGISTER_TEST(GuardRailsTest)
#include "guard_rails_test.moc"
