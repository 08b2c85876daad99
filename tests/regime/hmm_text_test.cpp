#include "core/regime/hmm_evaluation.h"
#include "tests/regime/reference_values.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::regime;

class HmmTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parametersSurviveTheirText() {
        const auto reference = test::jsonOf("hmm_a_2000x5.json");
        for (const char* type : {"full", "diag", "tied"}) {
            const auto original = test::parametersOf(reference["fit"][type]["converged"], type);
            const auto read = parseHmmParameters(hmmParametersText(original));
            QVERIFY(read);
            QCOMPARE(test::largestDifference(*read, original), 0.0);
            QVERIFY(read->covarianceType == original.covarianceType);
        }
        const auto spherical = parseHmmParameters(
            R"({"startprob":[1,0],"transmat":[[0.5,0.5],[0,1]],"means":[[1,2],[3,4]],"covars":[0.5,2]})");
        QVERIFY(spherical);
        QVERIFY(spherical->covarianceType == CovarianceType::Spherical);
        QCOMPARE(spherical->covariances[1](0, 0), 2.0);
    }

    void refusesWhatIsNoModel_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reason");
        QTest::newRow("no JSON") << "{"
                                 << "JSON";
        QTest::newRow("missing") << R"({"startprob":[1]})"
                                 << "transmat";
        QTest::newRow("sum") << R"({"startprob":[0.9],"transmat":[[1]],"means":[[0]],"covars":[1]})"
                             << "startprob";
        QTest::newRow("ragged") << R"({"startprob":[0.5,0.5],"transmat":[[1,0],[1]],"means":[[0],[0]],"covars":[1,1]})"
                                << "transmat[1]";
        QTest::newRow("letters") << R"({"startprob":["a"],"transmat":[[1]],"means":[[0]],"covars":[1]})"
                                 << "startprob[0]";
        QTest::newRow("variance") << R"({"startprob":[1],"transmat":[[1]],"means":[[0]],"covars":[-1]})"
                                  << "variance";
        QTest::newRow("asymmetric") << R"({"covariance_type":"full","startprob":[1],"transmat":[[1]],"means":[[0,0]],
            "covars":[[[1,0.5],[0.4,1]]]})"
                                    << "symmetric";
        QTest::newRow("type")
            << R"({"covariance_type":"banded","startprob":[1],"transmat":[[1]],"means":[[0]],"covars":[1]})"
            << "banded";
    }
    void refusesWhatIsNoModel() {
        QFETCH(QString, text);
        QFETCH(QString, reason);
        const auto read = parseHmmParameters(text.toStdString());
        QVERIFY(!read);
        QVERIFY2(QString::fromStdString(read.error().text()).contains(reason), read.error().text().c_str());
    }

    void covarianceThatIsNotPositiveDefiniteIsRefused() {
        const auto read = parseHmmParameters(R"({"covariance_type":"full","startprob":[1],"transmat":[[1]],
            "means":[[0,0]],"covars":[[[1,2],[2,1]]]})");
        QVERIFY(read);
        const auto hmm = GaussianHmm::create(*read);
        QVERIFY(!hmm);
        QVERIFY(hmm.error().text().find("positive definite") != std::string::npos);
    }

    void matrixErrorsNameTheLine_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("place");
        QTest::newRow("letters") << "f0,f1\n1,2\n3,x\n"
                                 << "x.csv:3";
        QTest::newRow("nan") << "f0,f1\n1,nan\n"
                             << "x.csv:2";
        QTest::newRow("infinite") << "f0,f1\n1,2\n1,2\ninf,2\n"
                                  << "x.csv:4";
        QTest::newRow("too few") << "f0,f1\n1\n"
                                 << "x.csv:2";
        QTest::newRow("empty cell") << "f0,f1\n1,\n"
                                    << "x.csv:2";
        QTest::newRow("blank line") << "f0\n1\n\n2\n"
                                    << "x.csv:3";
        QTest::newRow("empty file") << ""
                                    << "x.csv:1";
        QTest::newRow("header only") << "f0,f1\n"
                                     << "x.csv:2";
    }
    void matrixErrorsNameTheLine() {
        QFETCH(QString, text);
        QFETCH(QString, place);
        const auto matrix = parseMatrixCsv(text.toStdString(), "x.csv");
        QVERIFY(!matrix);
        QCOMPARE(QString::fromStdString(matrix.error().place), place);
    }

    void cellsAreNamedAsAUserCountsThem() {
        const auto refused = parseObservationsCsv("price,volume\n1,2\n3,nan\n", "x.csv");
        QVERIFY(!refused);
        QCOMPARE(refused.error().text(),
                 std::string("x.csv:3: row 2, column 2 \"volume\": \"nan\" is not a finite number"));
        RowMatrix rows = RowMatrix::Zero(3, 2);
        rows(2, 0) = std::numeric_limits<double>::infinity();
        QCOMPARE(check(Observations::single(rows)).error().text(),
                 std::string("row 3 (counted from 1), column 1: infinite"));
    }

    void numbersAreNoHeader() {
        const auto refused = parseObservationsCsv("0.5,2\n1,2\n", "x.csv");
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("header") != std::string::npos);
        QVERIFY(parseObservationsCsv("0,1\n1,2\n", "x.csv")); // names that count
    }

    void typeIsToldFromTheShapeWhereItCanBe() {
        const std::string square = R"({"startprob":[0.5,0.5],"transmat":[[1,0],[0,1]],"means":[[1,2],[3,4]],
            "covars":[[1,0.5],[0.5,1]]})";
        QVERIFY(!parseHmmParameters(square));
        QVERIFY(parseHmmParameters(square, CovarianceType::Tied)->covarianceType == CovarianceType::Tied);
        QVERIFY(parseHmmParameters(square, CovarianceType::Diag)->covarianceType == CovarianceType::Diag);
        const auto tied = parseHmmParameters(R"({"startprob":[1],"transmat":[[1]],"means":[[1,2]],
            "covars":[[1,0.5],[0.5,1]]})");
        QVERIFY(tied && tied->covarianceType == CovarianceType::Tied);
    }

    void matrixIsReadWithAnyLineEnds() {
        const auto matrix = parseMatrixCsv("a,b\r\n1,-2.5e-3\r\n3,4\r\n\r\n", "x.csv");
        QVERIFY(matrix);
        QCOMPARE(matrix->rows(), Eigen::Index{2});
        QCOMPARE((*matrix)(0, 1), -0.0025);
    }

    void lengthsAreRead() {
        QVERIFY(*parseLengths("100,250") == (std::vector<Eigen::Index>{100, 250}));
        for (const char* bad : {"", "1,", "0", "-3", "1,x", "1 2"})
            QVERIFY2(!parseLengths(bad), bad);
    }

    void evaluationTextHoldsWhatItPromises() {
        const auto reference = test::jsonOf("hmm_nasty.json")["cases"][0];
        const auto parameters = test::parametersOf(reference["params"], "diag");
        const auto text = evaluateHmm(parameters, Observations::single(test::matrixOf(reference["X"])));
        QVERIFY(text);
        const auto value = nlohmann::json::parse(*text);
        QVERIFY(test::relativeDifference(value["loglik"], reference["loglik"]) < 1e-12);
        QVERIFY(test::relativeDifference(value["viterbi_logprob"], reference["viterbi_logprob"]) < 1e-12);
        QVERIFY(value["viterbi_path"] == reference["viterbi_path"]);
        QCOMPARE(value["filtered"].size(), std::size_t{1});
        QCOMPARE(value["smoothed"][0].size(), std::size_t{2});
        QVERIFY(!evaluateHmm(parameters, Observations::single(RowMatrix::Zero(3, 5))));
    }
};

REGISTER_TEST(HmmTextTest)
#include "hmm_text_test.moc"
