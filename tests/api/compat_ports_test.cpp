#include "tests/api/fakes.h"
#include "tests/support/registered_test.h"

#include <QTcpServer>

namespace aetherion::test {

class CompatPortsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void eachPortHasItsOwnIdentity() {
        const auto ports = freePorts();
        m_settings.compatPorts = {
            {api::Identity::Core, ports[0]}, {api::Identity::Regime, ports[1]}, {api::Identity::Desk, ports[2]}};
        const auto server = serve();
        const auto get = [](std::uint16_t port, const char* target) { return RawClient(port).get(target); };
        QCOMPARE(get(ports[0], "/health/").body, std::string(R"({"status":"django_core running"})"));
        QCOMPARE(service(get(ports[0], "/health")), std::string("backend"));
        QCOMPARE(service(get(ports[0], "/health/live")), std::string("backend"));
        QCOMPARE(get(ports[0], "/").json()["status"].get<std::string>(), std::string("online"));
        for (const char* target : {"/", "/health", "/health/"})
            QCOMPARE(get(ports[1], target).body, std::string(R"({"status":"flask_regime running"})"));
        QCOMPARE(service(get(ports[2], "/health")), std::string("dt_backend"));
        QCOMPARE(service(get(ports[2], "/health/ready")), std::string("dt_backend"));
        QCOMPARE(service(get(server->port(), "/health")), std::string("aetherion"));
        QCOMPARE(get(server->port(), "/health/").body, std::string(R"({"status":"django_core running"})"));
        for (const std::uint16_t port : ports) {
            QCOMPARE(get(port, "/api/market/candles?limit=1").body,
                     get(server->port(), "/api/market/candles?limit=1").body);
            QCOMPARE(get(port, "/check-regime").status, 200);
            QCOMPARE(RawClient(port).get("/health", "Origin: http://127.0.0.1:1\r\n").status, 403);
        }
        QCOMPARE(RawClient(ports[1]).handshake("/ws/regime"), 101);
    }

    void aPortThatIsTakenCostsOnlyItself() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const auto ports = freePorts();
        m_settings.compatPorts = {{api::Identity::Core, other.serverPort()}, {api::Identity::Desk, ports[0]}};
        const auto server = serve();
        QVERIFY(server->port() != 0);
        QCOMPARE(service(RawClient(ports[0]).get("/health")), std::string("dt_backend"));
    }

    void theMainPortIsItself() {
        const auto ports = freePorts();
        m_settings.port = ports[0];
        m_settings.compatPorts = {{api::Identity::Desk, ports[0]}};
        const auto server = serve();
        QCOMPARE(server->port(), ports[0]);
        QCOMPARE(service(RawClient(ports[0]).get("/health")), std::string("aetherion"));
    }

    void aMainPortThatIsTakenIsAnErrorThatNamesIt() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        m_settings.port = other.serverPort();
        api::ApiServer server(m_settings, ports());
        const auto started = server.start();
        QVERIFY(!started);
        QVERIFY(started.error().text().find(std::to_string(other.serverPort())) != std::string::npos);
    }

    void init() { m_settings = {.port = 0}; }

private:
    api::ApiPorts ports() { return {m_engine, m_history, m_killSwitch, m_jobs, m_trading, m_clock}; }
    std::unique_ptr<api::ApiServer> serve() {
        auto server = std::make_unique<api::ApiServer>(m_settings, ports());
        (void)server->start();
        return server;
    }
    static std::string service(const Reply& reply) { return reply.json().value("service", std::string()); }
    static std::array<std::uint16_t, 3> freePorts() {
        std::array<QTcpServer, 3> holders;
        std::array<std::uint16_t, 3> found{};
        for (std::size_t i = 0; i < holders.size(); ++i) {
            holders[i].listen(QHostAddress::LocalHost);
            found[i] = holders[i].serverPort();
        }
        return found;
    }

    ManualClock m_clock{fromEpochMillis(1'771'230'400'000)};
    FakeEngine m_engine;
    FakeHistory m_history;
    FakeKillSwitch m_killSwitch;
    FakeJobs m_jobs;
    FakeTrading m_trading;
    api::ApiSettings m_settings;
};

REGISTER_TEST(CompatPortsTest)

} // namespace aetherion::test

#include "compat_ports_test.moc"
