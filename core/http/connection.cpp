#include "core/http/connection.h"

#include <QSslSocket>

#include <algorithm>
#include <sys/socket.h>

namespace aetherion::http {

namespace {

SteadyTime steadyNow() { return std::chrono::steady_clock::now(); }

} // namespace

Connection::Connection(std::uint64_t number, std::unique_ptr<QTcpSocket> socket, const Surroundings& surroundings)
    : m_number(number), m_socket(std::move(socket)), m_tls(qobject_cast<QSslSocket*>(m_socket.get())),
      m_surroundings(surroundings), m_parser(surroundings.limits), m_phaseStarted(steadyNow()),
      m_lastProgress(m_phaseStarted) {}

Connection::~Connection() {
    for (Slot& slot : m_slots)
        slot.stop.request_stop();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
    }
}

void Connection::start() {
    // A header that is too long must fit, or it would be waited for.
    const Limits& limits = m_surroundings.limits;
    m_socket->setReadBufferSize(static_cast<qint64>(std::max(limits.readBufferBytes, limits.headBytes + 4096)));
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket.get(), &QTcpSocket::readyRead, this, &Connection::process);
    const auto wentOut = [this] {
        m_lastProgress = steadyNow();
        process();
    };
    connect(m_socket.get(), &QTcpSocket::disconnected, this, &Connection::end);
    if (m_tls != nullptr) {
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, wentOut);
        m_tls->startServerEncryption();
    } else {
        connect(m_socket.get(), &QTcpSocket::bytesWritten, this, wentOut);
    }
    process();
}

qint64 Connection::unsent() const {
    return m_socket->bytesToWrite() + (m_tls != nullptr ? m_tls->encryptedBytesToWrite() : 0);
}

QTcpSocket* Connection::releaseSocket() {
    m_phase = Phase::Over;
    m_socket->disconnect(this);
    return m_socket.release();
}

void Connection::process() {
    // Writing can emit bytesWritten from within; one loop is enough.
    if (m_processing)
        return;
    m_processing = true;
    bool more = true;
    while (more) {
        writeReady();
        const bool room = m_slots.size() < m_surroundings.limits.pipelined &&
                          unsent() < static_cast<qint64>(m_surroundings.limits.writeBufferBytes);
        switch (m_phase) {
        case Phase::Head:
            more = room && !m_lastTaken && processHead();
            break;
        case Phase::Body:
            more = processBody();
            break;
        case Phase::Lingering:
            linger();
            more = false;
            break;
        case Phase::Over:
            more = false;
            break;
        }
    }
    m_processing = false;
    if (m_phase != Phase::Over && unsent() > 0)
        m_socket->flush();
}

