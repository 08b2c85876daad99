#include "core/base/random_stream.h"
#include "core/candles/candle_aggregator.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using market::Bar;
using market::CalendarName;
using market::Timeframe;
using market::TradingCalendar;

namespace {

using ClosedBars = std::array<std::vector<Bar>, market::kTimeframeCount>;

struct Tick {
    Timestamp time;
    Price price;
    Quantity quantity;
};

std::vector<Tick> ticksFrom(Timestamp start, int count) {
    RandomStream random(11, "resumed candles");
    std::vector<Tick> ticks;
    std::int64_t price = 100'00;
    for (int i = 0; i < count; ++i) {
        price += random.integer(-20, 20);
        ticks.push_back({start + i * std::chrono::milliseconds(2500), Price::fromUnits(price * kDecimalUnit / 100),
                         Quantity::fromUnits(random.integer(1, 9) * kDecimalUnit)});
    }
    return ticks;
}

void feed(candles::CandleAggregator& aggregator, const Tick& tick, ClosedBars& closed) {
    std::vector<Bar> some;
    aggregator.addTrade(tick.time, tick.price, tick.quantity, some);
    for (const Bar& bar : some)
        closed[market::index(bar.timeframe)].push_back(bar);
}

Bar complete(Bar bar) {
    bar.partial = false;
    return bar;
}

} // namespace

class ResumedCandlesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void formsAgainFromSmallerCandlesWhatHadBegun_data() {
        QTest::addColumn<int>("calendar");
        QTest::addColumn<QString>("start");
        QTest::newRow("always open") << static_cast<int>(CalendarName::AlwaysOpen) << "2024-03-06T22:10:00Z";
        QTest::newRow("NSE") << static_cast<int>(CalendarName::Nse) << "2024-03-06T03:45:00Z";
        QTest::newRow("US, first day of summer time") << static_cast<int>(CalendarName::Us) << "2024-03-11T13:30:00Z";
    }
    void formsAgainFromSmallerCandlesWhatHadBegun() {
        QFETCH(int, calendar);
        QFETCH(QString, start);
        const auto& timetable = TradingCalendar::of(static_cast<CalendarName>(calendar));
        const auto ticks = ticksFrom(parseIso(start.toStdString())->time, 8000);
        for (const std::size_t cut : {1u, 5u, 300u, 1441u, 4000u, 7999u}) {
            candles::CandleAggregator undisturbed(timetable);
            candles::CandleAggregator before(timetable);
            candles::CandleAggregator after(timetable);
            ClosedBars whole;
            ClosedBars first;
            ClosedBars second;
            for (std::size_t i = 0; i < ticks.size(); ++i)
                feed(undisturbed, ticks[i], whole);
            for (std::size_t i = 0; i < cut; ++i)
                feed(before, ticks[i], first);
            Timestamp brokeOff;
            for (const auto& bars : first)
                if (!bars.empty())
                    brokeOff = std::max(brokeOff, bars.back().closeTime());
            after.resume(brokeOff, first);
            // What had not closed in the smallest timeframe is lost with the run; here it comes again.
            for (const Tick& tick : ticks)
                if (tick.time >= brokeOff)
                    feed(after, tick, second);
            for (const Timeframe timeframe : market::kTimeframes) {
                std::vector<Bar> joined = first[market::index(timeframe)];
                joined.insert(joined.end(), second[market::index(timeframe)].begin(),
                              second[market::index(timeframe)].end());
                const auto& expected = whole[market::index(timeframe)];
                QCOMPARE(joined.size(), expected.size());
                for (std::size_t i = 0; i < joined.size(); ++i)
                    QCOMPARE(complete(joined[i]), complete(expected[i]));
                const auto now = after.forming(timeframe);
                QVERIFY(now);
                QCOMPARE(complete(*now), complete(*undisturbed.forming(timeframe)));
            }
        }
    }

    void callsWhatFormsAgainIncomplete() {
        candles::CandleAggregator before;
        candles::CandleAggregator after;
        ClosedBars closed;
        const auto ticks = ticksFrom(parseIso("2024-03-06T00:00:00Z")->time, 1000);
        for (const Tick& tick : ticks)
            feed(before, tick, closed);
        after.resume(closed[market::index(Timeframe::S10)].back().closeTime(), closed);
        QVERIFY(!after.forming(Timeframe::S10));
        for (const Timeframe timeframe : {Timeframe::H1, Timeframe::H4, Timeframe::D1, Timeframe::W1}) {
            QVERIFY(after.forming(timeframe));
            QVERIFY(after.forming(timeframe)->partial);
        }
    }
};

REGISTER_TEST(ResumedCandlesTest)
#include "resumed_candles_test.moc"
