#pragma once
// The open web sockets: takes upgraded connections over, sends frames by path, and ends clients that do harm or sleep.
//
// A frame's text is made once for all subscribers. Two lanes: market frames are left out and counted for a client with
// too much unsent; facts are never left out: a client that cannot take one is closed with 4408. What clients send is
// read, bounded and ignored; too many messages end with 1008, too large ones with 1009. Pings go out regularly, and a
// client deaf to one at the time of the next is closed.
//
// Thread: the api thread. Sockets are owned by the Qt server inside.
#include "core/http/counters.h"
#include "core/http/limits.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpSocket>

#include <chrono>
#include <map>
#include <memory>
#include <vector>

class QWebSocket;
class QWebSocketServer;

namespace aetherion::http {

enum class Lane : std::uint8_t { Market, Fact };

class SocketHub final : public QObject {
    Q_OBJECT
public:
    SocketHub(const Limits& limits, Counters& counters);
    ~SocketHub() override;

    [[nodiscard]] int count() const;
    [[nodiscard]] bool hasRoom() const { return count() < m_limits.webSockets; }
    [[nodiscard]] bool hasSubscribers(const QString& path) const;
    /// A socket whose handshake was checked and is still unread in it.
    void adopt(QTcpSocket* socket);
    void broadcast(const QString& path, const QString& text, Lane lane);
    /// Pings, deaf clients, floods of pongs.
    void enforceLimits(std::chrono::steady_clock::time_point now);
    void closeAll();

private:
    struct Client;
    struct Opening {
        QPointer<QTcpSocket> socket;
        std::chrono::steady_clock::time_point since;
    };
    void welcome();
    void forget(QWebSocket* socket);
    void countMessage(Client& client);
    void dismiss(Client& client, int code, const QString& reason);

    const Limits& m_limits;
    Counters& m_counters;
    std::unique_ptr<QWebSocketServer> m_server;
    std::vector<std::unique_ptr<Client>> m_clients;
    /// Handed over, handshake not finished: by the peer's address and port, which the finished socket still has.
    std::map<QString, Opening> m_opening;
};

} // namespace aetherion::http
