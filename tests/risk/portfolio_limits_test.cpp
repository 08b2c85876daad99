#include "core/risk/portfolio_limits.h"

#include "core/risk/account_sight.h"
#include "tests/support/registered_test.h"

#include <functional>

using namespace aetherion;
using namespace aetherion::risk;

using LimitEdit = std::function<void(PortfolioLimits&)>;
Q_DECLARE_METATYPE(LimitEdit)

class PortfolioLimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theDefaultsAreTheAncestors() {
        const PortfolioLimits limits;
        QVERIFY(check(limits));
        QCOMPARE(limits.dailyLoss.text(), std::string("300"));
        QCOMPARE(limits.dailyDrawdownPercent.text(), std::string("2"));
        QCOMPARE(limits.weeklyDrawdownPercent.text(), std::string("8"));
        QCOMPARE(limits.monthlyDrawdownPercent.text(), std::string("15"));
        QCOMPARE(limits.exposurePercent.text(), std::string("55"));
        QCOMPARE(limits.openPositions, std::int64_t{3});
        QCOMPARE(limits.volatilityIndex.text(), std::string("35"));
        QVERIFY(!limits.of(market::Regime::Crisis).allowsEntries());
    }
    // AION 6: a drawdown of 2.0 meant 200 % where its neighbours were percents.
    void refusesWhatCanOnlyBeAnotherUnit_data() {
        QTest::addColumn<LimitEdit>("edit");
        QTest::addColumn<QString>("place");
        const auto row = [](const char* name, LimitEdit edit, const char* place) {
            QTest::newRow(name) << std::move(edit) << QString(place);
        };
        row(
            "200 %", [](PortfolioLimits& l) { l.dailyDrawdownPercent = wholeFigure(200); }, "daily drawdown");
        row(
            "a fraction", [](PortfolioLimits& l) { l.dailyDrawdownPercent = Figure::fromUnits(2'000'000); },
            "daily drawdown");
        row(
            "8 as 0.08", [](PortfolioLimits& l) { l.weeklyDrawdownPercent = Figure::fromUnits(8'000'000); },
            "weekly drawdown");
        row(
            "800", [](PortfolioLimits& l) { l.weeklyDrawdownPercent = wholeFigure(800); }, "weekly drawdown");
        row(
            "1500", [](PortfolioLimits& l) { l.monthlyDrawdownPercent = wholeFigure(1500); }, "monthly drawdown");
        row(
            "exposure as a fraction", [](PortfolioLimits& l) { l.exposurePercent = Figure::fromUnits(55'000'000); },
            "exposure");
        row(
            "no loss at all", [](PortfolioLimits& l) { l.dailyLoss = Cash(); }, "daily loss");
        row(
            "a loss below zero", [](PortfolioLimits& l) { l.dailyLoss = Cash::fromUnits(-1); }, "daily loss");
        row(
            "no positions", [](PortfolioLimits& l) { l.openPositions = 0; }, "open positions");
        row(
            "no marks", [](PortfolioLimits& l) { l.cleanMarks = 0; }, "clean marks");
        row(
            "no threshold", [](PortfolioLimits& l) { l.volatilityIndex = wholeFigure(9); }, "volatility index");
        row(
            "no losses", [](PortfolioLimits& l) { l.lossesInARow = 0; }, "losses in a row");
        row(
            "a negative pause", [](PortfolioLimits& l) { l.cooldown = Duration(-1); }, "cooldown");
        row(
            "a regime that adds", [](PortfolioLimits& l) { l.regimes[1].exposurePercent = wholeFigure(101); },
            "limits in Bear");
    }
    void refusesWhatCanOnlyBeAnotherUnit() {
        QFETCH(LimitEdit, edit);
        QFETCH(QString, place);
        PortfolioLimits limits;
        edit(limits);
        const Status checked = check(limits);
        QVERIFY(!checked);
        QCOMPARE(checked.error().place, place.toStdString());
    }
    void comparesPercentagesExactly() {
        const Cash whole = Cash::fromUnits(1'000'000'000'001);
        QVERIFY(!reaches(Cash::fromUnits(20'000'000'000), whole, wholeFigure(2)));
        QVERIFY(reaches(Cash::fromUnits(20'000'000'001), whole, wholeFigure(2)));
        QVERIFY(percentOf(Cash::fromUnits(20'000'000'000), whole) < wholeFigure(2));
        QVERIFY(!reaches(Cash::fromUnits(1), Cash(), wholeFigure(2)));
        const Cash most = Cash::fromUnits(INT64_MAX);
        QVERIFY(reaches(most, most, wholeFigure(100)));
        QCOMPARE(percentOf(most, most), wholeFigure(100));
        QCOMPARE(percentOf(most, Cash::fromUnits(1)).units(), INT64_MAX);
    }
    void writesFiguresAsPeopleReadThem() {
        RailView view;
        view.name = "daily loss";
        view.account = "A";
        view.currency = view.unit = "USD";
        view.base = "equity at the start of the trading day 2026-03-06";
        view.baseValue = wholeFigure(10'000);
        view.value = wholeFigure(300);
        view.limit = wholeFigure(300);
        QCOMPARE(view.line(), std::string("daily loss of A in USD: 300.00 of 300.00 USD, from equity at the start of "
                                          "the trading day 2026-03-06 10000.00"));
    }
};

REGISTER_TEST(PortfolioLimitsTest)
#include "portfolio_limits_test.moc"
