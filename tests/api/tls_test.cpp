#include "core/base/atomic_file.h"
#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslSocket>
#include <QTemporaryDir>

namespace aetherion::test {

namespace {

constexpr int kWait = 20'000;

bool openssl(const QStringList& arguments) {
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    return process.waitForFinished(kWait) && process.exitCode() == 0;
}

/// One that believes every certificate, as a test must.
class SecureClient {
public:
    explicit SecureClient(std::uint16_t port) {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        m_encrypted = m_socket.waitForEncrypted(kWait);
    }
    [[nodiscard]] bool encrypted() const { return m_encrypted; }
    [[nodiscard]] QSslSocket& socket() { return m_socket; }
    /// The whole answer, to the connection's end.
    [[nodiscard]] std::string ask(const std::string& text) {
        m_socket.write(QByteArray::fromStdString(text));
        while (m_socket.state() == QAbstractSocket::ConnectedState && m_socket.waitForReadyRead(kWait)) {
        }
        return m_socket.readAll().toStdString();
    }

private:
    QSslSocket m_socket;
    bool m_encrypted = false;
};

std::string closingGet(const std::string& host, const std::string& path, const std::string& fields = {}) {
    return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n" + fields + "\r\n";
}

int statusOf(const std::string& answer) { return answer.size() < 12 ? 0 : std::stoi(answer.substr(9, 3)); }

} // namespace

class TlsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        QVERIFY(QSslSocket::supportsSsl());
        for (const char* name : {"one", "two"})
            QVERIFY(
                openssl({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days",
                         "2", "-subj", "/CN=localhost", "-keyout", path(name, "key"), "-out", path(name, "crt")}));
        QVERIFY(openssl(
            {"pkcs8", "-topk8", "-in", path("one", "key"), "-passout", "pass:secret", "-out", path("locked", "key")}));
        QVERIFY(QFile::copy(path("one", "key"), path("open", "key")));
        QVERIFY(QFile::setPermissions(path("open", "key"), QFile::ReadOwner | QFile::ReadOther));
        QFile text(path("text", "crt"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("no certificate\n") > 0);
    }