bool Connection::processHead() {
    // Peeking at nothing would give every silent connection a buffer of its own.
    const qint64 come = m_socket->bytesAvailable();
    if (come == 0)
        return false;
    const QByteArray bytes = m_socket->peek(std::min(come, static_cast<qint64>(m_surroundings.limits.headBytes) + 4));
    if (bytes.isEmpty())
        return false;
    const SteadyTime now = steadyNow();
    m_lastProgress = now;
    if (!m_headBegun) {
        m_headBegun = true;
        m_phaseStarted = now;
    }
    auto outcome = m_parser.readHead({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    if (outcome.refusal) {
        refuse(problem(*outcome.refusal), bytes.startsWith("HEAD "));
        return true;
    }
    if (!outcome.head)
        return false;
    m_surroundings.counters.requests.fetch_add(1, std::memory_order_relaxed);
    acceptHead(std::move(*outcome.head));
    return m_phase != Phase::Over;
}

void Connection::acceptHead(RequestHead head) {
    m_request = std::move(head.request);
    m_request.requestId = m_surroundings.ids.idOf(m_request);
    m_request.port = m_socket->localPort();
    auto verdict = m_surroundings.gate.examine(m_request);
    if (verdict.upgrade) {
        if (!m_slots.empty() || unsent() > 0) {
            refuse(problem(400, "an upgrade must be the first request of its connection"));
        } else if (!m_surroundings.socketRoom()) {
            refuse(problem(503, "too many sockets are open").with("Retry-After", "5"));
        } else {
            m_phase = Phase::Over;
            Q_EMIT upgradeRequested(m_number);
        }
        return;
    }
    m_socket->read(static_cast<qint64>(head.bytes));
    if (verdict.refusal) {
        // Where a body would follow, the connection ends instead of reading it.
        Slot& slot = appendSlot(m_request.method == Method::Head, !m_request.keepAlive || m_request.hasBody,
                                m_request.requestId);
        slot.fields = m_surroundings.gate.fieldsForOrigin(m_request);
        slot.wishes = wishesOf(m_request);
        slot.response = std::move(*verdict.refusal);
        m_inputLeft = m_request.hasBody;
        return;
    }
    m_route = verdict.route;
    if (!m_request.hasBody) {
        run();
        return;
    }
    m_phase = Phase::Body;
    m_phaseStarted = steadyNow();
    m_continueDue = head.expectsContinue;
}

bool Connection::processBody() {
    if (m_continueDue && m_slots.empty()) {
        m_continueDue = false;
        if (m_socket->bytesAvailable() == 0)
            m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    }
    const qint64 come = m_socket->bytesAvailable();
    if (come == 0)
        return false;
    const QByteArray bytes = m_socket->peek(std::min(come, static_cast<qint64>(m_surroundings.limits.readBufferBytes)));
    if (bytes.isEmpty())
        return false;
    m_lastProgress = steadyNow();
    const auto outcome = m_parser.readBody({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    m_socket->read(static_cast<qint64>(outcome.consumed));
    if (outcome.refusal) {
        refuse(problem(*outcome.refusal));
        return true;
    }
    if (!outcome.done)
        return outcome.consumed > 0;
    m_request.body = m_parser.takeBody();
    run();
    return true;
}

void Connection::run() {
    Slot& slot = appendSlot(m_request.method == Method::Head, !m_request.keepAlive, m_request.requestId);
    slot.route = m_route;
    slot.fields = m_surroundings.gate.fieldsForOrigin(m_request);
    slot.wishes = wishesOf(m_request);
    slot.response = m_surroundings.gate.serve(
        *m_route, m_request, Responder(m_surroundings.answers, m_number, slot.number, slot.stop.get_token()));
    if (slot.response && slot.response->status >= 500)
        m_surroundings.counters.failures.fetch_add(1, std::memory_order_relaxed);
}

void Connection::refuse(Response response, bool headOnly) {
    const bool headWasRead = m_phase == Phase::Body;
    m_inputLeft = true;
    appendSlot(headOnly, true, headWasRead ? m_request.requestId : m_surroundings.ids.next()).response =
        std::move(response);
}

Connection::Slot& Connection::appendSlot(bool headOnly, bool closes, std::string requestId) {
    m_lastTaken = m_lastTaken || closes;
    m_phase = Phase::Head;
    m_phaseStarted = steadyNow();
    m_headBegun = false;
    m_parser.reset();
    Slot slot;
    slot.number = m_nextRequest++;
    slot.headOnly = headOnly;
    slot.closes = closes;
    slot.requestId = std::move(requestId);
    slot.begun = m_phaseStarted;
    slot.due = m_phaseStarted + m_surroundings.limits.answerTime;
    m_slots.push_back(std::move(slot));
    return m_slots.back();
}

void Connection::answer(std::uint64_t requestNumber, Response response) {
    const auto slot =
        std::find_if(m_slots.begin(), m_slots.end(), [&](const Slot& s) { return s.number == requestNumber; });
    if (slot == m_slots.end() || slot->response)
        return;
    slot->response = std::move(response);
    process();
}

void Connection::writeReady() {
    while (m_phase != Phase::Over && m_phase != Phase::Lingering && !m_slots.empty() && m_slots.front().response) {
        Slot slot = std::move(m_slots.front());
        m_slots.pop_front();
        Response& response = *slot.response;
        m_surroundings.representations.choose(response, slot.wishes);
        response.fields.insert(response.fields.end(), slot.fields.begin(), slot.fields.end());
        response.fields.emplace_back(kRequestIdField, slot.requestId);
        const bool closes = slot.closes || response.close;
        const auto now = std::chrono::floor<std::chrono::seconds>(m_surroundings.clock.now());
        const std::string bytes = serialize(response, slot.headOnly, closes, m_surroundings.date.at(now));
        m_lastProgress = steadyNow();
        m_surroundings.counters.answered.add(slot.route, response.status, m_lastProgress - slot.begun);
        m_socket->write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (closes)
            closeGently(m_lastProgress);
    }
}

void Connection::closeGently(SteadyTime now) {
    for (Slot& slot : m_slots)
        slot.stop.request_stop();
    m_slots.clear();
    m_lastTaken = true;
    m_phase = Phase::Lingering;
    m_phaseStarted = now;
}

void Connection::linger() {
    m_socket->flush();
    if (unsent() == 0 && !m_shut) {
        m_shut = true;
        m_phaseStarted = steadyNow();
        if (m_tls == nullptr)
            // Qt cannot close one direction; the kernel can.
            ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
        else if (!m_inputLeft)
            // Says goodbye within TLS, and closes both directions.
            m_tls->disconnectFromHost();
    }
    while (m_socket->bytesAvailable() > 0)
        m_discarded += static_cast<std::size_t>(m_socket->readAll().size());
    if (m_discarded > m_surroundings.limits.lingerBytes)
        m_socket->abort();
}

void Connection::finishSoon() {
    if (m_phase == Phase::Over || m_phase == Phase::Lingering)
        return;
    m_lastTaken = true;
    if (m_slots.empty())
        closeGently(steadyNow());
    else
        m_slots.back().closes = true;
    process();
}

void Connection::enforceDeadlines(SteadyTime now) {
    if (m_phase == Phase::Over)
        return;
    for (Slot& slot : m_slots)
        if (!slot.response && now >= slot.due) {
            slot.stop.request_stop();
            slot.response = problem(503, "the answer took too long").with("Retry-After", "1");
        }
    // A client that takes nothing of its answers for so long has gone.
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        end();
    else if (unsent() > 0 && now - m_lastProgress >= m_surroundings.limits.bodyTime)
        m_socket->abort();
    else
        enforcePhase(now);
    if (m_phase != Phase::Over)
        process();
}

void Connection::enforcePhase(SteadyTime now) {
    const Limits& limits = m_surroundings.limits;
    const auto inPhase = now - m_phaseStarted;
    switch (m_phase) {
    case Phase::Head:
        if (m_lastTaken || !m_slots.empty())
            return;
        if (m_headBegun && inPhase >= limits.headTime)
            refuse(problem(408, "the header took too long"));
        else if (!m_headBegun && m_nextRequest == 1 && inPhase >= limits.headTime)
            m_socket->abort(); // Connected and silent: there is nothing to answer.
        else if (now - m_lastProgress >= limits.idleTime)
            closeGently(now);
        return;
    case Phase::Body:
        if (inPhase >= limits.bodyTime)
            refuse(problem(408, "the body took too long"));
        return;
    case Phase::Lingering:
        if (m_shut && inPhase >= 2 * limits.lingerTime)
            m_socket->abort();
        else if (m_shut && inPhase >= limits.lingerTime)
            m_tls != nullptr ? m_tls->disconnectFromHost() : m_socket->abort();
        return;
    case Phase::Over:
        return;
    }
}

void Connection::end() {
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    for (Slot& slot : m_slots)
        slot.stop.request_stop();
    Q_EMIT finished(m_number);
}

} // namespace aetherion::http
