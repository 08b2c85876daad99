#include "tests/risk/rails_bench.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Market;

class EquityRailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dailyLossTripsAtItsExactEdgeAndClearsAtTheNextSession() {
        // The daily drawdown would have tripped before; this edge is the loss's own.
        RailsBench bench([] {
            PortfolioLimits limits;
            limits.dailyDrawdownPercent = wholeFigure(50);
            return limits;
        }());
        bench.marks(10'000, 3);
        QCOMPARE(causes(bench.marks(9'700.01, 5)), QString());
        RailView view = bench.view("daily loss");
        QCOMPARE(view.state, RailState::Clear);
        QCOMPARE(QString::fromStdString(view.base), QString("equity at the start of the trading day 2026-01-15"));
        QCOMPARE(figure(view.baseValue), QString("10000.00"));
        QCOMPARE(figure(view.value), QString("299.99"));
        QCOMPARE(figure(view.limit), QString("300.00"));
        QCOMPARE(figure(view.headroom), QString("0.01"));
        QCOMPARE(view.unit, std::string("USD"));
        QCOMPARE(view.clears, Clears::NextSession);
        QCOMPARE(causes(bench.marks(9'700, 2)), QString());
        const auto tripped = bench.marks(9'700);
        QCOMPARE(causes(tripped), QString("+daily loss/A/USD"));
        QCOMPARE(tripped.front().scope.text(), std::string("account:A"));
        QCOMPARE(tripped.front().imposes, RiskState::StandDown);
        QCOMPARE(tripped.front().clears, Clears::NextSession);
        view = bench.view("daily loss");
        QCOMPARE(view.state, RailState::Breached);
        QCOMPARE(figure(view.headroom), QString("0.00"));
        QCOMPARE(view.since.value(), bench.now);

        // 20:00 in New York, 01:00 UTC.
        QCOMPARE(causes(bench.rails.evaluate(moment("2026-01-16T00:59:59.999Z"))), QString());
        QVERIFY(causes(bench.rails.evaluate(moment("2026-01-16T01:00:00Z"))).contains("-daily loss/A/USD"));
        view = bench.view("daily loss");
        QCOMPARE(view.state, RailState::Clear);
        QCOMPARE(figure(view.baseValue), QString("9700.00"));
        QCOMPARE(figure(view.value), QString("0.00"));
    }
    // AION 9: rails did not latch: a recovering mark resumed trading on the same day.
    void aRecoveringMarkDoesNotResumeOnTheSameDay() {
        RailsBench bench;
        bench.marks(10'000, 3);
        QVERIFY(causes(bench.marks(9'000, 3)).contains("+daily loss/A/USD"));
        QCOMPARE(causes(bench.marks(12'000, 20)), QString());
        QCOMPARE(bench.view("daily loss").state, RailState::Breached);
        QCOMPARE(bench.view("daily drawdown").state, RailState::Breached);
        QCOMPARE(figure(bench.view("daily loss").value), QString("-2000.00"));
        PortfolioLimits looser;
        looser.dailyLoss = cash(5'000);
        looser.dailyDrawdownPercent = wholeFigure(50);
        QVERIFY(bench.rails.setLimits(looser));
        QCOMPARE(causes(bench.marks(12'000, 5)), QString());
        QCOMPARE(bench.view("daily loss").state, RailState::Breached);
    }
    // AION 9: the base was the first cycle's equity, not what the day before ended with; a restart moved it.
    void aDayBeginsWithWhatTheDayBeforeEndedWith() {
        RailsBench bench;
        bench.marks(10'000, 3);
        bench.now = moment("2026-01-16T00:59:50Z");
        bench.marks(10'100, 5);
        bench.now = moment("2026-01-16T14:30:00Z");
        bench.marks(9'900, 1);
        RailView view = bench.view("daily loss");
        QCOMPARE(QString::fromStdString(view.base), QString("equity at the start of the trading day 2026-01-16"));
        QCOMPARE(figure(view.baseValue), QString("10100.00"));
        QCOMPARE(figure(view.value), QString("200.00"));
        RailsBench again;
        QVERIFY(again.rails.restore(bench.rails.save()));
        again.now = bench.now;
        again.marks(9'850, 1);
        view = again.view("daily loss");
        QCOMPARE(figure(view.baseValue), QString("10100.00"));
        QCOMPARE(figure(view.value), QString("250.00"));
    }
    void drawdownsTripAtTheirExactEdges_data() {
        QTest::addColumn<QString>("rail");
        QTest::addColumn<double>("above");
        QTest::addColumn<double>("at");
        QTest::addColumn<int>("clears");
        QTest::newRow("day, 2 %") << "daily drawdown" << 9'800.01 << 9'800.0 << static_cast<int>(Clears::NextSession);
        QTest::newRow("week, 8 %") << "weekly drawdown" << 9'200.01 << 9'200.0 << static_cast<int>(Clears::ByHand);
        QTest::newRow("month, 15 %") << "monthly drawdown" << 8'500.01 << 8'500.0 << static_cast<int>(Clears::ByHand);
    }
    void drawdownsTripAtTheirExactEdges() {
        QFETCH(QString, rail);
        QFETCH(double, above);
        QFETCH(double, at);
        QFETCH(int, clears);
        const std::string name = rail.toStdString();
        RailsBench bench;
        bench.marks(9'000, 3);
        bench.marks(10'000, 3);
        QVERIFY(!causes(bench.marks(above, 10)).contains(rail));
        QCOMPARE(bench.view(name).state, RailState::Clear);
        QCOMPARE(figure(bench.view(name).baseValue), QString("10000.00"));
        QVERIFY(bench.view(name).headroom->units() > 0);
        QVERIFY(!causes(bench.marks(at, 2)).contains(rail));
        QCOMPARE(bench.view(name).headroom->units(), std::int64_t{0});
        QVERIFY(causes(bench.marks(at, 1)).contains("+" + rail + "/A/USD"));
        const RailView view = bench.view(name);
        QCOMPARE(view.state, RailState::Breached);
        QCOMPARE(view.imposes, RiskState::StandDown);
        QCOMPARE(static_cast<int>(view.clears), clears);
        QCOMPARE(view.unit, std::string("%"));
    }
    // AION 6: 2.0 was taken for 200 %, so that the rail could never trip.
    void aDrawdownOfTwoIsTwoPercent() {
        RailsBench bench;
        PortfolioLimits wrong;
        wrong.dailyDrawdownPercent = wholeFigure(200);
        QVERIFY(!bench.rails.setLimits(wrong));
        QCOMPARE(bench.rails.limits().dailyDrawdownPercent.text(), std::string("2"));
        bench.marks(10'000, 3);
        QCOMPARE(causes(bench.marks(9'799, 3)), QString("+daily drawdown/A/USD"));
        QCOMPARE(figure(bench.view("daily drawdown").value), QString("2.01"));
    }
    void aWeeksDrawdownWaitsForAPersonAndCountsFromThere() {
        RailsBench bench;
        bench.marks(10'000, 3);
        QVERIFY(causes(bench.marks(9'200, 3)).contains("+weekly drawdown/A/USD"));
        bench.marks(10'000, 5);
        QCOMPARE(bench.view("weekly drawdown").state, RailState::Breached);
        // Not by the next week either.
        QVERIFY(!causes(bench.rails.evaluate(moment("2026-01-20T15:00:00Z"))).contains("-weekly"));
        bench.now = moment("2026-01-20T15:00:00Z");
        bench.marks(9'500, 3);
        bench.rails.resumed("B", bench.now);
        QCOMPARE(bench.view("weekly drawdown").state, RailState::Breached);
        bench.rails.resumed("A", bench.now);
        QCOMPARE(causes(bench.rails.evaluate(bench.now)), QString("-weekly drawdown/A/USD"));
        RailView view = bench.view("weekly drawdown");
        QCOMPARE(figure(view.baseValue), QString("9500.00"));
        QCOMPARE(QString::fromStdString(view.base),
                 QString("peak since resumed 2026-01-20T15:00:03Z in week 2026-W04"));
        QVERIFY(!causes(bench.marks(8'740.01, 5)).contains("weekly"));
        QVERIFY(causes(bench.marks(8'740, 3)).contains("+weekly drawdown/A/USD"));
        // The daily ones do not care about a person.
        QCOMPARE(bench.view("daily loss").state, RailState::Breached);
        bench.rails.resumed("A", bench.now);
        QCOMPARE(bench.view("daily loss").state, RailState::Breached);
        bench.now = moment("2026-01-27T15:00:00Z");
        bench.marks(8'740, 1);
        view = bench.view("weekly drawdown");
        QCOMPARE(QString::fromStdString(view.base), QString("peak of the week 2026-W05"));
    }
    // AION 20: New York's day, week and month, on both nights on which its clocks change.
    void basesFollowTheMarketsCalendar_data() {
        QTest::addColumn<int>("market");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("newBases");
        const auto row = [](const char* name, Market market, const char* before, const char* after,
                            const char* newBases) {
            QTest::newRow(name) << static_cast<int>(market) << QString(before) << QString(after) << QString(newBases);
        };
        row("UTC midnight is nothing in New York", Market::Us, "2026-01-15T23:59:50Z", "2026-01-16T00:00:30Z", "");
        row("an evening in winter", Market::Us, "2026-01-16T00:59:50Z", "2026-01-16T01:00:00Z", "day");
        row("the Friday before summer time", Market::Us, "2026-03-07T00:59:50Z", "2026-03-07T01:00:00Z", "day week");
        row("the night of summer time itself", Market::Us, "2026-03-08T06:59:50Z", "2026-03-08T07:00:00Z", "");
        row("the first evening in summer", Market::Us, "2026-03-09T23:59:50Z", "2026-03-10T00:00:00Z", "day");
        row("an October that ends on a Friday", Market::Us, "2026-10-30T23:59:50Z", "2026-10-31T00:00:00Z",
            "day week month");
        row("the hour that comes twice", Market::Us, "2026-11-01T05:59:50Z", "2026-11-01T06:00:00Z", "");
        row("the first evening in winter", Market::Us, "2026-11-03T00:59:50Z", "2026-11-03T01:00:00Z", "day");
        row("a half day's close ends no day", Market::Us, "2026-11-27T17:59:50Z", "2026-11-27T18:00:00Z", "");
        row("a half day's evening does", Market::Us, "2026-11-28T00:59:50Z", "2026-11-28T01:00:00Z", "day week");
        row("a February that ends on a Saturday", Market::Us, "2026-02-28T00:59:50Z", "2026-02-28T01:00:00Z",
            "day week month");
        row("a May that ends on a Sunday", Market::Us, "2026-05-29T23:59:50Z", "2026-05-30T00:00:00Z",
            "day week month");
        row("Kolkata's close", Market::Nse, "2026-03-10T09:59:50Z", "2026-03-10T10:00:00Z", "day");
        row("Kolkata has no summer time", Market::Nse, "2026-03-09T09:59:50Z", "2026-03-09T10:00:00Z", "day");
        row("nor a winter time", Market::Nse, "2026-11-02T09:59:50Z", "2026-11-02T10:00:00Z", "day");
        row("Kolkata's Friday", Market::Nse, "2026-03-06T09:59:50Z", "2026-03-06T10:00:00Z", "day week");
        row("an August that ends on a Sunday in Kolkata", Market::Nse, "2025-08-29T09:59:50Z", "2025-08-29T10:00:00Z",
            "day week month");
        row("UTC midnight is nothing in Kolkata", Market::Nse, "2026-03-09T23:59:50Z", "2026-03-10T00:00:00Z", "");
        row("nor is Kolkata's own", Market::Nse, "2026-03-09T18:29:50Z", "2026-03-09T18:30:00Z", "");
        row("a leap year's February", Market::Crypto, "2024-02-29T23:59:50Z", "2024-03-01T00:00:00Z", "day month");
        row("an ISO week's end", Market::Crypto, "2026-01-04T23:59:50Z", "2026-01-05T00:00:00Z", "day week");
        row("a year's end within a week", Market::Crypto, "2025-12-31T23:59:50Z", "2026-01-01T00:00:00Z", "day month");
        row("Muhurat's end", Market::Nse, "2025-10-21T09:14:50Z", "2025-10-21T09:15:00Z", "day");
        row("a Sunday's Muhurat ends the week", Market::Nse, "2023-11-12T13:44:50Z", "2023-11-12T13:45:00Z",
            "day week");
        row("London's month", Market::Uk, "2026-03-31T15:29:50Z", "2026-03-31T15:30:00Z", "");
    }
    void basesFollowTheMarketsCalendar() {
        QFETCH(int, market);
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, newBases);
        RailsBench bench;
        bench.market = static_cast<Market>(market);
        bench.now = moment(before.toUtf8().constData());
        bench.marks(20'000, 3);
        bench.marks(19'900, 4);
        QCOMPARE(figure(bench.view("daily drawdown").baseValue), QString("20000.00"));
        if (static_cast<Market>(market) == Market::Uk) {
            // Its close is the end of its trading day.
            const auto session =
                market::TradingCalendar::of(market::CalendarName::Uk).session(std::chrono::year{2026} / 3 / 31);
            QVERIFY(session.has_value());
            bench.evaluate(session->close - Duration(1));
            QCOMPARE(figure(bench.view("monthly drawdown").baseValue), QString("20000.00"));
            bench.evaluate(session->close);
            QCOMPARE(figure(bench.view("monthly drawdown").baseValue), QString("19900.00"));
            QCOMPARE(QString::fromStdString(bench.view("monthly drawdown").base), QString("peak of the month 2026-04"));
            return;
        }
        const Timestamp at = moment(after.toUtf8().constData());
        bench.evaluate(at - Duration(1));
        QCOMPARE(figure(bench.view("daily drawdown").baseValue), QString("20000.00"));
        bench.evaluate(at);
        const auto base = [&](const char* period, const char* rail) {
            return newBases.split(' ').contains(period) ? figure(bench.view(rail).baseValue) == QString("19900.00")
                                                        : figure(bench.view(rail).baseValue) == QString("20000.00");
        };
        QVERIFY(base("day", "daily drawdown"));
        QVERIFY(base("week", "weekly drawdown"));
        QVERIFY(base("month", "monthly drawdown"));
    }
    void oneWrongPriceNeitherTripsNorMovesABase() {
        RailsBench bench;
        // The very first one is wrong.
        bench.marks(1'000'000, 1);
        QCOMPARE(bench.view("daily loss").state, RailState::Unknown);
        bench.marks(10'000, 3);
        QCOMPARE(figure(bench.view("daily loss").baseValue), QString("10000.00"));
        for (int i = 0; i < 50; ++i) {
            QCOMPARE(causes(bench.marks(i % 2 == 0 ? 1 : 100'000, 1)), QString());
            QCOMPARE(causes(bench.marks(10'000, 2)), QString());
        }
        QCOMPARE(figure(bench.view("monthly drawdown").baseValue), QString("10000.00"));
        // The day's last one is wrong.
        bench.now = moment("2026-01-16T00:59:57Z");
        bench.marks(10'000, 1);
        bench.marks(100'000, 1);
        bench.now = moment("2026-01-16T14:30:00Z");
        QCOMPARE(causes(bench.marks(10'000, 5)), QString());
        QCOMPARE(figure(bench.view("daily loss").baseValue), QString("10000.00"));
        // Two in a row are not three.
        QCOMPARE(causes(bench.marks(1, 2)), QString());
        QCOMPARE(causes(bench.marks(10'000, 1)), QString());
        QVERIFY(!bench.marks(1, 3).empty());
    }
    void whatIsNotCleanNeverCounts() {
        RailsBench bench;
        bench.marks(10'000, 3);
        QCOMPARE(causes(bench.marks(1, 200, false)), QString());
        RailView view = bench.view("daily loss");
        QCOMPARE(view.state, RailState::Unknown);
        QVERIFY(!view.value && !view.headroom);
        QCOMPARE(view.inputs.front(), (std::pair<std::string_view, std::string>("last known equity", "10000.00")));
        QCOMPARE(view.inputs.at(1).second, std::string("AAPL is stale"));
        // Nor does it interrupt what clean marks say.
        bench.marks(9'000, 1);
        bench.marks(10'000, 1, false);
        bench.marks(9'000, 1);
        bench.marks(10'000, 1, false);
        QVERIFY(causes(bench.marks(9'000, 1)).contains("+daily loss/A/USD"));
    }
    void marksThatCrowdOrComeLateCountOnce() {
        RailsBench bench;
        bench.marks(10'000, 3);
        EquityMark mark = bench.next(9'000);
        for (int i = 0; i < 50; ++i) {
            mark.time += std::chrono::milliseconds(1);
            bench.rails.mark(mark);
        }
        mark.time -= std::chrono::seconds(10);
        for (int i = 0; i < 5; ++i) {
            mark.time += std::chrono::seconds(1);
            bench.rails.mark(mark);
        }
        QCOMPARE(causes(bench.rails.evaluate(bench.now + std::chrono::seconds(1))), QString());
        QCOMPARE(bench.view("daily loss").inputs.back(),
                 (std::pair<std::string_view, std::string>("marks in breach", "1 of 3")));
    }
    void anAccountThatHoldsNothingIsKnownWithoutMarks() {
        RailsBench bench;
        bench.rails.realised({"A", "USD", Market::Us, cash(-1), bench.now});
        QCOMPARE(causes(bench.rails.evaluate(bench.now + std::chrono::minutes(4))), QString());
        QCOMPARE(bench.view("equity known").state, RailState::Unknown);
        bench.marks(10'000, 3);
        QCOMPARE(causes(bench.rails.evaluate(bench.now + std::chrono::hours(3))), QString());
        QCOMPARE(bench.view("equity known").state, RailState::Clear);
    }
    void equityThatStaysUnknownStandsDown() {
        RailsBench bench;
        bench.rails.setRegime(Market::Us, market::Regime::Bull);
        bench.openPositions = 1;
        bench.marks(10'000, 3);
        const Timestamp clean = bench.now;
        const auto limit = PortfolioLimits().equityUnknown;
        QCOMPARE(causes(bench.rails.evaluate(clean + limit - Duration(1))), QString());
        const auto tripped = bench.rails.evaluate(clean + limit);
        QCOMPARE(causes(tripped), QString("+equity known/A/USD"));
        QCOMPARE(tripped.front().imposes, RiskState::StandDown);
        bench.now = clean + limit;
        QCOMPARE(causes(bench.marks(10'000, 3, false)), QString());
        QCOMPARE(figure(bench.view("equity known").value), QString("303.00"));
        QCOMPARE(causes(bench.marks(10'000, 2)), QString());
        QCOMPARE(causes(bench.marks(10'000, 1)), QString("-equity known/A/USD"));
        // A closed market's prices are not missed.
        bench.now = moment("2026-01-16T20:59:59Z");
        bench.marks(10'000, 3);
        QCOMPARE(bench.view("equity known").state, RailState::Clear);
        bench.evaluate(moment("2026-01-20T14:29:00Z"));
        QCOMPARE(bench.view("equity known").state, RailState::Clear);
        bench.evaluate(moment("2026-01-20T14:36:00Z"));
        QCOMPARE(bench.view("equity known").state, RailState::Breached);
    }
};

REGISTER_TEST(EquityRailsTest)
#include "equity_rails_test.moc"
