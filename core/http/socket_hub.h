#pragma once
// The open web sockets: takes upgraded connections over, sends frames, hands on what clients say, and ends those that
// do harm or sleep.
//
// A frame's bytes are made once for all its subscribers. Two lanes: market frames are left out and counted for a client
// with too much unsent; facts are never left out: a client that cannot take one is closed with 4408. Every byte from a
// client goes past a guard before the WebSocket library reads it (frame_guard.h): it takes frames that are not masked,
// and queues pongs for floods of pings without bound. What clients of a path without a talk send is bounded and
// ignored. Pings go out regularly, and a client deaf to one at the time of the next is closed.
//
// Thread: the api thread. Sockets are owned by the Qt server inside; talks outlive the hub's event loop.
#include "core/http/counters.h"
#include "core/http/limits.h"
#include "core/http/socket_frame.h"
#include "core/http/socket_talk.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpSocket>

#include <chrono>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

class QWebSocket;
class QWebSocketServer;

namespace aetherion::http {

enum class Lane : std::uint8_t { Market, Fact };
/// Gone: there is no such client, or it is being closed.
enum class Sent : std::uint8_t { Yes, LeftOut, Gone };

/// Close codes of our own.
inline constexpr int kTokenNeeded = 4401;
inline constexpr int kSlowClient = 4408;

class SocketHub final : public QObject {
    Q_OBJECT
public:
    SocketHub(const Limits& limits, Counters& counters);
    ~SocketHub() override;

    [[nodiscard]] int count() const;
    [[nodiscard]] bool hasRoom() const { return count() < m_limits.webSockets; }
    [[nodiscard]] bool hasSubscribers(const QString& path) const;
    /// Listens to the clients of a path.
    void serve(const std::string& path, SocketTalk& talk) { m_talks[path] = &talk; }
    /// A socket whose handshake was checked and is still unread in it.
    void adopt(QTcpSocket* socket, SocketHandshake handshake);

    void broadcast(const QString& path, const QString& text, Lane lane);
    void broadcast(std::string_view path, const SocketFrame& frame, Lane lane);
    Sent send(SocketNumber client, const SocketFrame& frame, Lane lane);
    /// Has the client less unsent than half of what a market frame may find? 0 bytes for one that has gone.
    [[nodiscard]] bool caughtUp(SocketNumber client) const;
    /// Says why, and ends when the client has heard it.
    void close(SocketNumber client, int code, std::string_view reason);

    /// Whose token opened this socket.
    void setCaller(SocketNumber client, std::string name);
    /// Ends every socket of a token that is no longer valid, with 4401.
    void closeCaller(std::string_view name);

    /// Pings, deaf clients, floods of pongs.
    void enforceLimits(std::chrono::steady_clock::time_point now);
    void closeAll();

private:
    struct Client;
    struct Watch;
    struct Opening {
        QPointer<QTcpSocket> socket;
        std::chrono::steady_clock::time_point since;
        SocketHandshake handshake;
        std::shared_ptr<Watch> watch;
    };
    void welcome();
    void admit(QWebSocket* socket);
    /// Before the library reads: judges the bytes that are new.
    void look(QTcpSocket& socket, Watch& watch);
    void hear(SocketNumber number, const QString& text);
    void forget(SocketNumber number);
    [[nodiscard]] Client* find(SocketNumber number) const;
    Sent send(Client& client, const SocketFrame& frame, Lane lane);
    void dismiss(Client& client, int code, std::string_view reason);
    void finishClosing(SocketNumber number);

    const Limits& m_limits;
    Counters& m_counters;
    std::unique_ptr<QWebSocketServer> m_server;
    std::unordered_map<std::string, SocketTalk*> m_talks;
    std::map<SocketNumber, std::unique_ptr<Client>> m_clients;
    SocketNumber m_lastNumber = 0;
    /// Handed over, handshake not finished: by the peer's address and port, which the finished socket still has.
    std::map<QString, Opening> m_opening;
};

} // namespace aetherion::http
