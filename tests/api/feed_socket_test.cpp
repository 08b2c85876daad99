#include "tests/api/feed_client.h"
#include "tests/support/registered_test.h"

#include <zlib.h>

namespace aetherion::test {

namespace {

using nlohmann::ordered_json;

/// Applies the levels of a delta as a client would.
void applyLevels(std::map<double, std::pair<std::string, std::string>>& side, const ordered_json& levels) {
    for (const auto& level : levels) {
        const auto price = level[0].get<std::string>();
        const auto quantity = level[1].get<std::string>();
        if (quantity == "0")
            side.erase(std::stod(price));
        else
            side[std::stod(price)] = {price, quantity};
    }
}

std::uint32_t ownChecksum(const std::map<double, std::pair<std::string, std::string>>& bids,
                          const std::map<double, std::pair<std::string, std::string>>& asks) {
    std::string text;
    int count = 0;
    for (auto level = bids.rbegin(); level != bids.rend() && count < 10; ++level, ++count)
        text += (text.empty() ? "" : "|") + level->second.first + ":" + level->second.second;
    count = 0;
    for (auto level = asks.begin(); level != asks.end() && count < 10; ++level, ++count)
        text += (text.empty() ? "" : "|") + level->second.first + ":" + level->second.second;
    return static_cast<std::uint32_t>(
        ::crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size())));
}

market::BookLevel level(std::int64_t cents, std::int64_t hundredths) {
    return {Price::fromUnits(cents * kDecimalUnit / 100), Quantity::fromUnits(hundredths * kDecimalUnit / 100)};
}

} // namespace

