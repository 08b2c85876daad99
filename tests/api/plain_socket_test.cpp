#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

/// The ancestors' sockets beside `/ws/market` and `/ws/regime`.
class PlainSocketTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theStreamGreetsAndSendsEveryTick() {
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/market/stream"), 101);
        QCOMPARE(client.frame().value_or(RawClient::Frame()).payload,
                 std::string(R"({"type":"system","message":"Connected to Market Stream"})"));
        served.engine.change([](contract::EngineSnapshot& snapshot) {
            snapshot.streams[0].quote = market::Quote{{Price::fromUnits(101 * kDecimalUnit), Quantity()},
                                                      {Price::fromUnits(102 * kDecimalUnit), Quantity()},
                                                      {}};
        });
        QTest::qWait(60);
        for (int i = 1; i <= 3; ++i)
            served.engine.tick(0, i);
        std::vector<std::string> keys;
        for (int i = 1; i <= 3; ++i) {
            const auto tick =
                nlohmann::ordered_json::parse(client.frame().value_or(RawClient::Frame()).payload, nullptr, false);
            keys.clear();
            for (const auto& [key, value] : tick.items())
                keys.push_back(key);
            QCOMPARE(keys, (std::vector<std::string>{"symbol", "timestamp", "price", "bid", "ask", "volume", "change",
                                                     "changePercent"}));
            QCOMPARE(tick["volume"].get<int>(), i);
            QCOMPARE(tick["bid"].get<double>(), 101.0);
            QCOMPARE(tick["price"].get<double>(), 100.0 + (i - 1) * 0.01);
            QCOMPARE(tick["change"].get<double>(), i == 1 ? 0.0 : 0.01);
            QCOMPARE(tick["changePercent"].get<double>(), i == 1 ? 0.0 : 0.01);
            QCOMPARE(tick["timestamp"].get<std::string>().substr(19), ".00" + std::to_string(i - 1) + "000+00:00");
        }
    }

    void decisionsGoToHoldersOfAToken() {
        Served served({}, {"https://panel.example"});
        RawClient holder(served.port);
        QCOMPARE(holder.handshake("/ws/decision", "Authorization: Bearer " + served.token + "\r\n"), 101);
        RawClient browser(served.port);
        QCOMPARE(browser.handshake("/ws/decision", "Origin: https://panel.example\r\n"), 101);
        browser.sendFrame(1, R"({"type":"auth","token":")" + served.token + R"("})");
        RawClient nobody(served.port);
        QCOMPARE(nobody.handshake("/ws/decision"), 101);
        nobody.sendFrame(1, R"({"type":"auth","token":"aeth_wrong"})");
        QCOMPARE(nobody.frame().value_or(RawClient::Frame()).closeCode(), 4401);
        contract::DecisionMade made;
        made.decision.instrument = {market::Market::Crypto, "BTCUSDT"};
        made.decision.time = fromEpochMillis(1'771'230'400'000);
        made.decision.account = "main";
        made.decision.action = "enter";
        made.decision.setup = "vwap_reversion";
        made.decision.inputs = R"({"regime":"TREND","confidence":0.8})";
        served.engine.append(made);
        for (RawClient* client : {&holder, &browser}) {
            const auto frame =
                nlohmann::ordered_json::parse(client->frame().value_or(RawClient::Frame()).payload, nullptr, false);
            QCOMPARE(frame["type"].get<std::string>(), std::string("decision"));
            QCOMPARE(frame["meta_regime"].get<std::string>(), std::string("TREND"));
            QCOMPARE(frame["action"].get<std::string>(), std::string("ENTER"));
            QCOMPARE(frame["confidence"].get<double>(), 0.8);
            QCOMPARE(frame["timestamp"].get<std::string>(), std::string("2026-02-16T08:26:40.000000+00:00"));
        }
    }
};

REGISTER_TEST(PlainSocketTest)

} // namespace aetherion::test

#include "plain_socket_test.moc"
