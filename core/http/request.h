#pragma once
// One HTTP request after parsing: method, decoded path and query, fields, body.
//
// Path segments and query values are percent-decoded, valid UTF-8 and free of control characters. Thread: values.
#include "core/http/caller.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::http {

/// Unserved: known to HTTP, used by no route (TRACE, CONNECT).
enum class Method : std::uint8_t { Get, Head, Post, Put, Patch, Delete, Options, Unserved };
/// GET HEAD POST PUT PATCH DELETE OPTIONS
[[nodiscard]] std::string_view name(Method method);

struct Field {
    /// Lower case.
    std::string name;
    std::string value;
};

struct Request {
    Method method = Method::Get;
    /// At which it arrived.
    std::uint16_t port = 0;
    /// 10 or 11.
    int version = 11;
    /// As sent, without the query.
    std::string path;
    /// "/health/" has two: "health" and "". "/" has one, empty.
    std::vector<std::string> segments;
    /// Each name at most once.
    std::vector<std::pair<std::string, std::string>> query;
    /// From a target in absolute form ("GET http://127.0.0.1:8001/"); empty otherwise.
    std::string authority;
    /// "OPTIONS *".
    bool asterisk = false;
    std::vector<Field> fields;
    /// Names this request in its answer (`X-Request-Id`), the log and the audit; never empty once a gate sees it.
    std::string requestId;
    bool keepAlive = true;
    bool hasBody = false;
    std::string body;
    /// What the route's pattern took from the path: {"job","7"}.
    std::map<std::string, std::string, std::less<>> parameters;
    /// Whoever the token names; empty on free paths and without one.
    Caller caller{};
    /// What the gate has to say in the answer's fields, whatever the answer.
    std::vector<std::pair<std::string, std::string>> answerFields{};

    /// The first field of that name (lower case), or null.
    [[nodiscard]] const std::string* field(std::string_view fieldName) const;
    [[nodiscard]] std::size_t fieldCount(std::string_view fieldName) const;
    [[nodiscard]] const std::string* queryValue(std::string_view key) const;
    /// Empty when the pattern has no such parameter.
    [[nodiscard]] std::string parameter(std::string_view key) const;
    /// Is `token` one of the field's comma-separated words, in any case?
    [[nodiscard]] bool fieldHasWord(std::string_view fieldName, std::string_view word) const;
};

/// Why a request cannot be served, as a status and one line for its sender.
struct Refusal {
    int status = 400;
    std::string detail;
};

[[nodiscard]] bool equalIgnoringCase(std::string_view a, std::string_view b);

} // namespace aetherion::http
