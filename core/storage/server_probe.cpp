#include "core/storage/server_probe.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <string>

namespace aetherion::storage {

namespace {

constexpr std::uint16_t kUsualPort = 3306;
using SteadyClock = std::chrono::steady_clock;

class Socket {
public:
    explicit Socket(int family) : m_descriptor(::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {}
    ~Socket() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Socket(const Socket&) = delete;
    Socket& operator=(const Socket&) = delete;

    /// Connects, and waits for the first byte of the greeting.
    [[nodiscard]] bool isGreeted(const sockaddr* address, socklen_t size, SteadyClock::time_point deadline) const {
        if (m_descriptor < 0 || (::connect(m_descriptor, address, size) != 0 && errno != EINPROGRESS))
            return false;
        char greeting = 0;
        return awaits(POLLOUT, deadline) && awaits(POLLIN, deadline) && ::recv(m_descriptor, &greeting, 1, 0) == 1;
    }

private:
    [[nodiscard]] bool awaits(short what, SteadyClock::time_point deadline) const {
        for (;;) {
            const auto left = std::chrono::ceil<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
            pollfd poll{m_descriptor, what, 0};
            const int ready = left > 0 ? ::poll(&poll, 1, static_cast<int>(left)) : 0;
            if (ready < 0 && errno == EINTR)
                continue;
            return ready > 0 && (poll.revents & what) != 0;
        }
    }
    int m_descriptor;
};

ServerPresence probeLocal(const std::string& path, SteadyClock::time_point deadline) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        return ServerPresence::Unknown;
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    const Socket socket(AF_UNIX);
    return socket.isGreeted(reinterpret_cast<const sockaddr*>(&address), sizeof address, deadline)
               ? ServerPresence::Greets
               : ServerPresence::Away;
}

} // namespace

ServerPresence probeServer(const ServerAddress& server, Duration timeout) {
    const auto deadline = SteadyClock::now() + timeout;
    if (!server.socket.empty())
        return probeLocal(server.socket.string(), deadline);
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const std::string port = std::to_string(server.port != 0 ? server.port : kUsualPort);
    const int answer = ::getaddrinfo(server.host.c_str(), port.c_str(), &wanted, &found);
    // That names cannot be looked up just now says nothing about this one.
    if (answer != 0)
        return answer == EAI_AGAIN ? ServerPresence::Away : ServerPresence::Unknown;
    ServerPresence presence = ServerPresence::Away;
    for (const addrinfo* at = found; at && presence == ServerPresence::Away; at = at->ai_next)
        if (Socket(at->ai_family).isGreeted(at->ai_addr, at->ai_addrlen, deadline))
            presence = ServerPresence::Greets;
    ::freeaddrinfo(found);
    return presence;
}

} // namespace aetherion::storage
