#pragma once
// A client on a bare socket, able to say what no HTTP library would: broken requests, half requests, silence.
//
// Thread: one. Every wait ends after `kPatience`.
#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace aetherion::test {

inline constexpr std::chrono::seconds kPatience{20};

struct Reply {
    int status = 0;
    /// Lower-case names.
    std::map<std::string, std::string> fields;
    std::string body;

    [[nodiscard]] nlohmann::ordered_json json() const { return nlohmann::ordered_json::parse(body, nullptr, false); }
    [[nodiscard]] std::string field(const std::string& name) const {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : found->second;
    }
};

class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// False when the other side has gone.
    bool send(std::string_view bytes);
    /// The next answer; `headOnly` when it was to HEAD. Nothing when the connection ended first.
    [[nodiscard]] std::optional<Reply> reply(bool headOnly = false);
    /// Has the other side ended the connection, within the patience? What came before is thrown away.
    [[nodiscard]] bool endedByPeer();
    /// What has come, at least `count` bytes unless the connection ends; taken.
    [[nodiscard]] std::string take(std::size_t count);
    void shutdownWriting();
    /// Ends with a reset instead of a farewell.
    void reset();
    [[nodiscard]] std::uint16_t port() const { return m_port; }

    /// One request and its answer. `fields` are whole lines, each with its end.
    [[nodiscard]] Reply request(const std::string& method, const std::string& target, const std::string& fields = {},
                                const std::string& body = {});
    [[nodiscard]] Reply get(const std::string& target, const std::string& fields = {}) {
        return request("GET", target, fields);
    }
    /// JSON with its type and length; `token` may be empty.
    [[nodiscard]] Reply post(const std::string& target, const std::string& json, const std::string& token = {});

    /// Opens a socket on `path`; the status of the answer.
    [[nodiscard]] int handshake(const std::string& path, const std::string& fields = {});
    struct Frame {
        int opcode = 0;
        std::string payload;
        [[nodiscard]] int closeCode() const;
    };
    [[nodiscard]] std::optional<Frame> frame();
    bool sendFrame(int opcode, std::string_view payload);

private:
    struct Asked {
        std::string method;
        std::string target;
    };
    void note(std::string_view bytes);
    [[nodiscard]] std::optional<Reply> readReply(bool headOnly);
    bool receive();
    int m_fd = -1;
    const std::uint16_t m_port;
    std::string m_received;
    /// Sent and not answered yet; empty where it was no request that could be read.
    std::deque<Asked> m_asked;
};

/// "GET /x HTTP/1.1" with Host and further field lines.
[[nodiscard]] std::string requestText(std::uint16_t port, const std::string& method, const std::string& target,
                                      const std::string& fields = {}, const std::string& body = {});

} // namespace aetherion::test
