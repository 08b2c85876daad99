#pragma once
// A socket path whose clients are listened to: what arrives, what they say, when they leave.
//
// Thread: the api thread, all of it. Numbers are never used twice.
#include "core/http/request.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace aetherion::http {

using SocketNumber = std::uint64_t;

/// What a client said when it opened its socket.
struct SocketHandshake {
    std::string path;
    /// It named an Origin: browsers do, and cannot send a token with the handshake.
    bool fromBrowser = false;
    /// From `Authorization: Bearer`; empty without one.
    std::string token{};
};
[[nodiscard]] SocketHandshake handshakeOf(const Request& request);

class SocketTalk {
public:
    virtual ~SocketTalk() = default;
    virtual void arrived(SocketNumber client, const SocketHandshake& handshake) = 0;
    /// A whole text message, valid UTF-8, within the bounds.
    virtual void said(SocketNumber client, std::string_view text) = 0;
    virtual void left(SocketNumber client) = 0;
};

} // namespace aetherion::http
