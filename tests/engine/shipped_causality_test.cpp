// For every shipped model: what is said at a bar does not change with what comes after it.
#include "core/base/random_stream.h"
#include "core/regime/detector.h"
#include "core/regime/model_file.h"
#include "tests/features/random_bars.h"
#include "tests/soak/recordings.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <filesystem>
#include <map>

using namespace aetherion;
using regime::Detection;

namespace {

const std::filesystem::path kShippedModels = AETHERION_SOURCE_DIR "/models";
const std::filesystem::path kRecordingFolder = AETHERION_SOURCE_DIR "/../shared/data";
constexpr std::size_t kBarsAfterWarmUp = 3'000;
/// A history shorter than this after the warm-up is not worth cutting.
constexpr std::size_t kLeastAfterWarmUp = 200;
constexpr int kCuts = 50;

std::vector<std::filesystem::path> modelFiles() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(kShippedModels))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

std::vector<market::Bar> syntheticBars(market::Timeframe timeframe, std::size_t count) {
    auto bars = test::randomBars(count, 5, 0.001, 4);
    const Timestamp start = bars.front().openTime;
    for (std::size_t i = 0; i < bars.size(); ++i) {
        bars[i].timeframe = timeframe;
        bars[i].openTime = start + static_cast<std::int64_t>(i) * market::length(timeframe);
    }
    return bars;
}

/// The coarsest recording of the model's market that can be folded to its timeframe, long enough; else a random walk.
std::vector<market::Bar> historyFor(const regime::Model& model) {
    const std::size_t warmUp = model.featureSettings.warmUp;
    auto candidates = soak::recordings();
    std::erase_if(candidates, [&](const soak::Recording& each) {
        return model.sourceKind == market::SourceKind::Simulated || each.market != model.market ||
               each.timeframe > model.timeframe || !soak::isThere(each, kRecordingFolder);
    });
    std::ranges::stable_sort(candidates, std::ranges::greater(), &soak::Recording::timeframe);
    for (const soak::Recording& recording : candidates)
        if (auto bars = soak::readRecording(recording, kRecordingFolder, model.timeframe);
            bars && bars->size() >= warmUp + kLeastAfterWarmUp) {
            bars->resize(std::min(bars->size(), warmUp + kBarsAfterWarmUp));
            return *bars;
        }
    return syntheticBars(model.timeframe, warmUp + kBarsAfterWarmUp);
}

} // namespace

class ShippedCausalityTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void prefixSaysWhatTheWholeSays_data() {
        QTest::addColumn<QString>("file");
        const auto files = modelFiles();
        QVERIFY(!files.empty());
        for (const auto& file : files)
            QTest::newRow(file.stem().c_str()) << QString::fromStdString(file.string());
    }
    void prefixSaysWhatTheWholeSays() {
        QFETCH(QString, file);
        auto read = regime::readModel(file.toStdString());
        QVERIFY2(read, read ? "" : read.error().text().c_str());
        const auto model = std::make_shared<const regime::Model>(std::move(*read));
        const auto bars = historyFor(*model);
        const std::size_t warmUp = model->featureSettings.warmUp;
        QVERIFY(bars.size() >= warmUp + kLeastAfterWarmUp);
        RandomStream random(50, "cuts");
        // What the detector of the whole history knew at each cut.
        std::map<std::size_t, std::string> states;
        while (states.size() < kCuts)
            states[static_cast<std::size_t>(random.integer(1, static_cast<std::int64_t>(bars.size())))];
        std::vector<Detection> whole;
        regime::Detector detector(model->market, model->timeframe, model);
        for (const market::Bar& bar : bars) {
            whole.push_back(detector.update(bar));
            if (const auto cut = states.find(whole.size()); cut != states.end())
                cut->second = detector.saveState();
        }
        for (const auto& [cut, state] : states) {
            regime::Detector ofPrefix(model->market, model->timeframe, model);
            for (std::size_t i = 0; i < cut; ++i)
                QVERIFY(ofPrefix.update(bars[i]) == whole[i]);
            QVERIFY(ofPrefix.saveState() == state);
        }
        // Not because nothing reaches the filter: to a walk a model may well say that it has never seen the like.
        const auto sampled = std::ranges::count_if(whole, &Detection::sampled);
        QVERIFY2(sampled > static_cast<std::ptrdiff_t>(bars.size() - warmUp) / 2, qPrintable(QString::number(sampled)));
    }

    /// Another future, from the cut on, leaves what was said and what is known at the cut as they were.
    void anotherFutureChangesNothing() {
        for (const auto& file : modelFiles()) {
            auto read = regime::readModel(file);
            QVERIFY2(read, read ? "" : read.error().text().c_str());
            const auto model = std::make_shared<const regime::Model>(std::move(*read));
            const std::size_t cut = model->featureSettings.warmUp + kLeastAfterWarmUp;
            const auto bars = syntheticBars(model->timeframe, 2 * cut);
            auto other = bars;
            for (std::size_t i = cut; i < other.size(); ++i)
                for (Price* price : {&other[i].open, &other[i].high, &other[i].low, &other[i].close})
                    *price = Price::fromUnits(price->units() / 2);
            regime::Detector first(model->market, model->timeframe, model);
            regime::Detector second(model->market, model->timeframe, model);
            bool differs = false;
            for (std::size_t i = 0; i < bars.size(); ++i) {
                const bool same = first.update(bars[i]) == second.update(other[i]);
                QVERIFY(same || i >= cut);
                differs = differs || !same;
            }
            QVERIFY(differs);
        }
    }
};

REGISTER_TEST(ShippedCausalityTest)
#include "shipped_causality_test.moc"
