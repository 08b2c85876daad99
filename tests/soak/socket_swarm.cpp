#include "tests/soak/socket_swarm.h"

#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <netinet/in.h>
#include <string>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace aetherion::soak {

namespace {

constexpr std::size_t kDelays = 100'000;

std::string maskedText(const std::string& text) {
    std::string bytes("\x81");
    bytes.push_back(static_cast<char>(0x80 | text.size()));
    bytes.append(4, '\0');
    return bytes + text;
}

/// The number behind `"key":` from `from` on; moves `from` behind it.
std::uint64_t numberAfter(std::string_view text, std::string_view key, std::size_t& from) {
    const auto at = text.find(key, from);
    std::uint64_t value = 0;
    if (at == std::string_view::npos) {
        from = at;
        return value;
    }
    from = at + key.size();
    std::from_chars(text.data() + from, text.data() + text.size(), value);
    return value;
}

} // namespace

struct SocketSwarm::Client {
    int fd = -1;
    bool deaf = false;
    bool upgraded = false;
    bool closed = false;
    bool ready = false;
    std::string received;
    std::uint64_t last = 0;
    std::uint64_t ticks = 0;
};

double SocketSwarm::Result::delay(double share) const {
    std::uint64_t all = 0;
    for (const std::uint64_t each : delays)
        all += each;
    std::uint64_t seen = 0;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < delays.size(); ++i) {
        if (delays[i] == 0)
            continue;
        longest = i;
        seen += delays[i];
        if (static_cast<double>(seen) >= share * static_cast<double>(all))
            break;
    }
    return static_cast<double>(longest) / 10;
}

SocketSwarm::SocketSwarm(std::uint16_t port, int clients, int deaf) : m_port(port), m_deaf(deaf) {
    m_result.delays.assign(kDelays, 0);
    m_epoll = ::epoll_create1(EPOLL_CLOEXEC);
    for (int i = 0; i < clients; ++i) {
        m_clients.push_back(std::make_unique<Client>());
        m_clients.back()->deaf = i >= clients - deaf;
    }
}

SocketSwarm::~SocketSwarm() {
    for (const auto& client : m_clients)
        if (client->fd >= 0)
            ::close(client->fd);
    ::close(m_epoll);
}

bool SocketSwarm::subscribe() {
    const std::string hello = "GET /ws/v1 HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(m_port) +
                              "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                              "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" +
                              maskedText(R"({"type":"subscribe","id":1,"channels":["ticks"]})");
    for (const auto& client : m_clients) {
        client->fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(m_port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (::connect(client->fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
            ::send(client->fd, hello.data(), hello.size(), MSG_NOSIGNAL) != static_cast<ssize_t>(hello.size()))
            return false;
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.ptr = client.get();
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, client->fd, &event);
    }
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(30);
    const auto allReady = [&] {
        return std::all_of(m_clients.begin(), m_clients.end(), [](const auto& client) { return client->ready; });
    };
    while (!allReady() && std::chrono::steady_clock::now() < deadline) {
        epoll_event events[64];
        const int count = ::epoll_wait(m_epoll, events, 64, 100);
        for (int i = 0; i < count; ++i)
            readSome(*static_cast<Client*>(events[i].data.ptr));
    }
    for (const auto& client : m_clients)
        if (client->deaf)
            ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, client->fd, nullptr);
    return allReady();
}

bool SocketSwarm::readUntil(std::uint64_t ticks, Time deadline) {
    const auto complete = [&] {
        return std::all_of(m_clients.begin(), m_clients.end(),
                           [&](const auto& client) { return client->deaf || client->ticks >= ticks; });
    };
    auto looked = std::chrono::steady_clock::now();
    while (std::chrono::steady_clock::now() < deadline) {
        epoll_event events[256];
        const int count = ::epoll_wait(m_epoll, events, 256, 50);
        for (int i = 0; i < count; ++i)
            readSome(*static_cast<Client*>(events[i].data.ptr));
        if (const auto now = std::chrono::steady_clock::now(); now - looked > std::chrono::milliseconds(50)) {
            looked = now;
            if (complete())
                return true;
        }
    }
    return complete();
}

