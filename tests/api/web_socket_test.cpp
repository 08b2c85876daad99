#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

contract::RegimeChanged change(const std::string& symbol, market::Regime to, std::int64_t millis) {
    contract::RegimeChanged made;
    made.stream.instrument = {market::Market::Crypto, symbol};
    made.stream.source = {market::SourceKind::Replay, "local", "day one.csv", "digest", {}};
    made.from = market::Regime::Bull;
    made.to = to;
    made.confidence = 0.76123456;
    made.state = 1;
    made.time = fromEpochMillis(millis);
    made.modelId = "model-1";
    return made;
}

} // namespace

class WebSocketTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void checksTheHandshakeBeforeItIsAnswered() {
        Served served({}, {"https://panel.example"});
        QCOMPARE(RawClient(served.port).handshake("/ws/market"), 101);
        QCOMPARE(RawClient(served.port).handshake("/ws/market", "Origin: https://panel.example\r\n"), 101);
        QCOMPARE(RawClient(served.port).handshake("/ws/market", "Origin: https://evil.example\r\n"), 403);
        QCOMPARE(RawClient(served.port).handshake("/ws/market", "Origin: null\r\n"), 403);
        QCOMPARE(RawClient(served.port).handshake("/ws/market", "Sec-Fetch-Site: cross-site\r\n"), 403);
        QCOMPARE(RawClient(served.port).handshake("/ws/market?token=x"), 400);
        QCOMPARE(RawClient(served.port).handshake("/health/"), 404);
        QCOMPARE(RawClient(served.port).handshake("/emergency/stop"), 404);
        QCOMPARE(RawClient(served.port).handshake("/ws/nowhere"), 404);
        QCOMPARE(RawClient(served.port).handshake("/ws/market/"), 404);
        QCOMPARE(RawClient(served.port).get("/ws/market").status, 426);
        RawClient foreign(served.port);
        foreign.send("GET /ws/market HTTP/1.1\r\nHost: evil.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                     "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
        QCOMPARE(foreign.reply().value_or(Reply()).status, 421);
    }

