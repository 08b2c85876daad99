#include "core/api/api_server.h"

#include "core/api/audit_trail.h"
#include "core/api/blocking_calls.h"
#include "core/api/feed.h"
#include "core/api/market_channel.h"
#include "core/api/regime_channel.h"
#include "core/api/routes.h"
#include "core/api/start_token.h"
#include "core/http/access_policy.h"
#include "core/http/file_descriptors.h"
#include "core/http/front.h"
#include "core/http/request_gate.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QThread>
#include <QTimer>

#include <array>
#include <future>
#include <sodium.h>
#include <spdlog/spdlog.h>

namespace aetherion::api {

namespace {

constexpr std::chrono::seconds kStartTime{10};
constexpr std::chrono::seconds kStopTime{10};
constexpr std::chrono::seconds kFarewellTime{1};
/// For a database server that does not answer; the tokens come later then.
constexpr std::chrono::seconds kTokenTime{2};
constexpr std::chrono::milliseconds kMarketEvery{1000};
constexpr std::chrono::milliseconds kFactsEvery{50};

/// Tells the requests of this start from those of another.
std::string randomPrefix() {
    if (sodium_init() < 0)
        std::terminate();
    std::array<unsigned char, 6> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    std::array<char, 2 * bytes.size() + 1> text{};
    return sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
}

/// By which this machine's own programs reach the server.
std::string baseAddress(const ApiSettings& settings, std::uint16_t port) {
    const std::string& address = settings.address;
    const bool everywhere = address == "0.0.0.0" || address == "::" || address == "localhost";
    const std::string host = everywhere                               ? "127.0.0.1"
                             : address.find(':') == std::string::npos ? address
                                                                      : "[" + address + "]";
    return (settings.tls ? "https://" : "http://") + host + ":" + std::to_string(port);
}

/// For an address that stands for all of them, those that the machine has.
std::vector<std::string> listenedAddresses(const std::string& address) {
    if (address == "localhost")
        return {};
    if (address != "0.0.0.0" && address != "::")
        return {QHostAddress(QString::fromStdString(address)).toString().toStdString()};
    std::vector<std::string> addresses;
    for (const QHostAddress& own : QNetworkInterface::allAddresses())
        if (own.scopeId().isEmpty())
            addresses.push_back(own.toString().toStdString());
    return addresses;
}

} // namespace

class ApiServer::Thread final : public QThread {
public:
    Thread(const ApiSettings& settings, const ApiPorts& ports, http::Counters& counters)
        : m_settings(settings), m_ports(ports), m_counters(counters) {
        setObjectName(QStringLiteral("api"));
    }
    [[nodiscard]] std::future<Result<std::uint16_t>> listening() { return m_listening.get_future(); }

protected:
    void run() override;

private:
    void listenBeside(http::Front& front, http::AccessPolicy& policy, std::uint16_t mainPort) const;
    void farewell(http::Front& front);

