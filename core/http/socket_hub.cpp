#include "core/http/socket_hub.h"

#include "core/http/frame_guard.h"

#include <QHostAddress>
#include <QSslSocket>
#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <algorithm>
#include <sys/socket.h>

namespace aetherion::http {

namespace {

constexpr int kTextOnly = 1003;
constexpr std::chrono::seconds kCloseTime{2};
/// Smaller frames are copied behind each other, so that many go out in one piece; larger ones are shared.
constexpr qsizetype kSharedFrom = 16 * 1024;

std::chrono::steady_clock::time_point hubNow() { return std::chrono::steady_clock::now(); }

QString peerName(const QHostAddress& address, quint16 port) {
    return address.toString() + QLatin1Char(' ') + QString::number(port);
}

std::size_t unsentBytes(const QTcpSocket& socket) {
    qint64 bytes = socket.bytesToWrite();
    if (const auto* secure = qobject_cast<const QSslSocket*>(&socket))
        bytes += secure->encryptedBytesToWrite();
    return static_cast<std::size_t>(std::max<qint64>(0, bytes));
}

} // namespace

/// What the guard knows of a socket, from its handshake to its end.
struct SocketHub::Watch {
    explicit Watch(const Limits& limits) : guard(limits) {}
    FrameGuard guard;
    /// Came before the library told of the socket.
    QByteArray early;
    /// The number of the client; 0 while its handshake is under way.
    SocketNumber client = 0;
    /// Looked at, and left in the socket by the library, which waits for the rest of a frame.
    qint64 seen = 0;
};

struct SocketHub::Client {
    SocketNumber number = 0;
    QWebSocket* socket = nullptr;
    /// The library's; frames go to it directly.
    QPointer<QTcpSocket> wire;
    std::string path;
    SocketTalk* talk = nullptr;
    std::string caller;
    std::chrono::steady_clock::time_point lastPing;
    bool answeredPing = true;
    bool closing = false;
    bool shut = false;
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
    for (const auto& [number, client] : m_clients) {
        client->socket->disconnect(this);
        if (client->wire)
            client->wire->disconnect(this);
        client->socket->abort();
        delete client->socket;
    }
}

int SocketHub::count() const { return static_cast<int>(m_clients.size() + m_opening.size()); }

bool SocketHub::hasSubscribers(const QString& path) const {
    const std::string wanted = path.toStdString();
    return std::any_of(m_clients.begin(), m_clients.end(),
                       [&](const auto& entry) { return entry.second->path == wanted; });
}

SocketHub::Client* SocketHub::find(SocketNumber number) const {
    const auto found = m_clients.find(number);
    return found == m_clients.end() ? nullptr : found->second.get();
}

void SocketHub::adopt(QTcpSocket* socket, SocketHandshake handshake) {
    // One frame of the largest size and its header must fit, or reading would stand still.
    socket->setReadBufferSize(static_cast<qint64>(2 * m_limits.socketMessageBytes));
    const QString peer = peerName(socket->peerAddress(), socket->peerPort());
    auto watch = std::make_shared<Watch>(m_limits);
    m_opening[peer] = {socket, hubNow(), std::move(handshake), watch};
    connect(socket, &QTcpSocket::disconnected, this, [this, peer] { m_opening.erase(peer); });
    // Connected before the library connects its own, and so called before it.
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, watch] { look(*socket, *watch); });
    m_server->handleConnection(socket);
}

void SocketHub::look(QTcpSocket& socket, Watch& watch) {
    if (watch.client == 0) {
        // The library reads on before it has told of the socket, and what it reads then nobody hears. No frame begins
        // like the handshake.
        if (socket.peek(4) != "GET ")
            watch.early += socket.readAll();
        return;
    }
    Client* const client = find(watch.client);
    if (client == nullptr || client->closing)
        return;
    const QByteArray bytes = socket.peek(socket.bytesAvailable());
    const auto fresh = std::clamp<qint64>(watch.seen, 0, bytes.size());
    const auto fault =
        watch.guard.feed({bytes.constData() + fresh, static_cast<std::size_t>(bytes.size() - fresh)}, hubNow());
    if (fault)
        dismiss(*client, fault->closeCode, fault->reason);
}

