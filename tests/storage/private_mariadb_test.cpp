#include "tests/support/private_mariadb.h"

#include "core/storage/connection.h"
#include "tests/support/registered_test.h"

#include <csignal>

using namespace aetherion;
using namespace aetherion::test;

class PrivateMariaDbTest : public QObject {
    Q_OBJECT
    std::unique_ptr<PrivateMariaDb> m_server;

private Q_SLOTS:
    void initTestCase() {
        if (!PrivateMariaDb::available())
            return;
        auto server = PrivateMariaDb::start();
        QVERIFY2(server, server ? "" : server.error().text().c_str());
        m_server = std::move(*server);
        QVERIFY(m_server->execute("CREATE DATABASE kept"));
        QVERIFY(m_server->execute("CREATE TABLE kept.rows_of_mine (n BIGINT PRIMARY KEY) ENGINE = InnoDB"));
    }

    void init() {
        if (!PrivateMariaDb::available())
            QSKIP("mariadbd is not installed (Debian: mariadb-server-core)");
    }

    void answersOnItsSocketAndOnItsPort() {
        QVERIFY(m_server->socket().string().size() < 100);
        for (const auto& address : {m_server->address("kept"), m_server->networkAddress("kept")}) {
            const auto connection = storage::Connection::open(address, storage::Access::Read);
            QVERIFY2(connection, connection ? "" : connection.error().text().c_str());
            QCOMPARE((*connection)->integer(QStringLiteral("SELECT count(*) FROM rows_of_mine")).value_or(-1), 0);
        }
    }

    void keepsWhatWasCommittedWhenItIsKilledOrStopped() {
        QVERIFY(m_server->execute("INSERT INTO kept.rows_of_mine VALUES (1)"));
        const pid_t before = m_server->pid();
        m_server->kill();
        QVERIFY(!m_server->running());
        QVERIFY(!m_server->execute("INSERT INTO kept.rows_of_mine VALUES (2)"));
        const auto again = m_server->restart();
        QVERIFY2(again, again ? "" : again.error().text().c_str());
        QVERIFY(m_server->pid() != before);
        QCOMPARE(m_server->ask("SELECT count(*) FROM kept.rows_of_mine").value_or(-1), 1);
        QVERIFY(m_server->stop());
        QVERIFY(m_server->restart());
        QCOMPARE(m_server->ask("SELECT count(*) FROM kept.rows_of_mine").value_or(-1), 1);
    }

    void keepsItsAddressThroughARestart() {
        const auto port = m_server->port();
        QVERIFY(m_server->restart());
        QCOMPARE(m_server->port(), port);
        QVERIFY(storage::Connection::open(m_server->networkAddress("kept"), storage::Access::Read));
    }

    void isSilentWhileItIsFrozen() {
        const auto connection = storage::Connection::open(
            m_server->address("kept"), storage::Access::Write,
            {.connect = std::chrono::seconds(1), .read = std::chrono::seconds(1), .write = std::chrono::seconds(1)});
        QVERIFY(connection);
        m_server->freeze();
        const auto silent = (*connection)->integer(QStringLiteral("SELECT 1"));
        m_server->thaw();
        QVERIFY(!silent);
        QCOMPARE(m_server->ask("SELECT 1").value_or(-1), 1);
    }

    void killsTheConnectionsOfOthers() {
        const auto other = storage::Connection::open(m_server->address("kept"), storage::Access::Write);
        QVERIFY(other);
        QVERIFY(m_server->killConnections().value_or(0) >= 1);
        QVERIFY(!(*other)->integer(QStringLiteral("SELECT 1")));
    }

    void twoStandSideBySide() {
        const auto other = PrivateMariaDb::start();
        QVERIFY2(other, other ? "" : other.error().text().c_str());
        QVERIFY((*other)->port() != m_server->port());
        QVERIFY((*other)->execute("CREATE DATABASE kept"));
        QVERIFY(!(*other)->ask("SELECT count(*) FROM kept.rows_of_mine"));
    }

    void goesWithItsFolder() {
        auto other = PrivateMariaDb::start();
        QVERIFY(other);
        const auto folder = (*other)->folder();
        const pid_t pid = (*other)->pid();
        QVERIFY(std::filesystem::exists(folder));
        other->reset();
        QVERIFY(!std::filesystem::exists(folder));
        QCOMPARE(::kill(pid, 0), -1);
    }

    void cleanupTestCase() { m_server.reset(); }
};

REGISTER_TEST(PrivateMariaDbTest)
#include "private_mariadb_test.moc"
