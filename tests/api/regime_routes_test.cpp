#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

contract::RegimeRow row(const std::string& symbol) {
    contract::RegimeRow made;
    made.source = {market::SourceKind::Replay, "local", "day, one.csv", "digest", {}};
    contract::PosteriorRecord& at = made.record.at;
    at.source = made.source.id();
    at.instrument = {market::Market::Crypto, symbol};
    at.closeTime = fromEpochMillis(1'771'230'000'000);
    at.regime = market::Regime::Crisis;
    at.confidence = 0.75;
    at.state = 3;
    at.probabilities = {0.125, 0.0625, 0.0625, 0.75};
    at.confirmed = true;
    at.modelId = "model-1";
    made.record.previous = market::Regime::Bull;
    return made;
}

} // namespace

class RegimeRoutesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void listsAllCurrentRegimes() {
        const auto answer = m_served->get("/api/v1/regimes").json();
        QCOMPARE(answer["version"].get<int>(), 7);
        QCOMPARE(answer["regimes"].size(), std::size_t{4});
        const auto first = answer["regimes"][0];
        QCOMPARE(first["regime"].get<std::string>(), std::string("Sideways"));
        QCOMPARE(first["likeliest"].get<std::string>(), std::string("Bull"));
        QCOMPARE(first["probabilities"]["Bull"].get<double>(), 0.87654321);
        QCOMPARE(first["since_ms"].get<std::int64_t>(), std::int64_t{1771230000000});
        QCOMPARE(first["source_kind"].get<std::string>(), std::string("REPLAY"));
        QCOMPARE(first["cause"].get<std::string>(), std::string("none"));
        QCOMPARE(first["caution"].get<std::string>(), std::string("1m Bull and Bear are not told apart beyond chance"));
        QCOMPARE(first["last_confirmed"].get<std::string>(), std::string("Sideways"));
        QCOMPARE(first["confirmation_delay_bars"].get<int>(), 2);
        // Beside what is confirmed, never instead of it.
        QCOMPARE(first["provisional"]["regime"].get<std::string>(), std::string("Bear"));
        QCOMPARE(first["provisional"]["as_of_ms"].get<std::int64_t>(), std::int64_t{1771230310000});
        QCOMPARE(first["provisional"]["probabilities"]["Bear"].get<double>(), 0.7);
        QVERIFY(first["borrowed_from"].is_null());
        QCOMPARE(first["meta_regime"].get<std::string>(), std::string("RANGE_BOUND"));
        QCOMPARE(first["meta_confidence"].get<double>(), 0.71);
        QCOMPARE(first["meta_explanation"].get<std::string>(), std::string("three of four Sideways; 1h unknown"));
        const auto unknown = answer["regimes"][1];
        QCOMPARE(unknown["cause"].get<std::string>(), std::string("no_model"));
        QVERIFY(unknown["provisional"].is_null());
        QCOMPARE(unknown["known"].get<bool>(), false);
        QVERIFY(unknown["probabilities"].is_null() && unknown["since_ms"].is_null());
        QCOMPARE(m_served->get("/api/v1/regimes?timeframe=1m&symbol=BTCUSDT").json()["regimes"].size(), std::size_t{1});
        QCOMPARE(m_served->get("/api/v1/regimes?symbol=NOPE").status, 404);
        QCOMPARE(m_served->get("/api/v1/regimes?market=mars").status, 400);
    }

    void detectAnswersFlatAndNested() {
        const Reply reply =
            m_served->post("/detect_regime", R"({"market":" crypto ","symbol":"btcusdt","model_name":"x"})");
        QCOMPARE(reply.status, 200);
        const auto answer = reply.json();
        QCOMPARE(answer["market"].get<std::string>(), std::string("CRYPTO"));
        QCOMPARE(answer["symbol"].get<std::string>(), std::string("BTCUSDT"));
        QCOMPARE(answer["regime"].get<std::string>(), std::string("Bull"));
        QCOMPARE(answer["confidence"].get<double>(), 0.8765);
        QCOMPARE(answer["state"].get<int>(), 2);
        QCOMPARE(answer["regimes"]["1m"]["regime"].get<std::string>(), std::string("Bull"));
        QCOMPARE(answer["regimes"]["1m"]["caution"].get<std::string>(), answer["caution"].get<std::string>());
        QCOMPARE(answer["meta_regime"].get<std::string>(), std::string("RANGE_BOUND"));
        QCOMPARE(answer["meta_confidence"].get<double>(), 0.71);
        QCOMPARE(answer["provisional"]["regime"].get<std::string>(), std::string("Bear"));
        QCOMPARE(answer["regimes"]["5m"]["error"].get<std::string>(), std::string("no model for CRYPTO 5m"));
        const auto five =
            m_served->post("/detect_regime", R"({"market":"CRYPTO","symbol":"BTCUSDT","timeframe":"5m"})").json();
        QCOMPARE(five["regime"].get<std::string>(), std::string("Unknown"));
        QCOMPARE(five["reason"].get<std::string>(), std::string("no model for CRYPTO 5m"));
    }

    void detectNeedsNoToken() {
        RawClient client(m_served->port);
        QCOMPARE(client.post("/detect_regime", R"({"market":"CRYPTO","symbol":"BTCUSDT"})").status, 200);
    }

    void detectRefusesInTheAncestorsWords_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray("") << 400 << QByteArray(R"({"error":"Invalid JSON body"})");
        QTest::newRow("empty object") << QByteArray("{}") << 400 << QByteArray(R"({"error":"Invalid JSON body"})");
        QTest::newRow("not JSON") << QByteArray("{market}") << 400 << QByteArray(R"({"error":"Invalid JSON body"})");
        QTest::newRow("list") << QByteArray("[1]") << 400 << QByteArray(R"({"error":"Invalid JSON body"})");
        QTest::newRow("too deep") << QByteArray(33, '[') + QByteArray(33, ']') << 400
                                  << QByteArray(R"({"error":"Invalid JSON body"})");
        QTest::newRow("one of two") << QByteArray(R"({"market":"CRYPTO"})") << 400
                                    << QByteArray(R"({"error":"Missing parameters"})");
        QTest::newRow("number") << QByteArray(R"({"market":"CRYPTO","symbol":7})") << 400
                                << QByteArray(R"({"error":"Missing parameters"})");
        QTest::newRow("market") << QByteArray(R"({"market":"MARS","symbol":"BTCUSDT"})") << 404
                                << QByteArray(R"({"error":"No feature data found"})");
        QTest::newRow("symbol") << QByteArray(R"({"market":"CRYPTO","symbol":"NOPE"})") << 404
                                << QByteArray(R"({"error":"No feature data found"})");
        QTest::newRow("timeframe") << QByteArray(R"({"market":"CRYPTO","symbol":"BTCUSDT","timeframe":"2m"})") << 400
                                   << QByteArray(R"({"error":"Unknown timeframe"})");
    }

    void detectRefusesInTheAncestorsWords() {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        QFETCH(const QByteArray, text);
        const Reply reply = m_served->post("/detect_regime", body.toStdString());
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body, text.toStdString());
    }

    void historyPassesTheQueryOn() {
        RawClient client(m_served->port);
        client.send(requestText(m_served->port, "GET",
                                "/api/v1/regimes/history?market=CRYPTO&symbol=BTCUSDT&timeframe=1m&from=2026-02-16&"
                                "to=1771230400000&limit=7&cursor=abc"));
        const auto asked = m_served->history.next();
        QVERIFY(asked);
        QCOMPARE(asked->query.market, std::optional(market::Market::Crypto));
        QCOMPARE(asked->query.symbol, std::optional(std::string("BTCUSDT")));
        QCOMPARE(asked->query.timeframe, std::optional(market::Timeframe::M1));
        QCOMPARE(epochMillis(*asked->query.from), std::int64_t{1771200000000});
        QCOMPARE(epochMillis(*asked->query.to), std::int64_t{1771230400000});
        QCOMPARE(asked->query.limit, std::size_t{7});
        QCOMPARE(asked->query.cursor, std::string("abc"));
        // Only what is being watched, so that sources do not mix.
        QCOMPARE(asked->query.source, std::optional(m_served->engine.snapshot()->streams[0].stream.source.id()));
        asked->done(FakeHistory::Regimes{{row("BTCUSDT")}, "next"});
        const Reply reply = client.reply().value_or(Reply());
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.field("x-next-cursor"), std::string("next"));
        QCOMPARE(reply.field("x-aetherion-source"), std::string("REPLAY:day, one.csv"));
        const auto item = reply.json()["items"][0];
        QCOMPARE(item["time"].get<std::string>(), std::string("2026-02-16T08:20:00Z"));
        QCOMPARE(item["previous"].get<std::string>(), std::string("Bull"));
        QCOMPARE(item["regime"].get<std::string>(), std::string("Crisis"));
        QCOMPARE(item["probabilities"]["Crisis"].get<double>(), 0.75);
    }

    void historyComesAsTheExportsCsv() {
        RawClient client(m_served->port);
        client.send(requestText(m_served->port, "GET", "/api/v1/regimes/history?format=csv&source=all"));
        const auto asked = m_served->history.next();
        QVERIFY(asked && !asked->query.source && !asked->query.sourceKind);
        const contract::RegimeRow one = row("A & B, C");
        asked->done(FakeHistory::Regimes{{one}, ""});
        const Reply reply = client.reply().value_or(Reply());
        QCOMPARE(reply.field("content-type"), std::string("text/csv; charset=utf-8; header=present"));
        QCOMPARE(
            reply.body,
            "time_iso,time_epoch_ms,market,symbol,timeframe,regime,confidence,state,p_bull,p_bear,p_sideways,p_crisis,"
            "confirmed,model_id,source,run\n"
            "2026-02-16T08:20:00Z,1771230000000,CRYPTO,\"A & B, C\",1m,Crisis,0.75,3,0.125,0.0625,0.0625,0.75,1,"
            "model-1,\"REPLAY:day, one.csv\"," +
                std::to_string(one.record.at.source.value) + "\n");
        QVERIFY(!reply.fields.contains("x-next-cursor"));
    }

    void historyRefusesByName_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<int>("status");
        for (const char* query : {"from=yesterday", "to=2026-13-01", "limit=0", "limit=1001", "format=xml",
                                  "timeframe=7m", "market=mars", "source=x"})
            QTest::newRow(query) << QByteArray(query) << 400;
        QTest::newRow("symbol") << QByteArray("symbol=NOPE") << 404;
    }

    void historyRefusesByName() {
        QFETCH(const QByteArray, query);
        QFETCH(const int, status);
        QCOMPARE(m_served->get("/api/v1/regimes/history?" + query.toStdString()).status, status);
    }

    void historyErrorsHaveTheirStatus() {
        RawClient client(m_served->port);
        const std::string request = requestText(m_served->port, "GET", "/api/v1/regimes/history?cursor=x");
        client.send(request + request);
        const auto first = m_served->history.next();
        const auto second = m_served->history.next();
        QVERIFY(first && second);
        first->done(failAt("cursor", "is not one of this query's"));
        second->done(fail("the database is locked"));
        QCOMPARE(client.reply().value_or(Reply()).status, 400);
        QCOMPARE(client.reply().value_or(Reply()).status, 503);
    }

    void initTestCase() {
        m_served = std::make_unique<Served>();
        QVERIFY(m_served->port != 0);
    }
    void cleanupTestCase() { m_served.reset(); }

private:
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(RegimeRoutesTest)

} // namespace aetherion::test

#include "regime_routes_test.moc"
