// Which features a model reads, and how long its states must last.
#include "core/base/random_stream.h"
#include "core/regime/feature_choice.h"
#include "core/regime/maximisation.h"
#include "tests/support/registered_test.h"

#include <cmath>

using namespace aetherion;
using namespace aetherion::regime;
using features::Feature;

namespace {

/// One-minute bars of a market that is quiet or loud, in returns and in volume, for `dwell` bars on average.
TrainingSequence twoWays(double dwell, bool hasVolume, std::uint64_t seed) {
    RandomStream random(seed, "two ways");
    TrainingSequence sequence;
    sequence.symbol = "TEST";
    double price = 1000;
    bool loud = false;
    for (int i = 0; i < 6'000; ++i) {
        if (random.uniform() < 1 / dwell)
            loud = !loud;
        const double before = price;
        price *= std::exp((loud ? 3e-3 : 1e-3) * random.normal());
        market::Bar bar;
        bar.openTime = fromEpochMillis(1'700'000'040'000) + std::chrono::minutes(i);
        const auto units = [](double value) { return Price::fromUnits(std::llround(value * kDecimalUnit)); };
        bar.open = units(before);
        bar.close = units(price);
        bar.high = units(std::max(before, price));
        bar.low = units(std::min(before, price));
        bar.volume =
            Quantity::fromUnits(std::llround((loud ? 40 : 10) * std::exp(0.3 * random.normal()) * kDecimalUnit));
        bar.hasVolume = hasVolume;
        bar.count = 1;
        sequence.bars.push_back(bar);
    }
    return sequence;
}

Result<FeatureChoice> choiceFor(const TrainingSequence& sequence) {
    const auto settings = features::defaultFeatureSettings(market::Market::Crypto, market::Timeframe::M1);
    const auto table = FeatureTable::compute({sequence}, settings);
    SpanFitSettings fit;
    fit.states = 2;
    fit.restarts = 3;
    return chooseFeatures(*table, Timestamp::max(), fit);
}

} // namespace

class FeatureChoiceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSingleBarsWhereTheirStatesLast() {
        const auto choice = choiceFor(twoWays(200, true, 1));
        QVERIFY(choice);
        QCOMPARE(choice->features, std::vector<Feature>(kBarFeatures.begin(), kBarFeatures.end()));
        QVERIFY(*choice->lastingShare > 0.99);
    }

    void readsWindowsWhereBarsAreBursts() {
        const auto choice = choiceFor(twoWays(2, true, 2));
        QVERIFY(choice);
        QCOMPARE(choice->features, std::vector<Feature>(kWindowFeatures.begin(), kWindowFeatures.end()));
        QVERIFY(*choice->lastingShare < kLastingShare);
        QVERIFY(choice->reason.starts_with("windows: "));
    }

    void readsWindowsWhereThereIsNoVolume() {
        const auto choice = choiceFor(twoWays(200, false, 3));
        QVERIFY(choice);
        QCOMPARE(choice->features, std::vector<Feature>(kWindowFeatures.begin(), kWindowFeatures.end()));
        QVERIFY(!choice->lastingShare);
    }

    void leastStayRaisesWhatIsBelowAndKeepsTheRestInProportion() {
        HmmParameters parameters;
        parameters.means = Eigen::MatrixXd::Zero(3, 1);
        parameters.start = Eigen::VectorXd::Constant(3, 1. / 3);
        parameters.transition = (Eigen::MatrixXd(3, 3) << 0.5, 0.4, 0.1, 0.02, 0.95, 0.03, 0.3, 0.7, 0).finished();
        holdStates(parameters, 0.9);
        const Eigen::MatrixXd expected =
            (Eigen::MatrixXd(3, 3) << 0.9, 0.08, 0.02, 0.02, 0.95, 0.03, 0.3, 0.7, 0).finished();
        QVERIFY((parameters.transition - expected).cwiseAbs().maxCoeff() < 1e-15);
    }

    void boundedFitClimbsAndKeepsItsBound() {
        RandomStream random(4, "bounded fit");
        RowMatrix rows(2'000, 2);
        for (Eigen::Index t = 0; t < rows.rows(); ++t)
            for (Eigen::Index i = 0; i < 2; ++i)
                rows(t, i) = (random.uniform() < 0.5 ? -2 : 2) + random.normal();
        const Observations observations = Observations::single(std::move(rows));
        FitSettings settings;
        settings.leastStay = 0.9;
        const auto fit = fitWithRestarts(observations, {3, CovarianceType::Full, 4, 9, 2}, settings);
        QVERIFY(fit);
        for (std::size_t i = 1; i < fit->history.size(); ++i)
            QVERIFY(fit->history[i] >= fit->history[i - 1] - 1e-9 * std::abs(fit->history[i]));
        for (Eigen::Index state = 0; state < 3; ++state) {
            QVERIFY(fit->parameters.transition(state, state) >= 0.9 - 1e-15);
            QVERIFY(std::abs(fit->parameters.transition.row(state).sum() - 1) < 1e-12);
        }
        settings.leastStay = 1;
        QVERIFY(!fitWithRestarts(observations, {3, CovarianceType::Full, 4, 9, 2}, settings));
    }
};

REGISTER_TEST(FeatureChoiceTest)
#include "feature_choice_test.moc"
