// A trained model against the regimes that a simulated world was really in.
#include "core/regime/model_training.h"
#include "tests/soak/true_filter.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using namespace aetherion::regime;
using market::Regime;
using market::Timeframe;

namespace {

/// In much fewer, too few true regimes follow each other to be told apart.
constexpr int kTrueDays = 30;

} // namespace

class TrueRegimesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        const auto worlds =
            soak::simulateTrueBars(simulator::separatedRegimes(), 1, kTrueDays, {Timeframe::M1, Timeframe::M15});
        QVERIFY(worlds);
        m_world = worlds->front();
        m_coarseWorld = worlds->back();
    }

    void everyBarHasItsTruth() {
        // What the last buckets wait for comes after the world's end.
        QVERIFY(m_world.bars.size() >= std::size_t{kTrueDays * 1440 - 2});
        QCOMPARE(m_world.truth.size(), m_world.bars.size());
        std::array<std::size_t, market::kRegimeCount + 1> bars{};
        for (const Regime regime : m_world.truth)
            ++bars[static_cast<std::size_t>(regime)];
        for (const Regime regime : market::kRegimes)
            QVERIFY(bars[static_cast<std::size_t>(regime)] > 0);
        QCOMPARE(bars[static_cast<std::size_t>(Regime::Unknown)], std::size_t{0});
    }

    /// A filter that knows more is right more often; one that is told another world's laws is right less often.
    void knowingTheWorldIsACeiling() {
        const auto accuracy = [&](soak::Knowledge knowledge, const simulator::RegimeChain& chain) {
            return soak::accuracyKnowing(knowledge, chain, m_world, 300).value_or(soak::Accuracy{}).filtered;
        };
        const double returns = accuracy(soak::Knowledge::Returns, simulator::separatedRegimes());
        QVERIFY2(returns > 0.85, qPrintable(QString::number(returns)));
        QVERIFY(accuracy(soak::Knowledge::ReturnsAndVolume, simulator::separatedRegimes()) > returns);
        QVERIFY(accuracy(soak::Knowledge::Returns, simulator::realisticRegimes()) < returns - 0.05);
    }

    void aTrainedModelComesNearTheCeiling_data() {
        QTest::addColumn<int>("minutes");
        QTest::newRow("1m") << 1;
        // A crisis is over before the volatility of a window has seen much of it.
        QTest::newRow("15m") << 15;
    }
    void aTrainedModelComesNearTheCeiling() {
        QFETCH(int, minutes);
        const soak::TrueBars& world = minutes == 1 ? m_world : m_coarseWorld;
        TrainRequest request;
        request.timeframe = world.timeframe;
        request.sequences.push_back({"WORLD", world.bars, {}});
        request.restarts = 2;
        request.seed = 7;
        request.evaluation = Evaluation::None;
        const auto trained = trainModel(request);
        QVERIFY2(trained, trained ? "" : trained.error().text().c_str());
        const auto model = std::make_shared<const Model>(trained->model);
        const std::size_t from = model->featureSettings.warmUp;
        const auto ceiling =
            soak::accuracyKnowing(soak::Knowledge::Returns, simulator::separatedRegimes(), world, from);
        QVERIFY(ceiling);
        const soak::Accuracy reached = soak::accuracyOf(model, world, from);
        QVERIFY2(reached.filtered >= ceiling->filtered - 0.05, qPrintable(QString::number(reached.filtered)));
        QVERIFY2(reached.confirmed >= ceiling->confirmed - 0.05, qPrintable(QString::number(reached.confirmed)));
        // Not by saying one thing always.
        QVERIFY(reached.filtered > 0.8);
    }

private:
    soak::TrueBars m_world;
    soak::TrueBars m_coarseWorld;
};

REGISTER_TEST(TrueRegimesTest)
#include "true_regimes_test.moc"
