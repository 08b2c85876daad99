#include "tests/risk/rails_bench.h"
#include "tests/support/registered_test.h"

#include <functional>
#include <set>

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Market;
using market::Regime;

namespace {

struct PortfolioStep {
    std::function<void(RailsBench&)> act;
    /// State, line, what is left, how it clears.
    const char* shown;
};

struct PortfolioEdge {
    const char* rail;
    std::vector<PortfolioStep> steps;
};

/// Limits of which only the one that is tried comes into play.
RailsBench loneRail(const std::string& rail) {
    PortfolioLimits limits;
    if (rail != "daily loss")
        limits.dailyLoss = cash(9'000);
    if (rail != "daily drawdown")
        limits.dailyDrawdownPercent = wholeFigure(50);
    return RailsBench(limits, rail == "volatility index" ? PortfolioWorld() : RailsBench::quietWorld());
}

std::string shownOf(RailView view) {
    // What went into it is looked at by itself.
    view.inputs.clear();
    return std::string(name(view.state)) + ": " + view.line() + "; left " +
           (view.headroom ? figureText(*view.headroom, view.unit) : "unknown") + "; clears " +
           std::string(name(view.clears));
}

PortfolioStep marked(double equity, int count, const char* shown) {
    return {[equity, count](RailsBench& bench) { bench.marks(equity, count); }, shown};
}
PortfolioStep at(const char* time, const char* shown) {
    return {[time](RailsBench& bench) { bench.evaluate(bench.now = moment(time)); }, shown};
}
PortfolioStep resumed(const char* shown) {
    return {[](RailsBench& bench) {
                bench.rails.resumed("A", bench.now);
                bench.evaluate(bench.now);
            },
            shown};
}
PortfolioStep holding(double value, std::int64_t positions, int count, const char* shown) {
    return {[=](RailsBench& bench) {
                bench.rails.setRegime(Market::Us, Regime::Bull);
                bench.positionsValue = cash(value);
                bench.openPositions = positions;
                bench.marks(10'000, count);
            },
            shown};
}
PortfolioStep lost(double amount, const char* shown) {
    return {[amount](RailsBench& bench) {
                bench.rails.realised({"A", "USD", Market::Us, cash(amount), bench.now});
                bench.evaluate(bench.now);
            },
            shown};
}
PortfolioStep later(Duration span, const char* shown) {
    return {[span](RailsBench& bench) { bench.evaluate(bench.now += span); }, shown};
}
PortfolioStep indexAt(std::int64_t units, const char* shown) {
    return {[units](RailsBench& bench) {
                bench.now += std::chrono::minutes(1);
                bench.rails.volatility(Market::Us, Figure::fromUnits(units), bench.now);
                bench.evaluate(bench.now);
            },
            shown};
}
PortfolioStep regimeIs(Regime regime, const char* shown) {
    return {[regime](RailsBench& bench) {
                bench.rails.setRegime(Market::Us, regime);
                bench.evaluate(bench.now);
            },
            shown};
}

std::vector<PortfolioEdge> portfolioEdges() {
    using std::chrono::minutes;
    return {
        {"volatility index",
         {indexAt(35 * kDecimalUnit - 1,
                  "Clear: volatility index of US: 34.99999999 of 35 points; left 0.00000001; clears by itself"),
          indexAt(35 * kDecimalUnit, "Clear: volatility index of US: 35 of 35 points; left 0; clears by itself"),
          indexAt(35 * kDecimalUnit + 1,
                  "Breached: volatility index of US: 35.00000001 of 35 points; left -0.00000001; clears by itself"),
          indexAt(35 * kDecimalUnit, "Clear: volatility index of US: 35 of 35 points; left 0; clears by itself")}},
        {"regime",
         {regimeIs(Regime::Bull, "Clear: regime of US: 100%, from the exposure limit; left unknown; clears by itself"),
          regimeIs(Regime::Bear, "Clear: regime of US: 45%, from the exposure limit; left unknown; clears by itself"),
          regimeIs(Regime::Crisis,
                   "Breached: regime of US: 0%, from the exposure limit; left unknown; clears by itself"),
          regimeIs(Regime::Sideways,
                   "Clear: regime of US: 70%, from the exposure limit; left unknown; clears by itself")}},
        {"equity known",
         {holding(1, 1, 3,
                  "Clear: equity known of A in USD: 0 of 300 s, from the last clean mark 2026-01-15T15:00:03Z; left "
                  "300; clears by itself"),
          later(minutes(5) - Duration(10), "Clear: equity known of A in USD: 299.99999999 of 300 s, from the last "
                                           "clean mark 2026-01-15T15:00:03Z; left 0.00000001; clears by itself"),
          later(Duration(10), "Breached: equity known of A in USD: 300 of 300 s, from the last clean mark "
                              "2026-01-15T15:00:03Z; left 0; clears by itself"),
          marked(10'000, 2,
                 "Clear: equity known of A in USD: 0 of 300 s, from the last clean mark 2026-01-15T15:05:05Z; left "
                 "300; clears by itself"),
          marked(10'000, 1,
                 "Clear: equity known of A in USD: 0 of 300 s, from the last clean mark 2026-01-15T15:05:06Z; left "
                 "300; clears by itself")}},
        {"daily loss",
         {marked(10'000, 3,
                 "Clear: daily loss of A in USD: 0.00 of 300.00 USD, from equity at the start of the trading day "
                 "2026-01-15 10000.00; left 300.00; clears at the next session"),
          marked(9'700.01, 3,
                 "Clear: daily loss of A in USD: 299.99 of 300.00 USD, from equity at the start of the trading day "
                 "2026-01-15 10000.00; left 0.01; clears at the next session"),
          marked(9'700, 2,
                 "Clear: daily loss of A in USD: 300.00 of 300.00 USD, from equity at the start of the trading day "
                 "2026-01-15 10000.00; left 0.00; clears at the next session"),
          marked(9'700, 1,
                 "Breached: daily loss of A in USD: 300.00 of 300.00 USD, from equity at the start of the trading day "
                 "2026-01-15 10000.00; left 0.00; clears at the next session"),
          marked(10'500, 9,
                 "Breached: daily loss of A in USD: -500.00 of 300.00 USD, from equity at the start of the trading day "
                 "2026-01-15 10000.00; left 800.00; clears at the next session"),
          at("2026-01-16T00:59:59.999999999Z",
             "Breached: daily loss of A in USD: -500.00 of 300.00 USD, from equity at the start of the trading day "
             "2026-01-15 10000.00; left 800.00; clears at the next session"),
          at("2026-01-16T01:00:00Z", "Clear: daily loss of A in USD: 0.00 of 300.00 USD, from equity at the start of "
                                     "the trading day 2026-01-16 10500.00; left 300.00; clears at the next session")}},
        {"daily drawdown",
         {marked(10'000, 3,
                 "Clear: daily drawdown of A in USD: 0 of 2%, from peak of the trading day 2026-01-15 10000.00; left "
                 "2; clears at the next session"),
          marked(9'800.01, 3,
                 "Clear: daily drawdown of A in USD: 1.9999 of 2%, from peak of the trading day 2026-01-15 10000.00; "
                 "left 0.0001; clears at the next session"),
          marked(9'800, 2,
                 "Clear: daily drawdown of A in USD: 2 of 2%, from peak of the trading day 2026-01-15 10000.00; left "
                 "0; clears at the next session"),
          marked(9'800, 1,
                 "Breached: daily drawdown of A in USD: 2 of 2%, from peak of the trading day 2026-01-15 10000.00; "
                 "left 0; clears at the next session"),
          marked(10'500, 9,
                 "Breached: daily drawdown of A in USD: 0 of 2%, from peak of the trading day 2026-01-15 10500.00; "
                 "left 2; clears at the next session"),
          at("2026-01-16T00:59:59.999999999Z", "Breached: daily drawdown of A in USD: 0 of 2%, from peak of the "
                                               "trading day 2026-01-15 10500.00; left 2; clears at the next session"),
          at("2026-01-16T01:00:00Z", "Clear: daily drawdown of A in USD: 0 of 2%, from peak of the trading day "
                                     "2026-01-16 10500.00; left 2; clears at the next session")}},
        {"weekly drawdown",
         {marked(10'000, 3,
                 "Clear: weekly drawdown of A in USD: 0 of 8%, from peak of the week 2026-W03 10000.00; left 8; clears "
                 "by hand"),
          marked(9'200.01, 3,
                 "Clear: weekly drawdown of A in USD: 7.9999 of 8%, from peak of the week 2026-W03 10000.00; left "
                 "0.0001; clears by hand"),
          marked(9'200, 2,
                 "Clear: weekly drawdown of A in USD: 8 of 8%, from peak of the week 2026-W03 10000.00; left 0; clears "
                 "by hand"),
          marked(9'200, 1,
                 "Breached: weekly drawdown of A in USD: 8 of 8%, from peak of the week 2026-W03 10000.00; left 0; "
                 "clears by hand"),
          at("2026-01-20T15:00:00Z", "Breached: weekly drawdown of A in USD: 0 of 8%, from peak of the week 2026-W04 "
                                     "9200.00; left 8; clears by hand"),
          marked(9'500, 3,
                 "Breached: weekly drawdown of A in USD: 0 of 8%, from peak of the week 2026-W04 9500.00; left 8; "
                 "clears by hand"),
          resumed("Clear: weekly drawdown of A in USD: 0 of 8%, from peak since resumed 2026-01-20T15:00:03Z in week "
                  "2026-W04 9500.00; left 8; clears by hand")}},
        {"monthly drawdown",
         {marked(10'000, 3,
                 "Clear: monthly drawdown of A in USD: 0 of 15%, from peak of the month 2026-01 10000.00; left 15; "
                 "clears by hand"),
          marked(8'500.01, 3,
                 "Clear: monthly drawdown of A in USD: 14.9999 of 15%, from peak of the month 2026-01 10000.00; left "
                 "0.0001; clears by hand"),
          marked(8'500, 2,
                 "Clear: monthly drawdown of A in USD: 15 of 15%, from peak of the month 2026-01 10000.00; left 0; "
                 "clears by hand"),
          marked(8'500, 1,
                 "Breached: monthly drawdown of A in USD: 15 of 15%, from peak of the month 2026-01 10000.00; left 0; "
                 "clears by hand"),
          at("2026-02-02T15:00:00Z", "Breached: monthly drawdown of A in USD: 0 of 15%, from peak of the month 2026-02 "
                                     "8500.00; left 15; clears by hand"),
          marked(9'500, 3,
                 "Breached: monthly drawdown of A in USD: 0 of 15%, from peak of the month 2026-02 9500.00; left 15; "
                 "clears by hand"),
          resumed("Clear: monthly drawdown of A in USD: 0 of 15%, from peak since resumed 2026-02-02T15:00:03Z in "
                  "month 2026-02 9500.00; left 15; clears by hand")}},
        {"exposure",
         {holding(5'499.99, 1, 3,
                  "Clear: exposure of A in USD: 54.9999 of 55%, from equity 10000.00; left 0.0001; clears by itself"),
          holding(5'500, 1, 2,
                  "Clear: exposure of A in USD: 55 of 55%, from equity 10000.00; left 0; clears by itself"),
          holding(5'500, 1, 1,
                  "Breached: exposure of A in USD: 55 of 55%, from equity 10000.00; left 0; clears by itself"),
          holding(
              5'499.99, 1, 2,
              "Breached: exposure of A in USD: 54.9999 of 55%, from equity 10000.00; left 0.0001; clears by itself"),
          holding(5'499.99, 1, 1,
                  "Clear: exposure of A in USD: 54.9999 of 55%, from equity 10000.00; left 0.0001; clears by itself")}},
        {"open positions",
         {holding(1, 2, 3, "Clear: open positions of A in USD: 2 of 3 positions; left 1; clears by itself"),
          holding(1, 3, 1, "Clear: open positions of A in USD: 3 of 3 positions; left 0; clears by itself"),
          holding(1, 4, 1, "Breached: open positions of A in USD: 4 of 3 positions; left -1; clears by itself"),
          holding(1, 3, 1, "Clear: open positions of A in USD: 3 of 3 positions; left 0; clears by itself")}},
        {"cooldown after losses",
         {lost(-1, "Clear: cooldown after losses of A in USD: 1 of 3 losses; left 2; clears by itself"),
          lost(-1, "Clear: cooldown after losses of A in USD: 2 of 3 losses; left 1; clears by itself"),
          lost(-0.01, "Breached: cooldown after losses of A in USD: 3 of 3 losses; left 0; clears by itself"),
          later(minutes(20) - Duration(1),
                "Breached: cooldown after losses of A in USD: 3 of 3 losses; left 0; clears by itself"),
          later(Duration(1), "Clear: cooldown after losses of A in USD: 0 of 3 losses; left 3; clears by itself")}},
    };
}

} // namespace

/// AETHERION 21: a dashboard read what was not there as 0, and took dollars from a fraction.
/// Every rail over accounts and markets, tripped and cleared once at its exact edge, with what a user is shown.
class PortfolioEdgesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyRailTripsAndClearsAtItsEdge_data() {
        QTest::addColumn<int>("number");
        int number = 0;
        for (const PortfolioEdge& each : portfolioEdges())
            QTest::newRow(each.rail) << number++;
    }
    void everyRailTripsAndClearsAtItsEdge() {
        QFETCH(int, number);
        const PortfolioEdge edge = portfolioEdges().at(static_cast<std::size_t>(number));
        const std::string rail = edge.rail;
        RailsBench bench = loneRail(edge.rail);
        const bool ofMarket = rail == "volatility index" || rail == "regime";
        // Known, so that it holds nobody up.
        if (ofMarket)
            bench.rails.volatility(Market::Nse, wholeFigure(12), bench.now);
        for (const PortfolioStep& step : edge.steps) {
            step.act(bench);
            const RailView view = ofMarket ? bench.marketView(edge.rail, Market::Us) : bench.view(edge.rail);
            QCOMPARE(QString::fromStdString(shownOf(view)), QString(step.shown));
            // Of a cooldown there is something only while it lasts.
            QVERIFY(!view.inputs.empty() || rail == "cooldown after losses");
            const auto standing = bench.rails.standing();
            const bool stands =
                std::ranges::any_of(standing, [&](const RailChange& change) { return change.cause.starts_with(rail); });
            QCOMPARE(stands, view.state == RailState::Breached);
        }
    }
    void noRailIsLeftOut() {
        RailsBench bench;
        bench.marks(10'000, 3);
        std::set<std::string> there;
        for (const RailView& view : bench.rails.views())
            there.emplace(view.name);
        std::set<std::string> tried;
        for (const PortfolioEdge& each : portfolioEdges())
            tried.emplace(each.rail);
        QCOMPARE(there, tried);
    }
};

REGISTER_TEST(PortfolioEdgesTest)
#include "portfolio_edges_test.moc"