void SocketSwarm::readSome(Client& client) {
    char buffer[65'536];
    const ssize_t got = ::recv(client.fd, buffer, sizeof buffer, MSG_DONTWAIT);
    if (got <= 0) {
        if (!client.closed)
            ++m_result.closed;
        client.closed = true;
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, client.fd, nullptr);
        return;
    }
    client.received.append(buffer, static_cast<std::size_t>(got));
    if (!client.upgraded) {
        const auto end = client.received.find("\r\n\r\n");
        if (end == std::string::npos)
            return;
        client.upgraded = client.received.starts_with("HTTP/1.1 101");
        client.received.erase(0, end + 4);
    }
    takeFrames(client);
}

void SocketSwarm::takeFrames(Client& client) {
    const auto now = std::chrono::steady_clock::now();
    std::size_t begin = 0;
    const std::string& bytes = client.received;
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    while (bytes.size() - begin >= 2) {
        std::size_t length = byte(begin + 1) & 0x7f;
        const std::size_t extra = length == 126 ? 2 : (length == 127 ? 8 : 0);
        if (bytes.size() - begin < 2 + extra)
            break;
        for (std::size_t i = 0; i < extra; ++i)
            length = (i == 0 ? 0 : length << 8) | byte(begin + 2 + i);
        if (bytes.size() - begin < 2 + extra + length)
            break;
        const std::string_view text(bytes.data() + begin + 2 + extra, length);
        const int opcode = static_cast<int>(byte(begin)) & 15;
        if (opcode == 1)
            takeDelta(client, text, now);
        else if (opcode == 9 && !client.deaf)
            ::send(client.fd, "\x8a\x80\0\0\0\0", 6, MSG_NOSIGNAL);
        begin += 2 + extra + length;
    }
    client.received.erase(0, begin);
}

void SocketSwarm::takeDelta(Client& client, std::string_view text, Time now) {
    std::size_t at = 0;
    if (text.starts_with(R"({"type":"snapshot")")) {
        client.ready = true;
        client.last = numberAfter(text, R"("seq":)", at);
        return;
    }
    if (!text.starts_with(R"({"type":"delta")"))
        return;
    const std::uint64_t sequence = numberAfter(text, R"("seq":)", at);
    m_result.holes += numberAfter(text, R"("prev_seq":)", at) != client.last ? 1 : 0;
    client.last = sequence;
    ++m_result.frames;
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(now.time_since_epoch()).count();
    while (true) {
        const std::uint64_t published = numberAfter(text, R"("time_ms":)", at);
        if (at == std::string_view::npos)
            return;
        const std::uint64_t number = numberAfter(text, R"("quantity":)", at);
        m_result.holes += number != client.ticks + 1 ? 1 : 0;
        client.ticks = number;
        ++m_result.ticks;
        const auto delay = 10 * std::max<std::int64_t>(0, millis - static_cast<std::int64_t>(published));
        ++m_result.delays[std::min<std::size_t>(static_cast<std::size_t>(delay), kDelays - 1)];
    }
}

double threadSeconds(std::string_view name) {
    double seconds = 0;
    for (const auto& task : std::filesystem::directory_iterator("/proc/self/task")) {
        std::ifstream file(task.path() / "stat");
        std::string line;
        std::getline(file, line);
        const auto open = line.find('(');
        const auto close = line.rfind(')');
        if (open == std::string::npos || close == std::string::npos || line.substr(open + 1, close - open - 1) != name)
            continue;
        // Fields 14 and 15 of proc(5), the second of which ends at the third blank before the sixteenth.
        std::size_t at = close + 2;
        for (int field = 3; field < 14; ++field)
            at = line.find(' ', at) + 1;
        std::size_t used = 0;
        const double user = std::stod(line.substr(at), &used);
        const double system = std::stod(line.substr(at + used));
        seconds += (user + system) / static_cast<double>(::sysconf(_SC_CLK_TCK));
    }
    return seconds;
}

double residentMebibytes() {
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace aetherion::soak