    void refusesMalformedHandshakes_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");
        const QByteArray key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        QTest::newRow("version 8") << "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 8\r\n" + key
                                   << 426;
        QTest::newRow("no version") << "Connection: Upgrade\r\nUpgrade: websocket\r\n" + key << 426;
        QTest::newRow("no key") << QByteArray(
                                       "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n")
                                << 400;
        QTest::newRow("short key") << QByteArray("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: "
                                                 "13\r\nSec-WebSocket-Key: abc\r\n")
                                   << 400;
        QTest::newRow("no connection word") << "Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n" + key << 400;
        QTest::newRow("with a body")
            << "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nContent-Length: 2\r\n" + key
            << 400;
    }

    void refusesMalformedHandshakes() {
        QFETCH(const QByteArray, fields);
        QFETCH(const int, status);
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.get("/ws/market", fields.toStdString()).status, status);
    }

    void marketFramesHaveTheAncestorsShape() {
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/market"), 101);
        const auto first = client.frame();
        QVERIFY(first);
        QCOMPARE(first->opcode, 1);
        const auto tick = nlohmann::ordered_json::parse(first->payload);
        std::vector<std::string> keys;
        for (const auto& [key, value] : tick.items())
            keys.push_back(key);
        QCOMPARE(keys, (std::vector<std::string>{"price", "volume", "timestamp", "_id"}));
        QCOMPARE(tick["price"].get<double>(), 101.22);
        QCOMPARE(tick["volume"].dump(), std::string("532"));
        QCOMPARE(tick["timestamp"].get<double>(), 1771230350.417);
        QCOMPARE(tick["_id"].get<std::string>().size(), std::size_t{24});
        // The same tick keeps its id, the next one has another.
        const auto again = client.frame();
        QVERIFY(again);
        QCOMPARE(again->payload, first->payload);
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[0].ticks += 1;
            snapshot.streams[0].lastPrice = Price::fromUnits(10'200'000'000);
        });
        QVERIFY(becomesTrue([&] { return client.frame().value_or(RawClient::Frame()).payload != first->payload; }));
    }

    void aStalePriceIsNotSent() {
        Served served;
        served.engine.change(
            [](contract::EngineSnapshot& snapshot) { snapshot.streams[0].feedState = market::FeedState::Stale; });
        RawClient market(served.port);
        QCOMPARE(market.handshake("/ws/market"), 101);
        RawClient regime(served.port);
        QCOMPARE(regime.handshake("/ws/regime"), 101);
        QTest::qWait(1200);
        QCOMPARE(served.server.counters().framesSent.load(), std::uint64_t{0});
    }

    void regimeFramesComeOncePerChange() {
        Served served;
        RawClient earlier(served.port);
        QCOMPARE(earlier.handshake("/ws/regime"), 101);
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 1; }));
        served.engine.append(change("BTCUSDT", market::Regime::Bear, 1'771'230'000'000));
        QVERIFY(earlier.frame());
        // Whoever comes later is not told what was.
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/regime"), 101);
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 2; }));
        served.engine.append(change("BTCUSDT", market::Regime::Crisis, 1'771'668'900'123));
        served.engine.append(change("BTCUSDT", market::Regime::Sideways, 1'771'668'960'000));
        const auto first = client.frame();
        const auto second = client.frame();
        QVERIFY(first && second);
        const auto frame = nlohmann::ordered_json::parse(first->payload);
        QCOMPARE(frame["type"].get<std::string>(), std::string("timeframe"));
        QCOMPARE(frame["market"].get<std::string>(), std::string("CRYPTO"));
        QCOMPARE(frame["symbol"].get<std::string>(), std::string("BTCUSDT"));
        QCOMPARE(frame["timeframe"].get<std::string>(), std::string("1m"));
        QCOMPARE(frame["regime"].get<std::string>(), std::string("Crisis"));
        QCOMPARE(frame["confidence"].get<double>(), 0.7612);
        QCOMPARE(frame["state"].get<int>(), 1);
        QCOMPARE(frame["timestamp"].get<std::string>(), std::string("2026-02-21T10:15:00.123000"));
        QCOMPARE(frame["source"].get<std::string>(), std::string("REPLAY:day one.csv"));
        QCOMPARE(frame["source_kind"].get<std::string>(), std::string("REPLAY"));
        QCOMPARE(frame["model_id"].get<std::string>(), std::string("model-1"));
        QCOMPARE(nlohmann::ordered_json::parse(second->payload)["regime"].get<std::string>(), std::string("Sideways"));
    }

    void aGapInTheFactsIsFilledFromTheSnapshot() {
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/regime"), 101);
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 1; }));
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            contract::RegimeView& minute = snapshot.streams[0].regimes.own()[0];
            minute.regime = market::Regime::Crisis;
            minute.lastConfirmed = market::Regime::Crisis;
            minute.since = fromEpochMillis(1'771'230'360'000);
        });
        served.engine.forgetEvents();
        const auto missed = client.frame();
        QVERIFY(missed);
        QCOMPARE(nlohmann::ordered_json::parse(missed->payload)["regime"].get<std::string>(), std::string("Crisis"));
        // What the snapshot told already is not told again.
        served.engine.append(change("BTCUSDT", market::Regime::Crisis, 1'771'230'360'000));
        served.engine.append(change("BTCUSDT", market::Regime::Bull, 1'771'230'420'000));
        const auto next = client.frame();
        QVERIFY(next);
        QCOMPARE(nlohmann::ordered_json::parse(next->payload)["regime"].get<std::string>(), std::string("Bull"));
    }

    void whatClientsSendIsBounded() {
        Served served;
        RawClient large(served.port);
        QCOMPARE(large.handshake("/ws/regime"), 101);
        large.sendFrame(1, std::string(70'000, 'x'));
        QCOMPARE(large.frame().value_or(RawClient::Frame()).closeCode(), 1009);
        RawClient chatty(served.port);
        QCOMPARE(chatty.handshake("/ws/regime"), 101);
        for (int i = 0; i < 30; ++i)
            chatty.sendFrame(1, "hello");
        QCOMPARE(chatty.frame().value_or(RawClient::Frame()).closeCode(), 1008);
        RawClient polite(served.port);
        QCOMPARE(polite.handshake("/ws/regime"), 101);
        polite.sendFrame(1, "hello");
        polite.sendFrame(9, "there?");
        const auto pong = polite.frame();
        QVERIFY(pong);
        QCOMPARE(pong->opcode, 10);
        QCOMPARE(pong->payload, std::string("there?"));
    }

    void aFrameInTheHandshakesPacketIsReadAtOnce() {
        Served served;
        RawClient client(served.port);
        // A masked ping with an empty payload.
        client.send(requestText(served.port, "GET", "/ws/regime",
                                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n") +
                    std::string("\x89\x80mask"));
        QCOMPARE(client.reply().value_or(Reply()).status, 101);
        QCOMPARE(client.frame().value_or(RawClient::Frame()).opcode, 10);
    }

    void aDeafSocketIsClosedAndARespondingOneStays() {
        http::Limits limits;
        limits.pingEvery = std::chrono::milliseconds(400);
        Served served(limits);
        RawClient deaf(served.port);
        QCOMPARE(deaf.handshake("/ws/regime"), 101);
        RawClient alive(served.port);
        QCOMPARE(alive.handshake("/ws/regime"), 101);
        for (int i = 0; i < 4; ++i) {
            const auto ping = alive.frame();
            QVERIFY(ping);
            QCOMPARE(ping->opcode, 9);
            alive.sendFrame(10, ping->payload);
        }
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 1; }));
        QVERIFY(deaf.endedByPeer());
    }

    void aClientTooSlowForFactsIsClosed() {
        http::Limits limits;
        limits.socketFactBytes = 16 * 1024;
        Served served(limits);
        RawClient deaf(served.port);
        QCOMPARE(deaf.handshake("/ws/regime"), 101);
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 1; }));
        contract::RegimeChanged large = change("BTCUSDT", market::Regime::Crisis, 0);
        large.reason = std::string(200'000, 'r');
        for (int i = 1; i <= 200; ++i) {
            large.time = fromEpochMillis(i);
            served.engine.append(large);
        }
        QVERIFY(becomesTrue([&] { return served.server.counters().slowClientsClosed > 0; }));
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 0; }));
        QCOMPARE(served.get("/health/").status, 200);
    }

    void thereAreOnlySoManySockets() {
        http::Limits limits;
        limits.webSockets = 2;
        Served served(limits);
        RawClient first(served.port);
        QCOMPARE(first.handshake("/ws/regime"), 101);
        RawClient second(served.port);
        QCOMPARE(second.handshake("/ws/market"), 101);
        QCOMPARE(RawClient(served.port).handshake("/ws/regime"), 503);
    }

    void saysGoodbyeWhenStopping() {
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/regime"), 101);
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 1; }));
        served.server.stop();
        QCOMPARE(client.frame().value_or(RawClient::Frame()).closeCode(), 1001);
    }
};

REGISTER_TEST(WebSocketTest)

} // namespace aetherion::test

#include "web_socket_test.moc"
