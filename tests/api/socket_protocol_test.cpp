#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

namespace aetherion::test {

namespace {

constexpr char kMaskBytes[] = "mask";

/// Any frame, well made or not: first byte, then the length as given, masked unless told otherwise.
std::string anyFrame(int first, std::uint64_t length, const std::string& payload, bool masked = true,
                     int lengthBytes = 0) {
    std::string bytes(1, static_cast<char>(first));
    if (lengthBytes == 0)
        lengthBytes = length < 126 ? 1 : (length < 65'536 ? 2 : 8);
    const int mask = masked ? 0x80 : 0;
    if (lengthBytes == 1)
        bytes.push_back(static_cast<char>(mask | static_cast<int>(length)));
    else
        bytes.push_back(static_cast<char>(mask | (lengthBytes == 2 ? 126 : 127)));
    for (int shift = 8 * (lengthBytes - 1); lengthBytes > 1 && shift >= 0; shift -= 8)
        bytes.push_back(static_cast<char>(length >> shift & 0xff));
    if (masked)
        bytes.append(kMaskBytes, 4);
    for (std::size_t i = 0; i < payload.size(); ++i)
        bytes.push_back(static_cast<char>(masked ? payload[i] ^ kMaskBytes[i % 4] : payload[i]));
    return bytes;
}

std::string text(const std::string& payload) { return anyFrame(0x81, payload.size(), payload); }

std::string closeFrame(int code) {
    const std::string payload{static_cast<char>(code >> 8 & 0xff), static_cast<char>(code & 0xff)};
    return anyFrame(0x88, payload.size(), payload);
}

const std::string kHandshakeFields = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                     "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

int closeCodeAfter(RawClient& client) {
    while (const auto frame = client.frame())
        if (frame->opcode == 8)
            return frame->closeCode();
    return 0;
}

} // namespace

/// RFC 6455 on bare sockets.
class SocketProtocolTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void endsWhatBreaksTheProtocol_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, const std::string& bytes, int code) {
            QTest::newRow(name) << QByteArray::fromStdString(bytes) << code;
        };
        row("unmasked text", anyFrame(0x81, 5, "hello", false), 1002);
        row("unmasked empty", anyFrame(0x81, 0, "", false), 1002);
        row("unmasked ping", anyFrame(0x89, 2, "hi", false), 1002);
        row("unmasked close", anyFrame(0x88, 0, "", false), 1002);
        row("unmasked after masked", text("good") + anyFrame(0x81, 3, "bad", false), 1002);
        row("RSV1", anyFrame(0xc1, 2, "hi"), 1002);
        row("RSV2", anyFrame(0xa1, 2, "hi"), 1002);
        row("RSV3", anyFrame(0x91, 2, "hi"), 1002);
        for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15})
            row(("opcode " + std::to_string(opcode)).c_str(), anyFrame(0x80 | opcode, 2, "hi"), 1002);
        row("fragmented ping", anyFrame(0x09, 2, "hi"), 1002);
        row("fragmented close", anyFrame(0x08, 0, ""), 1002);
        row("ping of 126 bytes", anyFrame(0x89, 126, std::string(126, 'p')), 1002);
        row("stray continuation", anyFrame(0x80, 2, "hi"), 1002);
        row("message within a message", anyFrame(0x01, 2, "hi") + text("other"), 1002);
        row("length of 5 in 2 bytes", anyFrame(0x81, 5, "hello", true, 2), 1002);
        row("length of 200 in 8 bytes", anyFrame(0x81, 200, std::string(200, 'x'), true, 8), 1002);
        row("2^62", anyFrame(0x81, std::uint64_t{1} << 62, ""), 1009);
        row("2^63", anyFrame(0x81, std::uint64_t{1} << 63, ""), 1009);
        row("64 KiB and one", anyFrame(0x81, 65'537, ""), 1009);
        row("fragments of 64 KiB and one",
            anyFrame(0x01, 40'000, std::string(40'000, 'a')) + anyFrame(0x80, 25'537, std::string(25'537, 'a')), 1009);
        row("bad UTF-8", text("\xc3\x28"), 1007);
        row("a surrogate", text("\xed\xa0\x80"), 1007);
        row("a code of 999", closeFrame(999), 1002);
        row("a code of 1005", closeFrame(1005), 1002);
        row("half a code", anyFrame(0x88, 1, "x"), 1002);
        row("1000", closeFrame(1000), 1000);
        row("4000", closeFrame(4000), 4000);
    }

    void endsWhatBreaksTheProtocol() {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, code);
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/regime"), 101);
        QVERIFY(client.send(bytes.toStdString()));
        QCOMPARE(closeCodeAfter(client), code);
        QCOMPARE(served.get("/health/").status, 200);
    }

    void aBadHeaderIsSeenWhereverItIsSplit() {
        const std::string bytes = text("good") + anyFrame(0x81, 300, std::string(300, 'x')) + anyFrame(0xc1, 1, "x");
        Served served;
        for (const std::size_t cut : {1, 2, 5, 9, 11, 12, 13, 15, 200, 318, 319}) {
            RawClient client(served.port);
            QCOMPARE(client.handshake("/ws/regime"), 101);
            client.send(bytes.substr(0, cut));
            QTest::qWait(20);
            client.send(bytes.substr(cut));
            QCOMPARE(closeCodeAfter(client), 1002);
        }
    }

    void aBadFrameInTheHandshakesPacketIsSeen() {
        Served served;
        RawClient client(served.port);
        client.send(requestText(served.port, "GET", "/ws/regime", kHandshakeFields) + anyFrame(0x81, 2, "hi", false));
        QCOMPARE(client.reply().value_or(Reply()).status, 101);
        QCOMPARE(closeCodeAfter(client), 1002);
    }

    void takesWhatTheProtocolAllows() {
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/regime"), 101);
        // The largest message, in one frame and in fragments with a ping between them, and empty ones.
        client.send(anyFrame(0x81, 65'536, std::string(65'536, 'x')));
        client.send(anyFrame(0x01, 40'000, std::string(40'000, 'a')));
        client.send(anyFrame(0x89, 4, "ping"));
        client.send(anyFrame(0x00, 0, "") + anyFrame(0x80, 25'536, std::string(25'536, 'a')));
        client.send(anyFrame(0x82, 3, "\x01\x02\x03") + text(""));
        client.send(anyFrame(0x8a, 3, "mmm"));
        client.send(anyFrame(0x89, 125, std::string(125, 'q')));
        const auto first = client.frame();
        const auto second = client.frame();
        QVERIFY(first && second);
        QCOMPARE(first->opcode, 10);
        QCOMPARE(first->payload, std::string("ping"));
        QCOMPARE(second->payload, std::string(125, 'q'));
    }

    void aHundredBytesOneByOneAreOneMessage() {
        Served served;
        RawClient client(served.port);
        QCOMPARE(client.handshake("/ws/regime"), 101);
        for (const char c : anyFrame(0x89, 60, std::string(60, 'p')))
            client.send({&c, 1});
        QCOMPARE(client.frame().value_or(RawClient::Frame()).payload, std::string(60, 'p'));
    }

    void floodsOfPingsAndCrumbsAreEnded() {
        Served served;
        RawClient pings(served.port);
        QCOMPARE(pings.handshake("/ws/regime"), 101);
        std::string many;
        for (int i = 0; i < 30; ++i)
            many += anyFrame(0x89, 2, "hi");
        pings.send(many);
        QCOMPARE(closeCodeAfter(pings), 1008);
        RawClient crumbs(served.port);
        QCOMPARE(crumbs.handshake("/ws/regime"), 101);
        many = anyFrame(0x01, 1, "x");
        for (int i = 0; i < 300; ++i)
            many += anyFrame(0x00, 0, "");
        crumbs.send(many);
        QCOMPARE(closeCodeAfter(crumbs), 1008);
    }

    void aPingFloodByOneWhoNeverReadsTakesNoMemory() {
        Served served;
        RawClient deaf(served.port);
        QCOMPARE(deaf.handshake("/ws/regime"), 101);
        std::string many;
        for (int i = 0; i < 10'000; ++i)
            many += anyFrame(0x89, 125, std::string(125, 'p'));
        // The other side stops reading with a fault, and then goes.
        while (deaf.send(many)) {
        }
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 0; }));
        QCOMPARE(served.get("/health/").status, 200);
    }
};

REGISTER_TEST(SocketProtocolTest)

} // namespace aetherion::test

#include "socket_protocol_test.moc"
