#include "tests/risk/rails_bench.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::risk;
using namespace aetherion::risk::test;
using market::Market;

/// Rails around what is held: exposure, open positions, the regime's limits, losses in a row.
class PositionRailsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void exposureTripsAtItsEdgeAndClearsByItself() {
        RailsBench bench;
        bench.rails.setRegime(Market::Us, market::Regime::Bull);
        bench.positionsValue = cash(5'499.99);
        QCOMPARE(causes(bench.marks(10'000, 10)), QString());
        bench.positionsValue = cash(5'500);
        QCOMPARE(causes(bench.marks(10'000, 2)), QString());
        QCOMPARE(figure(bench.view("exposure").headroom), QString("0.00"));
        const auto tripped = bench.marks(10'000, 1);
        QCOMPARE(causes(tripped), QString("+exposure/A/USD"));
        QCOMPARE(tripped.front().imposes, RiskState::ReduceOnly);
        QCOMPARE(bench.view("exposure").clears, Clears::ByItself);
        bench.positionsValue = cash(5'499.99);
        QCOMPARE(causes(bench.marks(10'000, 2)), QString());
        QCOMPARE(causes(bench.marks(10'000, 1)), QString("-exposure/A/USD"));
        QCOMPARE(figure(bench.view("exposure").value), QString("54.9999"));
    }
    void openPositionsTripAboveTheirLimit() {
        RailsBench bench;
        bench.rails.setRegime(Market::Us, market::Regime::Bull);
        bench.openPositions = 3;
        QCOMPARE(causes(bench.marks(10'000, 3)), QString());
        QCOMPARE(figure(bench.view("open positions").headroom), QString("0.00"));
        bench.openPositions = 4;
        QCOMPARE(causes(bench.marks(10'000, 1, false)), QString("+open positions/A/USD"));
        QCOMPARE(bench.view("open positions").imposes, RiskState::ReduceOnly);
        bench.openPositions = 3;
        QCOMPARE(causes(bench.marks(10'000, 1)), QString("-open positions/A/USD"));
    }
    void regimesScaleTheLimitsAndACrisisAllowsNoEntries() {
        RailsBench bench;
        const auto in = [&](market::Regime regime) {
            bench.rails.setRegime(Market::Us, regime);
            bench.marks(10'000, 1);
            return figure(bench.view("exposure").limit) + " " + figure(bench.view("open positions").limit);
        };
        QCOMPARE(in(market::Regime::Bull), QString("55.00 3.00"));
        QCOMPARE(in(market::Regime::Sideways), QString("38.50 3.00"));
        QCOMPARE(in(market::Regime::Bear), QString("24.75 1.00"));
        QCOMPARE(in(market::Regime::Unknown), QString("24.75 1.00"));
        QCOMPARE(bench.marketView("regime", Market::Us).state, RailState::Clear);
        bench.rails.setRegime(Market::Us, market::Regime::Crisis);
        const auto tripped = bench.rails.evaluate(bench.now);
        QCOMPARE(causes(tripped), QString("+regime/US"));
        QCOMPARE(tripped.front().scope.text(), std::string("market:US"));
        QCOMPARE(tripped.front().imposes, RiskState::ReduceOnly);
        bench.positionsValue = cash(1);
        bench.openPositions = 1;
        QCOMPARE(causes(bench.marks(10'000, 3)), QString("+open positions/A/USD +exposure/A/USD"));
        bench.rails.setRegime(Market::Us, market::Regime::Bull);
        QCOMPARE(causes(bench.marks(10'000, 3)), QString("-open positions/A/USD -regime/US -exposure/A/USD"));
    }
    void lossesInARowPauseForAWhile() {
        RailsBench bench;
        bench.marks(10'000, 3);
        const auto result = [&](double amount) {
            bench.rails.realised({"A", "USD", Market::Us, cash(amount), bench.now});
            return causes(bench.rails.evaluate(bench.now));
        };
        QCOMPARE(result(-1), QString());
        QCOMPARE(result(-1), QString());
        QCOMPARE(result(1), QString());
        QCOMPARE(result(-1), QString());
        QCOMPARE(result(0), QString());
        QCOMPARE(result(-1), QString());
        QCOMPARE(figure(bench.view("cooldown after losses").headroom), QString("1.00"));
        QCOMPARE(result(-0.01), QString("+cooldown after losses/A/USD"));
        const RailView view = bench.view("cooldown after losses");
        QCOMPARE(view.imposes, RiskState::StandDown);
        QCOMPARE(view.inputs.front().second, formatIso(bench.now + std::chrono::minutes(20)));
        QVERIFY(bench.rails.setLimits({.equityUnknown = std::chrono::hours(1)}));
        QCOMPARE(causes(bench.rails.evaluate(bench.now + std::chrono::minutes(20) - Duration(1))), QString());
        QCOMPARE(causes(bench.rails.evaluate(bench.now + std::chrono::minutes(20))),
                 QString("-cooldown after losses/A/USD"));
        QCOMPARE(figure(bench.view("cooldown after losses").value), QString("0.00"));
    }
};

REGISTER_TEST(PositionRailsTest)
#include "position_rails_test.moc"
