// Cases on which other implementations return NaN, zero rows, negative variances or a falling likelihood.
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

/// The reference's integer generator; its formula stands in the reference file.
RowMatrix generatedRows(Eigen::Index count) {
    RowMatrix rows(count, 2);
    std::uint64_t state = 20260777;
    const auto uniform = [&] {
        state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        z ^= z >> 31;
        return static_cast<double>(z >> 11) * 0x1.0p-53;
    };
    for (Eigen::Index t = 0; t < count; ++t) {
        double u[8];
        for (double& value : u)
            value = uniform();
        const bool wild = (t / 500) % 2 != 0;
        const double scale = wild ? 3 : 1;
        rows(t, 0) = (((u[0] + u[1]) + u[2]) + u[3] - 2.0) * scale;
        rows(t, 1) = (((u[4] + u[5]) + u[6]) + u[7] - 2.0) * scale + (wild ? -0.25 : 0.25);
    }
    return rows;
}

Observations observationsOf(const nlohmann::json& c) {
    if (!c.contains("X") || c["X"].is_null())
        return Observations::single(generatedRows(200'000));
    Observations observations = Observations::single(test::matrixOf(c["X"]));
    if (c.contains("lengths"))
        observations.lengths = c["lengths"].get<std::vector<Eigen::Index>>();
    return observations;
}

void checkSound(const HmmFit& fit) {
    QVERIFY(check(fit.parameters));
    QVERIFY(std::isfinite(fit.logLikelihood));
    for (std::size_t i = 1; i < fit.history.size(); ++i)
        QVERIFY(fit.history[i] >= fit.history[i - 1] - 1e-9 * std::abs(fit.history[i - 1]));
    if (!fit.history.empty())
        QVERIFY(fit.logLikelihood >= fit.history.back() - 1e-9 * std::abs(fit.history.back()));
}

FitSettings exactly(int iterations) {
    FitSettings settings;
    settings.maxIterations = iterations;
    settings.tolerance = -std::numeric_limits<double>::infinity();
    return settings;
}

} // namespace

class HmmRobustnessTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_cases = test::jsonOf("hmm_nasty.json")["cases"]; }

    void evaluationIsExact_data() {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            if (m_cases[i].contains("loglik"))
                QTest::newRow(m_cases[i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
    }
    void evaluationIsExact() {
        QFETCH(int, number);
        const auto& c = m_cases[static_cast<std::size_t>(number)];
        const std::string name = c["name"];
        const Observations observations = observationsOf(c);
        const auto hmm = GaussianHmm::create(test::parametersOf(c["params"], c["covariance_type"].get<std::string>()));
        QVERIFY(hmm);
        const FilteredPosterior filtered = filteredPosterior(*hmm, observations);
        const double tolerance = name == "long_200k" ? 1e-11 : 1e-12;
        QVERIFY(relativeDifference(filtered.logLikelihood, c["loglik"]) < tolerance);
        QVERIFY(largestDifference(filtered.probabilities, c["filtered"]) < 1e-9);
        QVERIFY(largestDifference(smoothedPosterior(*hmm, filtered, observations.lengths), c["smoothed"]) < 1e-9);
        const ViterbiPath path = viterbi(*hmm, observations);
        QVERIFY(relativeDifference(path.logProbability, c["viterbi_logprob"]) < 1e-10);
        const auto expected = c["viterbi_path"];
        if (name != "identical_states_tie") // where the path is not unique
            for (std::size_t i = 0; i < expected.size(); ++i)
                QCOMPARE(static_cast<int>(path.states[i]), expected[i].get<int>());
    }

    void fitMatches_data() {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("iterations");
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            for (const int iterations : {1, 3, 5, 10}) {
                const QString key = QString("em_%1_iter").arg(iterations);
                if (m_cases[i].contains(key.toStdString()))
                    QTest::newRow(m_cases[i]["name"].get<std::string>().c_str())
                        << static_cast<int>(i) << key << iterations;
            }
    }
    void fitMatches() {
        QFETCH(int, number);
        QFETCH(QString, key);
        QFETCH(int, iterations);
        const auto& c = m_cases[static_cast<std::size_t>(number)];
        const std::string type = c["covariance_type"];
        const auto& expected = c[key.toStdString()];
        const auto fit = fitFrom(observationsOf(c), test::parametersOf(c["params"], type), exactly(iterations));
        QVERIFY(fit);
        checkSound(*fit);
        QVERIFY(relativeDifference(fit->logLikelihood, expected["final_loglik"]) < 1e-10);
        auto parameters = c["params"]; // the reference leaves out what does not change
        parameters.update(expected);
        const double tolerance = c["name"] == "large_offset" ? 1e-6 : 1e-8;
        const double difference = largestDifference(fit->parameters, test::parametersOf(parameters, type));
        QVERIFY2(difference < tolerance, qPrintable(QString::number(difference)));
    }

    void everyCaseFitsSoundly_data() {
        QTest::addColumn<int>("number");
        for (std::size_t i = 0; i < m_cases.size(); ++i)
            if (m_cases[i].contains("params") && m_cases[i].contains("X") && m_cases[i]["X"].is_array())
                QTest::newRow(m_cases[i]["name"].get<std::string>().c_str()) << static_cast<int>(i);
    }
    void everyCaseFitsSoundly() {
        QFETCH(int, number);
        const auto& c = m_cases[static_cast<std::size_t>(number)];
        const auto fit = fitFrom(observationsOf(c),
                                 test::parametersOf(c["params"], c["covariance_type"].get<std::string>()), exactly(50));
        QVERIFY2(fit, fit ? "" : fit.error().text().c_str());
        checkSound(*fit);
    }

    void constantFeatureIsHeldAtTheFloorAndNamed() {
        for (const char* name : {"constant_feature_diag", "constant_feature_full"}) {
            const auto c = caseNamed(name);
            const auto fit =
                fitFrom(observationsOf(c), test::parametersOf(c["params"], c["covariance_type"].get<std::string>()),
                        exactly(5));
            QVERIFY(fit);
            checkSound(*fit);
            QCOMPARE(fit->warnings.size(), std::size_t{1});
            QVERIFY(fit->warnings[0].find("column 2") != std::string::npos);
            for (const Eigen::MatrixXd& covariance : fit->parameters.covariances) {
                const double variance = covariance(1, covariance.cols() == 1 ? 0 : 1);
                QVERIFY(relativeDifference(variance, 1e-6 * 0.25 * 0.25) < 1e-6);
            }
        }
    }

    void stateThatIsNeverVisitedKeepsItsParameters() {
        const auto c = caseNamed("state_never_visited");
        const auto start = test::parametersOf(c["params"], "diag");
        const auto fit = fitFrom(observationsOf(c), start, exactly(1));
        QVERIFY(fit);
        checkSound(*fit);
        QCOMPARE(fit->parameters.means(2, 0), start.means(2, 0));
        QCOMPARE(fit->parameters.covariances[2](0, 0), start.covariances[2](0, 0));
        QVERIFY(fit->parameters.transition.row(2) == start.transition.row(2));
        const auto& live = c["em_1_iter_two_live_states"];
        for (std::size_t k = 0; k < 2; ++k) {
            const auto i = static_cast<Eigen::Index>(k);
            QVERIFY(relativeDifference(fit->parameters.means(i, 0), live["means"][k][0]) < 1e-9);
            QVERIFY(relativeDifference(fit->parameters.covariances[k](0, 0), live["covars"][k][0]) < 1e-9);
            for (std::size_t j = 0; j < 2; ++j)
                QVERIFY(relativeDifference(fit->parameters.transition(i, static_cast<Eigen::Index>(j)),
                                           live["transmat_2x2"][k][j]) < 1e-9);
        }
    }

    void singleRowKeepsTransitionsAndFloorsVariances() {
        const auto c = caseNamed("T1");
        const auto start = test::parametersOf(c["params"], "diag");
        const auto fit = fitFrom(observationsOf(c), start, exactly(1));
        QVERIFY(fit);
        QVERIFY(check(fit->parameters));
        QVERIFY(fit->parameters.transition == start.transition);
    }

    void zerosStayZero() {
        const auto c = caseNamed("left_right_zero_transitions");
        const auto fit = fitFrom(observationsOf(c), test::parametersOf(c["params"], "diag"), exactly(20));
        QVERIFY(fit);
        QCOMPARE(fit->parameters.start[1], 0.0);
        QCOMPARE(fit->parameters.transition(0, 2), 0.0);
        QCOMPARE(fit->parameters.transition(2, 0), 0.0);
        QCOMPARE(fit->parameters.transition(2, 2), 1.0);
    }

    void notANumberIsRefusedWithItsPlace() {
        for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity()}) {
            RowMatrix rows = generatedRows(500);
            rows(123, 1) = bad;
            const auto fit = fitWithRestarts(Observations::single(rows), {}, {});
            QVERIFY(!fit);
            QVERIFY(fit.error().text().find("row 124 (counted from 1), column 2") != std::string::npos);
        }
    }

    void repeatedPointsDoNotCollapse() {
        RowMatrix rows = generatedRows(600);
        for (Eigen::Index i = 0; i < 600; i += 3)
            rows.row(i).setConstant(0.5); // a spike of identical points
        for (const CovarianceType type : kCovarianceTypes) {
            RestartSettings restarts;
            restarts.covarianceType = type;
            restarts.states = 3;
            FitSettings settings;
            settings.varianceFloor = 1e-6;
            const auto fit = fitWithRestarts(Observations::single(rows), restarts, settings);
            QVERIFY(fit);
            checkSound(*fit);
        }
    }

private:
    [[nodiscard]] nlohmann::json caseNamed(std::string_view name) const {
        for (const auto& c : m_cases)
            if (c["name"] == name)
                return c;
        throw std::runtime_error("no such case");
    }

    nlohmann::json m_cases;
};

REGISTER_TEST(HmmRobustnessTest)
#include "hmm_robustness_test.moc"
