#include "core/candles/candle_aggregator.h"
#include "tests/support/registered_test.h"

#include <algorithm>

using namespace aetherion;
using market::Bar;
using market::CalendarName;
using market::Timeframe;

namespace {

Timestamp moment(const char* text) { return parseIso(text).value().time; }

std::vector<Bar> barsOf(const std::vector<Bar>& bars, Timeframe timeframe) {
    std::vector<Bar> chosen;
    std::copy_if(bars.begin(), bars.end(), std::back_inserter(chosen),
                 [&](const Bar& bar) { return bar.timeframe == timeframe; });
    return chosen;
}

Bar sampleBar(Timeframe timeframe) {
    Bar bar;
    bar.timeframe = timeframe;
    bar.open = bar.high = bar.low = bar.close = Price::fromUnits(kDecimalUnit);
    bar.volume = Quantity::fromUnits(kDecimalUnit);
    bar.count = 1;
    return bar;
}

std::vector<Bar> foldAll(CalendarName calendar, const std::vector<Timestamp>& times) {
    candles::CandleAggregator aggregator(market::TradingCalendar::of(calendar));
    std::vector<Bar> closed;
    for (std::size_t i = 0; i < times.size(); ++i)
        aggregator.addTrade(times[i], Price::fromUnits(kDecimalUnit), Quantity::fromUnits(kDecimalUnit), closed);
    return closed;
}

std::string described(const Bar& bar) {
    return formatIso(bar.openTime) + " " + formatIso(bar.closeTime()) + (bar.cutAt ? " cut" : "") + " " +
           std::to_string(bar.count);
}

} // namespace

class SessionCandlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsTheLastHourOfASessionShort() {
        const auto closed =
            foldAll(CalendarName::Nse,
                    {moment("2024-08-08T03:45:00Z"), moment("2024-08-08T08:50:00Z"), moment("2024-08-08T09:59:58Z"),
                     moment("2024-08-09T03:45:00Z"), moment("2024-08-12T03:45:03Z"), moment("2024-08-13T03:45:00Z")});
        const auto hours = barsOf(closed, Timeframe::H1);
        QCOMPARE(hours.size(), std::size_t{5});
        QCOMPARE(described(hours[0]), std::string("2024-08-08T03:45:00Z 2024-08-08T04:45:00Z 1"));
        QCOMPARE(described(hours[2]), std::string("2024-08-08T09:45:00Z 2024-08-08T10:00:00Z cut 1"));
        QVERIFY(!hours[0].partial);
        const auto fours = barsOf(closed, Timeframe::H4);
        QCOMPARE(described(fours[1]), std::string("2024-08-08T07:45:00Z 2024-08-08T10:00:00Z cut 2"));
        const auto days = barsOf(closed, Timeframe::D1);
        QCOMPARE(described(days[0]), std::string("2024-08-08T00:00:00Z 2024-08-08T10:00:00Z cut 3"));
        QCOMPARE(described(days[1]), std::string("2024-08-09T00:00:00Z 2024-08-09T10:00:00Z cut 1"));
        // Complete since its opening, although the trading day began the evening before.
        QVERIFY(!days[0].partial);
        const auto weeks = barsOf(closed, Timeframe::W1);
        QCOMPARE(weeks.size(), std::size_t{1});
        QCOMPARE(described(weeks[0]), std::string("2024-08-05T00:00:00Z 2024-08-09T10:00:00Z cut 4"));
        QVERIFY(weeks[0].partial);
    }
    void keepsNewYorksOpeningThroughDaylightSaving() {
        const auto closed = foldAll(CalendarName::Us, {moment("2024-03-08T14:30:00Z"), moment("2024-03-08T20:59:59Z"),
                                                       moment("2024-03-11T13:30:00Z"), moment("2024-03-11T14:29:59Z"),
                                                       moment("2024-03-11T14:30:00Z"), moment("2024-03-11T23:59:59Z"),
                                                       moment("2024-03-12T08:00:00Z")});
        const auto hours = barsOf(closed, Timeframe::H1);
        QCOMPARE(described(hours[0]), std::string("2024-03-08T14:30:00Z 2024-03-08T15:30:00Z 1"));
        QCOMPARE(described(hours[1]), std::string("2024-03-08T20:30:00Z 2024-03-08T21:00:00Z cut 1"));
        QCOMPARE(described(hours[2]), std::string("2024-03-11T13:30:00Z 2024-03-11T14:30:00Z 2"));
        const auto days = barsOf(closed, Timeframe::D1);
        QCOMPARE(described(days[0]), std::string("2024-03-08T00:00:00Z 2024-03-09T01:00:00Z cut 2"));
        QCOMPARE(described(days[1]), std::string("2024-03-11T00:00:00Z 2024-03-12T00:00:00Z 4"));
        QCOMPARE(days.size(), std::size_t{2});
        QCOMPARE(described(barsOf(closed, Timeframe::W1)[0]),
                 std::string("2024-03-04T00:00:00Z 2024-03-09T01:00:00Z cut 2"));
    }
    void endsAHalfDayAtItsClose() {
        const auto closed = foldAll(CalendarName::Us, {moment("2024-11-29T14:30:00Z"), moment("2024-11-29T17:59:59Z"),
                                                       moment("2024-11-29T18:00:00Z"), moment("2024-12-02T14:30:00Z")});
        const auto fours = barsOf(closed, Timeframe::H4);
        QCOMPARE(described(fours[0]), std::string("2024-11-29T14:30:00Z 2024-11-29T18:00:00Z cut 2"));
        QCOMPARE(described(fours[1]), std::string("2024-11-29T18:00:00Z 2024-11-29T22:00:00Z 1"));
        QCOMPARE(described(barsOf(closed, Timeframe::D1)[0]),
                 std::string("2024-11-29T00:00:00Z 2024-11-30T01:00:00Z cut 3"));
    }
    void rollsSessionBarsUp() {
        candles::CandleAggregator aggregator(market::TradingCalendar::of(CalendarName::Nse));
        std::vector<Bar> closed;
        Bar bar = sampleBar(Timeframe::M15);
        for (const char* day : {"2024-08-08T03:45:00Z", "2024-08-09T03:45:00Z"})
            for (int i = 0; i < 25; ++i) {
                bar.openTime = moment(day) + i * std::chrono::minutes(15);
                aggregator.addBar(bar, closed);
            }
        QCOMPARE(barsOf(closed, Timeframe::H1).size(), std::size_t{14});
        QCOMPARE(described(barsOf(closed, Timeframe::H1)[6]),
                 std::string("2024-08-08T09:45:00Z 2024-08-08T10:00:00Z cut 1"));
        const auto days = barsOf(closed, Timeframe::D1);
        QCOMPARE(days.size(), std::size_t{2});
        QCOMPARE(described(days[1]), std::string("2024-08-09T00:00:00Z 2024-08-09T10:00:00Z cut 25"));
        QVERIFY(!days[0].partial);
        QCOMPARE(described(barsOf(closed, Timeframe::W1)[0]),
                 std::string("2024-08-05T00:00:00Z 2024-08-09T10:00:00Z cut 50"));
    }
    void putsADailyBarIntoTheWeekOfItsDate() {
        for (const auto calendar : {CalendarName::Us, CalendarName::Nse, CalendarName::Uk}) {
            candles::CandleAggregator aggregator(market::TradingCalendar::of(calendar));
            std::vector<Bar> closed;
            Bar bar = sampleBar(Timeframe::D1);
            // Monday to Friday, in winter; then the next Monday.
            for (const char* day : {"2024-01-08T00:00:00Z", "2024-01-09T00:00:00Z", "2024-01-10T00:00:00Z",
                                    "2024-01-11T00:00:00Z", "2024-01-12T00:00:00Z"}) {
                bar.openTime = moment(day);
                aggregator.addBar(bar, closed);
            }
            const auto weeks = barsOf(closed, Timeframe::W1);
            QCOMPARE(weeks.size(), std::size_t{1});
            QCOMPARE(weeks[0].openTime, moment("2024-01-08T00:00:00Z"));
            QCOMPARE(weeks[0].count, 5u);
            QVERIFY(!weeks[0].partial);
        }
    }
};

REGISTER_TEST(SessionCandlesTest)
#include "session_candles_test.moc"
