#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <memory>
#include <vector>

namespace aetherion::test {

namespace {

http::Limits quick() {
    http::Limits limits;
    limits.headTime = std::chrono::milliseconds(150);
    limits.bodyTime = std::chrono::milliseconds(200);
    limits.idleTime = std::chrono::milliseconds(250);
    limits.answerTime = std::chrono::milliseconds(200);
    limits.lingerTime = std::chrono::milliseconds(100);
    return limits;
}

} // namespace

class LimitsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slowHeadersAndBodiesEndWith408() {
        Served served(quick());
        RawClient head(served.port);
        head.send("GET /health/ HTTP/1.1\r\nHost:");
        QCOMPARE(head.reply().value_or(Reply()).status, 408);
        QVERIFY(head.endedByPeer());
        RawClient body(served.port);
        body.send(requestText(served.port, "POST", "/detect_regime",
                              "Content-Type: application/json\r\nContent-Length: 100\r\n") +
                  "{");
        QCOMPARE(body.reply().value_or(Reply()).status, 408);
        QVERIFY(body.endedByPeer());
    }

    void silenceEnds() {
        Served served(quick());
        RawClient silent(served.port);
        RawClient idle(served.port);
        QCOMPARE(idle.get("/health/").status, 200);
        QVERIFY(silent.endedByPeer());
        QVERIFY(idle.endedByPeer());
        QVERIFY(becomesTrue([&] { return served.server.counters().connections == 0; }));
    }

    void anAnswerThatNeverComesIs503() {
        Served served(quick());
        RawClient client(served.port);
        client.send(requestText(served.port, "GET", "/api/v1/regimes/history"));
        const auto asked = served.history.next();
        QVERIFY(asked);
        QCOMPARE(client.reply().value_or(Reply()).status, 503);
        QVERIFY(asked->stop.stop_requested());
        asked->done(FakeHistory::Regimes{});
        QCOMPARE(client.get("/health/").status, 200);
    }

    void manySlowClientsDoNotKeepAGoodOneOut() {
        Served served(quick());
        std::vector<std::unique_ptr<RawClient>> slow;
        for (int i = 0; i < 200; ++i) {
            slow.push_back(std::make_unique<RawClient>(served.port));
            slow.back()->send("GET / HTTP/1.1\r\nX");
        }
        QCOMPARE(served.get("/health/").status, 200);
        QVERIFY(becomesTrue([&] { return served.server.counters().connections == 0; }));
    }

    void moreConnectionsThanAllowedAreTurnedAway() {
        http::Limits limits;
        limits.connections = 8;
        Served served(limits);
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 8; ++i) {
            clients.push_back(std::make_unique<RawClient>(served.port));
            QCOMPARE(clients.back()->get("/health/").status, 200);
        }
        RawClient ninth(served.port);
        const Reply busy = ninth.reply().value_or(Reply());
        QCOMPARE(busy.status, 503);
        QCOMPARE(busy.field("content-type"), std::string("application/problem+json"));
        QCOMPARE(busy.field("retry-after"), std::string("5"));
        QVERIFY(ninth.endedByPeer());
        QVERIFY(becomesTrue([&] { return served.server.counters().refusedConnections == 1; }));
        clients.pop_back();
        QVERIFY(becomesTrue([&] { return served.server.counters().connections == 7; }));
        QCOMPARE(served.get("/health/").status, 200);
    }

    void aClientThatNeverReadsIsNotReadFrom() {
        Served served(quick());
        RawClient deaf(served.port);
        const std::string request = requestText(served.port, "GET", "/openapi.json");
        std::string many;
        // Answers of some 20 KB each: far more than the sockets' buffers hold.
        for (int i = 0; i < 2000; ++i)
            many += request;
        deaf.send(many);
        QVERIFY(becomesTrue([&] { return served.server.counters().connections == 0; }));
        QVERIFY(served.server.counters().requests < 2000);
        QCOMPARE(served.get("/health/").status, 200);
    }
};

REGISTER_TEST(LimitsTest)

} // namespace aetherion::test

#include "limits_test.moc"
