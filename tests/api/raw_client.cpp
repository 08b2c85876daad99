#include "tests/api/raw_client.h"

#include "tests/api/exchange_record.h"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace aetherion::test {

std::string requestText(std::uint16_t port, const std::string& method, const std::string& target,
                        const std::string& fields, const std::string& body) {
    std::string text = method + " " + target + " HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(port) + "\r\n" + fields;
    if (!body.empty())
        text += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

RawClient::RawClient(std::uint16_t port) : m_port(port) {
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(m_fd);
        m_fd = -1;
    }
}

RawClient::~RawClient() {
    if (m_fd >= 0)
        ::close(m_fd);
}

/// What reply() will answer to, as far as it can be told from what was sent.
void RawClient::note(std::string_view bytes) {
    std::size_t heads = 0;
    for (std::size_t at = bytes.find(" HTTP/1."); at != std::string_view::npos; at = bytes.find(" HTTP/1.", at + 1))
        ++heads;
    const std::size_t method = bytes.find(' ');
    const std::size_t target = method == std::string_view::npos ? method : bytes.find(' ', method + 1);
    const bool one = heads == 1 && target != std::string_view::npos && bytes.substr(target, 8) == " HTTP/1.";
    for (std::size_t i = 0; i < heads; ++i)
        m_asked.push_back(one ? Asked{std::string(bytes.substr(0, method)),
                                      std::string(bytes.substr(method + 1, target - method - 1))}
                              : Asked{});
}

bool RawClient::send(std::string_view bytes) {
    note(bytes);
    if (m_fd < 0)
        return false;
    while (!bytes.empty()) {
        pollfd waiting{m_fd, POLLOUT, 0};
        if (::poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(kPatience).count())) <= 0)
            return false;
        const ssize_t sent = ::send(m_fd, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::receive() {
    if (m_fd < 0)
        return false;
    pollfd waiting{m_fd, POLLIN, 0};
    if (::poll(&waiting, 1, static_cast<int>(std::chrono::milliseconds(kPatience).count())) <= 0)
        return false;
    char buffer[65536];
    const ssize_t got = ::recv(m_fd, buffer, sizeof buffer, 0);
    if (got <= 0)
        return false;
    m_received.append(buffer, static_cast<std::size_t>(got));
    return true;
}

std::string RawClient::take(std::size_t count) {
    while (m_received.size() < count && receive()) {
    }
    return std::exchange(m_received, {});
}

std::optional<Reply> RawClient::reply(bool headOnly) {
    auto answer = readReply(headOnly);
    // One that says to go on is followed by another.
    const bool goesOn = answer && answer->status == 100;
    const Asked asked = m_asked.empty() ? Asked{} : m_asked.front();
    if (!m_asked.empty() && !goesOn)
        m_asked.pop_front();
    if (answer && !goesOn)
        recordExchange(asked.method, asked.target, !asked.method.empty(), *answer);
    return answer;
}

std::optional<Reply> RawClient::readReply(bool headOnly) {
    std::size_t end = 0;
    while ((end = m_received.find("\r\n\r\n")) == std::string::npos)
        if (!receive())
            return std::nullopt;
    Reply reply;
    reply.status = std::stoi(m_received.substr(9, 3));
    std::size_t line = m_received.find("\r\n") + 2;
    while (line < end + 2) {
        const std::size_t next = m_received.find("\r\n", line);
        const std::string text = m_received.substr(line, next - line);
        const std::size_t colon = text.find(": ");
        std::string name = text.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
        reply.fields[name] = text.substr(colon + 2);
        line = next + 2;
    }
    m_received.erase(0, end + 4);
    const std::string length = reply.field("content-length");
    const std::size_t size = headOnly || length.empty() ? 0 : std::stoul(length);
    while (m_received.size() < size)
        if (!receive())
            return std::nullopt;
    reply.body = m_received.substr(0, size);
    m_received.erase(0, size);
    return reply;
}

bool RawClient::endedByPeer() {
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (std::chrono::steady_clock::now() < deadline) {
        pollfd waiting{m_fd, POLLIN, 0};
        if (::poll(&waiting, 1, 100) <= 0)
            continue;
        char buffer[65536];
        if (::recv(m_fd, buffer, sizeof buffer, 0) <= 0)
            return true;
    }
    return false;
}

void RawClient::shutdownWriting() { ::shutdown(m_fd, SHUT_WR); }

void RawClient::reset() {
    const linger hard{1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
    ::close(m_fd);
    m_fd = -1;
}

Reply RawClient::request(const std::string& method, const std::string& target, const std::string& fields,
                         const std::string& body) {
    if (!send(requestText(m_port, method, target, fields, body)))
        return {};
    m_asked = {{method, target}};
    return reply(method == "HEAD").value_or(Reply());
}

Reply RawClient::post(const std::string& target, const std::string& json, const std::string& token) {
    std::string fields;
    if (!json.empty())
        fields += "Content-Type: application/json\r\n";
    if (!token.empty())
        fields += "Authorization: Bearer " + token + "\r\n";
    return request("POST", target, fields, json);
}

int RawClient::handshake(const std::string& path, const std::string& fields) {
    const Reply answer = get(path, "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                                   "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n" +
                                       fields);
    return answer.status;
}

int RawClient::Frame::closeCode() const {
    return opcode == 8 && payload.size() >= 2
               ? static_cast<unsigned char>(payload[0]) * 256 + static_cast<unsigned char>(payload[1])
               : 0;
}

std::optional<RawClient::Frame> RawClient::frame() {
    const auto need = [this](std::size_t count) {
        while (m_received.size() < count)
            if (!receive())
                return false;
        return true;
    };
    const auto byte = [this](std::size_t i) {
        return static_cast<std::size_t>(static_cast<unsigned char>(m_received[i]));
    };
    if (!need(2))
        return std::nullopt;
    std::size_t size = byte(1) & 0x7f;
    std::size_t start = 2;
    if (size == 126) {
        if (!need(4))
            return std::nullopt;
        size = byte(2) * 256 + byte(3);
        start = 4;
    }
    if (!need(start + size))
        return std::nullopt;
    Frame result{static_cast<int>(byte(0) & 0x0f), m_received.substr(start, size)};
    m_received.erase(0, start + size);
    return result;
}

bool RawClient::sendFrame(int opcode, std::string_view payload) {
    std::string bytes(1, static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        bytes.push_back(static_cast<char>(0x80 | payload.size()));
    } else {
        bytes.push_back(static_cast<char>(0x80 | 127));
        for (int shift = 56; shift >= 0; shift -= 8)
            bytes.push_back(static_cast<char>((payload.size() >> shift) & 0xff));
    }
    constexpr std::string_view kMask = "mask";
    bytes.append(kMask);
    for (std::size_t i = 0; i < payload.size(); ++i)
        bytes.push_back(static_cast<char>(payload[i] ^ kMask[i % 4]));
    return send(bytes);
}

} // namespace aetherion::test
