// The ancestors' answers: path, shape and units of each, field by field.
#include "tests/api/fakes.h"
#include "tests/api/watched_market.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class MarketShapesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_served = std::make_unique<Served>();
        m_served->engine.change(watchMarkets);
        contract::FeatureRecord row{{}, {market::Market::Crypto, "BTCUSDT"}, market::Timeframe::M1, {}, {}};
        row.closeTime = fromEpochMillis(1'771'200'120'000);
        row.values = {{"rolling_volatility", 0.0004}, {"average_true_range", 0.02}, {"volume_delta", 1.5}};
        m_served->history.storedFeatures = {{row, {}}};
    }
    void cleanupTestCase() { m_served.reset(); }

    /// Ids are left out of what is compared: they are 24 digits.
    void answersAreWholly_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* target, int status, const char* body) {
            QTest::newRow(target) << QByteArray(target) << status << QByteArray(body);
        };
        row("/check-regime", 200, R"({"status":"flask_regime running"})");
        row("/health/", 200, R"({"status":"django_core running"})");
        row("/api/market/snapshot?limit=2", 200,
            R"({"data":[{"_id":"","price":101.22,"volume":532,"timestamp":1771230350.417},)"
            R"({"_id":"","price":100.22,"volume":0.25,"timestamp":1771230347.917}]})");
        row("/api/market/snapshot/crypto", 200,
            R"({"data":{"_id":"","market_type":"CRYPTO","symbol":"BTCUSDT","price":101.22,"quantity":532.0,)"
            R"("side":"SELL","exchange_timestamp":1771230350417,"receive_timestamp":1771230350474}})");
        row("/api/market/snapshot/nyse", 200,
            R"({"data":{"_id":"","market_type":"NYSE","symbol":"IBM","price":180.25,"quantity":532.0,)"
            R"("side":"SELL","exchange_timestamp":1771230350417,"receive_timestamp":1771230350474}})");
        row("/api/market/snapshot/NSE", 200, R"({"data":null})");
        row("/api/market/trades/NASDAQ?limit=1&symbol=NASDAQ:TSLA", 200,
            R"({"trades":[{"_id":"","market_type":"NASDAQ","symbol":"TSLA","price":250.5,"quantity":532.0,)"
            R"("side":"SELL","exchange_timestamp":1771230350417,"receive_timestamp":1771230350474}]})");
        row("/api/market/trades/india", 200, R"({"trades":[]})");
        row("/api/market/orderbook", 200,
            R"({"orderbook":{"_id":"","market_type":"CRYPTO","symbol":"BTCUSDT",)"
            R"("bids":[["101.21","3.00000"],["100.72","0.12500"]],"asks":[["101.23","4.00000"]],)"
            R"("exchange_timestamp":1771230350417,"receive_timestamp":1771230350474,)"
            R"("created_at":"2026-02-16T08:25:50.474000","feed_state":"Flowing"}})");
        row("/api/market/orderbook/usa?limit=1", 200,
            R"({"orderbook":{"_id":"","market_type":"US","symbol":"TSLA","bids":[["250.49","3.00000"]],)"
            R"("asks":[["250.51","4.00000"]],"exchange_timestamp":1771230350417,"receive_timestamp":1771230350474,)"
            R"("created_at":"2026-02-16T08:25:50.474000","feed_state":"Flowing"}})");
        row("/api/market/orderbook/NSE", 200, R"({"orderbook":null})");
        row("/api/market/candles/CRYPTO?timeframe=1m&limit=1", 200,
            R"({"candles":[{"_id":"","open":104.0,"high":105.5,"low":103.5,"close":104.25,"volume":2380,)"
            R"("start_time":1771200240,"end_time":1771200300}]})");
        row("/api/market/candles/NSE", 200, R"({"candles":[]})");
        row("/api/market/features/CRYPTO?limit=500", 200,
            R"({"market":"CRYPTO","count":1,"features":[{"_id":"","market":"CRYPTO","symbol":"BTCUSDT",)"
            R"("timeframe":"1m","timestamp":1771200060000,"close":101.25,"rolling_volatility":0.0004,"atr":2.025,)"
            R"("volume_delta":0.0,"created_at":"2026-02-16T00:02:00.000000","values":{"rolling_volatility":0.0004,)"
            R"("average_true_range":0.02,"volume_delta":1.5}}]})");
        row("/api/market/features/NSE", 200, R"({"market":"NSE","count":0,"features":[]})");
        row("/api/market/active", 200,
            R"({"crypto":["BTCUSDT"],"us":["TSLA","IBM"],"nse":[],"uk":["FTSE 100"],"nasdaq":["TSLA"],"nyse":["IBM"]})");
    }

    void answersAreWholly() {
        QFETCH(const QByteArray, target);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const Reply reply = m_served->get(target.toStdString());
        QCOMPARE(reply.status, status);
        auto answer = reply.json();
        blankIds(answer);
        QCOMPARE(QByteArray::fromStdString(answer.dump()), body);
        if (target.startsWith("/api/"))
            QVERIFY(!reply.field("x-aetherion-source").empty());
    }

    void refusalsKeepTheAncestorsWord_data() {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("error");
        for (const char* path : {"snapshot", "trades", "orderbook", "candles", "features"}) {
            const QByteArray base = QByteArray("/api/market/") + path;
            QTest::newRow(base + " market") << base + "/FOO" << 404 << QByteArray("Invalid market type");
            QTest::newRow(base + " symbol") << base + "/CRYPTO?symbol=NOPE" << 404 << QByteArray("Unsupported symbol");
            QTest::newRow(base + " elsewhere")
                << base + "/UK?symbol=BTCUSDT" << 404 << QByteArray("Unsupported symbol");
            QTest::newRow(base + " venue") << base + "/NYSE?symbol=TSLA" << 404 << QByteArray("Unsupported symbol");
        }
        for (const char* target :
             {"/api/market/snapshot?limit=51", "/api/market/trades/UK?limit=0", "/api/market/orderbook?limit=21",
              "/api/market/features/CRYPTO?limit=501", "/api/market/features/CRYPTO?limit=-1",
              "/api/market/features/CRYPTO?timeframe=2m", "/api/market/snapshot?market=mars"})
            QTest::newRow(target) << QByteArray(target) << 400 << QByteArray();
    }

    void refusalsKeepTheAncestorsWord() {
        QFETCH(const QByteArray, target);
        QFETCH(const int, status);
        QFETCH(const QByteArray, error);
        const Reply reply = m_served->get(target.toStdString());
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
        const auto body = reply.json();
        QVERIFY(!body["detail"].get<std::string>().empty());
        QCOMPARE(body.value("error", std::string()), error.toStdString());
    }

    void aBarIsATickAndNoTrade() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            watchMarkets(snapshot);
            auto ticks = std::make_shared<std::vector<contract::RecentTick>>(*snapshot.streams[0].recentTicks);
            for (contract::RecentTick& tick : *ticks)
                tick.isTrade = false;
            snapshot.streams[0].recentTicks = std::move(ticks);
        });
        QCOMPARE(served.get("/api/market/snapshot").json()["data"].size(), std::size_t{3});
        QCOMPARE(served.get("/api/market/snapshot/CRYPTO").body, std::string(R"({"data":null})"));
        QCOMPARE(served.get("/api/market/trades/CRYPTO").body, std::string(R"({"trades":[]})"));
    }

    void aTickHasOneIdEverywhere() {
        const std::string tick = m_served->get("/api/market/snapshot").json()["data"][0]["_id"].get<std::string>();
        QCOMPARE(m_served->get("/api/market/snapshot/CRYPTO").json()["data"]["_id"].get<std::string>(), tick);
        QCOMPARE(tick.size(), std::size_t{24});
        QCOMPARE(tick.substr(0, 8), std::string("6992d48e"));
    }

    void aVoidBookShowsNoLevels() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            watchMarkets(snapshot);
            snapshot.streams[0].bids.clear();
            snapshot.streams[0].asks.clear();
            snapshot.streams[0].feedState = market::FeedState::Resync;
        });
        const auto book = served.get("/api/market/orderbook").json()["orderbook"];
        QCOMPARE(book["bids"].size() + book["asks"].size(), std::size_t{0});
        QCOMPARE(book["feed_state"].get<std::string>(), std::string("Resync"));
    }

    void sourceTellsOfThePrimarySymbol() {
        const auto source = m_served->get("/api/market/source").json();
        QCOMPARE(source["mode"].get<std::string>(), std::string("REPLAY"));
        QCOMPARE(source["symbol"].get<std::string>(), std::string("BTCUSDT"));
        QCOMPARE(source["last_tick_time"].get<std::string>(), std::string("2026-02-16T08:25:50.417Z"));
        QCOMPARE(source["ticks_received"].get<int>(), 42);
        QCOMPARE(m_served->get("/api/market/source?symbol=ftse%20100").json()["symbol"].get<std::string>(),
                 std::string("FTSE 100"));
    }

private:
    static void blankIds(nlohmann::ordered_json& value) {
        if (!value.is_structured())
            return;
        if (value.is_object() && value.contains("_id")) {
            const std::string id = value["_id"].get<std::string>();
            if (id.size() == 24 && id.find_first_not_of("0123456789abcdef") == std::string::npos)
                value["_id"] = "";
        }
        for (auto& part : value)
            blankIds(part);
    }

    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(MarketShapesTest)

} // namespace aetherion::test

#include "market_shapes_test.moc"
