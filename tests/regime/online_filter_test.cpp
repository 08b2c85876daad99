#include "core/base/random_stream.h"
#include "core/regime/filtered_posterior.h"
#include "core/regime/online_filter.h"
#include "tests/regime/reference_values.h"
#include "tests/support/allocation_counter.h"
#include "tests/support/registered_test.h"

#include <numeric>

using namespace aetherion;
using namespace aetherion::regime;

namespace {

std::shared_ptr<const GaussianHmm> referenceModel() {
    const auto reference = test::jsonOf("hmm_a_2000x5.json");
    return std::make_shared<const GaussianHmm>(
        *GaussianHmm::create(test::parametersOf(reference["eval"]["full"]["params"], "full")));
}

std::vector<double> sampleAt(std::uint64_t index) {
    RandomStream random(index, "sample");
    std::vector<double> sample(5);
    for (double& x : sample)
        x = random.normal();
    return sample;
}

std::vector<double> copyOf(std::span<const double> values) { return {values.begin(), values.end()}; }

} // namespace

class OnlineFilterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void equalsTheBatchBitForBit() {
        const auto hmm = referenceModel();
        auto rows = parseMatrixCsv(test::textOf(test::kReferenceFolder + "hmm_a_2000x5.csv"), "csv");
        QVERIFY(rows);
        const FilteredPosterior batch = filteredPosterior(*hmm, Observations::single(*rows));
        OnlineFilter filter(hmm);
        for (Eigen::Index i = 0; i < rows->rows(); ++i) {
            QVERIFY(filter.step({rows->row(i).data(), 5}));
            for (std::size_t k = 0; k < 4; ++k)
                QVERIFY(filter.posterior()[k] == batch.probabilities(i, static_cast<Eigen::Index>(k)));
        }
    }

    void posteriorIsADistributionWhateverComes() {
        OnlineFilter filter(referenceModel());
        for (const double size : {0.0, 1.0, 1e3, 1e6, 1e100, 1e200, 1.0}) {
            const std::vector<double> sample(5, size);
            QVERIFY(filter.step(sample));
            const auto p = filter.posterior();
            QVERIFY(std::abs(std::accumulate(p.begin(), p.end(), 0.0) - 1) < 1e-12);
        }
    }

    void refusesWhatIsNotFiniteAndStaysAsItWas() {
        OnlineFilter filter(referenceModel());
        QVERIFY(filter.step(sampleAt(0)));
        const auto before = copyOf(filter.posterior());
        auto bad = sampleAt(1);
        bad[3] = std::nan("");
        QVERIFY(!filter.step(bad));
        bad[3] = std::numeric_limits<double>::infinity();
        QVERIFY(!filter.step(bad));
        QVERIFY(!filter.step(std::vector<double>(4, 0.0)));
        QVERIFY(copyOf(filter.posterior()) == before);
    }

    void skippingMovesOneTransitionAhead() {
        const auto hmm = referenceModel();
        OnlineFilter filter(hmm);
        filter.skip();
        QVERIFY(!filter.started());
        QVERIFY(filter.step(sampleAt(0)));
        const Eigen::VectorXd before = Eigen::Map<const Eigen::VectorXd>(filter.posterior().data(), 4);
        filter.skip();
        const Eigen::VectorXd expected = hmm->parameters().transition.transpose() * before;
        for (Eigen::Index k = 0; k < 4; ++k)
            QVERIFY(std::abs(filter.posterior()[static_cast<std::size_t>(k)] - expected[k]) < 1e-15);
    }

    void restoredFilterContinuesBitForBit() {
        OnlineFilter filter(referenceModel());
        for (std::uint64_t i = 0; i < 50; ++i)
            QVERIFY(filter.step(sampleAt(i)));
        OnlineFilter restored(referenceModel());
        QVERIFY(restored.restore(filter.posterior(), filter.started()));
        for (std::uint64_t i = 50; i < 100; ++i) {
            QVERIFY(*filter.step(sampleAt(i)) == *restored.step(sampleAt(i)));
            QVERIFY(copyOf(filter.posterior()) == copyOf(restored.posterior()));
        }
    }

    void stepsWithoutAllocating() {
        if (!test::kCountsAllocations)
            QSKIP("a sanitizer brings its own operator new");
        OnlineFilter filter(referenceModel());
        std::vector<std::vector<double>> samples;
        const std::uint64_t start = test::allocationsOfThisThread();
        for (std::uint64_t i = 0; i < 50; ++i)
            samples.push_back(sampleAt(i));
        samples.push_back(std::vector<double>(5, 1e6)); // taken in logarithms
        const std::uint64_t before = test::allocationsOfThisThread();
        QVERIFY(before > start);
        bool stepped = true;
        for (const std::vector<double>& sample : samples) {
            stepped = filter.step(sample).has_value() && stepped;
            filter.skip();
        }
        QCOMPARE(test::allocationsOfThisThread(), before);
        QVERIFY(stepped);
    }

    void refusesToRestoreWhatIsNoDistribution() {
        OnlineFilter filter(referenceModel());
        QVERIFY(!filter.restore(std::vector<double>{0.5, 0.5}, true));
        QVERIFY(!filter.restore(std::vector<double>{0.5, 0.5, 0.5, 0.5}, true));
        QVERIFY(!filter.restore(std::vector<double>{1.5, -0.5, 0, 0}, true));
        QVERIFY(!filter.restore(std::vector<double>{std::nan(""), 0, 0, 1}, true));
    }
};

REGISTER_TEST(OnlineFilterTest)
#include "online_filter_test.moc"
