#include "core/base/random_stream.h"
#include "core/candles/candle_aggregator.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <map>

using namespace aetherion;
using market::Bar;
using market::Timeframe;

namespace {

Price price(double value) { return Price::fromUnits(*decimalFromDouble(value)); }
Quantity quantity(double value) { return Quantity::fromUnits(*decimalFromDouble(value)); }
Timestamp seconds(double value) { return fromEpochNanos(static_cast<std::int64_t>(value * 1e9)); }

std::vector<Bar> only(const std::vector<Bar>& bars, Timeframe timeframe) {
    std::vector<Bar> chosen;
    std::copy_if(bars.begin(), bars.end(), std::back_inserter(chosen),
                 [&](const Bar& bar) { return bar.timeframe == timeframe; });
    return chosen;
}

Bar minuteBar(std::int64_t minute, double open, double high, double low, double close, double volume) {
    Bar bar;
    bar.openTime = fromEpochMillis(minute * 60'000);
    bar.timeframe = Timeframe::M1;
    bar.open = price(open);
    bar.high = price(high);
    bar.low = price(low);
    bar.close = price(close);
    bar.volume = quantity(volume);
    bar.count = 1;
    return bar;
}

} // namespace

class CandleAggregatorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void foldsOpenHighLowCloseAndVolume() {
        candles::CandleAggregator aggregator;
        std::vector<Bar> closed;
        aggregator.addTrade(seconds(0), price(10), quantity(1), closed);
        aggregator.addTrade(seconds(3), price(12), quantity(2), closed);
        aggregator.addTrade(seconds(6), price(9), quantity(3), closed);
        aggregator.addTrade(seconds(9), price(11), quantity(4), closed);
        QVERIFY(closed.empty());
        aggregator.addTrade(seconds(12), price(20), quantity(5), closed);
        const auto bars = only(closed, Timeframe::S10);
        QCOMPARE(bars.size(), std::size_t{1});
        QCOMPARE(bars[0].open, price(10));
        QCOMPARE(bars[0].high, price(12));
        QCOMPARE(bars[0].low, price(9));
        QCOMPARE(bars[0].close, price(11));
        QCOMPARE(bars[0].volume, quantity(10));
        QCOMPARE(bars[0].count, 4u);
        QVERIFY(!bars[0].partial);
    }

    void opensTheNextBucketExactlyAtItsBoundary() {
        candles::CandleAggregator aggregator(Duration(0));
        std::vector<Bar> closed;
        aggregator.addTrade(seconds(5), price(1), quantity(1), closed);
        aggregator.addTrade(seconds(10), price(2), quantity(1), closed);
        const auto bars = only(closed, Timeframe::S10);
        QCOMPARE(bars.size(), std::size_t{1});
        QCOMPARE(bars[0].close, price(1));
        QCOMPARE(aggregator.forming(Timeframe::S10)->openTime, seconds(10));
    }

    void letsLateTradesReachTheirOwnCandleWithinTheGrace() {
        candles::CandleAggregator aggregator;
        std::vector<Bar> closed;
        aggregator.addTrade(seconds(1), price(10), quantity(1), closed);
        aggregator.addTrade(seconds(11), price(11), quantity(1), closed);
        aggregator.addTrade(seconds(9.9), price(15), quantity(1), closed);
        QCOMPARE(aggregator.lateTrades(), std::uint64_t{0});
        aggregator.addTrade(seconds(12), price(11), quantity(1), closed);
        const auto bars = only(closed, Timeframe::S10);
        QCOMPARE(bars.size(), std::size_t{1});
        QCOMPARE(bars[0].high, price(15));
        QCOMPARE(bars[0].close, price(15));
        // The grace is over: counted, and left out of the closed candle.
        aggregator.addTrade(seconds(9.8), price(99), quantity(1), closed);
        QCOMPARE(aggregator.lateTrades(), std::uint64_t{1});
        QVERIFY(only(closed, Timeframe::S10).size() == 1);
    }

