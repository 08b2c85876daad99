#pragma once
// The front door: accepts connections, keeps their number and time within bounds, hands answers from other
// threads to the connection that waits for them, and upgraded sockets to the hub.
//
// Thread: constructed, used and destroyed on the api thread, inside its event loop.
#include "core/base/clock.h"
#include "core/http/answer_queue.h"
#include "core/http/connection.h"
#include "core/http/counters.h"
#include "core/http/limits.h"
#include "core/http/socket_hub.h"

#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace aetherion::http {

class RequestGate;

class Listener final : public QTcpServer {
    Q_OBJECT
public:
    explicit Listener(std::function<void(qintptr)> accept) : m_accept(std::move(accept)) {}

protected:
    void incomingConnection(qintptr descriptor) override { m_accept(descriptor); }

private:
    std::function<void(qintptr)> m_accept;
};

class Front final : public QObject {
    Q_OBJECT
public:
    Front(const Limits& limits, const Clock& clock, Counters& counters, RequestIds ids);
    ~Front() override;

    /// "127.0.0.1" listens on ::1 too where the machine has it, "::" on every address. Returns the port. May be called
    /// again for further ports. Whether others
    /// may reach the address is the caller's to decide.
    [[nodiscard]] Result<std::uint16_t> listen(const std::string& address, std::uint16_t port);
    /// From now on connections speak TLS; before serve().
    void speakTls(const QSslConfiguration& identity) { m_tls = identity; }
    /// Connections are accepted, and wait, from listen() on; they are served from here on.
    void serve(const RequestGate& gate);
    /// Accepts nothing more, says goodbye to sockets, lets answers that are under way go out.
    void beginStop();
    [[nodiscard]] bool idle() const { return m_connections.empty() && m_hub.count() == 0; }
    [[nodiscard]] SocketHub& sockets() { return m_hub; }

private:
    void accept(qintptr descriptor);
    void admit(qintptr descriptor);
    void drainAnswers();
    void enforceLimits();
    void upgrade(quint64 number);
    void remove(quint64 number);

    const Limits& m_limits;
    const Clock& m_clock;
    Counters& m_counters;
    RequestIds m_ids;
    Representations m_representations;
    DateText m_date;
    std::optional<QSslConfiguration> m_tls;
    const RequestGate* m_gate = nullptr;
    std::shared_ptr<AnswerQueue> m_answers = std::make_shared<AnswerQueue>();
    SocketHub m_hub;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::vector<qintptr> m_waiting;
    std::unordered_map<quint64, std::unique_ptr<Connection>> m_connections;
    quint64 m_nextConnection = 1;
    QTimer m_sweep;
};

} // namespace aetherion::http