void SocketHub::welcome() {
    while (QWebSocket* socket = m_server->nextPendingConnection())
        admit(socket);
}

void SocketHub::admit(QWebSocket* socket) {
    auto opening = m_opening.extract(peerName(socket->peerAddress(), socket->peerPort()));
    if (opening.empty() || !opening.mapped().socket) {
        socket->abort();
        socket->deleteLater();
        return;
    }
    socket->setMaxAllowedIncomingFrameSize(m_limits.socketMessageBytes);
    socket->setMaxAllowedIncomingMessageSize(m_limits.socketMessageBytes);
    QTcpSocket* const wire = opening.mapped().socket;
    const SocketNumber number = ++m_lastNumber;
    auto client = std::make_unique<Client>();
    Client* const entry = client.get();
    entry->number = number;
    entry->socket = socket;
    entry->wire = wire;
    entry->path = opening.mapped().handshake.path;
    entry->lastPing = hubNow();
    if (const auto talk = m_talks.find(entry->path); talk != m_talks.end())
        entry->talk = talk->second;
    m_clients.emplace(number, std::move(client));
    m_counters.webSockets.store(static_cast<std::int64_t>(m_clients.size()));
    Watch& watched = *opening.mapped().watch;
    watched.client = number;
    for (auto byte = watched.early.crbegin(); byte != watched.early.crend(); ++byte)
        wire->ungetChar(*byte);
    watched.early.clear();
    connect(wire, &QTcpSocket::readyRead, this,
            [wire, watch = opening.mapped().watch] { watch->seen = wire->bytesAvailable(); });
    connect(socket, &QWebSocket::pong, this, [entry] { entry->answeredPing = true; });
    connect(socket, &QWebSocket::disconnected, this, [this, number] { forget(number); });
    if (entry->talk != nullptr) {
        connect(socket, &QWebSocket::textMessageReceived, this,
                [this, number](const QString& text) { hear(number, text); });
        connect(socket, &QWebSocket::binaryMessageReceived, this,
                [this, number] { close(number, kTextOnly, "messages are text"); });
        entry->talk->arrived(number, opening.mapped().handshake);
    }
    // A frame that came in the handshake's packet would wait for the next packet otherwise.
    if (wire->bytesAvailable() > 0)
        QMetaObject::invokeMethod(wire, &QTcpSocket::readyRead, Qt::QueuedConnection);
}

