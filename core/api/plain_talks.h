#pragma once
// The ancestors' sockets that need more than a broadcast: a greeting, or a token.
//
// Thread: the api thread. Hub and callers outlive them.
#include "core/http/caller.h"
#include "core/http/socket_hub.h"

#include <chrono>
#include <map>

namespace aetherion::api {

inline constexpr std::string_view kStreamPath = "/ws/market/stream";

/// `/ws/market/stream`: greets; what clients say is ignored.
class StreamTalk final : public http::SocketTalk {
public:
    explicit StreamTalk(http::SocketHub& hub) : m_hub(hub) {}
    void arrived(http::SocketNumber client, const http::SocketHandshake& handshake) override;
    void said(http::SocketNumber, std::string_view) override {}
    void left(http::SocketNumber) override { --m_count; }
    [[nodiscard]] bool hasClients() const { return m_count > 0; }

private:
    http::SocketHub& m_hub;
    int m_count = 0;
};

/// `/ws/decision`: for holders of a token, in the handshake or as {"type":"auth","token":…} within five seconds.
class DecisionTalk final : public http::SocketTalk {
public:
    using Time = std::chrono::steady_clock::time_point;
    DecisionTalk(http::SocketHub& hub, const http::Callers& callers, int jsonDepth)
        : m_hub(hub), m_callers(callers), m_jsonDepth(jsonDepth) {}
    void arrived(http::SocketNumber client, const http::SocketHandshake& handshake) override;
    void said(http::SocketNumber client, std::string_view text) override;
    void left(http::SocketNumber client) override { m_clients.erase(client); }
    void send(std::string_view account, const http::SocketFrame& frame);
    void lookAfter(Time now);

private:
    struct Client {
        Time since;
        std::optional<http::Caller> caller{};
    };
    void authenticate(http::SocketNumber number, Client& client, std::string_view token);

    http::SocketHub& m_hub;
    const http::Callers& m_callers;
    const int m_jsonDepth;
    std::map<http::SocketNumber, Client> m_clients;
};

} // namespace aetherion::api
