// The loops that are compiled once per processor: the same bits from each, and the digits they promise.
#include "core/base/random_stream.h"
#include "core/regime/expectation.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/smoothing.h"
#include "tests/regime/random_models.h"
#include "tests/support/registered_test.h"

#include <bit>
#include <cmath>
#include <cstring>

using namespace aetherion;
using namespace aetherion::regime;
using detail::HmmKernels;
using detail::KernelModel;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Everything that `kernels` answer about a model and rows, one after the other.
std::vector<double> allAnswers(const HmmKernels& kernels, const GaussianHmm& hmm, const RowMatrix& rows) {
    const KernelModel model = hmm.kernelModel();
    const Eigen::MatrixXd columns = rows;
    const auto n = static_cast<std::size_t>(rows.rows());
    const auto lanes = static_cast<std::size_t>(model.lanes);
    std::vector<double> answers;
    const auto take = [&](const std::vector<double>& values) {
        answers.insert(answers.end(), values.begin(), values.end());
    };
    std::vector<double> one(lanes);
    kernels.logDensities(model, rows.row(0).data(), one.data());
    take(one);
    std::vector<double> logDensities(n * lanes);
    kernels.logDensityRows(model, columns.data(), n, n, logDensities.data());
    take(logDensities);
    std::vector<double> relative(n * lanes);
    answers.push_back(kernels.relativeDensities(model, columns.data(), n, n, relative.data()));
    take(relative);

    detail::Sweep sweep;
    std::vector<double> values(n * lanes);
    for (std::size_t k = 0; k < lanes; ++k) {
        values[k] = sweep.forward[k] = model.start[k] * relative[k];
        values[(n - 1) * lanes + k] = sweep.backward[k] = relative[(n - 1) * lanes + k];
    }
    kernels.approach(model, relative.data(), values.data(), n, 1, n / 2, sweep);
    kernels.cross(model, relative.data(), values.data(), n, 0, n / 2, sweep);
    take(values);
    take({std::begin(sweep.forward), std::end(sweep.forward)});
    take({std::begin(sweep.pairs), std::end(sweep.pairs)});
    answers.push_back(static_cast<double>(sweep.exponent));

    std::vector<double> weight(lanes);
    std::vector<double> offset(lanes * static_cast<std::size_t>(model.dimensions));
    std::vector<double> scatter(offset.size() * static_cast<std::size_t>(model.dimensions));
    kernels.accumulate(model, columns.data(), n, n, values.data(), weight.data(), offset.data(), scatter.data());
    take(weight);
    take(offset);
    take(scatter);

    std::vector<double> score(logDensities.begin(), logDensities.begin() + static_cast<std::ptrdiff_t>(lanes));
    std::vector<std::uint32_t> from(n);
    kernels.viterbi(model, logDensities.data(), n, score.data(), from.data());
    take(score);
    answers.insert(answers.end(), from.begin(), from.end());

    std::vector<double> posterior(lanes);
    std::vector<double> scratch(lanes);
    for (std::size_t t = 0; t < n; ++t) {
        double logLikelihood = 0;
        const bool linear = kernels.filterStep(model, rows.row(static_cast<Eigen::Index>(t)).data(), t > 0,
                                               posterior.data(), scratch.data(), logLikelihood);
        answers.push_back(linear ? logLikelihood : -1);
        take(posterior);
    }
    return answers;
}

bool sameBits(const std::vector<double>& a, const std::vector<double>& b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0;
}

double unitsInTheLastPlace(double value, long double expected) {
    const double rounded = static_cast<double>(expected);
    const double unit = std::nextafter(std::abs(rounded), kInfinity) - std::abs(rounded);
    return static_cast<double>(std::abs(static_cast<long double>(value) - expected)) / unit;
}

} // namespace

class HmmKernelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothTargetsAnswerTheSameBits() {
        const HmmKernels* wide = detail::wideKernels();
        if (wide == nullptr)
            QSKIP("this processor has no x86-64-v3");
        int compared = 0;
        for (const CovarianceType type : kCovarianceTypes)
            for (Eigen::Index k = 1; k <= kMaxStates; ++k)
                for (const Eigen::Index d : {1, 2, 3, 4, 5, 6, 7, 8, 11}) {
                    RandomStream random(static_cast<std::uint64_t>(100 * k + d), "kernels");
                    const auto hmm = GaussianHmm::create(test::randomModel(type, k, d, random));
                    QVERIFY(hmm);
                    RowMatrix rows = test::randomRows(*hmm, 133 + d, random);
                    rows.row(40).array() += 500; // underflows in linear space
                    QVERIFY(sameBits(allAnswers(*wide, *hmm, rows), allAnswers(detail::baselineKernels(), *hmm, rows)));
                    ++compared;
                }
        QCOMPARE(compared, 4 * 8 * 9);
    }

    void sumsAreThoseOfTheSmoothedPosterior() {
        for (const CovarianceType type : kCovarianceTypes)
            for (Eigen::Index k = 1; k <= kMaxStates; ++k) {
                RandomStream random(static_cast<std::uint64_t>(k), "sums");
                const auto hmm = GaussianHmm::create(test::randomModel(type, k, 3, random));
                QVERIFY(hmm);
                Observations observations = Observations::single(test::randomRows(*hmm, 500, random));
                observations.lengths = {1, 2, 3, 4, 17, 200, 273};
                checkSums(*hmm, observations);
            }
    }

    /// A chain that only moves on, and rows that fit the states which it cannot be in: linear space does not do.
    void sumsAreExactWhereDensitiesUnderflow() {
        RandomStream random(8, "one way");
        HmmParameters parameters = test::randomModel(CovarianceType::Full, 3, 2, random);
        parameters.start << 1, 0, 0;
        parameters.transition << 0.9, 0.1, 0, 0, 0.9, 0.1, 0, 0, 1;
        parameters.means << 0, 0, 60, 0, 120, 0;
        const auto hmm = GaussianHmm::create(parameters);
        QVERIFY(hmm);
        RowMatrix rows(60, 2);
        for (Eigen::Index t = 0; t < 60; ++t)
            rows.row(t) << static_cast<double>((t * 37) % 130), random.normal();
        checkSums(*hmm, Observations::single(rows));
    }

    void exponentialsKeepTheirDigits() {
        std::vector<double> arguments;
        for (int i = 0; i <= 200'000; ++i)
            arguments.push_back(-700.0 * i / 200'000.0 * (i % 3 == 0 ? 1 : i % 3 == 1 ? 0.01 : 0.0001));
        std::vector<double> values(arguments.size());
        detail::hmmKernels().exponentials(arguments.data(), arguments.size(), values.data());
        double worst = 0;
        for (std::size_t i = 0; i < values.size(); ++i)
            if (arguments[i] > -700)
                worst =
                    std::max(worst, unitsInTheLastPlace(values[i], std::exp(static_cast<long double>(arguments[i]))));
        QVERIFY2(worst < 1.5, qPrintable(QString::number(worst)));
        const double outside[] = {0, -0.0, -701, -1e300, -kInfinity, std::nan("")};
        double results[6];
        detail::hmmKernels().exponentials(outside, 6, results);
        QCOMPARE(results[0], 1.0);
        QCOMPARE(results[1], 1.0);
        for (int i = 2; i < 6; ++i)
            QCOMPARE(results[i], 0.0);
    }

    void logarithmsKeepTheirDigits() {
        RandomStream random(3, "logarithms");
        double worst = 0;
        for (int i = 0; i < 200'000; ++i) {
            const double x = i % 2 == 0 ? random.uniform() + 0.5 : std::exp(-575 * random.uniform());
            worst = std::max(
                worst, unitsInTheLastPlace(detail::hmmKernels().logarithm(x), std::log(static_cast<long double>(x))));
        }
        QVERIFY2(worst < 1, qPrintable(QString::number(worst)));
        QCOMPARE(detail::hmmKernels().logarithm(1.0), 0.0);
    }

private:
    static void checkSums(const GaussianHmm& hmm, const Observations& observations) {
        const FilteredPosterior filtered = filteredPosterior(hmm, observations);
        const RowMatrix smoothed = smoothedPosterior(hmm, filtered, observations.lengths);
        const Eigen::MatrixXd columns = observations.rows;
        Expectation expectation(observations, columns);
        QVERIFY(expectation.run(hmm));
        const ExpectedSums& sums = expectation.sums();
        QVERIFY(std::abs(sums.logLikelihood - filtered.logLikelihood) < 1e-12 * std::abs(filtered.logLikelihood));
        const Eigen::VectorXd weight = smoothed.colwise().sum();
        QVERIFY((sums.weight - weight).cwiseAbs().maxCoeff() < 1e-10);
        Eigen::VectorXd starts = Eigen::VectorXd::Zero(hmm.states());
        Eigen::Index row = 0;
        for (const Eigen::Index length : observations.lengths) {
            starts += smoothed.row(row).transpose();
            row += length;
        }
        QVERIFY((sums.starts - starts).cwiseAbs().maxCoeff() < 1e-10);
        const auto pairs = static_cast<double>(observations.size()) - static_cast<double>(observations.lengths.size());
        QVERIFY(std::abs(sums.transitions.sum() - pairs) < 1e-9);
        for (Eigen::Index k = 0; k < hmm.states(); ++k) {
            const RowMatrix centred = observations.rows.rowwise() - hmm.parameters().means.row(k);
            const Eigen::VectorXd offset = centred.transpose() * smoothed.col(k);
            const Eigen::MatrixXd scatter = centred.transpose() * smoothed.col(k).asDiagonal() * centred;
            const Eigen::MatrixXd& found = sums.scatter[static_cast<std::size_t>(k)];
            const double scale = 1 + scatter.cwiseAbs().maxCoeff();
            QVERIFY((sums.offset.row(k).transpose() - offset).cwiseAbs().maxCoeff() < 1e-10 * scale);
            const Eigen::MatrixXd expected = hmm.diagonal() ? Eigen::MatrixXd(scatter.diagonal()) : scatter;
            QVERIFY((found - expected).cwiseAbs().maxCoeff() < 1e-10 * scale);
        }
    }
};

REGISTER_TEST(HmmKernelsTest)
#include "hmm_kernels_test.moc"
