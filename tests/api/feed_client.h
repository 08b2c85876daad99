#pragma once
// A client of `/ws/v1` on a bare socket. Thread: one.
#include "tests/api/fakes.h"

namespace aetherion::test {

class FeedClient {
public:
    /// `fields` are whole lines of the handshake. Reads the greeting.
    explicit FeedClient(std::uint16_t port, const std::string& fields = {}) : socket(port) {
        if (socket.handshake("/ws/v1", fields) == 101)
            hello = next();
    }

    void say(const nlohmann::ordered_json& message) { socket.sendFrame(1, message.dump()); }
    /// The next frame; null when the connection has ended, or closes.
    [[nodiscard]] nlohmann::ordered_json next() {
        while (const auto frame = socket.frame()) {
            if (frame->opcode == 1)
                return nlohmann::ordered_json::parse(frame->payload);
            if (frame->opcode == 8) {
                m_closed = frame->closeCode();
                break;
            }
        }
        return {};
    }
    /// Subscribes to one channel; the snapshot.
    nlohmann::ordered_json subscribe(const std::string& channel) {
        say({{"type", "subscribe"}, {"id", 1}, {"channels", {channel}}});
        (void)next();
        return next();
    }
    /// Reads on until the socket is closed.
    [[nodiscard]] int closeCode() {
        while (m_closed == 0 && !next().is_null()) {
        }
        return m_closed;
    }

    RawClient socket;
    nlohmann::ordered_json hello;

private:
    int m_closed = 0;
};

} // namespace aetherion::test
