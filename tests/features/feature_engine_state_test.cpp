#include "core/features/feature_engine.h"
#include "tests/features/feature_rows.h"
#include "tests/features/random_bars.h"
#include "tests/support/allocation_counter.h"
#include "tests/support/registered_test.h"

#include <algorithm>

using namespace aetherion;
using features::Feature;
using features::FeatureEngine;
using features::FeatureRow;
using features::FeatureSettings;
using test::randomBars;
using test::rowsOf;
using test::shortSettings;

class FeatureEngineStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pastNeverChanges() {
        const auto bars = randomBars(700, 5, 0.001, 3);
        const auto whole = rowsOf(bars, shortSettings());
        for (const std::size_t cut : {1u, 99u, 100u, 101u, 350u, 699u}) {
            const auto prefix =
                rowsOf({bars.begin(), bars.begin() + static_cast<std::ptrdiff_t>(cut)}, shortSettings());
            for (std::size_t i = 0; i < cut; ++i)
                QVERIFY(prefix[i] == whole[i]);
        }
    }

    void restoredStateContinuesBitForBit() {
        RandomStream random(27, "cuts");
        for (const features::SpreadEstimator estimator : features::kSpreadEstimators) {
            FeatureSettings settings = shortSettings();
            settings.spreadEstimator = estimator;
            const auto bars = test::withOpensOfTheirOwn(randomBars(700, 6, 0.001, 3));
            const auto quoteOf = [](std::size_t i) {
                return i % 3 == 0 ? std::optional(1.0 + double(i % 5)) : std::nullopt;
            };
            FeatureEngine undisturbed(settings);
            std::vector<FeatureRow> whole;
            for (std::size_t i = 0; i < bars.size(); ++i)
                whole.push_back(**undisturbed.update(bars[i], quoteOf(i)));
            std::vector<std::size_t> cuts{0, 1, 2, 15, 99, 100, 351, 699};
            for (int i = 0; i < 30; ++i)
                cuts.push_back(static_cast<std::size_t>(random.integer(0, 699)));
            for (const std::size_t cut : cuts) {
                FeatureEngine engine(settings);
                for (std::size_t i = 0; i < cut; ++i)
                    QVERIFY(engine.update(bars[i], quoteOf(i)));
                features::StateTape tape;
                engine.save(tape);
                FeatureEngine restored(settings);
                features::StateTape read(tape.values());
                QVERIFY(restored.restore(read));
                QVERIFY(read.atEnd());
                for (std::size_t i = cut; i < bars.size(); ++i)
                    QVERIFY(**restored.update(bars[i], quoteOf(i)) == whole[i]);
                features::StateTape atEnd;
                features::StateTape expected;
                restored.save(atEnd);
                undisturbed.save(expected);
                QVERIFY(atEnd.values() == expected.values());
            }
        }
    }

    void damagedStateIsRefusedAndChangesNothing() {
        const auto bars = randomBars(300, 6);
        FeatureEngine engine(shortSettings());
        for (std::size_t i = 0; i < 200; ++i)
            QVERIFY(engine.update(bars[i]));
        features::StateTape tape;
        engine.save(tape);
        auto values = tape.values();
        values.resize(values.size() / 2);
        features::StateTape half(values);
        QVERIFY(!engine.restore(half));
        const auto whole = rowsOf(bars, shortSettings());
        QVERIFY(**engine.update(bars[200]) == whole[200]);
    }

    void stateOfOtherFeaturesIsRefused() {
        const std::array wanted{Feature::LogReturn};
        features::StateTape tape;
        FeatureEngine(shortSettings(), wanted).save(tape);
        FeatureEngine engine(shortSettings());
        features::StateTape read(tape.values());
        const auto refused = engine.restore(read);
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("of other features") != std::string::npos);
    }

    void previewIsWhatUpdateWillSay() {
        FeatureSettings settings = shortSettings();
        settings.longestGap = 60;
        for (const features::SpreadEstimator estimator : features::kSpreadEstimators) {
            settings.spreadEstimator = estimator;
            auto bars = randomBars(900, 23, 0.001, 3);
            bars[400].low = bars[400].close = Price{};
            bars[450].hasVolume = false;
            for (std::size_t i = 600; i < bars.size(); ++i)
                bars[i].openTime += std::chrono::minutes(100);
            FeatureEngine engine(settings);
            for (std::size_t i = 0; i < bars.size(); ++i) {
                const auto quote = i % 5 == 0 ? std::optional(1.0 + double(i % 4)) : std::nullopt;
                market::Bar forming = bars[i];
                forming.close = forming.low;
                (void)engine.preview(forming, 3.0);
                const FeatureRow row = engine.preview(bars[i], quote);
                QVERIFY(row == **engine.update(bars[i], quote));
            }
            const FeatureRow late = engine.preview(bars[100]);
            for (const Feature feature : features::kFeatures)
                QVERIFY(!late.rawOf(feature) && !late.normalisedOf(feature));
        }
    }

    void takingABarAllocatesNothing() {
        const std::uint64_t atFirst = test::allocationsOfThisThread();
        const auto bars = randomBars(2000, 26);
        QVERIFY(!test::kCountsAllocations || test::allocationsOfThisThread() > atFirst);
        for (const features::SpreadEstimator estimator : features::kSpreadEstimators) {
            FeatureSettings settings = shortSettings();
            settings.spreadEstimator = estimator;
            FeatureEngine engine(settings);
            bool good = true;
            const std::uint64_t before = test::allocationsOfThisThread();
            for (const market::Bar& bar : bars) {
                good = engine.preview(bar).time == bar.closeTime() && good;
                good = engine.update(bar).has_value() && good;
            }
            const std::uint64_t after = test::allocationsOfThisThread();
            QCOMPARE(after - before, std::uint64_t{0});
            QVERIFY(good);
        }
    }

    void unwantedFeaturesAreAbsentAndTheOthersUnchanged() {
        const auto bars = randomBars(400, 24);
        const std::array wanted{Feature::LogReturn, Feature::VolatilityOfVolatility};
        FeatureEngine engine(shortSettings(), wanted);
        const auto all = rowsOf(bars, shortSettings());
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const FeatureRow& row = **engine.update(bars[i]);
            for (const Feature feature : features::kFeatures) {
                const bool asked = std::find(wanted.begin(), wanted.end(), feature) != wanted.end();
                QVERIFY(row.rawOf(feature) == (asked ? all[i].rawOf(feature) : std::nullopt));
                QVERIFY(row.normalisedOf(feature) == (asked ? all[i].normalisedOf(feature) : std::nullopt));
            }
        }
    }

    void barOutOfOrderIsRefusedAndChangesNothing() {
        const auto bars = randomBars(200, 14);
        FeatureEngine engine(shortSettings());
        for (std::size_t i = 0; i < 150; ++i)
            QVERIFY(engine.update(bars[i]));
        const auto refused = engine.update(bars[149]);
        QVERIFY(!refused);
        QVERIFY(refused.error().text().find("does not follow") != std::string::npos);
        QVERIFY(**engine.update(bars[150]) == rowsOf(bars, shortSettings())[150]);
    }
};

REGISTER_TEST(FeatureEngineStateTest)
#include "feature_engine_state_test.moc"
