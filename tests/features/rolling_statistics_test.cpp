#include "core/base/random_stream.h"
#include "core/features/rolling_moments.h"
#include "core/features/trailing_median.h"
#include "core/features/wilder_average.h"
#include "tests/support/registered_test.h"

#include <cmath>

using namespace aetherion;
using features::RollingMoments;
using features::StateTape;
using features::TrailingMedian;
using features::WilderAverage;

class RollingStatisticsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void momentsAreThoseOfTheLastValuesOnly() {
        RollingMoments moments(4);
        for (const double x : {100.0, 100.0, 1.0, 2.0, 3.0})
            moments.push(x);
        QVERIFY(moments.full());
        moments.push(6.0);
        QCOMPARE(moments.mean(), 3.0);
        QCOMPARE(moments.deviation(0), std::sqrt(14.0 / 4));
        QCOMPARE(moments.deviation(1), std::sqrt(14.0 / 3));
    }

    void momentsAreNotFullOneValueEarly() {
        RollingMoments moments(3);
        moments.push(1);
        moments.push(2);
        QVERIFY(!moments.full());
        moments.push(3);
        QVERIFY(moments.full());
        moments.clear();
        QVERIFY(!moments.full());
    }

    void deviationSurvivesALargeOffset() {
        RollingMoments moments(20);
        for (int i = 0; i < 1000; ++i)
            moments.push(1e9 + i % 2);
        QCOMPARE(moments.deviation(0), 0.5);
    }

    void wilderStartsWithTheMeanAndThenDecays() {
        WilderAverage average(3);
        average.push(1);
        average.push(2);
        QVERIFY(!average.value());
        average.push(6);
        QCOMPARE(*average.value(), 3.0);
        average.push(9);
        QCOMPARE(*average.value(), (2 * 3.0 + 9) / 3);
    }

    void medianFindsTheMedianOfASample() {
        RandomStream random(1, "median");
        TrailingMedian median(20'000);
        for (int i = 0; i < 100'000; ++i)
            median.push(std::abs(random.normal()) * 0.001);
        // The median of |x| for normal x is 0.67449 standard deviations.
        QVERIFY(std::abs(std::exp(*median.logarithm()) / 0.00067449 - 1) < 0.03);
    }

    void medianMovesLittleInACrisis() {
        RandomStream random(2, "median");
        TrailingMedian median(43'200);
        for (int i = 0; i < 100'000; ++i)
            median.push(std::abs(random.normal()));
        const double before = *median.logarithm();
        for (int i = 0; i < 1'440; ++i)
            median.push(1e6);
        const double moved = *median.logarithm() - before;
        QVERIFY(moved > 0);
        QVERIFY(moved <= TrailingMedian::kGain * 1'440 / (2 * 43'200.0) + 1e-12);
    }

    void medianIgnoresZerosAndWhatIsNotFinite() {
        TrailingMedian median(10);
        median.push(0);
        median.push(-1);
        median.push(std::nan(""));
        median.push(std::numeric_limits<double>::infinity());
        QVERIFY(!median.logarithm());
        median.push(2);
        QCOMPARE(*median.logarithm(), std::log(2.0));
    }

    void stateContinuesBitForBit() {
        RandomStream random(3, "state");
        RollingMoments moments(20);
        WilderAverage average(14);
        TrailingMedian median(500);
        const auto push = [&](RollingMoments& m, WilderAverage& w, TrailingMedian& t, double x) {
            m.push(x);
            w.push(x);
            t.push(std::abs(x));
        };
        for (int i = 0; i < 33; ++i)
            push(moments, average, median, random.normal());
        StateTape tape;
        moments.save(tape);
        average.save(tape);
        median.save(tape);
        StateTape read(tape.values());
        RollingMoments moments2(20);
        WilderAverage average2(14);
        TrailingMedian median2(500);
        moments2.restore(read);
        average2.restore(read);
        median2.restore(read);
        QVERIFY(read.intact() && read.atEnd());
        for (int i = 0; i < 50; ++i) {
            const double x = random.normal();
            push(moments, average, median, x);
            push(moments2, average2, median2, x);
            QVERIFY(moments.mean() == moments2.mean() && moments.deviation(1) == moments2.deviation(1));
            QVERIFY(*average.value() == *average2.value());
            QVERIFY(*median.logarithm() == *median2.logarithm());
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
