#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

/// @ stands for the Host line of the server under test.
std::string filled(QByteArray text, std::uint16_t port) {
    text.replace("@", "Host: 127.0.0.1:" + QByteArray::number(port) + "\r\n");
    return text.toStdString();
}

} // namespace

class HostileInputTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void refusesWithAStatusAndCloses_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char* label, const QByteArray& request, int status) {
            QTest::newRow(label) << request << status;
        };
        const QByteArray post = "POST /detect_regime HTTP/1.1\r\n@Content-Type: application/json\r\n";
        row("garbage line", "hello\r\n\r\n", 400);
        row("tls hello", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400);
        row("no version", "GET /health\r\n@\r\n", 400);
        row("two blanks", "GET  /health HTTP/1.1\r\n@\r\n", 400);
        row("HTTP/2.7", "GET /health HTTP/2.7\r\n@\r\n", 505);
        row("HTTP/0.9 words", "GET /health HTTP/0.9\r\n@\r\n", 505);
        row("unknown method", "BREW /health HTTP/1.1\r\n@\r\n", 501);
        row("bare line feeds", "GET /health HTTP/1.1\nHost: x\n\n", 400);
        row("one bare line feed", "GET /health HTTP/1.1\r\n@X: y\nZ: w\r\n\r\n", 400);
        row("lone carriage return", "GET /health HTTP/1.1\r\n@X: y\rZ: w\r\n\r\n", 400);
        row("folded field", "GET /health HTTP/1.1\r\n@X: y\r\n z\r\n\r\n", 400);
        row("folded with a tab", "GET /health HTTP/1.1\r\n@X: y\r\n\tz\r\n\r\n", 400);
        row("field without colon", "GET /health HTTP/1.1\r\n@nonsense\r\n\r\n", 400);
        row("blank before colon", "GET /health HTTP/1.1\r\n@Name : value\r\n\r\n", 400);
        row("control character in a value", QByteArray("GET /health HTTP/1.1\r\n@X: a\x01z\r\n\r\n"), 400);
        row("zero byte", QByteArray("GET /health HTTP/1.1\r\n@X: a\0b\r\n\r\n", 33), 400);
        row("relative target", "GET health HTTP/1.1\r\n@\r\n", 400);
        row("raw bytes in the target", "GET /h\xc3\xa4 HTTP/1.1\r\n@\r\n", 400);
        row("fragment", "GET /health#x HTTP/1.1\r\n@\r\n", 400);
        row("invalid UTF-8 escape", "GET /%ff HTTP/1.1\r\n@\r\n", 400);
        row("broken escape", "GET /%zz HTTP/1.1\r\n@\r\n", 400);
        row("cut escape", "GET /%4 HTTP/1.1\r\n@\r\n", 400);
        row("escaped zero", "GET /%00 HTTP/1.1\r\n@\r\n", 400);
        row("query name twice", "GET /api/market/candles?limit=1&limit=2 HTTP/1.1\r\n@\r\n", 400);
        row("negative length", post + "Content-Length: -1\r\n\r\n", 400);
        row("length in letters", post + "Content-Length: abc\r\n\r\n", 400);
        row("length list", post + "Content-Length: 3, 5\r\n\r\nabc", 400);
        row("length twice", post + "Content-Length: 3\r\nContent-Length: 5\r\n\r\nabc", 400);
        row("same length twice", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400);
        row("signed length", post + "Content-Length: +3\r\n\r\nabc", 400);
        row("length 2^64-1", post + "Content-Length: 18446744073709551615\r\n\r\n", 413);
        row("length 2^64", post + "Content-Length: 18446744073709551616\r\n\r\n", 400);
        row("1 GiB announced", post + "Content-Length: 1073741824\r\n\r\n", 413);
        row("encoding and length", post + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n", 400);
        row("length and encoding", post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("unknown encoding", post + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", 501);
        row("gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", 501);
        row("chunked twice", post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400);
        row("chunked, identity", post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n", 501);
        row("encoding in HTTP/1.0",
            "POST /detect_regime HTTP/1.0\r\n@Content-Type: application/json\r\nTransfer-Encoding: "
            "chunked\r\n\r\n0\r\n\r\n",
            400);
        row("negative chunk", post + "Transfer-Encoding: chunked\r\n\r\n-5\r\nhello\r\n0\r\n\r\n", 400);
        row("chunk in letters", post + "Transfer-Encoding: chunked\r\n\r\nxyz\r\nhello\r\n0\r\n\r\n", 400);
        row("chunk of 2 GiB", post + "Transfer-Encoding: chunked\r\n\r\n80000000\r\nhello", 413);
        row("chunk of 2^63-1", post + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\nhello", 413);
        row("chunk beyond 2^64", post + "Transfer-Encoding: chunked\r\n\r\n1ffffffffffffffff\r\nhello", 400);
        row("chunk not ended", post + "Transfer-Encoding: chunked\r\n\r\n3\r\nabcdef\r\n0\r\n\r\n", 400);
        row("chunk with bare line feed", post + "Transfer-Encoding: chunked\r\n\r\n3\nabc\r\n0\r\n\r\n", 400);
        row("endless chunk extension", post + "Transfer-Encoding: chunked\r\n\r\n3;" + QByteArray(70'000, 'x'), 400);
        row("unknown expectation", post + "Expect: a-miracle\r\nContent-Length: 2\r\n\r\n{}", 417);
        row("65 fields", "GET /health HTTP/1.1\r\n@" + QByteArray("A: b\r\n").repeated(64) + "\r\n", 431);
        row("17 KiB header", "GET /health HTTP/1.1\r\n@X: " + QByteArray(17 * 1024, 'x') + "\r\n\r\n", 431);
        row("5 KiB target", "GET /" + QByteArray(5 * 1024, 'x') + " HTTP/1.1\r\n@\r\n", 414);
        row("20 KiB request line", "GET /" + QByteArray(20 * 1024, 'x'), 414);
        row("no Host", "GET /health HTTP/1.1\r\n\r\n", 400);
        row("two Hosts", "GET /health HTTP/1.1\r\n@@\r\n", 400);
    }

    void refusesWithAStatusAndCloses() {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        RawClient client(m_served->port);
        client.send(filled(request, m_served->port));
        const auto reply = client.reply();
        QVERIFY2(reply, "no answer");
        QCOMPARE(reply->status, status);
        if (reply->field("connection") == "close")
            QVERIFY(client.endedByPeer());
        else
            QVERIFY2(QByteArray(QTest::currentDataTag()).contains("Host"), "the connection stays open");
        QCOMPARE(m_served->get("/health/").status, 200);
    }

    void answersTheSmugglerOnlyOnce() {
        RawClient client(m_served->port);
        client.send(
            requestText(m_served->port, "POST", "/detect_regime",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nContent-Length: 6\r\n") +
            "0\r\n\r\nGET /health/ HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_served->port) + "\r\n\r\n");
        const auto first = client.reply();
        QVERIFY(first);
        QCOMPARE(first->status, 400);
        QVERIFY(!client.reply());
    }

    void readsALargeBodyToTheLimitAndNoFurther() {
        const std::string fill(1024 * 1024 - 20, 'x');
        QCOMPARE(RawClient(m_served->port).post("/detect_regime", "{\"market\":\"" + fill + "\"}").status, 400);
        QCOMPARE(RawClient(m_served->port).post("/detect_regime", "{\"market\":\"" + fill + fill + "\"}").status, 413);
    }

    void readsChunksByteByByte() {
        RawClient client(m_served->port);
        const std::string text =
            requestText(m_served->port, "POST", "/detect_regime",
                        "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n") +
            "5;a=b\r\n{\"mar\r\n1d\r\nket\":\"CRYPTO\",\"symbol\":\"BTCUS\r\n4\r\nDT\"}\r\n0\r\nTrailer: x\r\n\r\n";
        for (const char c : text)
            QVERIFY(client.send({&c, 1}));
        const auto reply = client.reply();
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->json()["symbol"].get<std::string>(), std::string("BTCUSDT"));
        QCOMPARE(client.get("/health/").status, 200);
    }

    void upgradesNothingButSockets() {
        const std::string upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        for (const char* path : {"/health/", "/nowhere", "/api/market/status", "/ws/market/"})
            QCOMPARE(RawClient(m_served->port).get(path, upgrade).status, 404);
        QCOMPARE(RawClient(m_served->port).get("/ws/market", upgrade + "Origin: https://evil.example\r\n").status, 403);
        QCOMPARE(RawClient(m_served->port).get("/ws/market", upgrade + "Origin: null\r\n").status, 403);
        RawClient rebound(m_served->port);
        rebound.send("GET /ws/market HTTP/1.1\r\nHost: evil.example\r\n" + upgrade + "\r\n");
        QCOMPARE(rebound.reply().value_or(Reply()).status, 421);
        QCOMPARE(RawClient(m_served->port).request("POST", "/ws/market", upgrade, "{}").status, 405);
    }

    void initTestCase() {
        m_served = std::make_unique<Served>();
        QVERIFY(m_served->port != 0);
    }
    void cleanupTestCase() { m_served.reset(); }

private:
    std::unique_ptr<Served> m_served;
};

REGISTER_TEST(HostileInputTest)

} // namespace aetherion::test

#include "hostile_input_test.moc"
