#include "tests/api/fakes.h"
#include "tests/api/watched_market.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class QuoteRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_served = std::make_unique<Served>();
        m_served->engine.change(watchMarkets);
    }

    void aQuoteIsTheDaySoFar() {
        const Reply reply = m_served->get("/api/v1/market/quotes?symbols=TSLA");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("x-aetherion-source"), std::string("REPLAY:day one.csv"));
        QCOMPARE(
            reply.body,
            std::string(R"([{"symbol":"TSLA","name":"Tesla","price":250.5,"open":249.5,"high":251.0,"low":249.0,)"
                        R"("previousClose":239.75,"change":10.75,"changePercent":4.4838,"volume":10,)"
                        R"("timestamp":"2026-02-16T08:25:50.417Z","fiftyTwoWeekHigh":null,"fiftyTwoWeekLow":null,)"
                        R"("marketCap":null,"avgVolume":10.0,"peRatio":null,"pbRatio":null,"roe":null,"divYield":null,)"
                        R"("bid":250.49,"ask":250.51,"hasVolume":true,"market":"US","feedState":"Flowing",)"
                        R"("source":"REPLAY:day one.csv"}])"));
        const Reply one = m_served->get("/api/v1/market/quote/tsla");
        QCOMPARE("[" + one.body + "]", reply.body);
    }

    void listsAnswerInTheOrderAsked() {
        const auto symbols = [this](const std::string& query) {
            std::string text;
            for (const auto& quote : m_served->get("/api/v1/market/quotes" + query).json())
                text += quote["symbol"].get<std::string>() + ";";
            return text;
        };
        QCOMPARE(symbols(""), std::string("BTCUSDT;TSLA;IBM;FTSE 100;"));
        QCOMPARE(symbols("?symbols="), std::string("BTCUSDT;TSLA;IBM;FTSE 100;"));
        QCOMPARE(symbols("?symbols=FTSE+100,NOPE,ibm,IBM"), std::string("FTSE 100;IBM;"));
        QCOMPARE(symbols("?symbols=FTSE%20100%2C%20TSLA"), std::string("FTSE 100;TSLA;"));
        QCOMPARE(symbols("?symbols=NOPE"), std::string());
    }

    void symbolsMayHoldBlanksAmpersandsAndDots() {
        m_served->engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[1].stream.instrument.symbol = "M&M";
            snapshot.streams[2].stream.instrument.symbol = "BRK.B";
            ++snapshot.session.number;
        });
        const auto price = [this](const std::string& target) {
            return m_served->get(target).json()[0]["price"].get<double>();
        };
        QCOMPARE(price("/api/v1/market/quotes?symbols=M%26M"), 250.5);
        QCOMPARE(price("/api/v1/market/quotes?symbols=BRK.B"), 180.25);
        QCOMPARE(m_served->get("/api/v1/market/quote/M&M").json()["price"].get<double>(), 250.5);
        QCOMPARE(m_served->get("/api/v1/market/quote/M%26M").json()["price"].get<double>(), 250.5);
        QCOMPARE(m_served->get("/api/v1/market/quote/BRK.B").json()["price"].get<double>(), 180.25);
        QCOMPARE(m_served->get("/api/v1/market/quote/FTSE%20100").json()["price"].get<double>(), 7680.5);
    }

    void anUnknownSymbolIsMissing() {
        const Reply reply = m_served->get("/api/v1/market/quote/NOPE");
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.json()["detail"].get<std::string>(), std::string("Quote for NOPE not found"));
        m_served->engine.change([](contract::EngineSnapshot& snapshot) { snapshot.streams[1].lastPrice.reset(); });
        QCOMPARE(m_served->get("/api/v1/market/quote/TSLA").status, 404);
        QCOMPARE(m_served->get("/api/v1/market/quotes").json().size(), std::size_t{3});
    }

    void aChangeShowsAtOnce() {
        QCOMPARE(m_served->get("/api/v1/market/quotes?symbols=IBM").json()[0]["price"].get<double>(), 180.25);
        m_served->engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[2].lastPrice = Price::fromUnits(190 * kDecimalUnit);
            ++snapshot.streams[2].ticks;
        });
        const auto quote = m_served->get("/api/v1/market/quotes?symbols=IBM").json()[0];
        QCOMPARE(quote["price"].get<double>(), 190.0);
        QCOMPARE(quote["high"].get<double>(), 190.0);
        m_served->engine.change([](contract::EngineSnapshot& s) { s.streams[2].feedState = market::FeedState::Stale; });
        QCOMPARE(m_served->get("/api/v1/market/quote/IBM").json()["feedState"].get<std::string>(),
                 std::string("Stale"));
        m_served->engine.change([](contract::EngineSnapshot& snapshot) {
            std::swap(snapshot.streams[1], snapshot.streams[2]);
            ++snapshot.session.number;
        });
        QCOMPARE(m_served->get("/api/v1/market/quote/IBM").json()["price"].get<double>(), 190.0);
    }

    void withoutDaysTheFirstPriceStandsForAll() {
        m_served->engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[0].bars[market::index(market::Timeframe::D1)].reset();
            snapshot.streams[0].quote.reset();
            snapshot.streams[0].asks.clear();
        });
        const auto quote = m_served->get("/api/v1/market/quote/BTCUSDT").json();
        for (const char* key : {"open", "high", "low", "previousClose"})
            QCOMPARE(quote[key].get<double>(), 101.22);
        QCOMPARE(quote["changePercent"].get<double>(), 0.0);
        QVERIFY(quote["ask"].is_null() && quote["avgVolume"].is_null());
        // The book has a best price where no quotes come.
        QCOMPARE(quote["bid"].get<double>(), 101.21);
    }

    void anIndexHasNoVolume() {
        const auto quote = m_served->get("/api/v1/market/quote/FTSE%20100").json();
        QCOMPARE(quote["volume"].dump(), std::string("0"));
        QCOMPARE(quote["hasVolume"].get<bool>(), false);
    }

    void instrumentsSpeakTheAncestorsWords() {
        const auto list = m_served->get("/api/v1/market/instruments").json();
        QCOMPARE(list.size(), std::size_t{4});
        QCOMPARE(list[1].dump(),
                 std::string(R"({"symbol":"TSLA","name":"Tesla","type":"stock","sector":"consumerCyclical",)"
                             R"("market":"usa","basePrice":100.5,"volatility":0.2,"description":"Tesla, NASDAQ",)"
                             R"("logoUrl":null,"exchange":"NASDAQ","isin":null,"marketCode":"US","currency":"USD",)"
                             R"("priceUnitsPerCurrency":1,"tickSize":0.01,"lotSize":1.0,"tradable":true,)"
                             R"("source":"REPLAY:day one.csv"})"));
        QCOMPARE(list[3]["type"].get<std::string>(), std::string("marketIndex"));
        QCOMPARE(list[3]["sector"].get<std::string>(), std::string("unknown"));
        QCOMPARE(m_served->get("/api/v1/market/instruments?market=NYSE").json().size(), std::size_t{1});
        QCOMPARE(m_served->get("/api/v1/market/instruments?market=mars").status, 400);
    }

    void livePricesAreServedAtBothPaths() {
        for (const char* path : {"/api/live-prices", "/api/live/prices"}) {
            const Reply reply = m_served->get(std::string(path) + "?symbols=tsla,NOPE");
            QCOMPARE(reply.status, 200);
            QCOMPARE(
                reply.body,
                std::string(R"({"timestamp":"2026-02-16T08:26:40.000000+00:00","count":2,"symbols":["TSLA","NOPE"],)"
                            R"("results":[{"symbol":"TSLA","name":"Tesla","price":250.5,"change":10.75,)"
                            R"("industry":"consumerCyclical","volume":10,"marketCap":null,"pe_ratio":null,)"
                            R"("ts":"2026-02-16T08:25:50.417Z","feed_state":"Flowing"},{"symbol":"NOPE","name":null,)"
                            R"("price":null,"change":null,"industry":null,"volume":null,"marketCap":null,)"
                            R"("pe_ratio":null,"ts":null}]})"));
        }
        QCOMPARE(m_served->get("/api/live-prices?limit=3").json()["count"].get<int>(), 3);
        const auto bars = m_served->get("/api/live-prices?symbols=BTCUSDT&include_intraday=true").json();
        QCOMPARE(bars["results"][0]["intraday_bars"].size(), std::size_t{5});
        const Reply none = m_served->get("/api/live/prices?symbols=123");
        QCOMPARE(none.status, 400);
        QCOMPARE(none.json()["detail"].get<std::string>(), std::string("No valid symbols provided."));
        QCOMPARE(m_served->get("/api/live/prices?symbols=NOPE").status, 404);
        QCOMPARE(m_served->get("/api/live/prices?limit=501").status, 400);
        QCOMPARE(m_served->get("/api/live/prices?include_intraday=perhaps").status, 400);
    }

private:
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(QuoteRoutesTest)

} // namespace aetherion::test

#include "quote_routes_test.moc"
