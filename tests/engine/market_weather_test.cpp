#include "core/engine/market_weather.h"
#include "tests/support/registered_test.h"

using namespace aetherion;
using engine::MarketWeather;

namespace {

engine::StreamState weatherStream(market::StreamId id, market::Market market, const std::string& symbol) {
    market::Stream stream;
    stream.id = id;
    stream.instrument = {market, symbol};
    return engine::StreamState(stream, engine::RegimeSetup{});
}

market::Bar minuteBar(Timestamp open, double first, double last) {
    market::Bar bar;
    bar.timeframe = market::Timeframe::M1;
    bar.openTime = open;
    bar.open = Price::fromUnits(static_cast<std::int64_t>(first * kDecimalUnit));
    bar.close = Price::fromUnits(static_cast<std::int64_t>(last * kDecimalUnit));
    bar.high = std::max(bar.open, bar.close);
    bar.low = std::min(bar.open, bar.close);
    return bar;
}

risk::RailState volatilityState(risk::PortfolioRails& rails, market::Market market, Timestamp now) {
    (void)rails.evaluate(now);
    for (const risk::RailView& view : rails.views())
        if (view.name == "volatility index" && view.market == market)
            return view.state;
    return risk::RailState::Unknown;
}

} // namespace

class MarketWeatherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aSimulatedMarketReckonsItsIndexFromItsOwnMinutes_data() {
        QTest::addColumn<double>("step");
        QTest::addColumn<bool>("breached");
        // A year of 252 sessions of 6.5 h has 98,280 minutes: 0.0001 a minute is 3 points, 0.002 are 63.
        QTest::newRow("calm") << 0.0001 << false;
        QTest::newRow("wild") << 0.002 << true;
    }
    void aSimulatedMarketReckonsItsIndexFromItsOwnMinutes() {
        QFETCH(double, step);
        QFETCH(bool, breached);
        const risk::PortfolioWorld world = engine::simulatedWorld(false);
        risk::PortfolioRails rails({}, world);
        MarketWeather weather(world, true);
        auto stream = weatherStream(0, market::Market::Us, "AAPL");
        Timestamp time = parseIso("2026-03-04T15:00:00Z")->time;
        QVERIFY(volatilityState(rails, market::Market::Us, time) != risk::RailState::Clear);
        for (int i = 0; i < 120; ++i, time += std::chrono::minutes(1))
            weather.barClosed(stream, minuteBar(time, 100, i % 2 ? 100 * (1 + step) : 100 * (1 - step)), rails);
        QCOMPARE(volatilityState(rails, market::Market::Us, time),
                 breached ? risk::RailState::Breached : risk::RailState::Clear);
        QCOMPARE(volatilityState(rails, market::Market::Crypto, time), risk::RailState::NotApplicable);
    }

    /// The ancestor's rail never knew a level, and took that for calm.
    void aRecordedMarketReadsItsIndexAndIsHeldWithoutIt() {
        const risk::PortfolioWorld world;
        risk::PortfolioRails rails({}, world);
        MarketWeather weather(world, false);
        const Timestamp time = parseIso("2026-03-04T15:00:00Z")->time;
        auto share = weatherStream(0, market::Market::Us, "AAPL");
        weather.barClosed(share, minuteBar(time, 100, 101), rails);
        QVERIFY(volatilityState(rails, market::Market::Us, time) != risk::RailState::Clear);
        auto index = weatherStream(1, market::Market::Us, "VIX");
        weather.barClosed(index, minuteBar(time, 20, 21), rails);
        QCOMPARE(volatilityState(rails, market::Market::Us, time + std::chrono::minutes(1)), risk::RailState::Clear);
        weather.barClosed(index, minuteBar(time + std::chrono::minutes(1), 21, 35.01), rails);
        QCOMPARE(volatilityState(rails, market::Market::Us, time + std::chrono::minutes(2)), risk::RailState::Breached);
    }
};

REGISTER_TEST(MarketWeatherTest)
#include "market_weather_test.moc"