/// `/ws/v1` as a client sees it.
class FeedSocketTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void greetsWithItsSession() {
        Served served;
        FeedClient client(served.port);
        QCOMPARE(client.hello["type"].get<std::string>(), std::string("hello"));
        QCOMPARE(client.hello["protocol"].get<int>(), 1);
        QCOMPARE(client.hello["session"].get<std::string>().size(), std::size_t{16});
        QVERIFY(client.hello["heartbeatMs"].get<int>() > 0);
        QVERIFY(client.hello["seq"].is_number_unsigned());
        Served other;
        QVERIFY(FeedClient(other.port).hello["session"] != client.hello["session"]);
    }

    void snapshotComesBeforeWholeDeltas() {
        Served served;
        FeedClient client(served.port);
        client.say({{"type", "subscribe"}, {"id", 7}, {"channels", {"ticks"}}, {"symbols", {"btc*"}}});
        const auto ack = client.next();
        QCOMPARE(ack["type"].get<std::string>(), std::string("ack"));
        QCOMPARE(ack["id"].get<int>(), 7);
        QCOMPARE(ack["symbols"].dump(), std::string(R"(["BTCUSDT"])"));
        const auto snapshot = client.next();
        QCOMPARE(snapshot["type"].get<std::string>(), std::string("snapshot"));
        QCOMPARE(snapshot["data"].size(), std::size_t{1});
        QCOMPARE(snapshot["data"][0]["price"].get<double>(), 101.22);
        std::uint64_t last = snapshot["seq"].get<std::uint64_t>();
        for (int i = 1; i <= 300; ++i) {
            served.engine.tick(0, i);
            served.engine.tick(1, i);
        }
        int quantity = 0;
        while (quantity < 300) {
            const auto delta = client.next();
            QCOMPARE(delta["type"].get<std::string>(), std::string("delta"));
            QCOMPARE(delta["prev_seq"].get<std::uint64_t>(), last);
            last = delta["seq"].get<std::uint64_t>();
            for (const auto& tick : delta["data"]) {
                QCOMPARE(tick["symbol"].get<std::string>(), std::string("BTCUSDT"));
                QCOMPARE(tick["quantity"].get<int>(), ++quantity);
            }
        }
    }

    void aBookCanBeKeptAndChecked() {
        Served served;
        const auto set = [&](std::vector<market::BookLevel> bids, std::vector<market::BookLevel> asks) {
            served.engine.change([&](contract::EngineSnapshot& snapshot) {
                snapshot.streams[0].hasBook = true;
                snapshot.streams[0].bids = bids;
                snapshot.streams[0].asks = asks;
            });
        };
        set({level(10'000, 150), level(9'990, 25)}, {level(10'010, 70)});
        FeedClient client(served.port);
        QTest::qWait(60);
        const auto snapshot = client.subscribe("book");
        std::map<double, std::pair<std::string, std::string>> bids;
        std::map<double, std::pair<std::string, std::string>> asks;
        const auto apply = [&](const ordered_json& item) {
            applyLevels(bids, item["bids"]);
            applyLevels(asks, item["asks"]);
            return item["checksum"].get<std::uint32_t>() == ownChecksum(bids, asks);
        };
        QCOMPARE(snapshot["data"][0]["bids"].dump(), std::string(R"([["100","1.5"],["99.9","0.25"]])"));
        QVERIFY(apply(snapshot["data"][0]));
        set({level(10'005, 10), level(10'000, 150)}, {level(10'010, 65), level(10'020, 5)});
        const auto delta = client.next();
        QVERIFY(delta["prev_seq"] == snapshot["seq"]);
        QCOMPARE(delta["data"][0]["bids"].dump(), std::string(R"([["99.9","0"],["100.05","0.1"]])"));
        QVERIFY(apply(delta["data"][0]));
        set({}, {level(10'010, 65)});
        QVERIFY(apply(client.next()["data"][0]));
        QVERIFY(bids.empty());
    }

    void quotesCandlesAndRegimesTellOfChanges() {
        Served served;
        FeedClient client(served.port);
        client.say({{"type", "subscribe"},
                    {"id", "a"},
                    {"channels", {"quotes", "candles", "regimes"}},
                    {"symbols", {"BTCUSDT"}},
                    {"timeframes", {"1m"}}});
        QCOMPARE(client.next()["id"].get<std::string>(), std::string("a"));
        const auto quotes = client.next();
        const auto candles = client.next();
        const auto regimes = client.next();
        QCOMPARE(quotes["data"][0]["source_kind"].get<std::string>(), std::string("REPLAY"));
        QCOMPARE(candles["data"].size(), std::size_t{2});
        QVERIFY(candles["data"][0]["closed"].get<bool>());
        QVERIFY(!candles["data"][1]["closed"].get<bool>());
        QCOMPARE(regimes["data"].size(), std::size_t{1});
        QCOMPARE(regimes["data"][0]["regime"].get<std::string>(), std::string("Sideways"));
        contract::RegimeChanged change;
        change.stream = served.engine.snapshot()->streams[0].stream;
        change.from = market::Regime::Sideways;
        change.to = market::Regime::Crisis;
        served.engine.append(change);
        const auto changed = client.next();
        QCOMPARE(changed["channel"].get<std::string>(), std::string("regimes"));
        QVERIFY(changed["prev_seq"] == regimes["seq"]);
        QCOMPARE(changed["data"][0]["regime"].get<std::string>(), std::string("Crisis"));
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[0].lastPrice = Price::fromUnits(103 * kDecimalUnit);
            auto bars = std::make_shared<contract::RecentBars>(*snapshot.streams[0].bars[1]);
            std::vector<market::Bar> closed = bars->closed;
            closed.push_back(*bars->forming);
            bars->closed = std::move(closed);
            bars->forming.reset();
            snapshot.streams[0].bars[1] = bars;
        });
        const auto quote = client.next();
        QCOMPARE(quote["data"][0]["price"].get<double>(), 103.0);
        QVERIFY(quote["prev_seq"] == quotes["seq"]);
        const auto candle = client.next();
        QCOMPARE(candle["data"].size(), std::size_t{1});
        QVERIFY(candle["data"][0]["closed"].get<bool>());
        QVERIFY(candle["prev_seq"] == candles["seq"]);
    }

    void resumesWhereAClientLeftOff() {
        Served served;
        FeedClient first(served.port);
        const auto snapshot = first.subscribe("ticks");
        served.engine.tick(0, 1);
        const auto seen = first.next()["seq"].get<std::uint64_t>();
        const auto session = first.hello["session"].get<std::string>();
        first.socket.reset();
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 0; }));
        for (int i = 2; i <= 5; ++i)
            served.engine.tick(0, i);
        QTest::qWait(80);
        FeedClient again(served.port);
        again.say({{"type", "subscribe"},
                   {"id", 1},
                   {"channels", {"ticks"}},
                   {"resume", {{"session", session}, {"seq", seen}}}});
        QCOMPARE(again.next()["resumed"].dump(), std::string(R"(["ticks"])"));
        const auto missed = again.next();
        QCOMPARE(missed["type"].get<std::string>(), std::string("delta"));
        QCOMPARE(missed["prev_seq"].get<std::uint64_t>(), seen);
        QCOMPARE(missed["data"].size(), std::size_t{4});
        QCOMPARE(missed["data"][0]["quantity"].get<int>(), 2);
        served.engine.tick(0, 6);
        QVERIFY(again.next()["prev_seq"] == missed["seq"]);
        // What is of another session, or no longer kept, gets a snapshot and is told so.
        FeedClient other(served.port);
        other.say({{"type", "resume"}, {"session", "0123"}, {"seq", 1}, {"channels", {"ticks"}}});
        const auto ack = other.next();
        QCOMPARE(ack["resumed"].dump(), std::string("[]"));
        QCOMPARE(ack["reason"].get<std::string>(), std::string("the session is another one"));
        QCOMPARE(other.next()["type"].get<std::string>(), std::string("snapshot"));
    }

    void ordersAndRiskNeedAToken() {
        Served served;
        FeedClient client(served.port);
        client.say({{"type", "subscribe"}, {"id", 1}, {"channels", {"ticks", "orders"}}});
        const auto refusal = client.next();
        QCOMPARE(refusal["code"].get<std::string>(), std::string("forbidden"));
        QCOMPARE(refusal["place"].get<std::string>(), std::string("channels[1]"));
        client.say({{"type", "auth"}, {"token", served.token}});
        const auto granted = client.next();
        QCOMPARE(granted["type"].get<std::string>(), std::string("authenticated"));
        QCOMPARE(granted["risk"]["state"].get<std::string>(), std::string("Active"));
        QVERIFY(client.subscribe("orders")["data"].empty());
        served.trading.change([](contract::TradingView& view) {
            trading::OrderRequest request;
            request.account = "main";
            request.instrument = {market::Market::Crypto, "BTCUSDT"};
            view.orders.push_back(sentOrder(1, request));
        });
        const auto order = client.next();
        QCOMPARE(order["channel"].get<std::string>(), std::string("orders"));
        QCOMPARE(order["data"][0]["account"].get<std::string>(), std::string("main"));
        // A stop is told to whoever may read it, though it did not subscribe; and cannot be switched off.
        served.killSwitch.trip({"op", "window", "drill"});
        const auto stop = client.next();
        QCOMPARE(stop["channel"].get<std::string>(), std::string("risk"));
        QVERIFY(stop["prev_seq"] == granted["seq"]);
        QCOMPARE(stop["data"][0]["state"].get<std::string>(), std::string("Halted"));
        QCOMPARE(stop["data"][0]["holds"][0]["reason"].get<std::string>(), std::string("drill"));
        client.say({{"type", "unsubscribe"}, {"channels", {"risk"}}});
        QCOMPARE(client.next()["code"].get<std::string>(), std::string("forbidden"));
        client.say({{"type", "unsubscribe"}, {"channels", {"orders"}}});
        QCOMPARE(client.next()["unsubscribed"].dump(), std::string(R"(["orders"])"));
    }

    void aTokenMayComeWithTheHandshake() {
        Served served;
        FeedClient client(served.port, "Authorization: Bearer " + served.token + "\r\n");
        QCOMPARE(client.next()["type"].get<std::string>(), std::string("authenticated"));
        FeedClient wrong(served.port, "Authorization: Bearer aeth_wrong\r\n");
        QCOMPARE(wrong.next()["code"].get<std::string>(), std::string("bad_token"));
        QCOMPARE(wrong.closeCode(), 4401);
    }

    void aMessageInTheHandshakesPacketIsHeard() {
        Served served;
        RawClient client(served.port);
        std::string frame("\x81\x8f", 2);
        frame.append(4, '\0').append(R"({"type":"ping"})");
        client.send(requestText(served.port, "GET", "/ws/v1",
                                "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n") +
                    frame);
        QCOMPARE(client.reply().value_or(Reply()).status, 101);
        QVERIFY(client.frame());
        const auto pong = nlohmann::ordered_json::parse(client.frame().value_or(RawClient::Frame()).payload);
        QCOMPARE(pong["type"].get<std::string>(), std::string("pong"));
    }

    void aBrowserAuthenticatesFirst() {
        Served served({}, {"https://panel.example"});
        const std::string origin = "Origin: https://panel.example\r\n";
        FeedClient silent(served.port, origin);
        QCOMPARE(silent.hello["auth"].get<std::string>(), std::string("required"));
        FeedClient hasty(served.port, origin);
        hasty.say({{"type", "subscribe"}, {"channels", {"ticks"}}});
        QCOMPARE(hasty.next()["code"].get<std::string>(), std::string("auth_required"));
        hasty.say({{"type", "auth"}, {"token", served.token}});
        QCOMPARE(hasty.next()["type"].get<std::string>(), std::string("authenticated"));
        hasty.subscribe("ticks");
        QCOMPARE(silent.closeCode(), 4401);
    }

    void saysWhereAMessageIsWrong_data() {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QByteArray>("place");
        const auto row = [](const char* message, const char* code, const char* place) {
            QTest::newRow(message) << QByteArray(message) << QByteArray(code) << QByteArray(place);
        };
        row("hello", "not_json", "");
        row("[1]", "bad_message", "");
        row("{}", "bad_message", "type");
        row(R"({"type":"dance"})", "unknown_type", "type");
        row(R"({"type":"auth"})", "bad_message", "token");
        row(R"({"type":"subscribe"})", "bad_message", "channels");
        row(R"({"type":"subscribe","channels":["ticks","news"]})", "unknown_channel", "channels[1]");
        row(R"({"type":"subscribe","channels":["ticks",1]})", "bad_message", "channels[1]");
        row(R"({"type":"subscribe","channels":["candles"],"timeframes":["1m","2m"]})", "unknown_timeframe",
            "timeframes[1]");
        row(R"({"type":"subscribe","channels":["ticks"],"symbols":[""]})", "bad_message", "symbols[0]");
        row(R"({"type":"subscribe","channels":["ticks"],"resume":{"session":"x"}})", "bad_message", "resume.seq");
        row(R"({"type":"subscribe","channels":["ticks"],"id":[]})", "bad_message", "id");
        row("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "not_json", "");
    }

    void saysWhereAMessageIsWrong() {
        QFETCH(const QByteArray, message);
        QFETCH(const QByteArray, code);
        QFETCH(const QByteArray, place);
        Served served;
        FeedClient client(served.port);
        client.socket.sendFrame(1, message.toStdString());
        const auto error = client.next();
        QCOMPARE(error["type"].get<std::string>(), std::string("error"));
        QCOMPARE(error["code"].get<std::string>(), code.toStdString());
        QCOMPARE(error["place"].get<std::string>(), place.toStdString());
        QVERIFY(!error["message"].get<std::string>().empty());
    }

    void tenErrorsAreEnough() {
        Served served;
        FeedClient client(served.port);
        for (int i = 0; i < 10; ++i)
            client.socket.sendFrame(1, "?");
        QCOMPARE(client.closeCode(), 1008);
        FeedClient binary(served.port);
        binary.socket.sendFrame(2, "\x01\x02");
        QCOMPARE(binary.closeCode(), 1003);
    }

    void aClientThatFellBehindGetsOneSnapshotForWhatItMissed() {
        http::Limits limits;
        limits.socketMarketBytes = 4 * 1024;
        Served served(limits);
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[0].stream.instrument.symbol = std::string(3'000, 'L');
        });
        FeedClient slow(served.port);
        QTest::qWait(60);
        auto last = slow.subscribe("ticks")["seq"].get<std::uint64_t>();
        // Far more than the kernel's buffers hold.
        int sent = 0;
        while (served.server.counters().framesDropped == 0) {
            for (int i = 0; i < 40; ++i)
                served.engine.tick(0, ++sent);
            QTest::qWait(25);
        }
        served.engine.tick(0, ++sent);
        bool whole = false;
        std::uint64_t counted = 0;
        while (!whole) {
            const auto frame = slow.next();
            QVERIFY(!frame.is_null());
            if (frame["type"] == "heartbeat")
                continue;
            QCOMPARE(frame["prev_seq"].get<std::uint64_t>(), last);
            last = frame["seq"].get<std::uint64_t>();
            whole = frame["type"] == "snapshot";
            if (whole) {
                QVERIFY(frame["conflated"].get<std::uint64_t>() > 0);
                counted += frame["conflated"].get<std::uint64_t>();
            } else {
                for (const auto& tick : frame["data"])
                    counted += 1 + (tick.contains("conflated") ? tick["conflated"].get<std::uint64_t>() : 0);
            }
        }
        QVERIFY(counted <= static_cast<std::uint64_t>(sent));
        served.engine.tick(0, ++sent);
        const auto after = slow.next();
        QCOMPARE(after["type"].get<std::string>(), std::string("delta"));
        QCOMPARE(after["prev_seq"].get<std::uint64_t>(), last);
    }
};

REGISTER_TEST(FeedSocketTest)

} // namespace aetherion::test

#include "feed_socket_test.moc"
