// The model against reference values: 2,000 rows of five features and four states with three covariance types, 20,000
// rows of three features and three states with two; and against the states that made the rows.
#include "core/base/digest.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/smoothing.h"
#include "core/regime/viterbi.h"
#include "tests/regime/reference_values.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <limits>
#include <map>
#include <numeric>

using namespace aetherion;
using namespace aetherion::regime;
using test::largestDifference;
using test::relativeDifference;

namespace {

constexpr double kLikelihoodTolerance = 1e-12;
constexpr double kPosteriorTolerance = 1e-9;
constexpr double kFitTolerance = 1e-8;

std::string pathDigest(const std::vector<std::uint8_t>& states) {
    std::uint64_t digest = 0xcbf29ce484222325ULL;
    for (const std::uint8_t state : states)
        digest = (digest ^ state) * 0x100000001b3ULL;
    char text[20];
    std::snprintf(text, sizeof text, "0x%016llx", static_cast<unsigned long long>(digest));
    return text;
}

} // namespace

class HmmReferenceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        for (const char* name : {"hmm_a_2000x5", "hmm_b_20000x3"}) {
            Reference& reference = m_references[name];
            reference.values = test::jsonOf(std::string(name) + ".json");
            const std::string file = std::string(name) + ".csv";
            auto rows = parseObservationsCsv(test::textOf(test::kReferenceFolder + file), file);
            QVERIFY2(rows, rows ? "" : rows.error().text().c_str());
            reference.observations = std::move(*rows);
            QCOMPARE(reference.observations.size(), reference.values["n"].get<Eigen::Index>());
        }
    }

    void evaluationMatches_data() { referencesAndTypes(); }
    void evaluationMatches() {
        QFETCH(QString, reference);
        QFETCH(QString, type);
        checkEvaluation(m_references[reference.toStdString()], type.toStdString());
    }

    void expectationMaximisationMatches_data() { referencesAndTypes(); }
    void expectationMaximisationMatches() {
        QFETCH(QString, reference);
        QFETCH(QString, type);
        checkFits(m_references[reference.toStdString()], type.toStdString());
    }

    void restartsReachTheBestKnownOptimum_data() {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<int>("seeds");
        QTest::newRow("2,000 rows") << "hmm_a_2000x5" << 20;
        QTest::newRow("20,000 rows") << "hmm_b_20000x3" << 3;
    }
    void restartsReachTheBestKnownOptimum() {
        QFETCH(QString, reference);
        QFETCH(int, seeds);
        const Reference& r = m_references[reference.toStdString()];
        const auto& best = r.values["fit"]["full"]["best_known"];
        for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(seeds); ++seed) {
            const auto fit = fitWithRestarts(r.observations, restartsFor(r, seed), {});
            QVERIFY(fit);
            QVERIFY2(fit->logLikelihood >= best["best_loglik"].get<double>() - 0.01,
                     qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(fit->restarts.size(), std::size_t{8});
            QVERIFY(relativeDifference(fit->bic, best["bic_-2LL+p*ln(n)"]) < 1e-5);
        }
    }

    /// What a filter with the true parameters gets right, a filter with fitted ones gets right within half a percent.
    void fittedFilterFindsTheTrueStates_data() {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<double>("ceiling");
        QTest::newRow("2,000 rows") << "hmm_a_2000x5" << 0.9860;
        QTest::newRow("20,000 rows") << "hmm_b_20000x3" << 0.9701;
    }
    void fittedFilterFindsTheTrueStates() {
        QFETCH(QString, reference);
        QFETCH(double, ceiling);
        const Reference& r = m_references[reference.toStdString()];
        const auto states =
            parseMatrixCsv(test::textOf(test::kReferenceFolder + reference.toStdString() + "_true_states.csv"), "csv");
        QVERIFY(states);
        QCOMPARE(states->rows(), r.observations.size());
        const auto truth = GaussianHmm::create(test::parametersOf(r.values["eval"]["full"]["params"], "full"));
        QVERIFY(truth);
        QVERIFY(std::abs(accuracy(*truth, r.observations, *states) - ceiling) < 5e-5);
        const auto fit = fitWithRestarts(r.observations, restartsFor(r, 1), {});
        QVERIFY(fit);
        const auto fitted = GaussianHmm::create(fit->parameters);
        QVERIFY(fitted);
        const double found = accuracy(*fitted, r.observations, *states);
        QVERIFY2(found > ceiling - 0.005, qPrintable(QString::number(found)));
    }

