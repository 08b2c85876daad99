#pragma once
// Parses HTTP/1.1 requests from bytes as they come: Boost.Beast's parser behind checks of ours.
//
// Refused, because clients and proxies disagree about them: folded fields, bare CR or LF, a Transfer-Encoding that is
// unknown (501) or repeated, encoding and length together, more than one Content-Length. Heads are read by peeking, so
// that the bytes of an upgrade stay in the socket for whoever speaks the other protocol.
//
// Thread: one owner. One object reads one request; reset() makes it ready for the next. It never keeps a reference to
// the bytes that it was given.
#include "core/http/limits.h"
#include "core/http/request.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace aetherion::http {

struct RequestHead {
    /// With target, fields, version, keepAlive and hasBody; target parts are decoded.
    Request request;
    /// How many bytes of the input it took.
    std::size_t bytes = 0;
    bool expectsContinue = false;
};

class RequestParser {
public:
    explicit RequestParser(const Limits& limits);
    ~RequestParser();
    RequestParser(const RequestParser&) = delete;
    RequestParser& operator=(const RequestParser&) = delete;

    /// `bytes` is everything received since the last request; call again with more until it answers. Only new bytes are
    /// scanned. Neither head nor refusal: more is needed.
    struct HeadOutcome {
        std::optional<RequestHead> head;
        std::optional<Refusal> refusal;
    };
    [[nodiscard]] HeadOutcome readHead(std::string_view bytes);

    /// After a head with a body: takes what belongs to it from the front of `bytes`.
    struct BodyOutcome {
        std::size_t consumed = 0;
        bool done = false;
        std::optional<Refusal> refusal;
    };
    [[nodiscard]] BodyOutcome readBody(std::string_view bytes);
    [[nodiscard]] std::string takeBody();

    void reset();

private:
    struct Message;
    /// Finds the head's end and what makes it unacceptable, before any parsing.
    [[nodiscard]] std::optional<Refusal> scan(std::string_view bytes);
    [[nodiscard]] std::optional<Refusal> parseHead(std::string_view head, RequestHead& out);

    const Limits m_limits;
    std::unique_ptr<Message> m_message;
    std::size_t m_scanned = 0;
    bool m_inFirstLine = true;
    /// One past the blank line; 0 while it has not come.
    std::size_t m_headEnd = 0;
};

} // namespace aetherion::http
