#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

class AccessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answersOnlyForItsOwnNames_data() {
        QTest::addColumn<QByteArray>("host");
        QTest::addColumn<int>("status");
        QTest::newRow("address") << QByteArray("127.0.0.1:P") << 200;
        QTest::newRow("localhost") << QByteArray("localhost:P") << 200;
        QTest::newRow("ipv6") << QByteArray("[::1]:P") << 200;
        QTest::newRow("rebinding") << QByteArray("evil.example:P") << 421;
        QTest::newRow("no port") << QByteArray("127.0.0.1") << 421;
        QTest::newRow("other port") << QByteArray("127.0.0.1:1") << 421;
        QTest::newRow("trailing dot") << QByteArray("localhost.:P") << 421;
        QTest::newRow("user info") << QByteArray("me@localhost:P") << 421;
        QTest::newRow("suffix") << QByteArray("localhost:P.evil.example") << 421;
        QTest::newRow("empty") << QByteArray("") << 421;
    }

    void answersOnlyForItsOwnNames() {
        QFETCH(QByteArray, host);
        QFETCH(const int, status);
        host.replace("P", QByteArray::number(m_served->port));
        // Before routing: the same for a path that is not there.
        for (const char* path : {"/health/", "/nowhere"}) {
            RawClient client(m_served->port);
            client.send("GET " + std::string(path) + " HTTP/1.1\r\nHost: " + host.toStdString() + "\r\n\r\n");
            const int expected = status == 200 && path == std::string("/nowhere") ? 404 : status;
            QCOMPARE(client.reply().value_or(Reply()).status, expected);
        }
    }

    void oldClientsNeedAHostToo() {
        RawClient client(m_served->port);
        client.send("GET /health/ HTTP/1.0\r\n\r\n");
        QCOMPARE(client.reply().value_or(Reply()).status, 421);
    }

    void refusesForeignOriginsOnEveryMethod() {
        for (const char* method : {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
            for (const char* origin : {"https://evil.example", "null", "http://localhost", "https://panel.example",
                                       "https://panel.example:8443.evil.example", "file://"}) {
                RawClient client(m_served->port);
                QCOMPARE(client.request(method, "/health/", "Origin: " + std::string(origin) + "\r\n").status, 403);
            }
    }

    void letsTheListedOriginAndItsOwnIn() {
        const Reply listed =
            m_served->get("/health/", "Origin: https://panel.example:8443\r\nSec-Fetch-Site: cross-site\r\n");
        QCOMPARE(listed.status, 200);
        QCOMPARE(listed.field("access-control-allow-origin"), std::string("https://panel.example:8443"));
        QCOMPARE(listed.field("vary"), std::string("Origin"));
        const Reply own = m_served->get("/health/", "Origin: http://127.0.0.1:" + std::to_string(m_served->port) +
                                                        "\r\nSec-Fetch-Site: same-origin\r\n");
        QCOMPARE(own.status, 200);
        QCOMPARE(own.field("access-control-allow-origin"), std::string());
        // Another name of this machine is another origin.
        QCOMPARE(
            m_served->get("/health/", "Origin: http://localhost:" + std::to_string(m_served->port) + "\r\n").status,
            403);
        const Reply preflight =
            RawClient(m_served->port).request("OPTIONS", "/emergency/stop", "Origin: https://panel.example:8443\r\n");
        QCOMPARE(preflight.status, 204);
        QCOMPARE(preflight.field("access-control-allow-headers"),
                 std::string("Authorization, Content-Type, Idempotency-Key, X-Request-Id"));
    }

    void nullIsNeverListed() {
        Served served({}, {"null"});
        QCOMPARE(served.get("/health/", "Origin: null\r\n").status, 403);
    }

    void refusesOtherSites() {
        QCOMPARE(m_served->get("/health/", "Sec-Fetch-Site: cross-site\r\n").status, 403);
        QCOMPARE(m_served->get("/health/", "Sec-Fetch-Site: same-site\r\n").status, 403);
        QCOMPARE(m_served->get("/health/", "Sec-Fetch-Site: none\r\n").status, 200);
        QCOMPARE(m_served->get("/health/", "Sec-Fetch-Site: same-origin\r\n").status, 200);
    }

    void mutationsNeedTheTokenInTheField() {
        const std::string right = m_served->token;
        QCOMPARE(right.rfind("aeth_", 0), std::size_t{0});
        std::string altered = right;
        altered.back() = altered.back() == 'A' ? 'B' : 'A';
        RawClient client(m_served->port);
        std::string firstBody;
        const std::vector<std::string> wrong{"",
                                             "Bearer " + altered,
                                             "Bearer " + right + "x",
                                             "Bearer",
                                             "Bearer ",
                                             "Basic " + right,
                                             right,
                                             "Bearer " + right + "\r\nAuthorization: Bearer " + right};
        for (const std::string& authorization : wrong) {
            const Reply refused = client.request(
                "POST", "/emergency/stop", authorization.empty() ? "" : "Authorization: " + authorization + "\r\n");
            QCOMPARE(refused.status, 401);
            QVERIFY(refused.field("www-authenticate").rfind("Bearer", 0) == 0);
            firstBody = firstBody.empty() ? refused.body : firstBody;
            QCOMPARE(refused.body, firstBody);
        }
        QVERIFY(m_served->killSwitch.status().holds.empty());
        QCOMPARE(client.request("POST", "/emergency/stop", "Authorization: bearer " + right + "\r\n").status, 200);
        QCOMPARE(m_served->killSwitch.status().holds.size(), std::size_t{1});
    }

    void aTokenInTheAddressIsRefused() {
        for (const char* query : {"token=x", "access_token=x", "TOKEN=x", "api_key=x"})
            QCOMPARE(m_served->get("/health/?" + std::string(query)).status, 400);
        QCOMPARE(m_served->get("/health/?x=" + m_served->token).status, 400);
    }

    void bodiesMustSayThatTheyAreJson() {
        RawClient client(m_served->port);
        const std::string authorization = "Authorization: Bearer " + m_served->token + "\r\n";
        for (const char* type :
             {"", "Content-Type: text/plain\r\n", "Content-Type: application/x-www-form-urlencoded\r\n",
              "Content-Type: application/json; charset=latin1\r\n",
              "Content-Type: application/json\r\nContent-Encoding: gzip\r\n"}) {
            RawClient each(m_served->port);
            QCOMPARE(each.request("POST", "/emergency/resume", authorization + type, "{}").status, 415);
        }
        QVERIFY(client
                    .request("POST", "/jobs/import",
                             authorization + "Content-Type: Application/JSON; charset=UTF-8\r\n", "{}")
                    .status != 415);
    }

    void initTestCase() {
        m_served = std::make_unique<Served>(http::Limits{}, std::vector<std::string>{"https://panel.example:8443"});
        QVERIFY(m_served->port != 0);
    }
    void cleanupTestCase() { m_served.reset(); }

private:
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(AccessTest)

} // namespace aetherion::test

#include "access_test.moc"
