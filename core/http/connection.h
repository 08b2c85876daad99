#pragma once
// One client's connection: reads requests, answers them in the order in which they came, and ends in bounded time.
//
// Heads are peeked and consumed only when they turn out not to be upgrades. Nothing is read while `pipelined` requests
// wait for answers or the client does not read its own, so a connection's memory is bounded. A closing connection sends
// its answer, shuts its side and reads on for a moment, so that the client sees the answer and not a reset. A socket
// that speaks TLS shakes hands first, in the time that a header may take.
//
// Thread: the api thread. Owns its socket until releaseSocket(). The gate outlives it.
#include "core/base/clock.h"
#include "core/http/answer_queue.h"
#include "core/http/counters.h"
#include "core/http/representations.h"
#include "core/http/request_gate.h"
#include "core/http/request_ids.h"
#include "core/http/request_parser.h"

#include <QObject>
#include <QTcpSocket>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

class QSslSocket;

namespace aetherion::http {

using SteadyTime = std::chrono::steady_clock::time_point;

class Connection final : public QObject {
    Q_OBJECT
public:
    struct Surroundings {
        const Limits& limits;
        const RequestGate& gate;
        const Clock& clock;
        Counters& counters;
        RequestIds& ids;
        Representations& representations;
        DateText& date;
        std::shared_ptr<AnswerQueue> answers;
        /// Is there room for one more web socket?
        std::function<bool()> socketRoom;
    };
    Connection(std::uint64_t number, std::unique_ptr<QTcpSocket> socket, const Surroundings& surroundings);
    ~Connection() override;

    void start();
    /// The answer to a request that another thread has answered; ignored when it is no longer awaited.
    void answer(std::uint64_t requestNumber, Response response);
    /// Ends what has taken too long.
    void enforceDeadlines(SteadyTime now);
    /// Answers what is under way, takes nothing new.
    void finishSoon();
    /// After upgradeRequested: the socket with the handshake still unread. The connection is of no use afterwards.
    [[nodiscard]] QTcpSocket* releaseSocket();
    /// After upgradeRequested: the handshake.
    [[nodiscard]] const Request& handshake() const { return m_request; }

Q_SIGNALS:
    void finished(quint64 number);
    void upgradeRequested(quint64 number);

private:
    enum class Phase : std::uint8_t { Head, Body, Lingering, Over };
    struct Slot {
        std::uint64_t number = 0;
        /// Null where none matched.
        const Route* route = nullptr;
        std::optional<Response> response;
        Fields fields;
        std::string requestId;
        Wishes wishes;
        bool headOnly = false;
        bool closes = false;
        SteadyTime begun;
        SteadyTime due;
        std::stop_source stop;
    };

    void process();
    [[nodiscard]] bool processHead();
    [[nodiscard]] bool processBody();
    void acceptHead(RequestHead head);
    void run();
    [[nodiscard]] qint64 unsent() const;
    void refuse(Response response, bool headOnly = false);
    Slot& appendSlot(bool headOnly, bool closes, std::string requestId);
    void writeReady();
    void closeGently(SteadyTime now);
    void linger();
    void enforcePhase(SteadyTime now);
    void end();

    const std::uint64_t m_number;
    std::unique_ptr<QTcpSocket> m_socket;
    /// The same socket where it speaks TLS, else null.
    QSslSocket* const m_tls;
    const Surroundings m_surroundings;
    RequestParser m_parser;
    Phase m_phase = Phase::Head;
    std::deque<Slot> m_slots;
    std::uint64_t m_nextRequest = 1;
    Request m_request;
    const Route* m_route = nullptr;
    bool m_continueDue = false;
    /// No further request is read: the one answered last closes.
    bool m_lastTaken = false;
    bool m_processing = false;
    SteadyTime m_phaseStarted;
    /// When the client last did something: sent bytes, or took some.
    SteadyTime m_lastProgress;
    bool m_headBegun = false;
    bool m_shut = false;
    /// The client may still be sending what nobody will read.
    bool m_inputLeft = false;
    std::size_t m_discarded = 0;
};

} // namespace aetherion::http