    const ApiSettings& m_settings;
    const ApiPorts& m_ports;
    http::Counters& m_counters;
    std::promise<Result<std::uint16_t>> m_listening;
};

void ApiServer::Thread::run() {
    AuditTrail trail(m_ports.audit, m_ports.clock);
    http::Front front(m_settings.limits, m_ports.clock, m_counters, http::RequestIds(randomPrefix()));
    const auto refuse = [this](const Error& error) { m_listening.set_value(tl::unexpected(error)); };
    std::string certificate;
    if (m_settings.tls) {
        const auto identity = http::readTlsIdentity(*m_settings.tls);
        if (!identity)
            return refuse(identity.error());
        front.speakTls(*identity);
        certificate = http::fingerprint(*identity);
    }
    const auto port = front.listen(m_settings.address, m_settings.port);
    if (!port)
        return refuse(port.error());
    StartToken startToken;
    if (!m_settings.tokenFile.empty()) {
        const Status published = startToken.publish(m_settings.tokenFile, baseAddress(m_settings, *port), certificate);
        if (!published)
            return refuse(published.error());
    }
    BlockingCalls blocking;
    DeskCalls desk(m_ports.trading);
    BlockingCalls rendering;
    TokenBook tokens(startToken, m_ports.tokens, m_ports.clock);
    tokens.refreshNow(kTokenTime);
    const RouteContext context{m_ports, m_settings, blocking, desk, m_counters, rendering, &tokens};
    http::Router router;
    addAllRoutes(router, context);
    const bool secure = m_settings.tls.has_value();
    http::AccessPolicy policy(
        http::hostFields(*port, secure, listenedAddresses(m_settings.address), m_settings.hostNames), secure,
        m_settings.allowedOrigins);
    listenBeside(front, policy, *port);
    http::RateLimiter limiter(m_settings.rates, m_ports.clock);
    const http::RequestGate gate(router, policy, tokens, limiter, trail, socketPaths(),
                                 {.loopbackOnly = isLoopback(m_settings.address),
                                  .probePaths = {"/health/live", "/health/ready"},
                                  .firstMessagePaths = {"/ws/v1"}});
    const Feed feed(m_ports, m_settings, front.sockets(), tokens);
    front.serve(gate);

    const MarketChannel market(m_ports.engine, m_settings.primarySymbol);
    RegimeChannel regime(m_ports.engine);
    QTimer everySecond;
    QObject::connect(&everySecond, &QTimer::timeout, [&] {
        if (const auto frame = market.frame(); frame && front.sockets().hasSubscribers(MarketChannel::kPath))
            front.sockets().broadcast(MarketChannel::kPath, QString::fromStdString(*frame), http::Lane::Market);
    });
    everySecond.start(kMarketEvery);
    QTimer facts;
    QObject::connect(&facts, &QTimer::timeout, [&] {
        for (const std::string& frame : regime.frames())
            front.sockets().broadcast(RegimeChannel::kPath, QString::fromStdString(frame), http::Lane::Fact);
    });
    facts.start(kFactsEvery);

    QTimer upkeep;
    QObject::connect(&upkeep, &QTimer::timeout, [&] {
        tokens.refresh();
        trail.flush();
    });
    upkeep.start(TokenBook::kReadEvery);

    m_listening.set_value(*port);
    exec();
    farewell(front);
    tokens.finish();
    desk.finish();
    blocking.finish();
    rendering.finish();
}

void ApiServer::Thread::listenBeside(http::Front& front, http::AccessPolicy& policy, std::uint16_t mainPort) const {
    for (const CompatPort& compat : m_settings.compatPorts) {
        if (compat.port == mainPort)
            continue;
        if (const auto port = front.listen(m_settings.address, compat.port); !port) {
            spdlog::warn("{}; the other ports are served", port.error().text());
            continue;
        }
        policy.addPort(compat.port);
        spdlog::info("api: serving on http://127.0.0.1:{} too", compat.port);
    }
}

void ApiServer::Thread::farewell(http::Front& front) {
    front.beginStop();
    QTimer poll;
    const auto deadline = std::chrono::steady_clock::now() + kFarewellTime;
    QObject::connect(&poll, &QTimer::timeout, [&] {
        if (front.idle() || std::chrono::steady_clock::now() >= deadline)
            quit();
    });
    poll.start(std::chrono::milliseconds(10));
    // The thread's own: after quit() any other loop returns at once.
    exec();
}

ApiServer::ApiServer(ApiSettings settings, ApiPorts ports) : m_settings(std::move(settings)), m_ports(ports) {}
ApiServer::~ApiServer() { stop(); }

std::uint16_t ApiServer::port() const { return m_port; }
std::string ApiServer::url() const { return m_port == 0 ? std::string() : baseAddress(m_settings, m_port); }
const http::Counters& ApiServer::counters() const { return m_counters; }

Result<std::uint16_t> ApiServer::start() {
    if (m_thread)
        return fail("the api is already serving");
    if (const Status sound = check(m_settings); !sound)
        return tl::unexpected(sound.error());
    http::makeRoomForDescriptors(m_settings.limits.connections);
    http::ignoreBrokenPipes();
    m_thread = std::make_unique<Thread>(m_settings, m_ports, m_counters);
    auto listening = m_thread->listening();
    m_thread->start();
    Result<std::uint16_t> port = fail("the api thread did not start in time");
    if (listening.wait_for(kStartTime) == std::future_status::ready)
        port = listening.get();
    if (!port) {
        stop();
        return port;
    }
    m_port = *port;
    spdlog::info("api: serving on {}", url());
    return port;
}

void ApiServer::stop() {
    if (!m_thread)
        return;
    m_thread->quit();
    while (!m_thread->wait(QDeadlineTimer(kStopTime)))
        spdlog::error("api: still stopping; a call to the disk has not returned");
    m_thread.reset();
    m_port = 0;
}

} // namespace aetherion::api
