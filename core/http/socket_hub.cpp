#include "core/http/socket_hub.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QUrl>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>

namespace aetherion::http {

namespace {

constexpr int kSlowClient = 4408;
constexpr std::chrono::seconds kCloseTime{2};

std::chrono::steady_clock::time_point hubNow() { return std::chrono::steady_clock::now(); }

QString peerName(const QHostAddress& address, quint16 port) {
    return address.toString() + QLatin1Char(' ') + QString::number(port);
}

} // namespace

struct SocketHub::Client {
    QWebSocket* socket = nullptr;
    QString path;
    std::chrono::steady_clock::time_point lastPing;
    bool answeredPing = true;
    std::chrono::steady_clock::time_point second;
    int messages = 0;
    bool closing = false;
    std::chrono::steady_clock::time_point closingSince;
};

SocketHub::SocketHub(const Limits& limits, Counters& counters)
    : m_limits(limits), m_counters(counters),
      m_server(std::make_unique<QWebSocketServer>(QStringLiteral("aetherion"), QWebSocketServer::NonSecureMode)) {
    m_server->setMaxPendingConnections(limits.webSockets);
    m_server->setHandshakeTimeout(limits.headTime);
    connect(m_server.get(), &QWebSocketServer::newConnection, this, &SocketHub::welcome);
}

SocketHub::~SocketHub() {
    for (const auto& client : m_clients) {
        client->socket->disconnect(this);
        client->socket->abort();
        delete client->socket;
    }
}

int SocketHub::count() const { return static_cast<int>(m_clients.size() + m_opening.size()); }

bool SocketHub::hasSubscribers(const QString& path) const {
    return std::any_of(m_clients.begin(), m_clients.end(), [&](const auto& client) { return client->path == path; });
}

void SocketHub::adopt(QTcpSocket* socket) {
    // One frame of the largest size and its header must fit, or reading would stand still.
    socket->setReadBufferSize(static_cast<qint64>(2 * m_limits.socketMessageBytes));
    const QString peer = peerName(socket->peerAddress(), socket->peerPort());
    m_opening[peer] = {socket, hubNow()};
    connect(socket, &QTcpSocket::disconnected, this, [this, peer] { m_opening.erase(peer); });
    m_server->handleConnection(socket);
}

void SocketHub::welcome() {
    while (QWebSocket* socket = m_server->nextPendingConnection()) {
        socket->setMaxAllowedIncomingFrameSize(m_limits.socketMessageBytes);
        socket->setMaxAllowedIncomingMessageSize(m_limits.socketMessageBytes);
        auto client = std::make_unique<Client>();
        Client* const entry = client.get();
        entry->socket = socket;
        entry->path = socket->requestUrl().path();
        entry->lastPing = entry->second = hubNow();
        m_clients.push_back(std::move(client));
        m_counters.webSockets.store(static_cast<std::int64_t>(m_clients.size()));
        connect(socket, &QWebSocket::pong, this, [entry] { entry->answeredPing = true; });
        connect(socket, &QWebSocket::textFrameReceived, this, [this, entry] { countMessage(*entry); });
        connect(socket, &QWebSocket::binaryFrameReceived, this, [this, entry] { countMessage(*entry); });
        connect(socket, &QWebSocket::disconnected, this, [this, socket] { forget(socket); });
        const auto opening = m_opening.extract(peerName(socket->peerAddress(), socket->peerPort()));
        // A frame that came in the handshake's packet would wait for the next packet otherwise.
        if (!opening.empty() && opening.mapped().socket && opening.mapped().socket->bytesAvailable() > 0)
            QMetaObject::invokeMethod(opening.mapped().socket, &QTcpSocket::readyRead, Qt::QueuedConnection);
    }
}

void SocketHub::forget(QWebSocket* socket) {
    std::erase_if(m_clients, [&](const auto& client) { return client->socket == socket; });
    m_counters.webSockets.store(static_cast<std::int64_t>(m_clients.size()));
    socket->disconnect(this);
    socket->deleteLater();
}

void SocketHub::countMessage(Client& client) {
    const auto now = hubNow();
    if (now - client.second >= std::chrono::seconds(1)) {
        client.second = now;
        client.messages = 0;
    }
    if (++client.messages > m_limits.socketMessagesPerSecond)
        dismiss(client, QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("too many messages"));
}

void SocketHub::dismiss(Client& client, int code, const QString& reason) {
    if (client.closing)
        return;
    client.closing = true;
    client.closingSince = hubNow();
    // Queued: closing may emit disconnected, which changes the list that a caller is walking.
    QMetaObject::invokeMethod(
        client.socket,
        [socket = client.socket, code, reason] {
            socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
        },
        Qt::QueuedConnection);
}

void SocketHub::broadcast(const QString& path, const QString& text, Lane lane) {
    for (const auto& client : m_clients) {
        if (client->path != path || client->closing)
            continue;
        const auto unsent = static_cast<std::size_t>(std::max<qint64>(0, client->socket->bytesToWrite()));
        if (lane == Lane::Market && unsent > m_limits.socketMarketBytes) {
            m_counters.framesDropped.fetch_add(1, std::memory_order_relaxed);
            continue;
        }
        if (unsent > m_limits.socketFactBytes) {
            m_counters.slowClientsClosed.fetch_add(1, std::memory_order_relaxed);
            dismiss(*client, kSlowClient, QStringLiteral("slow consumer"));
            continue;
        }
        client->socket->sendTextMessage(text);
        m_counters.framesSent.fetch_add(1, std::memory_order_relaxed);
    }
}

void SocketHub::enforceLimits(std::chrono::steady_clock::time_point now) {
    std::erase_if(m_opening, [&](const auto& entry) { return now - entry.second.since >= 2 * m_limits.headTime; });
    std::vector<QWebSocket*> dead;
    for (const auto& client : m_clients) {
        const auto unsent = static_cast<std::size_t>(std::max<qint64>(0, client->socket->bytesToWrite()));
        // Qt queues pongs without bound for a client that floods pings and reads nothing.
        const bool flooded = unsent > m_limits.socketFactBytes;
        const bool deaf = !client->answeredPing && now - client->lastPing >= m_limits.pingEvery;
        const bool lingers = client->closing && now - client->closingSince >= kCloseTime;
        if (flooded || deaf || lingers) {
            if (!client->closing)
                m_counters.slowClientsClosed.fetch_add(1, std::memory_order_relaxed);
            dead.push_back(client->socket);
        } else if (!client->closing && now - client->lastPing >= m_limits.pingEvery) {
            client->answeredPing = false;
            client->lastPing = now;
            client->socket->ping();
        }
    }
    for (QWebSocket* socket : dead) {
        socket->abort();
        // abort() may have said so itself already.
        if (std::any_of(m_clients.begin(), m_clients.end(), [&](const auto& c) { return c->socket == socket; }))
            forget(socket);
    }
}

void SocketHub::closeAll() {
    std::vector<QWebSocket*> sockets;
    for (const auto& client : m_clients)
        sockets.push_back(client->socket);
    for (QWebSocket* socket : sockets)
        socket->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("stopping"));
}

} // namespace aetherion::http
