#include "core/risk/market_volatility.h"

#include "tests/support/registered_test.h"

#include <cmath>

using namespace aetherion;
using namespace aetherion::risk;

class MarketVolatilityTest : public QObject {
    Q_OBJECT
private:
    static constexpr Timestamp kStart = fromEpochMillis(1'760'000'400'000);
    static constexpr auto kBar = std::chrono::minutes(5);
    static Price price(double value) { return Price::fromUnits(decimalFromDouble(value).value()); }
    /// Bars that all move by `move` up and down in turn.
    static void swing(MarketVolatility& index, int from, int count, double move) {
        for (int i = from; i < from + count; ++i)
            index.bar(kStart + i * kBar, price(100), price(100 * (1 + (i % 2 == 0 ? move : -move))));
    }

private Q_SLOTS:
    void isUnknownUntilThereAreEnoughBars() {
        MarketVolatility index(market::CalendarName::AlwaysOpen, kBar);
        swing(index, 0, 30, 0.001);
        QVERIFY(!index.level());
        swing(index, 30, 1, 0.001);
        QVERIFY(index.level());
        QCOMPARE(index.time(), kStart + 29 * kBar);
    }
    void isTheYearlyDeviationInPoints() {
        MarketVolatility index(market::CalendarName::AlwaysOpen, kBar);
        swing(index, 0, 1000, 0.001);
        // A year of 365.25 days has 105,192 bars of five minutes.
        QVERIFY(std::abs(index.level()->toDouble() - 100 * 0.001 * std::sqrt(105'192.0)) < 1e-6);
        MarketVolatility us(market::CalendarName::Us, kBar);
        swing(us, 0, 1000, 0.001);
        QVERIFY(us.level()->toDouble() < index.level()->toDouble());
    }
    void forgetsByItsHalfLife() {
        MarketVolatility index(market::CalendarName::AlwaysOpen, kBar, 60);
        swing(index, 0, 2001, 0.002);
        const double before = index.level()->toDouble();
        swing(index, 2001, 60, 0);
        const double ratio = index.level()->toDouble() / before;
        QVERIFY(std::abs(ratio * ratio - std::exp2(-59.0 / 60)) < 0.01);
    }
    void whatCancelsOutAcrossInstrumentsIsNotTheMarkets() {
        MarketVolatility index(market::CalendarName::AlwaysOpen, kBar);
        for (int i = 0; i < 100; ++i) {
            index.bar(kStart + i * kBar, price(100), price(101));
            index.bar(kStart + i * kBar, price(50), price(49.5));
        }
        QVERIFY(index.level()->toDouble() < 1e-6);
    }
    void ignoresWhatIsNoPriceAndWhatIsLate() {
        MarketVolatility index(market::CalendarName::AlwaysOpen, kBar);
        MarketVolatility clean(market::CalendarName::AlwaysOpen, kBar);
        swing(index, 0, 50, 0.001);
        swing(clean, 0, 50, 0.001);
        index.bar(kStart + 50 * kBar, price(0), price(100));
        index.bar(kStart + 50 * kBar, price(100), price(0));
        index.bar(kStart, price(100), price(200));
        swing(index, 50, 2, 0.001);
        swing(clean, 50, 2, 0.001);
        QCOMPARE(index.level()->units(), clean.level()->units());
    }
    void goesOnAfterARestart() {
        MarketVolatility whole(market::CalendarName::Us, kBar);
        MarketVolatility before(market::CalendarName::Us, kBar);
        swing(whole, 0, 90, 0.003);
        swing(before, 0, 45, 0.003);
        StateWriter writer;
        before.save(writer);
        MarketVolatility after(market::CalendarName::Us, kBar);
        const std::string bytes = writer.bytes();
        StateReader reader(bytes);
        after.restore(reader);
        QVERIFY(reader.complete());
        swing(after, 45, 45, 0.003);
        QCOMPARE(after.level()->units(), whole.level()->units());
    }
};

REGISTER_TEST(MarketVolatilityTest)
#include "market_volatility_test.moc"
