#include "core/base/random_stream.h"
#include "core/features/rolling_moments.h"
#include "core/features/trailing_scale.h"
#include "core/features/wilder_average.h"
#include "tests/support/registered_test.h"

#include <cmath>
#include <vector>

using namespace aetherion;
using features::RollingMoments;
using features::StateTape;
using features::TrailingScale;
using features::WilderAverage;

namespace {

void compareWithLongDoubles(const RollingMoments& moments, const std::vector<double>& window) {
    const auto count = static_cast<long double>(window.size());
    long double mean = 0;
    long double magnitude = 0;
    for (const double x : window) {
        mean += x / count;
        magnitude += std::abs(static_cast<long double>(x)) / count;
    }
    long double squares = 0;
    long double cubes = 0;
    for (const double x : window) {
        squares += (x - mean) * (x - mean);
        cubes += (x - mean) * (x - mean) * (x - mean);
    }
    const double newest = window.back();
    QVERIFY(std::abs(moments.mean(newest) - mean) <= 1e-14L * magnitude);
    for (const std::size_t ddof : {0u, 1u}) {
        const long double deviation = std::sqrt(squares / (count - ddof));
        QVERIFY(std::abs(moments.deviation(newest, ddof) - deviation) <= 1e-12L * deviation + 1e-15L * magnitude);
    }
    const long double variance = squares / count;
    if (std::sqrt(variance) > 1e-3L * magnitude) {
        const long double skewness = cubes / count / (variance * std::sqrt(variance));
        QVERIFY(std::abs(*moments.skewness(newest) - skewness) <= 1e-11L * std::max(1.0L, std::abs(skewness)));
    }
}

} // namespace

class RollingStatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsAreThoseOfTheLastValuesOnly() {
        RollingMoments moments(4);
        for (const double x : {100.0, 100.0, 1.0, 2.0, 3.0})
            moments.push(x);
        QVERIFY(moments.ready());
        QCOMPARE(moments.mean(6.0), 3.0);
        QCOMPARE(moments.deviation(6.0, 0), std::sqrt(14.0 / 4));
        QCOMPARE(moments.deviation(6.0, 1), std::sqrt(14.0 / 3));
        // (-8 - 1 + 0 + 27) / 4 over 3.5^1.5.
        QCOMPARE(*moments.skewness(6.0), 4.5 / (3.5 * std::sqrt(3.5)));
    }

    void askingForMomentsChangesNothing() {
        RollingMoments moments(3);
        moments.push(1);
        moments.push(2);
        QCOMPARE(moments.mean(300), 101.0);
        QCOMPARE(moments.mean(3), 2.0);
    }

    void momentsAreNotReadyOneValueEarly() {
        RollingMoments moments(3);
        moments.push(1);
        QVERIFY(!moments.ready());
        moments.push(2);
        QVERIFY(moments.ready());
        moments.clear();
        QVERIFY(!moments.ready());
    }

    void skewnessOfEqualValuesIsUndefined() {
        RollingMoments moments(3);
        moments.push(0.1);
        moments.push(0.1);
        QVERIFY(!moments.skewness(0.1));
    }

    void momentsEqualThoseOfLongDoublesUnderOffsetsScalesAndOutliers() {
        RandomStream random(4, "moments");
        for (const double offset : {0.0, 1.0, 1e6, -1e9})
            for (const double scale : {1e-9, 1e-4, 1.0, 1e6})
                for (const std::size_t window : {2u, 3u, 20u, 240u}) {
                    RollingMoments moments(window);
                    std::vector<double> values;
                    for (std::size_t i = 0; i < 4 * window + 7; ++i) {
                        const double outlier = i == window + 1 ? 1e6 : 1;
                        const double newest = offset + scale * outlier * random.normal();
                        values.push_back(newest);
                        if (values.size() >= window) {
                            QVERIFY(moments.ready());
                            compareWithLongDoubles(moments, {values.end() - std::ptrdiff_t(window), values.end()});
                            if (QTest::currentTestFailed())
                                return;
                        }
                        moments.push(newest);
                    }
                }
    }

    void anOutlierLeavesNothingBehind() {
        RollingMoments moments(50);
        moments.push(1e300);
        for (int i = 0; i < 49; ++i)
            moments.push(0.25);
        QCOMPARE(moments.mean(0.25), 0.25);
        QCOMPARE(moments.deviation(0.25, 0), 0.0);
    }

    void wilderStartsWithTheMeanAndThenDecays() {
        WilderAverage average(3);
        average.push(1);
        QVERIFY(!average.value(2));
        average.push(2);
        QCOMPARE(*average.value(6), 3.0);
        average.push(6);
        QCOMPARE(*average.value(9), (2 * 3.0 + 9) / 3);
        average.push(9);
        QCOMPARE(*average.value(0), 10.0 / 3);
    }

    void wilderOfOneIsTheValue() {
        WilderAverage average(1);
        QCOMPARE(*average.value(5), 5.0);
        average.push(5);
        QCOMPARE(*average.value(7), 7.0);
    }

    void scaleFindsTheMeanOfTheLogarithms() {
        RandomStream random(1, "scale");
        TrailingScale scale(20'000);
        for (int i = 0; i < 100'000; ++i)
            (void)scale.push(std::abs(random.normal()) * 0.001);
        // Of |x| for normal x that is exp(-0.635) standard deviations; clipping the few near zero lifts it a little.
        QVERIFY(std::abs(*scale.scale() / 0.00053 - 1) < 0.1);
    }

    void scaleMovesLittleInACrisis() {
        RandomStream random(2, "scale");
        TrailingScale scale(43'200);
        for (int i = 0; i < 100'000; ++i)
            (void)scale.push(std::abs(random.normal()));
        const double before = std::log(*scale.scale());
        for (int i = 0; i < 1'440; ++i)
            (void)scale.push(1e6);
        const double moved = std::log(*scale.scale()) - before;
        QVERIFY(moved > 0);
        QVERIFY(moved <= TrailingScale::kLimit * 1'440 / 43'200.0 + 1e-12);
    }

    void scaleStaysSteadyBetweenTwoWaysOfTrading() {
        RandomStream random(4, "scale");
        TrailingScale scale(10'000);
        double lowest = 1e9;
        double highest = 0;
        for (int i = 0; i < 60'000; ++i) {
            const double way = i / 500 % 2 == 0 ? 1 : 3;
            (void)scale.push(way * std::exp(0.1 * random.normal()));
            if (i < 20'000)
                continue;
            lowest = std::min(lowest, *scale.scale());
            highest = std::max(highest, *scale.scale());
        }
        QVERIFY2(highest / lowest < 1.1, qPrintable(QString::number(highest / lowest)));
        QVERIFY(lowest > 1.6 && highest < 1.9);
    }

    void scaleTellsTheDistanceOfWhatItTookIn() {
        RandomStream random(5, "scale");
        TrailingScale scale(50);
        for (int i = 0; i < 500; ++i) {
            const double value = std::exp(3 * random.normal());
            const auto distance = scale.push(value);
            QVERIFY(std::abs(*distance - std::log(value / *scale.scale())) < 1e-12);
        }
    }

    void scaleIgnoresZerosAndWhatIsNotFinite() {
        TrailingScale scale(10);
        (void)scale.push(0);
        (void)scale.push(-1);
        (void)scale.push(std::nan(""));
        (void)scale.push(std::numeric_limits<double>::infinity());
        QVERIFY(!scale.scale());
        (void)scale.push(2);
        QCOMPARE(*scale.scale(), 2.0);
    }

    void stateContinuesBitForBit() {
        RandomStream random(3, "state");
        RollingMoments moments(20);
        WilderAverage average(14);
        TrailingScale scale(500);
        const auto push = [&](RollingMoments& m, WilderAverage& w, TrailingScale& t, double x) {
            m.push(x);
            w.push(x);
            t.push(std::abs(x));
        };
        for (int i = 0; i < 33; ++i)
            push(moments, average, scale, random.normal());
        StateTape tape;
        moments.save(tape);
        average.save(tape);
        scale.save(tape);
        StateTape read(tape.values());
        RollingMoments moments2(20);
        WilderAverage average2(14);
        TrailingScale scale2(500);
        moments2.restore(read);
        average2.restore(read);
        scale2.restore(read);
        QVERIFY(read.intact() && read.atEnd());
        for (int i = 0; i < 50; ++i) {
            const double x = random.normal();
            push(moments, average, scale, x);
            push(moments2, average2, scale2, x);
            QVERIFY(moments.mean(1) == moments2.mean(1) && moments.deviation(1, 1) == moments2.deviation(1, 1));
            QVERIFY(*average.value(1) == *average2.value(1));
            QVERIFY(*scale.scale() == *scale2.scale());
        }
    }

    void tapeNoticesMissingAndImpossibleValues() {
        StateTape empty;
        QCOMPARE(empty.takeNumber(), 0.0);
        QVERIFY(!empty.intact());
        StateTape fraction({1.5});
        QCOMPARE(fraction.takeCount(10), std::size_t{0});
        QVERIFY(!fraction.intact());
        StateTape large({11});
        QCOMPARE(large.takeCount(10), std::size_t{0});
        QVERIFY(!large.intact());
        const Timestamp time = fromEpochNanos(1'723'161'254'123'456'789);
        StateTape times;
        times.put(time);
        QCOMPARE(times.takeTime(), time);
        QVERIFY(times.intact() && times.atEnd());
    }
};

REGISTER_TEST(RollingStatisticsTest)
#include "rolling_statistics_test.moc"
