// The way from recorded bars to regimes, on real markets: skipped where the recordings are absent.
#include "core/base/random_stream.h"
#include "core/regime/detector.h"
#include "core/regime/model_file.h"
#include "core/regime/model_training.h"
#include "tests/regime/recorded_bars.h"
#include "tests/support/registered_test.h"

#include <QSet>

using namespace aetherion;
using namespace aetherion::regime;
using market::Market;
using market::Regime;
using market::Timeframe;

namespace {

const std::string kFil = "crypto_FILUSDT_binance-um_1m_2023-04_2023-06.csv.gz";
const std::string kAvax = "crypto_AVAXUSDT_binance-um_1m_2025-02.csv.gz";
const std::string kBtc = "crypto_BTC-PERP_1m_2021-12-31_2022-02-01.csv.gz";

std::shared_ptr<const Model> shippedModel() {
    auto model = readModel(AETHERION_SOURCE_DIR "/models/crypto_1m.json");
    return model ? std::make_shared<const Model>(std::move(*model)) : nullptr;
}

std::vector<Detection> detect(const std::shared_ptr<const Model>& model, const std::vector<market::Bar>& bars) {
    Detector detector(Market::Crypto, Timeframe::M1, model);
    std::vector<Detection> detections;
    detections.reserve(bars.size());
    for (const market::Bar& bar : bars)
        detections.push_back(detector.update(bar));
    return detections;
}

} // namespace

class RecordedMarketsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trainingTwiceGivesOneModelThatSeesAllRegimes() {
        const auto bars = recordedOrSkip(kBtc, true);
        if (bars.empty())
            return;
        TrainRequest request;
        request.sequences.push_back({"BTC-PERP", bars, {}});
        request.seed = 7;
        request.evaluation = Evaluation::None;
        request.restarts = 2; // enough for the question, and short under a sanitizer
        const auto first = trainModel(request);
        request.threads = 1;
        request.created = "another time";
        const auto second = trainModel(request);
        QVERIFY(first && second);
        QCOMPARE(first->model.id, second->model.id);
        const auto model = std::make_shared<const Model>(first->model);
        const auto whole = detect(model, bars);
        QSet<Regime> seen;
        int changes = 0;
        for (const Detection& detection : whole) {
            changes += detection.changed;
            seen.insert(detection.confirmed);
        }
        QVERIFY(changes >= 20);
        for (const Regime regime : market::kRegimes)
            QVERIFY(seen.contains(regime));
        RandomStream random(50, "cuts");
        for (int i = 0; i < 50; ++i) {
            const auto cut = random.integer(1, static_cast<std::int64_t>(bars.size()));
            const auto prefix = detect(model, {bars.begin(), bars.begin() + cut});
            QVERIFY(std::equal(prefix.begin(), prefix.end(), whole.begin()));
        }
    }

    void shippedModelVisitsEveryRegime_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<bool>("stampIsEnd");
        QTest::newRow("BTC-PERP") << QString::fromStdString(kBtc) << true;
        QTest::newRow("AVAXUSDT") << QString::fromStdString(kAvax) << false;
        QTest::newRow("FILUSDT") << QString::fromStdString(kFil) << false;
    }
    void shippedModelVisitsEveryRegime() {
        QFETCH(QString, file);
        QFETCH(bool, stampIsEnd);
        const auto model = shippedModel();
        QVERIFY(model);
        const auto bars = recordedOrSkip(file.toStdString(), stampIsEnd);
        if (bars.empty())
            return;
        std::array<double, market::kRegimeCount + 1> argmax{};
        std::array<double, market::kRegimeCount + 1> confirmed{};
        const auto detections = detect(model, bars);
        const std::size_t warmUp = model->featureSettings.warmUp;
        for (std::size_t i = warmUp; i < detections.size(); ++i) {
            argmax[static_cast<std::size_t>(detections[i].regime)] += 1;
            confirmed[static_cast<std::size_t>(detections[i].confirmed)] += 1;
        }
        const auto rows = static_cast<double>(detections.size() - warmUp);
        for (const auto* counts : {&argmax, &confirmed}) {
            for (const Regime regime : market::kRegimes) {
                const double share = (*counts)[static_cast<std::size_t>(regime)] / rows;
                QVERIFY2(share > 0.02 && share < 0.60, qPrintable(QString::number(share)));
            }
            QVERIFY((*counts)[static_cast<std::size_t>(Regime::Unknown)] / rows < 0.05);
        }
    }

    void crashIsCrisisWithinAQuarterOfAnHour() {
        const auto model = shippedModel();
        QVERIFY(model);
        const auto bars = recordedOrSkip(kFil, false);
        if (bars.empty())
            return;
        const Timestamp worst = parseIso("2023-06-10T04:26Z")->time;
        int crisis = 0;
        for (const Detection& detection : detect(model, bars))
            if (detection.time > worst && detection.time <= worst + std::chrono::minutes(15))
                crisis += detection.confirmed == Regime::Crisis;
        QVERIFY(crisis >= 10);
    }

private:
    /// Empty after a skip.
    static std::vector<market::Bar> recordedOrSkip(const std::string& name, bool stampIsEnd) {
        auto bars = test::recordedBars(name, stampIsEnd);
        if (bars.empty())
            QTest::qSkip(("../shared/data/" + name + " is not there").c_str(), __FILE__, __LINE__);
        return bars;
    }
};

REGISTER_TEST(RecordedMarketsTest)
#include "recorded_markets_test.moc"
