// What holds for every fit, over inputs that are meant to break it.
#include "core/base/random_stream.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/smoothing.h"
#include "core/regime/viterbi.h"
#include "tests/regime/random_models.h"
#include "tests/support/registered_test.h"

#include <cmath>

using namespace aetherion;
using namespace aetherion::regime;

namespace {

/// Rows of clusters, then spoilt: repeated rows, a column that does not vary or repeats another, far outliers, columns
/// of very different size, far from zero.
Observations nastyRows(RandomStream& random, Eigen::Index states, Eigen::Index d, Eigen::Index count) {
    RowMatrix rows(count, d);
    for (Eigen::Index t = 0; t < count; ++t)
        for (Eigen::Index j = 0; j < d; ++j)
            rows(t, j) = 3 * static_cast<double>((t / 15 + j) % states) + random.normal();
    const auto chance = [&](double p) { return random.uniform() < p; };
    if (chance(0.3))
        for (Eigen::Index t = 1; t < count; ++t)
            if (chance(0.5))
                rows.row(t) = rows.row(t - 1);
    if (chance(0.3))
        rows = rows.array().round();
    if (chance(0.2))
        rows.row(random.integer(0, count - 1)).array() += std::pow(10, random.uniform(2, 6));
    for (Eigen::Index j = 0; j < d; ++j) {
        if (chance(0.1))
            rows.col(j).setConstant(chance(0.5) ? 0 : random.normal());
        if (j > 0 && chance(0.1))
            rows.col(j) = 2 * rows.col(j - 1);
        rows.col(j) *= chance(0.4) ? std::pow(10, random.uniform(-9, 9)) : 1;
        rows.col(j).array() += chance(0.3) ? std::pow(10, random.uniform(0, 6)) : 0;
    }
    Observations observations = Observations::single(std::move(rows));
    if (chance(0.3))
        observations.lengths = {1, 2, count - 3};
    return observations;
}

void checkDistributions(const RowMatrix& rows) {
    QVERIFY(rows.allFinite());
    QVERIFY(rows.minCoeff() >= 0);
    QVERIFY((rows.rowwise().sum().array() - 1).abs().maxCoeff() < 1e-9);
}

void checkSoundFit(const HmmFit& fit, const Observations& observations) {
    const auto sound = check(fit.parameters);
    QVERIFY2(sound, sound ? "" : sound.error().text().c_str());
    QVERIFY(std::isfinite(fit.logLikelihood));
    for (std::size_t i = 0; i < fit.history.size(); ++i) {
        const double next = i + 1 < fit.history.size() ? fit.history[i + 1] : fit.logLikelihood;
        QVERIFY(next >= fit.history[i] - 1e-9 * std::abs(fit.history[i]));
    }
    const auto hmm = GaussianHmm::create(fit.parameters);
    QVERIFY2(hmm, hmm ? "" : hmm.error().text().c_str());
    const FilteredPosterior filtered = filteredPosterior(*hmm, observations);
    QVERIFY(std::abs(filtered.logLikelihood - fit.logLikelihood) <= 1e-9 * (1 + std::abs(fit.logLikelihood)));
    checkDistributions(filtered.probabilities);
    checkDistributions(smoothedPosterior(*hmm, filtered, observations.lengths));
    QVERIFY(viterbi(*hmm, observations).logProbability <= filtered.logLikelihood + 1e-9 * std::abs(fit.logLikelihood));
}

} // namespace

class HmmPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFitIsSoundOrSaysWhyNot() {
        int fitted = 0;
        constexpr int kInputs = 400;
        for (int i = 0; i < kInputs; ++i) {
            RandomStream random(static_cast<std::uint64_t>(i), "nasty");
            const Eigen::Index k = random.integer(1, 8);
            const Eigen::Index d = random.integer(1, 8);
            const Observations observations = nastyRows(random, k, d, random.integer(k, 200) + 4);
            RestartSettings restarts;
            restarts.states = k;
            restarts.covarianceType = kCovarianceTypes[static_cast<std::size_t>(i) % kCovarianceTypes.size()];
            restarts.restarts = 1;
            restarts.threads = 1;
            FitSettings settings;
            settings.maxIterations = 40;
            const auto fit = fitWithRestarts(observations, restarts, settings);
            if (fit) {
                ++fitted;
                checkSoundFit(*fit, observations);
            } else {
                QVERIFY(!fit.error().text().empty());
                QVERIFY(fit.error().text().find('\n') == std::string::npos);
            }
            if (QTest::currentTestFailed()) {
                qWarning("input %d: %s, %d states, %d features, %d rows", i,
                         std::string(name(restarts.covarianceType)).c_str(), static_cast<int>(k), static_cast<int>(d),
                         static_cast<int>(observations.size()));
                return;
            }
        }
        QVERIFY2(fitted > kInputs / 2, qPrintable(QString::number(fitted)));
    }

    void sphericalIsDiagonalWithOneVariance() {
        for (Eigen::Index k = 1; k <= kMaxStates; ++k) {
            RandomStream random(static_cast<std::uint64_t>(k), "spherical");
            const HmmParameters spherical = test::randomModel(CovarianceType::Spherical, k, 4, random);
            HmmParameters diagonal = spherical;
            diagonal.covarianceType = CovarianceType::Diag;
            for (Eigen::MatrixXd& covariance : diagonal.covariances)
                covariance = Eigen::MatrixXd::Constant(4, 1, covariance(0, 0));
            const auto one = GaussianHmm::create(spherical);
            const auto other = GaussianHmm::create(diagonal);
            QVERIFY(one && other);
            const Observations observations = Observations::single(test::randomRows(*one, 300, random));
            QCOMPARE(filteredPosterior(*one, observations).logLikelihood,
                     filteredPosterior(*other, observations).logLikelihood);
            FitSettings settings;
            settings.maxIterations = 1;
            const auto fit = fitFrom(observations, spherical, settings);
            const auto expected = fitFrom(observations, diagonal, settings);
            QVERIFY(fit && expected);
            QVERIFY(fit->parameters.means == expected->parameters.means);
            QVERIFY(fit->parameters.transition == expected->parameters.transition);
            for (std::size_t i = 0; i < fit->parameters.covariances.size(); ++i) {
                const double mean = expected->parameters.covariances[i].mean();
                QVERIFY(std::abs(fit->parameters.covariances[i](0, 0) - mean) < 1e-12 * mean);
            }
        }
    }

    void stickyPriorHoldsTheStatesAndRaisesItsObjective() {
        RandomStream random(4, "sticky");
        const auto hmm = GaussianHmm::create(test::randomModel(CovarianceType::Full, 3, 2, random));
        QVERIFY(hmm);
        const Observations observations = Observations::single(test::randomRows(*hmm, 400, random));
        HmmParameters start = hmm->parameters();
        start.transition.row(0) << 0.9, 0.1, 0; // stays zero
        FitSettings settings;
        settings.maxIterations = 30;
        settings.tolerance = -std::numeric_limits<double>::infinity();
        const auto plain = fitFrom(observations, start, settings);
        settings.prior = {500, 2};
        const auto held = fitFrom(observations, start, settings);
        QVERIFY(plain && held);
        QVERIFY(plain->objective.empty());
        QCOMPARE(held->objective.size(), held->history.size());
        for (std::size_t i = 1; i < held->objective.size(); ++i)
            QVERIFY(held->objective[i] >= held->objective[i - 1] - 1e-9 * std::abs(held->objective[i - 1]));
        QCOMPARE(held->parameters.transition(0, 2), 0.0);
        for (Eigen::Index k = 0; k < 3; ++k)
            QVERIFY(held->parameters.transition(k, k) > plain->parameters.transition(k, k));
        QVERIFY(plain->logLikelihood > held->logLikelihood);
        settings.prior.sticky = -1;
        QVERIFY(!fitFrom(observations, start, settings));
    }

    void startBelowTheFloorIsRaisedToIt() {
        RandomStream random(6, "floor");
        const auto hmm = GaussianHmm::create(test::randomModel(CovarianceType::Diag, 2, 2, random));
        QVERIFY(hmm);
        const Observations observations = Observations::single(test::randomRows(*hmm, 100, random));
        HmmParameters start = hmm->parameters();
        start.covariances[0](0, 0) = 1e-30;
        FitSettings settings;
        settings.varianceFloor = 1e-3;
        const auto fit = fitFrom(observations, start, settings);
        QVERIFY2(fit, fit ? "" : fit.error().text().c_str());
        checkSoundFit(*fit, observations);
    }

    void stopsBeforeTheFirstIterationWhenAsked() {
        RandomStream random(7, "stop");
        const auto hmm = GaussianHmm::create(test::randomModel(CovarianceType::Full, 4, 5, random));
        QVERIFY(hmm);
        const Observations observations = Observations::single(test::randomRows(*hmm, 20'000, random));
        std::stop_source stop;
        stop.request_stop();
        int calls = 0;
        const auto count = [&](const FitProgress&) { ++calls; };
        const auto restarted = fitWithRestarts(observations, {}, {}, count, stop.get_token());
        const auto given = fitFrom(observations, hmm->parameters(), {}, count, stop.get_token());
        QVERIFY(!restarted && !given);
        QCOMPARE(restarted.error().text(), std::string("cancelled"));
        QCOMPARE(given.error().text(), std::string("cancelled"));
        QCOMPARE(calls, 0);
    }
};

REGISTER_TEST(HmmPropertyTest)
#include "hmm_property_test.moc"
