#include "core/base/random_stream.h"
#include "core/candles/candle_aggregator.h"
#include "tests/support/registered_test.h"

#include <algorithm>
#include <map>
#include <utility>

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

Timestamp at(const char* text) { return parseIso(text).value().time; }

/// The rules of the aggregator's header, followed for one timeframe and one trade at a time.
class PlainFold {
public:
    PlainFold(const market::TradingCalendar& calendar, Timeframe timeframe, Duration grace)
        : m_calendar(calendar), m_timeframe(timeframe), m_grace(grace) {}

    /// False where the trade came too late.
    bool add(Timestamp time, Price p, Quantity q, std::vector<Bar>& closed) {
        m_first = m_first ? m_first : time;
        m_newest = std::max(m_newest, time);
        const market::BucketSpan span = m_calendar.span(time, m_timeframe);
        bool taken = true;
        if (m_forming && span.first < m_forming->first) {
            taken = m_pending && m_pending->first == span.first;
            if (taken)
                fold(m_pending->bar, p, q);
        } else {
            if (!m_forming || span.first > m_forming->first) {
                if (m_pending)
                    closed.push_back(m_pending->bar);
                m_pending = std::exchange(m_forming, begin(span, time));
            }
            fold(m_forming->bar, p, q);
        }
        if (m_pending && m_newest >= m_pending->end + m_grace) {
            closed.push_back(m_pending->bar);
            m_pending.reset();
        }
        return taken;
    }
    std::optional<Bar> forming() const { return m_forming ? std::optional(m_forming->bar) : std::nullopt; }

private:
    struct Open {
        Timestamp first;
        Timestamp end;
        Bar bar;
    };
    Open begin(const market::BucketSpan& span, Timestamp time) const {
        Open open{span.first, span.bucket.end, {}};
        open.bar.openTime = span.bucket.start;
        open.bar.timeframe = m_timeframe;
        if (span.bucket.end - span.bucket.start != market::length(m_timeframe))
            open.bar.cutAt = span.bucket.end;
        const bool dated = m_timeframe >= Timeframe::D1 && !m_calendar.alwaysOpen();
        const Timestamp opening = dated ? m_calendar.sessionAtOrAfter(span.first).open : span.first;
        open.bar.partial = time > opening && *m_first >= opening;
        return open;
    }
    static void fold(Bar& bar, Price p, Quantity q) {
        bar.open = bar.count == 0 ? p : bar.open;
        bar.high = bar.count == 0 ? p : std::max(bar.high, p);
        bar.low = bar.count == 0 ? p : std::min(bar.low, p);
        bar.close = p;
        bar.volume = bar.volume + q;
        ++bar.count;
    }

    const market::TradingCalendar& m_calendar;
    Timeframe m_timeframe;
    Duration m_grace;
    std::optional<Open> m_forming;
    std::optional<Open> m_pending;
    std::optional<Timestamp> m_first;
    Timestamp m_newest = Timestamp::min();
};

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

    void agreesWithPlainFoldsOnUntidyTrades() {
        RandomStream random(31, "untidy trades");
        for (const auto calendarName : {market::CalendarName::AlwaysOpen, market::CalendarName::Us,
                                        market::CalendarName::Nse, market::CalendarName::Uk}) {
            const auto& calendar = market::TradingCalendar::of(calendarName);
            for (const Duration grace : {Duration(0), candles::kLateGrace, Duration(std::chrono::seconds(15))}) {
                candles::CandleAggregator aggregator(calendar, grace);
                std::vector<PlainFold> plain;
                for (const Timeframe timeframe : market::kTimeframes)
                    plain.emplace_back(calendar, timeframe, grace);
                std::vector<Bar> closed, expected;
                std::uint64_t late = 0;
                // Around the changes to summer time and a holiday, with pauses and with times that run backwards.
                Timestamp now = at("2024-03-27T12:00:00Z");
                for (int i = 0; i < 12'000; ++i) {
                    const double kind = random.uniform();
                    const double pause =
                        kind < 0.97 ? random.uniform(0, 4) : random.uniform(0, kind < 0.99 ? 90 : 9'000);
                    now += Duration(static_cast<std::int64_t>(pause * 1e9));
                    const double behind = random.uniform() < 0.1 ? random.uniform(0, 14) : 0;
                    const Timestamp time = now - Duration(static_cast<std::int64_t>(behind * 1e9));
                    const Price p = price(100 + random.uniform(-5, 5));
                    const Quantity q = quantity(random.uniform(0.1, 3));
                    closed.clear();
                    expected.clear();
                    aggregator.addTrade(time, p, q, closed);
                    bool taken = true;
                    for (PlainFold& fold : plain)
                        taken = fold.add(time, p, q, expected) && taken;
                    late += taken ? 0 : 1;
                    QVERIFY(closed == expected);
                    if (i % 7 == 0)
                        for (std::size_t frame = 0; frame < plain.size(); ++frame)
                            QVERIFY(aggregator.forming(market::kTimeframes[frame]) == plain[frame].forming());
                }
                QCOMPARE(aggregator.lateTrades(), late);
                QVERIFY(late > 10);
            }
        }
    }

    void goesOnWithTradesAfterBars() {
        candles::CandleAggregator aggregator;
        std::vector<Bar> closed;
        aggregator.addTrade(seconds(0), price(1), quantity(1), closed);
        aggregator.addTrade(seconds(1), price(2), quantity(1), closed);
        aggregator.addBar(minuteBar(1, 10, 20, 5, 11, 2), closed);
        aggregator.addTrade(seconds(125), price(30), quantity(1), closed);
        aggregator.addTrade(seconds(126), price(3), quantity(1), closed);
        const auto five = aggregator.forming(Timeframe::M5);
        QCOMPARE(five->open, price(1));
        QCOMPARE(five->high, price(30));
        QCOMPARE(five->low, price(1));
        QCOMPARE(five->close, price(3));
        QCOMPARE(five->volume, quantity(6));
        QCOMPARE(five->count, 5u);
    }
    void foldsOnlyTheTimeframesItWasAskedFor() {
        const std::array chosen{Timeframe::M5, Timeframe::M1};
        candles::CandleAggregator aggregator(market::TradingCalendar::of(market::CalendarName::AlwaysOpen),
                                             candles::kLateGrace, chosen);
        std::vector<Bar> closed;
        for (int i = 0; i <= 605; i += 5)
            aggregator.addTrade(seconds(i), price(1), quantity(1), closed);
        QCOMPARE(only(closed, Timeframe::M1).size(), std::size_t{10});
        QCOMPARE(only(closed, Timeframe::M5).size(), std::size_t{2});
        QCOMPARE(closed.size(), std::size_t{12});
        QVERIFY(!aggregator.forming(Timeframe::S10));
        QCOMPARE(aggregator.forming(Timeframe::M5)->count, 2u);
    }
};

REGISTER_TEST(CandleAggregatorTest)
#include "candle_aggregator_test.moc"