    void servesRequestsInsideTls() {
        Served served(secured());
        QVERIFY(served.port != 0);
        const std::string host = "127.0.0.1:" + std::to_string(served.port);
        SecureClient client(served.port);
        QVERIFY(client.encrypted());
        QVERIFY(client.socket().sessionProtocol() == QSsl::TlsV1_3 ||
                client.socket().sessionProtocol() == QSsl::TlsV1_2);
        const std::string answer =
            client.ask("GET /health/ HTTP/1.1\r\nHost: " + host + "\r\n\r\n" + closingGet(host, "/openapi.json"));
        QCOMPARE(statusOf(answer), 200);
        QVERIFY(answer.ends_with("}"));
        QVERIFY(answer.size() > 10'000);
        QCOMPARE(
            statusOf(SecureClient(served.port).ask(closingGet(host, "/health/", "Origin: https://" + host + "\r\n"))),
            200);
        QCOMPARE(
            statusOf(SecureClient(served.port).ask(closingGet(host, "/health/", "Origin: http://" + host + "\r\n"))),
            403);
        // A refusal in the middle of a request arrives too.
        QCOMPARE(statusOf(SecureClient(served.port)
                              .ask("POST /x HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 99999999\r\n\r\n{")),
                 413);
        QVERIFY(becomesTrue([&] { return served.server.counters().connections == 0; }));
    }

    void tellsItsOwnersWhereAndWhoItIs() {
        Served served(secured());
        const std::string base = "https://127.0.0.1:" + std::to_string(served.port);
        QCOMPARE(served.server.url(), base);
        const auto text = readWholeFile((served.folder.path() + "/api-token").toStdString());
        const QList<QSslCertificate> own = QSslCertificate::fromPath(path("one", "crt"));
        QCOMPARE(own.size(), 1);
        const std::string digest = own.first().digest(QCryptographicHash::Sha256).toHex().toStdString();
        QVERIFY(text->ends_with("\n" + base + "\n" + digest + "\n"));
    }

    void opensSocketsInsideTls() {
        Served served(secured());
        SecureClient client(served.port);
        QVERIFY(client.encrypted());
        client.socket().write(QByteArray::fromStdString(
            "GET /ws/market HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(served.port) +
            "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
            "dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        QByteArray received;
        while (!received.contains("\"price\"") && client.socket().waitForReadyRead(kWait))
            received += client.socket().readAll();
        QVERIFY(received.startsWith("HTTP/1.1 101"));
        QVERIFY2(received.contains("\"price\""), received.constData());
        client.socket().abort();
        QVERIFY(becomesTrue([&] { return served.server.counters().webSockets == 0; }));
    }

    void endsWhoDoesNotSpeakTls() {
        api::ApiSettings settings = secured();
        settings.limits.headTime = std::chrono::milliseconds(200);
        Served served(settings);
        RawClient plain(served.port);
        plain.send("GET /health/ HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(plain.endedByPeer());
        RawClient half(served.port);
        half.send(std::string("\x16\x03\x01\x02\x00\x01", 6));
        QVERIFY(half.endedByPeer());
        RawClient silent(served.port);
        QVERIFY(silent.endedByPeer());
        QVERIFY(becomesTrue([&] { return served.server.counters().connections == 0; }));
        QVERIFY(SecureClient(served.port).encrypted());
    }

    void nothingIsFreeWhereOthersReachIt() {
        api::ApiSettings settings = secured();
        settings.address = "0.0.0.0";
        settings.hasNamedTokens = true;
        settings.hostNames = {"Desk.Example", "panel.example:9443"};
        Served served(settings);
        QVERIFY(served.port != 0);
        const std::string port = std::to_string(served.port);
        const auto status = [&](const std::string& host, const std::string& path, const std::string& fields = {}) {
            return statusOf(SecureClient(served.port).ask(closingGet(host, path, fields)));
        };
        const std::string token = "Authorization: Bearer " + served.token + "\r\n";
        const std::string host = "127.0.0.1:" + port;
        for (const char* path : {"/api/market/status", "/version", "/openapi.json", "/health", "/"}) {
            QCOMPARE(status(host, path), 401);
            QCOMPARE(status(host, path, token), 200);
        }
        QCOMPARE(status(host, "/health/live"), 200);
        QCOMPARE(status(host, "/health/ready"), 200);
        const std::string upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
        QCOMPARE(status(host, "/ws/market", upgrade), 401);
        QCOMPARE(status("desk.example:" + port, "/health/live"), 200);
        QCOMPARE(status("panel.example:9443", "/health/live"), 200);
        QCOMPARE(status("panel.example:" + port, "/health/live"), 421);
        QCOMPARE(status("evil.example:" + port, "/health/live"), 421);
    }

    void refusesToStartUnguarded_data() {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("certificate");
        QTest::addColumn<QString>("key");
        QTest::addColumn<bool>("tokens");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* label, const char* address, const char* certificate, const char* key,
                            bool tokens, const char* reason) {
            QTest::newRow(label) << QString(address) << QString(certificate) << QString(key) << tokens
                                 << QString(reason);
        };
        row("no TLS", "0.0.0.0", "", "", true, "needs --tls-cert and --tls-key");
        row("no TLS, IPv6", "::", "", "", true, "needs --tls-cert and --tls-key");
        row("no tokens", "192.0.2.1", "one", "one", false, "needs a named token");
        row("no certificate", "127.0.0.1", "missing", "one", true, "missing.crt: No such file");
        row("no key", "127.0.0.1", "one", "missing", true, "missing.key: No such file");
        row("text for a certificate", "127.0.0.1", "text", "one", true, "text.crt: holds no certificate");
        row("another key", "127.0.0.1", "one", "two", true, "two.key: is not the key of ");
        row("locked key", "127.0.0.1", "one", "locked", true, "locked.key: the key is encrypted");
        row("key for everybody", "127.0.0.1", "one", "open", true, "open.key: every user of this machine");
    }
    void refusesToStartUnguarded() {
        QFETCH(const QString, address);
        QFETCH(const QString, certificate);
        QFETCH(const QString, key);
        QFETCH(const bool, tokens);
        QFETCH(const QString, reason);
        api::ApiSettings settings;
        settings.address = address.toStdString();
        settings.port = 0;
        settings.hasNamedTokens = tokens;
        if (!certificate.isEmpty())
            settings.tls = http::TlsFiles{path(certificate, "crt").toStdString(), path(key, "key").toStdString()};
        Served any;
        api::ApiServer server(settings, {any.engine, any.history, any.killSwitch, any.jobs, any.trading, any.clock});
        const auto started = server.start();
        QVERIFY(!started);
        QVERIFY2(started.error().text().find(reason.toStdString()) != std::string::npos,
                 started.error().text().c_str());
        QVERIFY(started.error().text().find('\n') == std::string::npos);
    }

private:
    [[nodiscard]] QString path(const QString& name, const QString& kind) const {
        return m_folder.filePath(name + QLatin1Char('.') + kind);
    }
    [[nodiscard]] api::ApiSettings secured() const {
        api::ApiSettings settings;
        settings.tls = http::TlsFiles{path("one", "crt").toStdString(), path("one", "key").toStdString()};
        return settings;
    }

    QTemporaryDir m_folder;
};

REGISTER_TEST(TlsTest)

} // namespace aetherion::test

#include "tls_test.moc"
