#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

const std::string kHistory = "/api/v1/regimes/history?symbol=BTCUSDT";

} // namespace

class HttpSemanticsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void keepsTheConnectionOpen() {
        RawClient client(m_served->port);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(client.get("/health/").body, std::string(R"({"status":"django_core running"})"));
    }

    void headHasTheLengthAndNoBody() {
        RawClient client(m_served->port);
        const Reply full = client.get("/version");
        const Reply head = client.request("HEAD", "/version");
        QCOMPARE(head.status, 200);
        QCOMPARE(head.field("content-length"), full.field("content-length"));
        // A body would be taken for the next answer.
        QCOMPARE(client.get("/health/").status, 200);
    }

    void optionsAndWrongMethodsNameWhatIsAllowed() {
        RawClient client(m_served->port);
        const Reply options = client.request("OPTIONS", "/emergency/stop");
        QCOMPARE(options.status, 204);
        QCOMPARE(options.field("allow"), std::string("POST, OPTIONS"));
        const Reply wrong = client.request("DELETE", "/version");
        QCOMPARE(wrong.status, 405);
        QCOMPARE(wrong.field("allow"), std::string("GET, HEAD, OPTIONS"));
        QCOMPARE(wrong.field("content-type"), std::string("application/problem+json"));
        QCOMPARE(client.request("TRACE", "/version").status, 405);
        QCOMPARE(client.request("PUT", "/nowhere").status, 404);
        QCOMPARE(client.request("OPTIONS", "/ws/market").field("allow"), std::string("GET, OPTIONS"));
        QCOMPARE(client.request("OPTIONS", "*").status, 204);
    }

    void answersCarryTheSecurityFields() {
        const Reply reply = m_served->get("/nowhere");
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.field("x-content-type-options"), std::string("nosniff"));
        QVERIFY(reply.field("content-security-policy").find("default-src 'none'") == 0);
        QCOMPARE(reply.field("referrer-policy"), std::string("no-referrer"));
        QCOMPARE(reply.field("cache-control"), std::string("no-store"));
        QCOMPARE(reply.field("cross-origin-resource-policy"), std::string("same-origin"));
        QCOMPARE(reply.field("server"), std::string());
        QCOMPARE(reply.field("date"), std::string("Mon, 16 Feb 2026 08:26:40 GMT"));
        const auto problem = reply.json();
        QCOMPARE(problem["status"].get<int>(), 404);
        QCOMPARE(problem["title"].get<std::string>(), std::string("Not Found"));
        QVERIFY(problem.contains("type") && problem.contains("detail"));
    }

    void everyAnswerNamesItsRequest() {
        RawClient client(m_served->port);
        const std::string first = client.get("/health/").field("x-request-id");
        const std::string second = client.get("/nowhere").field("x-request-id");
        QVERIFY(!first.empty() && !second.empty() && first != second);
        QCOMPARE(client.get("/health/", "X-Request-Id: Order-7.b_3\r\n").field("x-request-id"),
                 std::string("Order-7.b_3"));
        for (const std::string& odd : {std::string("two words"), std::string(65, 'a'), std::string("a/b"),
                                       std::string("a\r\nX-Request-Id: b")}) {
            const std::string id = client.get("/health/", "X-Request-Id: " + odd + "\r\n").field("x-request-id");
            QVERIFY(!id.empty() && id != odd && id != "a" && id != "b");
        }
        RawClient broken(m_served->port);
        broken.send("hello\r\n\r\n");
        QVERIFY(!broken.reply().value_or(Reply()).field("x-request-id").empty());
    }

    void closesWhenAskedAndForOldClients() {
        RawClient asked(m_served->port);
        QCOMPARE(asked.get("/health/", "Connection: close\r\n").field("connection"), std::string("close"));
        QVERIFY(asked.endedByPeer());
        RawClient old(m_served->port);
        old.send("GET /health/ HTTP/1.0\r\nHost: 127.0.0.1:" + std::to_string(m_served->port) + "\r\n\r\n");
        QCOMPARE(old.reply().value_or(Reply()).status, 200);
        QVERIFY(old.endedByPeer());
    }

    void answersAClientThatHasFinishedWriting() {
        RawClient client(m_served->port);
        client.send(requestText(m_served->port, "GET", "/health/"));
        client.shutdownWriting();
        QCOMPARE(client.reply().value_or(Reply()).status, 200);
    }

    void neverContinuesWhatIsTooLarge() {
        RawClient client(m_served->port);
        client.send(requestText(m_served->port, "POST", "/detect_regime",
                                "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: "
                                "1048577\r\n"));
        QCOMPARE(client.reply().value_or(Reply()).status, 413);
        QVERIFY(client.endedByPeer());
    }

    void everyRefusalIsAProblemWithItsLength() {
        const std::string host = "Host: 127.0.0.1:" + std::to_string(m_served->port) + "\r\n";
        for (const std::string& text :
             {std::string("hello\r\n\r\n"), "GET /nowhere HTTP/1.1\r\n" + host + "\r\n",
              "TRACE /version HTTP/1.1\r\n" + host + "\r\n", "CONNECT 127.0.0.1:80 HTTP/1.1\r\n" + host + "\r\n",
              "GET /ws/market HTTP/1.1\r\n" + host + "\r\n", "POST /emergency/stop HTTP/1.1\r\n" + host + "\r\n",
              std::string("GET /health/ HTTP/1.1\r\nHost: evil\r\n\r\n"), "GET /health/ HTTP/3.0\r\n" + host + "\r\n",
              "GET /jobs/13 HTTP/1.1\r\nAuthorization: Bearer " + m_served->token + "\r\n" + host + "\r\n"}) {
            RawClient client(m_served->port);
            client.send(text);
            const Reply refusal = client.reply().value_or(Reply());
            QVERIFY2(refusal.status >= 400, text.c_str());
            QCOMPARE(refusal.field("content-type"), std::string("application/problem+json"));
            QCOMPARE(refusal.field("content-length"), std::to_string(refusal.body.size()));
            QCOMPARE(refusal.json()["status"].get<int>(), refusal.status);
            QCOMPARE(refusal.field("cache-control"), std::string("no-store"));
            QVERIFY(!refusal.field("x-request-id").empty());
        }
    }

    void aRefusedHeadHasNoBody() {
        RawClient client(m_served->port);
        client.send("HEAD /health/ HTTP/1.1\r\nHost: x\r\n folded\r\n\r\n");
        QCOMPARE(client.reply(true).value_or(Reply()).status, 400);
        QCOMPARE(client.take(1), std::string());
    }

    void acceptsAnAbsoluteTarget() {
        RawClient client(m_served->port);
        const std::string own = "http://127.0.0.1:" + std::to_string(m_served->port);
        QCOMPARE(client.get(own + "/health/").status, 200);
        QCOMPARE(client.get("http://evil.example/health/").status, 421);
    }

    void continuesWhenExpected() {
        RawClient client(m_served->port);
        const std::string body = R"({"market":"CRYPTO","symbol":"BTCUSDT"})";
        const std::string fields =
            "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " + std::to_string(body.size()) +
            "\r\n";
        client.send(requestText(m_served->port, "POST", "/detect_regime", fields));
        QCOMPARE(client.reply().value_or(Reply()).status, 100);
        client.send(body);
        QCOMPARE(client.reply().value_or(Reply()).status, 200);
        // Not for a request that is refused anyway.
        client.send(requestText(m_served->port, "POST", "/emergency/stop", fields));
        QCOMPARE(client.reply().value_or(Reply()).status, 401);
    }

    void answersPipelinedRequestsInOrder() {
        RawClient client(m_served->port);
        client.send(
            requestText(m_served->port, "GET", kHistory + "&limit=1") + requestText(m_served->port, "GET", "/health/") +
            requestText(m_served->port, "GET", kHistory + "&limit=2") + requestText(m_served->port, "GET", "/nowhere"));
        const auto first = m_served->history.next();
        const auto second = m_served->history.next();
        QVERIFY(first && second);
        QCOMPARE(first->query.limit, std::size_t{1});
        QCOMPARE(second->query.limit, std::size_t{2});
        // The later one is ready first.
        second->done(FakeHistory::Regimes{{}, "later"});
        first->done(FakeHistory::Regimes{{}, "earlier"});
        QCOMPARE(client.reply().value_or(Reply()).json()["nextCursor"].get<std::string>(), std::string("earlier"));
        QCOMPARE(client.reply().value_or(Reply()).body, std::string(R"({"status":"django_core running"})"));
        QCOMPARE(client.reply().value_or(Reply()).json()["nextCursor"].get<std::string>(), std::string("later"));
        QCOMPARE(client.reply().value_or(Reply()).status, 404);
    }

    void answersMoreThanItHoldsAtOnce() {
        RawClient client(m_served->port);
        std::string many;
        for (int i = 0; i < 300; ++i)
            many += requestText(m_served->port, "GET", i % 2 == 0 ? "/health/" : "/nowhere");
        client.send(many);
        for (int i = 0; i < 300; ++i)
            QCOMPARE(client.reply().value_or(Reply()).status, i % 2 == 0 ? 200 : 404);
    }

    void aVanishedClientHarmsNobody() {
        for (int i = 0; i < 20; ++i) {
            RawClient client(m_served->port);
            client.send(requestText(m_served->port, "GET", kHistory));
            const auto asked = m_served->history.next();
            QVERIFY(asked);
            client.reset();
            // Some answers come after the server has noticed, some before.
            if (i % 2 == 0)
                QVERIFY(becomesTrue([&] { return asked->stop.stop_requested(); }));
            asked->done(FakeHistory::Regimes{});
        }
        QCOMPARE(m_served->get("/health/").status, 200);
    }

    void anAnswerThatComesTwiceCountsOnce() {
        RawClient client(m_served->port);
        client.send(requestText(m_served->port, "GET", kHistory));
        const auto asked = m_served->history.next();
        QVERIFY(asked);
        asked->done(FakeHistory::Regimes{{}, "once"});
        asked->done(FakeHistory::Regimes{{}, "twice"});
        QCOMPARE(client.reply().value_or(Reply()).json()["nextCursor"].get<std::string>(), std::string("once"));
        QCOMPARE(client.get("/health/").body, std::string(R"({"status":"django_core running"})"));
    }

    void aThrowingHandlerCostsOneAnswer() {
        RawClient client(m_served->port);
        const std::string authorization = "Authorization: Bearer " + m_served->token + "\r\n";
        const Reply broken = client.get("/jobs/13", authorization);
        QCOMPARE(broken.status, 500);
        QCOMPARE(broken.field("content-type"), std::string("application/problem+json"));
        QVERIFY(broken.body.find("a bug") == std::string::npos);
        QCOMPARE(client.get("/health/").status, 200);
    }

    void aPortThatIsTakenIsNamed() {
        api::ApiServer second({.port = m_served->port, .allowedOrigins = {}, .tokenFile = {}},
                              {m_served->engine, m_served->history, m_served->killSwitch, m_served->jobs,
                               m_served->trading, m_served->clock});
        const auto started = second.start();
        QVERIFY(!started);
        QVERIFY(started.error().text().find(std::to_string(m_served->port)) != std::string::npos);
        QVERIFY(started.error().text().find("another program listens there") != std::string::npos);
    }

    void anotherAddressIsRefused() {
        api::ApiServer open({.address = "0.0.0.0", .port = 0, .allowedOrigins = {}, .tokenFile = {}},
                            {m_served->engine, m_served->history, m_served->killSwitch, m_served->jobs,
                             m_served->trading, m_served->clock});
        QVERIFY(!open.start());
    }

    void stopsWithRequestsUnderWay() {
        Served served;
        RawClient waiting(served.port);
        waiting.send(requestText(served.port, "GET", kHistory));
        const auto asked = served.history.next();
        QVERIFY(asked);
        RawClient idle(served.port);
        QCOMPARE(idle.get("/health/").status, 200);
        served.server.stop();
        QVERIFY(asked->stop.stop_requested());
        asked->done(FakeHistory::Regimes{});
        QVERIFY(idle.endedByPeer());
        QVERIFY(waiting.endedByPeer());
        QVERIFY(!RawClient(served.port).send("GET"));
    }

    void initTestCase() {
        m_served = std::make_unique<Served>();
        QVERIFY(m_served->port != 0);
    }
    void cleanupTestCase() { m_served.reset(); }

private:
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(HttpSemanticsTest)

} // namespace aetherion::test

#include "http_semantics_test.moc"