private:
    struct Reference {
        nlohmann::json values;
        Observations observations;
    };

    static void referencesAndTypes() {
        QTest::addColumn<QString>("reference");
        QTest::addColumn<QString>("type");
        for (const char* type : {"full", "diag", "tied"})
            QTest::addRow("2,000 rows, %s", type) << QString("hmm_a_2000x5") << QString(type);
        for (const char* type : {"full", "diag"})
            QTest::addRow("20,000 rows, %s", type) << QString("hmm_b_20000x3") << QString(type);
    }

    static RestartSettings restartsFor(const Reference& reference, std::uint64_t seed) {
        RestartSettings restarts;
        restarts.states = reference.values["k"].get<Eigen::Index>();
        restarts.seed = seed;
        return restarts;
    }

    /// Share of rows whose most probable filtered state is the true one, under the best naming of the states.
    static double accuracy(const GaussianHmm& hmm, const Observations& observations, const RowMatrix& truth) {
        const FilteredPosterior filtered = filteredPosterior(hmm, observations);
        Eigen::MatrixXi together = Eigen::MatrixXi::Zero(hmm.states(), hmm.states());
        for (Eigen::Index t = 0; t < observations.size(); ++t) {
            Eigen::Index state = 0;
            filtered.probabilities.row(t).maxCoeff(&state);
            ++together(state, static_cast<Eigen::Index>(truth(t, 0)));
        }
        std::vector<Eigen::Index> naming(static_cast<std::size_t>(hmm.states()));
        std::iota(naming.begin(), naming.end(), 0);
        int best = 0;
        do {
            int right = 0;
            for (std::size_t k = 0; k < naming.size(); ++k)
                right += together(static_cast<Eigen::Index>(k), naming[k]);
            best = std::max(best, right);
        } while (std::next_permutation(naming.begin(), naming.end()));
        return best / static_cast<double>(observations.size());
    }

    static void checkEvaluation(const Reference& reference, const std::string& type) {
        const auto& expected = reference.values["eval"][type];
        const Observations& observations = reference.observations;
        const auto hmm = GaussianHmm::create(test::parametersOf(expected["params"], type));
        QVERIFY(hmm);
        const FilteredPosterior filtered = filteredPosterior(*hmm, observations);
        QVERIFY(relativeDifference(filtered.logLikelihood, expected["loglik"]) < kLikelihoodTolerance);
        QVERIFY(largestDifference(filtered.probabilities, expected["filtered_first200"]) < kPosteriorTolerance);
        const RowMatrix smoothed = smoothedPosterior(*hmm, filtered, observations.lengths);
        QVERIFY(largestDifference(smoothed, expected["smoothed_first200"]) < kPosteriorTolerance);
        const Eigen::VectorXd counts = smoothed.colwise().sum();
        for (Eigen::Index k = 0; k < counts.size(); ++k)
            QVERIFY(relativeDifference(counts[k], expected["expected_counts"][static_cast<std::size_t>(k)]) < 1e-10);
        const ViterbiPath path = viterbi(*hmm, observations);
        QVERIFY(relativeDifference(path.logProbability, expected["viterbi_logprob"]) < kLikelihoodTolerance);
        QCOMPARE(pathDigest(path.states), expected["viterbi_path_fnv1a64"].get<std::string>());
    }

    static void checkFits(const Reference& reference, const std::string& type) {
        const auto& expected = reference.values["fit"][type];
        const Observations& observations = reference.observations;
        QVERIFY(expected["runs"].size() >= 2);
        for (const auto& run : expected["runs"]) {
            FitSettings settings;
            settings.maxIterations = run["n_iter"].get<int>();
            settings.tolerance = -std::numeric_limits<double>::infinity();
            const auto fit = fitFrom(observations, test::parametersOf(expected["init"], type), settings);
            QVERIFY(fit);
            QCOMPARE(fit->iterations(), settings.maxIterations);
            QVERIFY(largestDifference(fit->parameters, test::parametersOf(run, type)) < kFitTolerance);
            QVERIFY(relativeDifference(fit->logLikelihood, run["final_loglik"]) < kLikelihoodTolerance);
            const auto& history = run["loglik_history_entering_each_iteration"];
            QCOMPARE(fit->history.size(), history.size());
            for (std::size_t i = 0; i < history.size(); ++i)
                QVERIFY(relativeDifference(fit->history[i], history[i]) < 1e-11);
        }
        FitSettings settings;
        settings.tolerance = expected["converged"]["tol"].get<double>();
        const auto fit = fitFrom(observations, test::parametersOf(expected["init"], type), settings);
        QVERIFY(fit);
        QVERIFY(fit->converged);
        QVERIFY(std::abs(fit->logLikelihood - expected["converged"]["final_loglik_hmmlearn"].get<double>()) < 1e-4);
    }

    std::map<std::string, Reference> m_references;
};

REGISTER_TEST(HmmReferenceTest)
#include "hmm_reference_test.moc"
