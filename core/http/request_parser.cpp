#include "core/http/request_parser.h"

#include "core/http/request_target.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <algorithm>

namespace aetherion::http {

namespace http = boost::beast::http;

namespace {

std::string_view view(boost::beast::string_view text) { return {text.data(), text.size()}; }

Method toMethod(http::verb verb) {
    // Beast's verbs are open-ended; what no route can ever serve is one case here.
    if (verb == http::verb::get)
        return Method::Get;
    if (verb == http::verb::head)
        return Method::Head;
    if (verb == http::verb::post)
        return Method::Post;
    if (verb == http::verb::put)
        return Method::Put;
    if (verb == http::verb::patch)
        return Method::Patch;
    if (verb == http::verb::delete_)
        return Method::Delete;
    if (verb == http::verb::options)
        return Method::Options;
    return Method::Unserved;
}

Refusal fromParser(const boost::beast::error_code& error) {
    if (error == http::error::body_limit)
        return {413, "the body is too large"};
    if (error == http::error::header_limit)
        return {431, "the header is too large"};
    if (error == http::error::bad_version)
        return {505, "only HTTP/1.0 and HTTP/1.1 are spoken here"};
    return {400, "malformed request: " + error.message()};
}

/// Length and encoding decide where the next request begins, so nothing about them may be ambiguous.
std::optional<Refusal> checkFraming(const Request& request) {
    const std::size_t lengths = request.fieldCount("content-length");
    const std::size_t encodings = request.fieldCount("transfer-encoding");
    if (lengths > 1)
        return Refusal{400, "Content-Length is given twice"};
    if (lengths == 1) {
        const std::string& value = *request.field("content-length");
        if (value.empty() || value.size() > 20 ||
            !std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; }))
            return Refusal{400, "Content-Length is not a number"};
    }
    if (encodings == 0)
        return std::nullopt;
    if (lengths == 1)
        return Refusal{400, "Transfer-Encoding and Content-Length together"};
    if (request.version < 11)
        return Refusal{400, "Transfer-Encoding in HTTP/1.0"};
    if (encodings > 1 || !equalIgnoringCase(*request.field("transfer-encoding"), "chunked"))
        return Refusal{501, "only the transfer encoding 'chunked' is known here"};
    return std::nullopt;
}

} // namespace

struct RequestParser::Message {
    http::request_parser<http::string_body> parser;
};

RequestParser::RequestParser(const Limits& limits) : m_limits(limits) {}
RequestParser::~RequestParser() = default;

void RequestParser::reset() {
    m_message.reset();
    m_scanned = 0;
    m_inFirstLine = true;
    m_headEnd = 0;
}

std::optional<Refusal> RequestParser::scan(std::string_view bytes) {
    for (; m_scanned < bytes.size(); ++m_scanned) {
        const std::size_t i = m_scanned;
        const char c = bytes[i];
        const char previous = i > 0 ? bytes[i - 1] : '\0';
        if (i >= m_limits.headBytes)
            return Refusal{431, "the header is too large"};
        if (c == '\n' && previous != '\r')
            return Refusal{400, "a line ends without a carriage return"};
        if (c != '\n' && previous == '\r')
            return Refusal{400, "a carriage return stands alone"};
        if (m_inFirstLine) {
            if (c == '\n')
                m_inFirstLine = false;
            else if (c != '\r' && (c < 0x20 || c == 0x7f))
                return Refusal{400, "this is not HTTP"};
            // Method and version take some bytes of the line too.
            else if (i > m_limits.targetBytes + 32)
                return Refusal{414, "the target is too long"};
            continue;
        }
        const bool lineStart = previous == '\n';
        if (lineStart && (c == ' ' || c == '\t'))
            return Refusal{400, "folded header fields are not accepted"};
        if (c == '\n' && i >= 3 && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
            m_headEnd = ++m_scanned;
            return std::nullopt;
        }
    }
    return std::nullopt;
}

RequestParser::HeadOutcome RequestParser::readHead(std::string_view bytes) {
    // A client may send an empty line after a body; one is skipped (RFC 9112 2.2).
    const std::size_t skipped = bytes.substr(0, 2) == "\r\n" ? 2 : 0;
    if (bytes == "\r")
        return {};
    bytes.remove_prefix(skipped);
    if (auto refusal = scan(bytes))
        return {std::nullopt, std::move(refusal)};
    if (m_headEnd == 0)
        return {};
    RequestHead head;
    if (auto refusal = parseHead(bytes.substr(0, m_headEnd), head))
        return {std::nullopt, std::move(refusal)};
    head.bytes = m_headEnd + skipped;
    return {std::move(head), std::nullopt};
}

std::optional<Refusal> RequestParser::parseHead(std::string_view bytes, RequestHead& out) {
    m_message = std::make_unique<Message>();
    auto& parser = m_message->parser;
    parser.header_limit(static_cast<std::uint32_t>(m_limits.headBytes));
    parser.body_limit(m_limits.bodyBytes);
    boost::beast::error_code error;
    parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    if (error && error != http::error::need_more)
        return fromParser(error);
    if (!parser.is_header_done())
        return Refusal{400, "malformed request"};

    const auto& message = parser.get();
    Request& request = out.request;
    if (message.version() != 10 && message.version() != 11)
        return Refusal{505, "only HTTP/1.0 and HTTP/1.1 are spoken here"};
    request.version = static_cast<int>(message.version());
    for (const auto& f : message.base()) {
        std::string fieldName(view(f.name_string()));
        std::transform(fieldName.begin(), fieldName.end(), fieldName.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
        request.fields.push_back({std::move(fieldName), std::string(view(f.value()))});
    }
    if (request.fields.size() > m_limits.fields)
        return Refusal{431, "too many header fields"};
    if (message.target().size() > m_limits.targetBytes)
        return Refusal{414, "the target is too long"};
    if (auto refusal = checkFraming(request))
        return refusal;
    if (message.method() == http::verb::unknown)
        return Refusal{501, "unknown method"};
    if (message.method() == http::verb::connect)
        return Refusal{501, "this server is no proxy"};
    request.method = toMethod(message.method());
    if (auto refusal = readTarget(view(message.target()), request))
        return refusal;
    request.hasBody = !parser.is_done();
    // HTTP/1.0 clients get one answer per connection.
    request.keepAlive = request.version == 11 && !request.fieldHasWord("connection", "close");
    if (const std::string* expect = request.field("expect")) {
        if (!equalIgnoringCase(*expect, "100-continue"))
            return Refusal{417, "unknown expectation"};
        out.expectsContinue = request.version == 11;
    }
    return std::nullopt;
}

RequestParser::BodyOutcome RequestParser::readBody(std::string_view bytes) {
    auto& parser = m_message->parser;
    parser.eager(true);
    BodyOutcome outcome;
    boost::beast::error_code error;
    outcome.consumed = parser.put(boost::asio::buffer(bytes.data(), bytes.size()), error);
    if (error && error != http::error::need_more)
        outcome.refusal = fromParser(error);
    else if (outcome.consumed == 0 && bytes.size() >= m_limits.headBytes && !parser.is_done())
        outcome.refusal = Refusal{400, "a chunk's header is too long"};
    outcome.done = parser.is_done();
    return outcome;
}

std::string RequestParser::takeBody() { return std::move(m_message->parser.get().body()); }

} // namespace aetherion::http