void SocketHub::hear(SocketNumber number, const QString& text) {
    Client* const client = find(number);
    if (client == nullptr || client->closing)
        return;
    const QByteArray bytes = text.toUtf8();
    client->talk->said(number, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

void SocketHub::forget(SocketNumber number) {
    auto gone = m_clients.extract(number);
    if (gone.empty())
        return;
    m_counters.webSockets.store(static_cast<std::int64_t>(m_clients.size()));
    Client& client = *gone.mapped();
    client.socket->disconnect(this);
    if (client.wire)
        client.wire->disconnect(this);
    client.socket->deleteLater();
    if (client.talk != nullptr)
        client.talk->left(number);
}

void SocketHub::dismiss(Client& client, int code, std::string_view reason) {
    if (client.closing)
        return;
    client.closing = true;
    client.closingSince = hubNow();
    if (!client.wire)
        return;
    // Nothing that it says is heard any more, by the library neither; it is read, so that the farewell is no reset.
    QObject::disconnect(client.wire, &QTcpSocket::readyRead, nullptr, nullptr);
    connect(client.wire, &QTcpSocket::readyRead, this, [wire = client.wire] {
        if (wire)
            wire->readAll();
    });
    const QByteArray farewell = SocketFrame::closing(code, reason);
    client.wire->write(farewell.constData(), farewell.size());
    // Queued: writing may emit disconnected, which changes the list that a caller is walking.
    QMetaObject::invokeMethod(
        this, [this, number = client.number] { finishClosing(number); }, Qt::QueuedConnection);
}

void SocketHub::finishClosing(SocketNumber number) {
    Client* const client = find(number);
    if (client == nullptr || !client->wire || client->shut)
        return;
    const QPointer<QTcpSocket> wire = client->wire;
    wire->readAll();
    wire->flush();
    if (find(number) == nullptr || !wire || unsentBytes(*wire) > 0)
        return;
    client->shut = true;
    // Qt cannot close one direction; the kernel can.
    ::shutdown(static_cast<int>(wire->socketDescriptor()), SHUT_WR);
}

void SocketHub::broadcast(const QString& path, const QString& text, Lane lane) {
    const QByteArray bytes = text.toUtf8();
    broadcast(path.toStdString(), SocketFrame({bytes.constData(), static_cast<std::size_t>(bytes.size())}), lane);
}

void SocketHub::broadcast(std::string_view path, const SocketFrame& frame, Lane lane) {
    for (const auto& [number, client] : m_clients)
        if (client->path == path)
            send(*client, frame, lane);
}

Sent SocketHub::send(SocketNumber number, const SocketFrame& frame, Lane lane) {
    Client* const client = find(number);
    return client == nullptr ? Sent::Gone : send(*client, frame, lane);
}

Sent SocketHub::send(Client& client, const SocketFrame& frame, Lane lane) {
    if (client.closing || !client.wire)
        return Sent::Gone;
    const std::size_t unsent = unsentBytes(*client.wire);
    if (lane == Lane::Market && unsent > m_limits.socketMarketBytes) {
        m_counters.framesDropped.fetch_add(1, std::memory_order_relaxed);
        return Sent::LeftOut;
    }
    if (unsent > m_limits.socketFactBytes) {
        m_counters.slowClientsClosed.fetch_add(1, std::memory_order_relaxed);
        dismiss(client, kSlowClient, "slow consumer");
        return Sent::Gone;
    }
    const QByteArray& bytes = frame.bytes();
    if (bytes.size() >= kSharedFrom)
        client.wire->write(bytes);
    else
        client.wire->write(bytes.constData(), bytes.size());
    m_counters.framesSent.fetch_add(1, std::memory_order_relaxed);
    return Sent::Yes;
}

bool SocketHub::caughtUp(SocketNumber number) const {
    const Client* const client = find(number);
    return client == nullptr || !client->wire || unsentBytes(*client->wire) <= m_limits.socketMarketBytes / 2;
}

void SocketHub::close(SocketNumber number, int code, std::string_view reason) {
    if (Client* const client = find(number))
        dismiss(*client, code, reason);
}

void SocketHub::setCaller(SocketNumber number, std::string name) {
    if (Client* const client = find(number))
        client->caller = std::move(name);
}

void SocketHub::closeCaller(std::string_view name) {
    for (const auto& [number, client] : m_clients)
        if (!name.empty() && client->caller == name)
            dismiss(*client, kTokenNeeded, "the token is no longer valid");
}

void SocketHub::enforceLimits(std::chrono::steady_clock::time_point now) {
    std::erase_if(m_opening, [&](const auto& entry) { return now - entry.second.since >= 2 * m_limits.headTime; });
    std::vector<SocketNumber> dead;
    std::vector<SocketNumber> ending;
    for (const auto& [number, client] : m_clients) {
        // Qt queues pongs without bound for a client that floods pings and reads nothing.
        const bool flooded = client->wire && unsentBytes(*client->wire) > 2 * m_limits.socketFactBytes;
        const bool deaf = !client->answeredPing && now - client->lastPing >= m_limits.pingEvery;
        const bool lingers = client->closing && now - client->closingSince >= kCloseTime;
        if (flooded || deaf || lingers) {
            if (!client->closing)
                m_counters.slowClientsClosed.fetch_add(1, std::memory_order_relaxed);
            dead.push_back(number);
        } else if (client->closing) {
            ending.push_back(number);
        } else if (now - client->lastPing >= m_limits.pingEvery) {
            client->answeredPing = false;
            client->lastPing = now;
            client->socket->ping();
        }
    }
    for (const SocketNumber number : ending)
        finishClosing(number);
    for (const SocketNumber number : dead) {
        // abort() may have said so itself already.
        if (Client* const client = find(number))
            client->socket->abort();
        forget(number);
    }
}

void SocketHub::closeAll() {
    for (const auto& [number, client] : m_clients)
        dismiss(*client, QWebSocketProtocol::CloseCodeGoingAway, "stopping");
}

} // namespace aetherion::http
