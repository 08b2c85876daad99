#include "core/base/atomic_file.h"
#include "tests/support/registered_test.h"

#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>

using namespace aetherion;

/// `aetherionctl token` with and without an engine, and a port that somebody else has.
class TokenCommandsTest : public QObject {
    Q_OBJECT
    QTemporaryDir m_dir;
    std::string m_out;
    std::string m_errors;
    QStringList m_texts;

    int run(const QStringList& arguments) {
        QProcess process;
        process.start(QStringLiteral(AETHERION_CTL), QStringList{"--data-dir", m_dir.path()} + arguments);
        if (!process.waitForFinished(60'000))
            return -1;
        m_out = process.readAllStandardOutput().toStdString();
        m_errors = process.readAllStandardError().toStdString();
        return process.exitCode();
    }
    /// The text of a new token, which is all that the standard output has.
    QString made(const QStringList& arguments) {
        if (run(arguments) != 0)
            return {};
        const QString text = QString::fromStdString(m_out).trimmed();
        static const QRegularExpression token(QStringLiteral("^aeth_[A-Za-z0-9_-]{43}$"));
        if (!token.match(text).hasMatch())
            return {};
        m_texts << text;
        return text;
    }
    [[nodiscard]] bool said(const char* text) const { return m_out.find(text) != std::string::npos; }
    static QStringList daemonArguments(const QString& folder, int port) {
        return {"--data-dir", folder,      "--markets", "crypto",     "--instruments",
                "1",          "--history", "1h",        "--api-port", QString::number(port),
                "--seed",     "7"};
    }
    /// The status of a GET.
    static int get(int port, const QString& path, const QString& token) {
        QTcpSocket socket;
        socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(port));
        if (!socket.waitForConnected(10'000))
            return -1;
        socket.write(QStringLiteral("GET %1 HTTP/1.1\r\nHost: 127.0.0.1:%2\r\nAuthorization: Bearer %3\r\nConnection: "
                                    "close\r\n\r\n")
                         .arg(path)
                         .arg(port)
                         .arg(token)
                         .toUtf8());
        while (!socket.canReadLine())
            if (!socket.waitForReadyRead(20'000))
                return -1;
        return socket.readLine().mid(9, 3).toInt();
    }

private Q_SLOTS:
    void tokensAreMadeAndEndedWithoutAnEngine() {
        const QString first =
            made({"token", "create", "--scope", "read,trade", "--accounts", "ann", "--name", "panel"});
        QVERIFY2(!first.isEmpty(), m_errors.c_str());
        QVERIFY2(m_errors.find("scopes read,trade; accounts ann") != std::string::npos, m_errors.c_str());
        QCOMPARE(run({"token", "create", "--scope", "read", "--name", "panel"}), 1);
        QVERIFY2(m_errors.find("token panel") != std::string::npos, m_errors.c_str());
        QVERIFY(!made({"token", "rotate", "panel", "--overlap", "2h"}).isEmpty());
        QCOMPARE(run({"token", "list"}), 0);
        QCOMPARE(QString::fromStdString(m_out).count(QStringLiteral(" panel ")), 2);
        QCOMPARE(run({"token", "revoke", "panel"}), 0);
        QCOMPARE(QString::fromStdString(m_out).count(QStringLiteral("revoked panel")), 2);
        QCOMPARE(run({"token", "revoke", "panel"}), 1);
        QCOMPARE(run({"token", "create", "--scope", "root"}), 1);
        QVERIFY2(m_errors.find("--scope: \"root\" is none of read, trade, risk, admin") != std::string::npos,
                 m_errors.c_str());
        QCOMPARE(run({"token", "create"}), 2);
        QCOMPARE(run({"audit", "verify"}), 0);
    }

    void anEngineTakesThemAtOnce() {
        const QString before = made({"token", "create", "--scope", "read", "--name", "before", "--accounts", "ann"});
        QVERIFY(!before.isEmpty());
        QProcess engine;
        engine.start(QStringLiteral(AETHERION_DAEMON), daemonArguments(m_dir.path(), 0));
        QVERIFY(engine.waitForStarted());
        static const QRegularExpression address(QStringLiteral("127\\.0\\.0\\.1:(\\d+) "));
        QString greeting;
        const auto port = [&] {
            greeting += QString::fromUtf8(engine.readAllStandardOutput());
            return address.match(greeting).captured(1).toInt();
        };
        QVERIFY(QTest::qWaitFor([&] { return port() > 0; }, 120'000));
        QCOMPARE(get(port(), QStringLiteral("/api/v1/portfolio/positions/ann"), before), 200);
        QCOMPARE(get(port(), QStringLiteral("/api/v1/portfolio/positions/bob"), before), 403);
        QCOMPARE(get(port(), QStringLiteral("/api/v1/tokens"), before), 403);
        const QString during = made({"token", "create", "--scope", "admin", "--name", "during", "--expires", "1h"});
        QVERIFY2(!during.isEmpty(), m_errors.c_str());
        QCOMPARE(get(port(), QStringLiteral("/api/v1/tokens"), during), 200);
        QCOMPARE(run({"token", "revoke", "before"}), 0);
        QCOMPARE(get(port(), QStringLiteral("/api/v1/portfolio/positions/ann"), before), 401);
        QCOMPARE(run({"token", "list"}), 0);
        QVERIFY2(said("during") && said("active") && said("revoked"), m_out.c_str());
        engine.terminate();
        QVERIFY(engine.waitForFinished(60'000));
        QCOMPARE(engine.exitCode(), 0);
        QCOMPARE(run({"audit", "verify"}), 0);
    }

    void noTextOfATokenIsLeftAnywhere() {
        QVERIFY(m_texts.size() >= 4);
        QDirIterator files(m_dir.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int read = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            ++read;
            for (const QString& text : std::as_const(m_texts))
                QVERIFY2(!content.contains(text.mid(5).toUtf8()), qPrintable(file.fileName()));
        }
        QVERIFY(read > 3);
    }

    void aTakenPortEndsTheDaemon() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost, 0));
        QTemporaryDir folder;
        QProcess engine;
        engine.start(QStringLiteral(AETHERION_DAEMON), daemonArguments(folder.path(), other.serverPort()));
        QVERIFY(engine.waitForFinished(120'000));
        QCOMPARE(engine.exitCode(), 1);
        const QByteArray said = engine.readAllStandardError();
        QVERIFY2(said.contains("another program listens there") &&
                     said.contains(QByteArray::number(other.serverPort())),
                 said.constData());
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("api-token"))));
    }
};

REGISTER_TEST(TokenCommandsTest)

#include "token_commands_test.moc"
