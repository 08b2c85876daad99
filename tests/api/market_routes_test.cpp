#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class MarketRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void candlesAreNewestFirstInWholeSeconds() {
        const Reply reply = m_served->get("/api/market/candles");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("x-aetherion-source"), std::string("REPLAY:day one.csv"));
        const auto candles = reply.json()["candles"];
        QCOMPARE(candles.size(), std::size_t{20});
        // The thirtieth closed one; the forming one is not among them.
        QCOMPARE(candles[0].dump().substr(34),
                 std::string(R"("open":129.0,"high":130.5,"low":128.5,"close":129.25,"volume":2380,)"
                             R"("start_time":1771200290,"end_time":1771200300})"));
        QCOMPARE(candles[0]["_id"].get<std::string>().size(), std::size_t{24});
        QCOMPARE(candles[1]["end_time"].get<std::int64_t>(), candles[0]["start_time"].get<std::int64_t>());
        QVERIFY(candles[0]["_id"] != candles[1]["_id"]);
        QCOMPARE(m_served->get("/api/market/candles").body, reply.body);
    }

    void queriesChoose() {
        const auto count = [this](const std::string& query) {
            return m_served->get("/api/market/candles?" + query).json()["candles"].size();
        };
        QCOMPARE(count("limit=1"), std::size_t{1});
        QCOMPARE(count("limit=512"), std::size_t{30});
        QCOMPARE(count("timeframe=1m"), std::size_t{5});
        QCOMPARE(count("timeframe=1h"), std::size_t{0});
        QCOMPARE(count("symbol=NIFTY%2050%20%26%20CO."), std::size_t{20});
        QCOMPARE(count("symbol=NIFTY+50+%26+CO.&market=crypto&limit=3"), std::size_t{3});
    }

    void wrongQueriesAreNamed_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        for (const char* limit : {"0", "513", "-1", "abc", "", "1.5", "99999999999999999999"})
            QTest::newRow(limit) << "limit=" + QByteArray(limit) << 400;
        QTest::newRow("timeframe") << QByteArray("timeframe=2m") << 400;
        QTest::newRow("market") << QByteArray("market=mars") << 400;
        QTest::newRow("symbol") << QByteArray("symbol=NOPE") << 404;
        QTest::newRow("empty symbol") << QByteArray("symbol=") << 404;
        QTest::newRow("symbol of another market") << QByteArray("symbol=BTCUSDT&market=UK") << 404;
    }

    void wrongQueriesAreNamed() {
        QFETCH(const QByteArray, query);
        QFETCH(const int, status);
        const Reply reply = m_served->get("/api/market/candles?" + query.toStdString());
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.field("content-type"), std::string("application/problem+json"));
        QVERIFY(!reply.json()["detail"].get<std::string>().empty());
    }

    void withoutThePrimarySymbolTheFirstStreamIsServed() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams.erase(snapshot.streams.begin());
            snapshot.streams[0].stream.source.kind = market::SourceKind::Simulated;
        });
        const Reply reply = served.get("/api/market/candles");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("x-aetherion-source"), std::string("SIMULATED:day one.csv"));
        served.engine.change([](contract::EngineSnapshot& snapshot) { snapshot.streams.clear(); });
        QCOMPARE(served.get("/api/market/candles").status, 404);
    }

    void absentVolumeIsNull() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            auto& bars = snapshot.streams[0].bars[market::index(market::Timeframe::S10)];
            auto without = std::make_shared<contract::RecentBars>(*bars);
            std::vector<market::Bar> closed = without->closed;
            closed.back().hasVolume = false;
            without->closed = std::move(closed);
            bars = without;
        });
        QVERIFY(served.get("/api/market/candles").json()["candles"][0]["volume"].is_null());
    }

    void statusIsKeyedByMarket() {
        Served served;
        const Reply reply = served.get("/api/market/status");
        QCOMPARE(reply.field("x-aetherion-source"), std::string("REPLAY:day one.csv"));
        const auto status = reply.json();
        QCOMPARE(status.size(), std::size_t{6});
        QCOMPARE(status["NYSE"]["streams"].size(), std::size_t{0});
        QCOMPARE(status["CRYPTO"]["connected"].get<bool>(), true);
        QCOMPARE(status["CRYPTO"]["last_tick_time"].get<std::int64_t>(), std::int64_t{1771230350417});
        QCOMPARE(status["CRYPTO"]["last_price"].get<double>(), 101.22);
        QCOMPARE(status["CRYPTO"]["ticks_received"].get<int>(), 84);
        QCOMPARE(status["CRYPTO"]["streams"][1]["symbol"].get<std::string>(), std::string("NIFTY 50 & CO."));
        QCOMPARE(status["UK"]["connected"].get<bool>(), false);
        QVERIFY(status["UK"]["last_price"].is_null() && status["UK"]["last_tick_time"].is_null());
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            for (auto& view : snapshot.streams)
                view.feedState = market::FeedState::Stale;
        });
        const auto stale = served.get("/api/market/status").json()["CRYPTO"];
        QCOMPARE(stale["connected"].get<bool>(), false);
        QVERIFY(stale["last_price"].is_null());
        QCOMPARE(stale["streams"][0]["feed_state"].get<std::string>(), std::string("Stale"));
    }

    void aSourcesNameCannotBreakTheHeader() {
        Served served;
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[0].stream.source.name = "a\r\nX-Evil: 1\xff;ä";
        });
        const Reply reply = served.get("/api/market/candles");
        QCOMPARE(reply.field("x-aetherion-source"), std::string("REPLAY:a%0D%0AX-Evil: 1%FF%3B%C3%A4"));
        QVERIFY(!reply.fields.contains("x-evil"));
        QCOMPARE(served.get("/api/v1/regimes").status, 200);
    }

    void initTestCase() {
        m_served = std::make_unique<Served>();
        QVERIFY(m_served->port != 0);
    }
    void cleanupTestCase() { m_served.reset(); }

private:
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(MarketRoutesTest)

} // namespace aetherion::test

#include "market_routes_test.moc"
