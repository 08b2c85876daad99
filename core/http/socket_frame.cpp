#include "core/http/socket_frame.h"

#include "core/http/socket_talk.h"

namespace aetherion::http {

namespace {

constexpr int kText = 0x81;
constexpr int kClose = 0x88;
constexpr std::size_t kCloseReasonBytes = 123;

void appendBigEndian(QByteArray& bytes, std::uint64_t value, int count) {
    for (int shift = 8 * (count - 1); shift >= 0; shift -= 8)
        bytes.append(static_cast<char>(value >> shift & 0xff));
}

} // namespace

SocketFrame::SocketFrame(std::string_view text) {
    m_bytes.reserve(static_cast<qsizetype>(text.size()) + 10);
    m_bytes.append(static_cast<char>(kText));
    if (text.size() < 126) {
        m_bytes.append(static_cast<char>(text.size()));
    } else if (text.size() < 65'536) {
        m_bytes.append(static_cast<char>(126));
        appendBigEndian(m_bytes, text.size(), 2);
    } else {
        m_bytes.append(static_cast<char>(127));
        appendBigEndian(m_bytes, text.size(), 8);
    }
    m_bytes.append(text.data(), static_cast<qsizetype>(text.size()));
}

QByteArray SocketFrame::closing(int code, std::string_view reason) {
    reason = reason.substr(0, kCloseReasonBytes);
    QByteArray bytes;
    bytes.append(static_cast<char>(kClose));
    bytes.append(static_cast<char>(2 + reason.size()));
    appendBigEndian(bytes, static_cast<std::uint64_t>(code), 2);
    bytes.append(reason.data(), static_cast<qsizetype>(reason.size()));
    return bytes;
}

SocketHandshake handshakeOf(const Request& request) {
    constexpr std::string_view kScheme = "bearer ";
    SocketHandshake handshake{request.path, request.field("origin") != nullptr, {}};
    const std::string* authorization = request.field("authorization");
    if (authorization != nullptr && request.fieldCount("authorization") == 1 &&
        authorization->size() > kScheme.size() &&
        equalIgnoringCase(std::string_view(*authorization).substr(0, kScheme.size()), kScheme))
        handshake.token = authorization->substr(kScheme.size());
    return handshake;
}

} // namespace aetherion::http
