#include "core/base/random_stream.h"
#include "core/regime/cautions.h"
#include "core/regime/separation.h"
#include "tests/support/registered_test.h"

#include <algorithm>

using namespace aetherion;
using namespace aetherion::regime;
using market::Regime;
using market::Timeframe;

namespace {

const std::vector kTwoNames{Regime::Bull, Regime::Bear};

/// One run of rows in visits of `dwell` bars, Bull and Bear in turn; each bar's return has a mean of +-`edge` and
/// standard deviation 1.
struct Visits {
    Samples samples;
    RowMatrix posterior;
};

Visits visits(Eigen::Index rows, Eigen::Index dwell, double edge, std::uint64_t seed) {
    RandomStream random(seed, "visits");
    Visits made;
    made.samples.observations.rows = RowMatrix::Zero(rows, 1);
    made.samples.observations.lengths = {rows};
    made.posterior = RowMatrix::Zero(rows, 2);
    for (Eigen::Index row = 0; row < rows; ++row) {
        const Eigen::Index state = row / dwell % 2;
        made.posterior(row, state) = 1;
        SampleFacts facts;
        facts.relativeBarReturn = facts.barReturn = (state == 0 ? edge : -edge) + random.normal();
        facts.relativeWindowReturn = state == 0 ? 1 : -1;
        facts.relativeVolatility = random.normal();
        made.samples.facts.push_back(facts);
    }
    return made;
}

NameContrast bullAgainstBear(const Visits& made, std::size_t window = 20) {
    return contrastNames(made.samples, made.posterior, kTwoNames, window).front();
}

} // namespace

class SeparationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSureFilterSeparatesWholly() {
        RowMatrix posterior(4, 2);
        posterior << 1, 0, 0, 1, 1, 0, 0, 1;
        QCOMPARE(separations(posterior)(0, 1), 1.0);
    }
    void aFilterThatKnowsOnlyTheSharesSeparatesNothing() {
        RowMatrix posterior(50, 3);
        posterior.col(0).setConstant(0.6);
        posterior.col(1).setConstant(0.1);
        posterior.col(2).setConstant(0.3);
        const auto apart = separations(posterior);
        for (Eigen::Index i = 0; i < 3; ++i)
            for (Eigen::Index j = 0; j < 3; ++j)
                QVERIFY(std::abs(apart(i, j) - (i == j ? 1 : 0)) < 1e-12);
    }
    void separationIsSymmetricAndBetweenNothingAndOne() {
        RandomStream random(3, "separation");
        RowMatrix posterior(500, 4);
        for (Eigen::Index row = 0; row < posterior.rows(); ++row) {
            for (Eigen::Index state = 0; state < 4; ++state)
                posterior(row, state) = std::exp(3 * random.normal());
            posterior.row(row) /= posterior.row(row).sum();
        }
        const auto apart = separations(posterior);
        QVERIFY(apart.isApprox(apart.transpose()));
        QVERIFY(apart.minCoeff() > 0 && apart.maxCoeff() <= 1);
    }
    void aStateThatIsNeverVisitedCountsAsApart() {
        RowMatrix posterior = RowMatrix::Zero(10, 2);
        posterior.col(0).setConstant(1);
        QCOMPARE(separations(posterior)(0, 1), 1.0);
    }

    void chanceIsCalledSoAtItsOwnRate() {
        // 200 worlds without any edge: |t| >= 2 in about one of twenty.
        int beyond = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed)
            beyond += bullAgainstBear(visits(4'000, 25, 0, seed)).nextReturn.beyondChance();
        QVERIFY2(beyond >= 1 && beyond <= 24, qPrintable(QString::number(beyond)));
    }
    void anEdgeIsFound() {
        const NameContrast pair = bullAgainstBear(visits(20'000, 25, 0.1, 9));
        QVERIFY(pair.nextReturn.beyondChance() && pair.nextReturn.t > 0);
        // The next bar belongs to the other regime at each visit's end: 24 of 25 keep the edge.
        QVERIFY(std::abs(pair.nextReturn.difference - 0.2 * (24.0 - 1) / 25) < 0.05);
        QVERIFY(!pair.volatility.beyondChance());
    }
    void rowsThatRepeatEachOtherCountOnce() {
        // Each visit has one draw for all of its bars: many rows, few facts.
        int beyond = 0;
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            Visits made = visits(4'000, 50, 0, seed);
            for (std::size_t row = 0; row < made.samples.facts.size(); ++row)
                made.samples.facts[row].relativeVolatility = made.samples.facts[row - row % 50].relativeVolatility;
            beyond += bullAgainstBear(made).volatility.beyondChance();
        }
        QVERIFY2(beyond <= 26, qPrintable(QString::number(beyond)));
    }
    void twoVisitsAreTooFewToTell() {
        const NameContrast pair = bullAgainstBear(visits(100, 50, 5, 1));
        QCOMPARE(pair.nextReturn.t, 0.0);
        const auto cautions = findCautions(Timeframe::H1, 240, {pair});
        QVERIFY(!cautions.empty());
        QVERIFY(cautions.front().find("too few") != std::string::npos);
    }

    void oneMinuteBullAgainstBearAlwaysCarriesACaution_data() {
        QTest::addColumn<double>("edge");
        QTest::newRow("no edge") << 0.0;
        QTest::newRow("edge") << 0.3;
        QTest::newRow("wrong way") << -0.3;
    }
    void oneMinuteBullAgainstBearAlwaysCarriesACaution() {
        QFETCH(double, edge);
        const NameContrast pair = bullAgainstBear(visits(20'000, 25, edge, 5));
        for (const Timeframe timeframe : {Timeframe::S10, Timeframe::M1}) {
            const auto cautions = findCautions(timeframe, 240, {pair});
            QCOMPARE(cautions.size(), std::size_t{1});
            QVERIFY(cautions[0].starts_with("Bull and Bear: "));
            QVERIFY(cautions[0].find("240 bars") != std::string::npos);
            QVERIFY(cautions[0].find('\n') == std::string::npos);
        }
        QCOMPARE(findCautions(Timeframe::M15, 96, {pair}).empty(), edge != 0);
    }
    void volatilityThatDoesNotDifferIsSaid() {
        NameContrast pair;
        pair.first = Regime::Sideways;
        pair.second = Regime::Crisis;
        pair.separation = 0.3;
        pair.volatility = {0.1, 0.2, 0.5, 90};
        pair.nextMove = {0.1, 0.2, 0.5, 90};
        const auto cautions = findCautions(Timeframe::D1, 60, {pair});
        QCOMPARE(cautions.size(), std::size_t{2});
        QVERIFY(
            cautions[0].starts_with("Sideways and Crisis: volatility does not differ beyond chance (t = 0.5 over 90"));
        QVERIFY(cautions[1].find("70 %") != std::string::npos);
    }
    void statesOfOneNameAreOne() {
        RowMatrix posterior(1, 3);
        posterior << 0.2, 0.3, 0.5;
        const RowMatrix named = namedPosterior(posterior, {Regime::Crisis, Regime::Unknown, Regime::Crisis});
        QCOMPARE(named(0, 3), 0.7);
        QCOMPARE(named.sum(), 0.7);
    }
};

REGISTER_TEST(SeparationTest)
#include "separation_test.moc"