    void leavesEmptyBucketsOut() {
        candles::CandleAggregator aggregator;
        std::vector<Bar> closed;
        aggregator.addTrade(seconds(0), price(1), quantity(1), closed);
        aggregator.addTrade(seconds(65), price(2), quantity(1), closed);
        aggregator.addTrade(seconds(200), price(3), quantity(1), closed);
        aggregator.finish(closed);
        const auto bars = only(closed, Timeframe::S10);
        QCOMPARE(bars.size(), std::size_t{2});
        QCOMPARE(bars[1].openTime, seconds(60));
    }

    void marksTheBucketInWhichTheStreamBeganAsPartial() {
        candles::CandleAggregator aggregator;
        std::vector<Bar> closed;
        aggregator.addTrade(seconds(65), price(1), quantity(1), closed);
        aggregator.addTrade(seconds(75), price(1), quantity(1), closed);
        aggregator.addTrade(seconds(200), price(1), quantity(1), closed);
        QVERIFY(only(closed, Timeframe::S10)[0].partial);
        QVERIFY(!only(closed, Timeframe::S10)[1].partial);
        QVERIFY(only(closed, Timeframe::M1)[0].partial);
    }

    void foldsBarsIntoLargerOnesAndClosesThemWithTheirLastPart() {
        candles::CandleAggregator aggregator;
        std::vector<Bar> closed;
        for (int minute = 0; minute < 5; ++minute)
            aggregator.addBar(minuteBar(minute, 10 + minute, 20 + minute, 5 - minute, 11 + minute, 2), closed);
        const auto fives = only(closed, Timeframe::M5);
        QCOMPARE(fives.size(), std::size_t{1});
        QCOMPARE(fives[0].open, price(10));
        QCOMPARE(fives[0].high, price(24));
        QCOMPARE(fives[0].low, price(1));
        QCOMPARE(fives[0].close, price(15));
        QCOMPARE(fives[0].volume, quantity(10));
        QCOMPARE(only(closed, Timeframe::M1).size(), std::size_t{5});
        QVERIFY(only(closed, Timeframe::S10).empty());
    }

    void agreesWithGroupingByBucketOnRandomTrades() {
        RandomStream random(7, "trades");
        candles::CandleAggregator aggregator;
        std::vector<Bar> closed;
        struct Expected {
            std::int64_t high = INT64_MIN, low = INT64_MAX, volume = 0;
            std::uint32_t count = 0;
        };
        std::map<std::pair<Timeframe, Timestamp>, Expected> expected;
        double now = 1000;
        for (int i = 0; i < 20'000; ++i) {
            now += random.uniform(0, 3);
            const Timestamp time = seconds(now);
            const Price p = price(100 + random.uniform(-5, 5));
            const Quantity q = quantity(random.uniform(0.1, 3));
            aggregator.addTrade(time, p, q, closed);
            for (const Timeframe timeframe : market::kTimeframes) {
                Expected& bucket = expected[{timeframe, market::bucketStart(time, timeframe)}];
                bucket.high = std::max(bucket.high, p.units());
                bucket.low = std::min(bucket.low, p.units());
                bucket.volume += q.units();
                ++bucket.count;
            }
        }
        aggregator.finish(closed);
        QVERIFY(closed.size() > 3000);
        for (const Bar& bar : closed) {
            const Expected& bucket = expected.at({bar.timeframe, bar.openTime});
            QCOMPARE(bar.high.units(), bucket.high);
            QCOMPARE(bar.low.units(), bucket.low);
            QCOMPARE(bar.volume.units(), bucket.volume);
            QCOMPARE(bar.count, bucket.count);
        }
        for (const Timeframe timeframe : market::kTimeframes) {
            const auto bars = only(closed, timeframe);
            QVERIFY(std::is_sorted(bars.begin(), bars.end(),
                                   [](const Bar& a, const Bar& b) { return a.openTime < b.openTime; }));
        }
    }
};

REGISTER_TEST(CandleAggregatorTest)
#include "candle_aggregator_test.moc"
