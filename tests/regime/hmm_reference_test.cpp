// The model against reference values: 2,000 rows of five features, four states, three covariance types.
#include "core/base/digest.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/hmm_fit.h"
#include "core/regime/smoothing.h"
#include "core/regime/viterbi.h"
#include "tests/regime/reference_values.h"
#include "tests/support/registered_test.h"

#include <limits>

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
        m_reference = test::jsonOf("hmm_a_2000x5.json");
        auto rows = parseMatrixCsv(test::textOf(test::kReferenceFolder + "hmm_a_2000x5.csv"), "hmm_a_2000x5.csv");
        QVERIFY2(rows, rows ? "" : rows.error().text().c_str());
        m_observations = Observations::single(std::move(*rows));
        QCOMPARE(m_observations.size(), Eigen::Index{2000});
    }

    void evaluationMatches_data() { covarianceTypes(); }
    void evaluationMatches() {
        QFETCH(QString, type);
        checkEvaluation(m_reference, m_observations, type.toStdString());
    }

    void expectationMaximisationMatches_data() { covarianceTypes(); }
    void expectationMaximisationMatches() {
        QFETCH(QString, type);
        checkFits(m_reference, m_observations, type.toStdString(), 3);
    }

    void restartsReachTheBestKnownOptimum() {
        const double best = m_reference["fit"]["full"]["best_known"]["best_loglik"].get<double>();
        for (std::uint64_t seed = 0; seed < 6; ++seed) {
            RestartSettings restarts;
            restarts.seed = seed;
            const auto fit = fitWithRestarts(m_observations, restarts, {});
            QVERIFY(fit);
            QVERIFY2(fit->logLikelihood >= best - 0.01, qPrintable(QString("seed %1").arg(seed)));
            QCOMPARE(fit->restarts.size(), std::size_t{8});
            QVERIFY(relativeDifference(fit->bic, m_reference["fit"]["full"]["best_known"]["bic_-2LL+p*ln(n)"]) < 1e-5);
        }
    }

    void largerReferenceMatches() {
        const std::string folder = AETHERION_SOURCE_DIR "/../shared/golden/";
        const std::string text = test::textOf(folder + "hmm_b_20000x3.json");
        if (text.empty())
            QSKIP("../shared/golden/hmm_b_20000x3.json is not there");
        const auto reference = nlohmann::json::parse(text);
        auto rows = parseMatrixCsv(test::textOf(folder + "hmm_b_20000x3.csv"), "hmm_b_20000x3.csv");
        QVERIFY(rows);
        const Observations observations = Observations::single(std::move(*rows));
        for (const char* type : {"full", "diag"}) {
            checkEvaluation(reference, observations, type);
            checkFits(reference, observations, type, 2);
        }
    }

private:
    static void covarianceTypes() {
        QTest::addColumn<QString>("type");
        for (const char* type : {"full", "diag", "tied"})
            QTest::newRow(type) << QString(type);
    }

    static void checkEvaluation(const nlohmann::json& reference, const Observations& observations,
                                const std::string& type) {
        const auto& expected = reference["eval"][type];
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

    static void checkFits(const nlohmann::json& reference, const Observations& observations, const std::string& type,
                          std::size_t runs) {
        const auto& expected = reference["fit"][type];
        QCOMPARE(expected["runs"].size(), runs);
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

    nlohmann::json m_reference;
    Observations m_observations;
};

REGISTER_TEST(HmmReferenceTest)
#include "hmm_reference_test.moc"
