#include "core/base/random_stream.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/hmm_fit.h"
#include "tests/regime/reference_values.h"
#include "tests/support/registered_test.h"

#include <atomic>
#include <thread>

using namespace aetherion;
using namespace aetherion::regime;

namespace {

/// Two well separated states that take turns every 100 rows.
Observations twoStates(Eigen::Index count) {
    RandomStream random(5, "two states");
    RowMatrix rows(count, 2);
    for (Eigen::Index i = 0; i < count; ++i) {
        const bool second = (i / 100) % 2 == 1;
        rows(i, 0) = random.normal() * (second ? 3 : 1);
        rows(i, 1) = random.normal() + (second ? 2 : -2);
    }
    return Observations::single(rows);
}

RestartSettings settingsFor(Eigen::Index states, CovarianceType type) {
    RestartSettings settings;
    settings.states = states;
    settings.covarianceType = type;
    settings.restarts = 6;
    settings.seed = 3;
    return settings;
}

} // namespace

class HmmFitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recoversTheGeneratingStates() {
        for (const CovarianceType type : {CovarianceType::Full, CovarianceType::Diag, CovarianceType::Spherical}) {
            const auto fit = fitWithRestarts(twoStates(4000), settingsFor(2, type), {});
            QVERIFY(fit);
            QVERIFY(fit->converged);
            const Eigen::Index low = fit->parameters.means(0, 1) < fit->parameters.means(1, 1) ? 0 : 1;
            QVERIFY(std::abs(fit->parameters.means(low, 1) + 2) < 0.15);
            QVERIFY(std::abs(fit->parameters.means(1 - low, 1) - 2) < 0.25);
            QVERIFY(fit->parameters.transition(low, low) > 0.98);
            if (type == CovarianceType::Diag) {
                QVERIFY(std::abs(fit->parameters.covariances[static_cast<std::size_t>(low)](0, 0) - 1) < 0.1);
                QVERIFY(std::abs(fit->parameters.covariances[static_cast<std::size_t>(1 - low)](0, 0) - 9) < 1);
            }
        }
    }

    void oneStateIsTheSampleMeanAndCovariance() {
        const Observations observations = twoStates(1000);
        const auto fit = fitWithRestarts(observations, settingsFor(1, CovarianceType::Full), {});
        QVERIFY(fit);
        const Eigen::RowVectorXd mean = observations.rows.colwise().mean();
        const RowMatrix centred = observations.rows.rowwise() - mean;
        const Eigen::MatrixXd covariance = centred.transpose() * centred / 1000.0;
        QVERIFY((fit->parameters.means.row(0) - mean).norm() < 1e-12);
        QVERIFY((fit->parameters.covariances[0] - covariance).norm() < 1e-10);
    }

    void doesNotDependOnTheNumberOfThreads() {
        const Observations observations = twoStates(2000);
        RestartSettings settings = settingsFor(4, CovarianceType::Full);
        settings.threads = 1;
        const auto one = fitWithRestarts(observations, settings, {});
        settings.threads = 5;
        const auto five = fitWithRestarts(observations, settings, {});
        QVERIFY(one && five);
        QVERIFY(one->restarts == five->restarts);
        QVERIFY(one->history == five->history);
        QVERIFY(one->parameters.means == five->parameters.means);
        QVERIFY(one->parameters.covariances == five->parameters.covariances);
    }

    void bestRestartWins() {
        const auto fit = fitWithRestarts(twoStates(2000), settingsFor(5, CovarianceType::Full), {});
        QVERIFY(fit);
        QCOMPARE(fit->logLikelihood, *std::max_element(fit->restarts.begin(), fit->restarts.end()));
    }

    void reportedLikelihoodIsThatOfTheParameters() {
        const Observations observations = twoStates(2000);
        const auto fit = fitWithRestarts(observations, settingsFor(3, CovarianceType::Full), {});
        QVERIFY(fit);
        const auto hmm = GaussianHmm::create(fit->parameters);
        QVERIFY(hmm);
        QVERIFY(test::relativeDifference(filteredPosterior(*hmm, observations).logLikelihood, fit->logLikelihood) <
                1e-12);
    }

    void sequencesAreIndependent() {
        // A transition counted across the boundary would leave a trace in a chain that never leaves its state
        // otherwise.
        Observations observations = twoStates(200);
        observations.lengths = {100, 100};
        const auto fit = fitWithRestarts(observations, settingsFor(2, CovarianceType::Full), {});
        QVERIFY(fit);
        QVERIFY(fit->parameters.transition(0, 0) > 0.999999);
        QVERIFY(fit->parameters.transition(1, 1) > 0.999999);
    }

    void reportsProgressAndStopsWhenAsked() {
        std::stop_source stop;
        std::atomic<int> calls{0};
        RestartSettings settings = settingsFor(4, CovarianceType::Full);
        const auto fit = fitWithRestarts(
            twoStates(2000), settings, {},
            [&](const FitProgress& progress) {
                QCOMPARE(progress.restarts, 6);
                if (++calls == 3)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!fit);
        QCOMPARE(fit.error().text(), std::string("cancelled"));
        QVERIFY(calls >= 3 && calls < 12);
    }

    void refusesWhatCannotBeFitted() {
        QVERIFY(!fitWithRestarts(twoStates(3), settingsFor(4, CovarianceType::Full), {}));
        QVERIFY(!fitWithRestarts(twoStates(100), settingsFor(9, CovarianceType::Full), {}));
        QVERIFY(!fitWithRestarts(twoStates(100), settingsFor(0, CovarianceType::Full), {}));
        RestartSettings none = settingsFor(2, CovarianceType::Full);
        none.restarts = 0;
        QVERIFY(!fitWithRestarts(twoStates(100), none, {}));
        const auto same = fitWithRestarts(Observations::single(RowMatrix::Constant(100, 2, 1.0)),
                                          settingsFor(2, CovarianceType::Full), {});
        QVERIFY(!same);
        QVERIFY(same.error().text().find("distinct") != std::string::npos);
        Observations lengths = twoStates(100);
        lengths.lengths = {50, 51};
        QVERIFY(!fitWithRestarts(lengths, settingsFor(2, CovarianceType::Full), {}));
    }
};

REGISTER_TEST(HmmFitTest)
#include "hmm_fit_test.moc"
