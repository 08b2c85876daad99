#include "tests/api/watched_market.h"

#include "tests/api/fakes.h"

namespace aetherion::test {

namespace {

Price priceOf(double value) { return Price::fromUnits(std::llround(value * kDecimalUnit)); }
Quantity quantityOf(double value) { return Quantity::fromUnits(std::llround(value * kDecimalUnit)); }

contract::StreamView fullStream(market::Market market, const std::string& symbol, double price) {
    contract::StreamView view = watchedStream(symbol, price);
    view.stream.instrument.market = market;
    view.precision = {2, 5};
    auto ticks = std::make_shared<std::vector<contract::RecentTick>>();
    for (std::uint64_t number = 40; number <= 42; ++number) {
        const Timestamp time = view.lastEventTime - std::chrono::milliseconds(2500 * (42 - number));
        ticks->push_back({time, time + std::chrono::milliseconds(57),
                          priceOf(price - 42.0 + static_cast<double>(number)), quantityOf(number == 41 ? 0.25 : 532),
                          number == 42 ? market::Side::Sell : market::Side::Buy, number, true});
    }
    view.recentTicks = std::move(ticks);
    view.lastReceiveTime = view.lastEventTime + std::chrono::milliseconds(57);
    view.quote = market::Quote{{priceOf(price - 0.01), quantityOf(3)}, {priceOf(price + 0.01), quantityOf(4)}, {2, 5}};
    view.hasBook = true;
    view.bids = {{priceOf(price - 0.01), quantityOf(3)}, {priceOf(price - 0.5), quantityOf(0.125)}};
    view.asks = {{priceOf(price + 0.01), quantityOf(4)}};
    auto days = std::make_shared<contract::RecentBars>();
    const Timestamp today = fromEpochMillis(1'771'200'000'000);
    std::vector<market::Bar> closed;
    for (int day = 3; day >= 1; --day)
        closed.push_back(plainBar(market::Timeframe::D1, today - std::chrono::hours(24 * day), price - 10 - day));
    days->closed = std::move(closed);
    days->forming = plainBar(market::Timeframe::D1, today, price - 1);
    view.bars[market::index(market::Timeframe::D1)] = std::move(days);
    return view;
}

market::InstrumentSpec specFor(const contract::StreamView& view, const std::string& fullName, const std::string& venue,
                               const std::string& sector) {
    market::InstrumentSpec spec;
    spec.key = view.stream.instrument;
    spec.name = fullName;
    spec.venue = venue;
    spec.currency = "USD";
    spec.tickSize = priceOf(0.01);
    spec.lotSize = quantityOf(1);
    spec.basePrice = priceOf(100.5);
    spec.volatility = 0.2;
    spec.sector = sector;
    spec.tradable = view.stream.hasVolume;
    return spec;
}

} // namespace

market::Bar plainBar(market::Timeframe timeframe, Timestamp openTime, double open) {
    market::Bar bar;
    bar.openTime = openTime;
    bar.timeframe = timeframe;
    bar.open = priceOf(open);
    bar.high = priceOf(open + 1.5);
    bar.low = priceOf(open - 0.5);
    bar.close = priceOf(open + 0.25);
    bar.volume = quantityOf(10);
    bar.count = 4;
    return bar;
}

void watchMarkets(contract::EngineSnapshot& snapshot) {
    snapshot.streams = {fullStream(market::Market::Crypto, "BTCUSDT", 101.22),
                        fullStream(market::Market::Us, "TSLA", 250.5), fullStream(market::Market::Us, "IBM", 180.25),
                        fullStream(market::Market::Uk, "FTSE 100", 7680.5)};
    snapshot.streams[3].stream.hasVolume = false;
    snapshot.instruments = std::make_shared<const std::vector<market::InstrumentSpec>>(
        std::vector{specFor(snapshot.streams[0], "Bitcoin", "Binance", "crypto"),
                    specFor(snapshot.streams[1], "Tesla", "NASDAQ", "consumerCyclical"),
                    specFor(snapshot.streams[2], "IBM", "NYSE", "technology"),
                    specFor(snapshot.streams[3], "FTSE 100", "LSE", "index")});
}

} // namespace aetherion::test
