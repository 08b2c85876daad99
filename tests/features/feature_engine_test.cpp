#include "core/features/feature_engine.h"
#include "tests/features/feature_rows.h"
#include "tests/features/random_bars.h"
#include "tests/features/reference_bars.h"
#include "tests/support/registered_test.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>

using namespace aetherion;
using features::Feature;
using features::FeatureEngine;
using features::FeatureRow;
using features::FeatureSettings;
using test::priceOf;
using test::quantityOf;
using test::randomBars;
using test::referenceBars;
using test::rowsOf;
using test::shortSettings;
using test::withOpensOfTheirOwn;

namespace {

const std::string kData = AETHERION_SOURCE_DIR "/tests/data/";

long double centralMoment(const std::vector<long double>& values, long double centre, int power) {
    long double sum = 0;
    for (const long double x : values)
        sum += std::pow(x - centre, power);
    return sum / values.size();
}

long double standardised(const std::vector<long double>& values, int power) {
    const long double mean = centralMoment(values, 0, 1);
    return centralMoment(values, mean, power) / std::pow(std::sqrt(centralMoment(values, mean, 2)), power);
}

/// Compares one feature, made comparable by `scale`, with a reference series; absent where the reference is.
void compareSeries(const std::vector<FeatureRow>& rows, Feature feature, const nlohmann::json& reference,
                   const std::function<double(std::size_t)>& scale, double tolerance) {
    QCOMPARE(reference.size(), rows.size());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& value = rows[i].rawOf(feature);
        QCOMPARE(value.has_value(), !reference[i].is_null());
        if (!value)
            continue;
        const double expected = reference[i].get<double>();
        const double actual = *value * scale(i);
        if (std::abs(actual - expected) > tolerance * std::max(std::abs(expected), 1e-6))
            QFAIL(qPrintable(
                QString("bar %1: %2 instead of %3").arg(i).arg(actual, 0, 'g', 17).arg(expected, 0, 'g', 17)));
    }
}

} // namespace

class FeatureEngineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void matchesReferenceIndicators() {
        const auto bars = referenceBars();
        QCOMPARE(bars.size(), std::size_t{300});
        std::ifstream file(kData + "indicators_300.json");
        const auto reference = nlohmann::json::parse(file);
        const auto rows = rowsOf(bars, shortSettings());
        const auto one = [](std::size_t) { return 1.0; };
        // The reference's returns are differences of logarithms, good to 1e-15 of the logarithm and 1e-11 of the
        // return.
        compareSeries(rows, Feature::LogReturn, reference["log_return"]["values"], one, 1e-11);
        compareSeries(rows, Feature::RollingVolatility, reference["stddev20_logret_exact_ddof0"]["values"], one, 1e-12);
        compareSeries(
            rows, Feature::AverageTrueRange, reference["atr14_talib"]["values"],
            [&](std::size_t i) { return bars[i].close.toDouble(); }, 1e-12);
    }

    void volumeFeaturesAreRelativeToTheRollingDeviation() {
        const auto bars = referenceBars();
        std::ifstream file(kData + "indicators_300.json");
        const auto reference = nlohmann::json::parse(file);
        const auto rows = rowsOf(bars, shortSettings());
        const auto& z = reference["volume_z20"]["values"];
        const auto& delta = reference["volume_delta"]["values"];
        // The reference's running sums are good to some 1e-11.
        compareSeries(
            rows, Feature::VolumeZScore, z, [](std::size_t) { return 1.0; }, 1e-10);
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const auto& value = rows[i].rawOf(Feature::VolumeDelta);
            QCOMPARE(value.has_value(), i >= 19);
            if (!value)
                continue;
            double mean = 0;
            for (std::size_t j = i - 19; j <= i; ++j)
                mean += bars[j].volume.toDouble() / 20;
            // The z-score's own unit: (v - mean) / z.
            if (const double score = z[i].get<double>(); std::abs(score) > 0.1) {
                const double unit = (bars[i].volume.toDouble() - mean) / score;
                QVERIFY(std::abs(*value * unit - delta[i].get<double>()) < 1e-9);
            }
        }
    }

    void rollingMeanIsTheReturnOverTheWindow() {
        const auto bars = randomBars(200, 4);
        const auto rows = rowsOf(bars, shortSettings());
        QVERIFY(!rows[29].rawOf(Feature::RollingMean));
        for (std::size_t i = 30; i < bars.size(); ++i) {
            const double expected = std::log(bars[i].close.toDouble() / bars[i - 30].close.toDouble()) / 30;
            QVERIFY(std::abs(*rows[i].rawOf(Feature::RollingMean) - expected) < 1e-15);
        }
    }

    void normalisedValuesHaveNoUnits() {
        const auto small = rowsOf(randomBars(1500, 7, 0.001, 3, 10, 1), shortSettings());
        const auto large = rowsOf(randomBars(1500, 7, 0.001, 3, 10'000, 50), shortSettings());
        int compared = 0;
        for (std::size_t i = 0; i < small.size(); ++i)
            for (const Feature feature : features::kFeatures) {
                const auto& a = small[i].normalisedOf(feature);
                const auto& b = large[i].normalisedOf(feature);
                QCOMPARE(a.has_value(), b.has_value());
                if (!a)
                    continue;
                ++compared;
                // Prices are rounded to eight decimals, which shows in small returns.
                QVERIFY2(std::abs(*a - *b) < 0.02, features::name(feature).data());
            }
        QVERIFY(compared > 5000);
    }

    void nothingIsNormalisedBeforeTheWarmUpEnds() {
        const auto rows = rowsOf(withOpensOfTheirOwn(randomBars(120, 8)), shortSettings());
        for (const Feature feature : features::kFeatures) {
            QVERIFY(!rows[98].normalisedOf(feature));
            QVERIFY(rows[99].normalisedOf(feature));
        }
    }

    void extremesAreClipped() {
        auto bars = randomBars(400, 9);
        bars[300].close = priceOf(bars[300].close.toDouble() / 3);
        bars[300].low = bars[300].close;
        const auto rows = rowsOf(bars, shortSettings());
        QCOMPARE(*rows[300].normalisedOf(Feature::LogReturn), -features::kRobustLimit);
        QCOMPARE(*rows[300].normalisedOf(Feature::RollingVolatility), features::kLogRatioLimit);
    }

    void flatMarketIsCalmNotMissing() {
        auto bars = randomBars(400, 10);
        for (std::size_t i = 300; i < 400; ++i)
            bars[i].open = bars[i].high = bars[i].low = bars[i].close = bars[299].close;
        const auto rows = rowsOf(bars, shortSettings());
        QCOMPARE(*rows[399].rawOf(Feature::RollingVolatility), 0.0);
        QCOMPARE(*rows[399].normalisedOf(Feature::RollingVolatility), -features::kLogRatioLimit);
        QCOMPARE(*rows[399].normalisedOf(Feature::LogReturn), 0.0);
    }

    void volumeThatIsNotReportedIsAbsentNotZero() {
        auto bars = randomBars(200, 11);
        for (market::Bar& bar : bars) {
            bar.hasVolume = false;
            bar.volume = {};
        }
        for (const FeatureRow& row : rowsOf(bars, shortSettings())) {
            QVERIFY(!row.rawOf(Feature::VolumeDelta));
            QVERIFY(!row.normalisedOf(Feature::VolumeDelta));
            QVERIFY(!row.rawOf(Feature::VolumeZScore));
        }
    }

    void quotedSpreadTakesTheEstimatesPlace() {
        const auto bars = randomBars(300, 12);
        FeatureEngine engine(shortSettings());
        for (std::size_t i = 0; i < 150; ++i)
            QVERIFY(engine.update(bars[i], 2.0));
        QCOMPARE(*engine.row().rawOf(Feature::Spread), 2.0);
        QCOMPARE(*engine.row().normalisedOf(Feature::Spread), 0.0);
        QVERIFY(engine.update(bars[150]));
        QVERIFY(*engine.row().rawOf(Feature::Spread) == *rowsOf(bars, shortSettings())[150].rawOf(Feature::Spread));
    }

    void mixingQuotedAndEstimatedSpreadsDoesNotJump() {
        // Estimates a hundred times as wide as the quotes.
        const auto bars = withOpensOfTheirOwn(randomBars(2000, 21, 0.003));
        FeatureEngine engine(shortSettings());
        const auto estimated = rowsOf(bars, shortSettings());
        for (std::size_t i = 0; i < bars.size(); ++i) {
            const bool quoted = i >= 500 && i % 3 != 0;
            const auto& row =
                **engine.update(bars[i], quoted ? std::optional(0.3 + 0.01 * double(i % 7)) : std::nullopt);
            if (i < 150)
                continue;
            const auto& normalised = row.normalisedOf(Feature::Spread);
            QVERIFY(normalised);
            // Without a quote it is what a stream that never had one says.
            if (!quoted)
                QVERIFY(*normalised == *estimated[i].normalisedOf(Feature::Spread));
            else if (engine.bars() > 700)
                QVERIFY(std::abs(*normalised) < 0.2);
        }
    }

    void firstQuotesWaitForAScaleOfTheirOwn() {
        const auto bars = withOpensOfTheirOwn(randomBars(700, 22));
        FeatureEngine engine(shortSettings());
        const auto estimated = rowsOf(bars, shortSettings());
        for (std::size_t i = 0; i < 600; ++i)
            QVERIFY(engine.update(bars[i], i >= 500 ? std::optional(1.0 + double(i % 2)) : std::nullopt));
        FeatureEngine other(shortSettings());
        for (std::size_t i = 0; i < 600; ++i) {
            const auto& row = **other.update(bars[i], i >= 500 ? std::optional(1.0 + double(i % 2)) : std::nullopt);
            if (i >= 500 && i < 500 + std::size_t(FeatureEngine::kQuoteWarmUp) - 1) {
                QCOMPARE(*row.rawOf(Feature::Spread), 1.0 + double(i % 2));
                QVERIFY(*row.normalisedOf(Feature::Spread) == *estimated[i].normalisedOf(Feature::Spread));
            }
        }
        QVERIFY(*other.row().normalisedOf(Feature::Spread) != *estimated[599].normalisedOf(Feature::Spread));
    }

    void skewnessAndVolatilityOfVolatilityFollowTheirFormulas() {
        const auto bars = randomBars(300, 25);
        const auto rows = rowsOf(bars, shortSettings());
        QVERIFY(!rows[39].rawOf(Feature::Skewness));
        QVERIFY(!rows[43].rawOf(Feature::VolatilityOfVolatility));
        for (std::size_t i = 44; i < bars.size(); ++i) {
            std::vector<long double> returns;
            for (std::size_t j = i - 39; j <= i; ++j)
                returns.push_back(*rows[j].rawOf(Feature::LogReturn));
            QVERIFY(std::abs(*rows[i].rawOf(Feature::Skewness) - standardised(returns, 3)) < 1e-12);
            std::vector<long double> volatilities;
            for (std::size_t j = i - 24; j <= i; ++j)
                volatilities.push_back(*rows[j].rawOf(Feature::RollingVolatility));
            const long double mean = centralMoment(volatilities, 0, 1);
            const long double expected = std::sqrt(centralMoment(volatilities, mean, 2)) / mean;
            QVERIFY(std::abs(*rows[i].rawOf(Feature::VolatilityOfVolatility) / expected - 1) < 1e-12);
        }
    }

    void longGapStartsWindowsAnewAndKeepsTheScale() {
        FeatureSettings settings = shortSettings();
        settings.longestGap = 60;
        auto bars = randomBars(500, 13);
        const auto shift = [&](std::int64_t missing) {
            auto moved = bars;
            for (std::size_t i = 300; i < moved.size(); ++i)
                moved[i].openTime += std::chrono::minutes(missing);
            return rowsOf(moved, settings);
        };
        const auto atLimit = shift(60);
        QCOMPARE(atLimit[300].missingBars, std::int64_t{60});
        QVERIFY(atLimit[300].rawOf(Feature::LogReturn));
        QVERIFY(atLimit[300].normalisedOf(Feature::RollingVolatility));
        const auto beyond = shift(61);
        QCOMPARE(beyond[300].missingBars, std::int64_t{61});
        for (const Feature feature : features::kFeatures)
            QCOMPARE(beyond[300].rawOf(feature).has_value(), feature == Feature::Volume);
        QVERIFY(beyond[301].normalisedOf(Feature::LogReturn));
        QVERIFY(!beyond[319].rawOf(Feature::RollingVolatility));
        QVERIFY(beyond[320].normalisedOf(Feature::RollingVolatility));
        QVERIFY(!beyond[329].rawOf(Feature::RollingMean));
        QVERIFY(beyond[330].normalisedOf(Feature::RollingMean));
    }

    void priceOfZeroInterruptsTheWindows() {
        auto bars = randomBars(300, 15);
        bars[200].low = bars[200].close = Price{};
        const auto rows = rowsOf(bars, shortSettings());
        for (const FeatureRow& row : {rows[200], rows[201]})
            QVERIFY(!row.rawOf(Feature::LogReturn));
        QVERIFY(rows[202].rawOf(Feature::LogReturn));
        for (std::size_t i = 200; i < 221; ++i)
            QVERIFY(!rows[i].rawOf(Feature::RollingVolatility));
        QVERIFY(rows[221].rawOf(Feature::RollingVolatility));
    }

    void settingsAreChecked() {
        for (const market::Market market : market::kMarkets)
            for (const market::Timeframe timeframe : market::kTimeframes)
                QVERIFY(features::check(features::defaultFeatureSettings(market, timeframe)));
        FeatureSettings settings;
        settings.volatilityWindow = 1;
        QVERIFY(!features::check(settings));
        settings = {};
        settings.scaleMemory = 0;
        QVERIFY(!features::check(settings));
        settings = {};
        settings.longestGap = -1;
        QVERIFY(!features::check(settings));
    }
};

REGISTER_TEST(FeatureEngineTest)
#include "feature_engine_test.moc"
