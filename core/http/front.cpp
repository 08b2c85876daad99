#include "core/http/front.h"

#include "core/http/request_gate.h"

#include <QSslSocket>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <sys/socket.h>
#include <unistd.h>

namespace aetherion::http {

namespace {

/// Sent without waiting, whatever of it the client takes.
void turnAway(int descriptor, Response response, std::string requestId, std::string_view date) {
    response.fields.emplace_back(kRequestIdField, std::move(requestId));
    const std::string bytes = serialize(response, false, true, date);
    [[maybe_unused]] const auto sent = ::send(descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    ::shutdown(descriptor, SHUT_WR);
    ::close(descriptor);
}

} // namespace

Front::Front(const Limits& limits, const Clock& clock, Counters& counters, RequestIds ids)
    : m_limits(limits), m_clock(clock), m_counters(counters), m_ids(std::move(ids)), m_hub(limits, counters) {
    m_answers->open([this] { QMetaObject::invokeMethod(this, &Front::drainAnswers, Qt::QueuedConnection); });
    connect(&m_sweep, &QTimer::timeout, this, &Front::enforceLimits);
    const auto shortest = std::min(
        {limits.headTime, limits.bodyTime, limits.idleTime, limits.answerTime, limits.lingerTime, limits.pingEvery});
    m_sweep.start(std::clamp(shortest / 4, std::chrono::milliseconds(10), std::chrono::milliseconds(250)));
}

Front::~Front() {
    m_answers->close();
    for (const qintptr descriptor : m_waiting)
        ::close(static_cast<int>(descriptor));
}

Result<std::uint16_t> Front::listen(const std::string& address, std::uint16_t port) {
    std::vector<QHostAddress> addresses;
    if (address == "127.0.0.1" || address == "localhost")
        addresses = {QHostAddress(QHostAddress::LocalHost), QHostAddress(QHostAddress::LocalHostIPv6)};
    else if (address == "::")
        addresses = {QHostAddress(QHostAddress::Any)};
    else if (const QHostAddress host(QString::fromStdString(address)); !host.isNull())
        addresses = {host};
    else
        return failAt("api address " + address, "is not an IP address");

    bool listening = false;
    for (const QHostAddress& host : addresses) {
        auto listener = std::make_unique<Listener>([this](qintptr descriptor) { accept(descriptor); });
        listener->setListenBacklogSize(m_limits.listenBacklog);
        // Out of file descriptors, Qt stops accepting; the sweep begins again.
        if (listener->listen(host, port)) {
            port = listener->serverPort();
            listening = true;
            m_listeners.push_back(std::move(listener));
        } else if (!listening) {
            const bool taken = listener->serverError() == QAbstractSocket::AddressInUseError;
            return failAt("api port " + std::to_string(port) + " on " + host.toString().toStdString(),
                          taken ? "another program listens there" : listener->errorString().toStdString());
        } else {
            // Whoever holds ::1 gets what browsers send to `localhost`: worth a line, not a refusal.
            spdlog::warn("api: not listening on [::1]:{}: {}", port, listener->errorString().toStdString());
        }
    }
    return port;
}

void Front::serve(const RequestGate& gate) {
    m_gate = &gate;
    for (const qintptr descriptor : std::exchange(m_waiting, {}))
        admit(descriptor);
}

void Front::accept(qintptr descriptor) {
    const int open = static_cast<int>(m_connections.size() + m_waiting.size()) + m_hub.count();
    if (open >= m_limits.connections) {
        if (m_tls)
            ::close(static_cast<int>(descriptor));
        else
            turnAway(static_cast<int>(descriptor),
                     problem(503, "too many connections are open").with("Retry-After", "5"), m_ids.next(),
                     m_date.at(std::chrono::floor<std::chrono::seconds>(m_clock.now())));
        m_counters.refusedConnections.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    if (m_gate != nullptr)
        admit(descriptor);
    else
        m_waiting.push_back(descriptor);
}

void Front::admit(qintptr descriptor) {
    std::unique_ptr<QTcpSocket> socket;
    if (m_tls) {
        auto secure = std::make_unique<QSslSocket>();
        secure->setSslConfiguration(*m_tls);
        socket = std::move(secure);
    } else {
        socket = std::make_unique<QTcpSocket>();
    }
    if (!socket->setSocketDescriptor(descriptor)) {
        ::close(static_cast<int>(descriptor));
        return;
    }
    const quint64 number = m_nextConnection++;
    auto connection = std::make_unique<Connection>(number, std::move(socket),
                                                   Connection::Surroundings{m_limits, *m_gate, m_clock, m_counters,
                                                                            m_ids, m_representations, m_date, m_answers,
                                                                            [this] { return m_hub.hasRoom(); }});
    Connection* const entry = connection.get();
    connect(entry, &Connection::finished, this, &Front::remove);
    connect(entry, &Connection::upgradeRequested, this, &Front::upgrade);
    m_connections.emplace(number, std::move(connection));
    m_counters.connections.store(static_cast<std::int64_t>(m_connections.size()));
    entry->start();
}

void Front::remove(quint64 number) {
    const auto found = m_connections.find(number);
    if (found == m_connections.end())
        return;
    // It may be the caller.
    found->second.release()->deleteLater();
    m_connections.erase(found);
    m_counters.connections.store(static_cast<std::int64_t>(m_connections.size()));
}

void Front::upgrade(quint64 number) {
    const auto found = m_connections.find(number);
    if (found == m_connections.end())
        return;
    SocketHandshake handshake = handshakeOf(found->second->handshake());
    QTcpSocket* const socket = found->second->releaseSocket();
    remove(number);
    socket->setParent(&m_hub);
    // Not from within the socket's own signal.
    QMetaObject::invokeMethod(
        &m_hub,
        [this, socket, handshake = std::move(handshake)]() mutable { m_hub.adopt(socket, std::move(handshake)); },
        Qt::QueuedConnection);
}

void Front::drainAnswers() {
    for (const AnswerQueue::Answer& answer : m_answers->take()) {
        const auto found = m_connections.find(answer.connection);
        if (found == m_connections.end())
            continue;
        Response response;
        try {
            response = answer.make();
        } catch (const std::exception& error) {
            spdlog::error("api: an answer could not be made: {}", error.what());
            response = problem(500, "the request could not be served; the log has the reason");
        }
        if (response.status >= 500)
            m_counters.failures.fetch_add(1, std::memory_order_relaxed);
        found->second->answer(answer.request, std::move(response));
    }
}

void Front::enforceLimits() {
    const SteadyTime now = std::chrono::steady_clock::now();
    std::vector<quint64> numbers;
    numbers.reserve(m_connections.size());
    for (const auto& [number, connection] : m_connections)
        numbers.push_back(number);
    for (const quint64 number : numbers)
        if (const auto found = m_connections.find(number); found != m_connections.end())
            found->second->enforceDeadlines(now);
    m_hub.enforceLimits(now);
    for (const auto& listener : m_listeners)
        listener->resumeAccepting();
}

void Front::beginStop() {
    m_listeners.clear();
    m_hub.closeAll();
    std::vector<quint64> numbers;
    for (const auto& [number, connection] : m_connections)
        numbers.push_back(number);
    for (const quint64 number : numbers)
        if (const auto found = m_connections.find(number); found != m_connections.end())
            found->second->finishSoon();
}

} // namespace aetherion::http
