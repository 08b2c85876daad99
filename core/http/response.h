#pragma once
// One HTTP answer, and the few ways to make one: JSON, a problem (RFC 9457), text.
//
// Thread: values and pure functions.
#include "core/http/request.h"

#include <nlohmann/json_fwd.hpp>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aetherion::http {

struct Response {
    int status = 200;
    std::string contentType = "application/json";
    std::string body;
    /// Beside the ones that every answer carries; a Content-Security-Policy of its own takes the place of "nothing".
    std::vector<std::pair<std::string, std::string>> fields;
    /// Strong hash of the body, without quotes (`bodyTag`); empty for none. With one, a client that has the body
    /// already gets 304.
    std::string tag{};
    /// Close the connection afterwards.
    bool close = false;

    Response&& with(std::string fieldName, std::string value) &&;
};

[[nodiscard]] Response jsonResponse(int status, const nlohmann::ordered_json& value);
/// application/problem+json with type, title, status and detail.
[[nodiscard]] Response problem(int status, std::string_view detail);
/// The same with members of its own, an object.
[[nodiscard]] Response problem(int status, std::string_view detail, const nlohmann::ordered_json& members);
[[nodiscard]] Response problem(const Refusal& refusal);

[[nodiscard]] std::string_view reasonPhrase(int status);

/// For Response::tag: the same for the same bytes, in every run.
[[nodiscard]] std::string bodyTag(std::string_view body);

/// The field Date, formatted once a second.
class DateText {
public:
    [[nodiscard]] const std::string& at(std::chrono::sys_seconds time);

private:
    std::chrono::sys_seconds m_time{};
    std::string m_text;
};

/// The bytes on the wire. `headOnly` leaves the body out and keeps its length. The security fields that every answer
/// carries are added here, unless it has its own of that name. Values are cut at the first control character, so that
/// no value can begin a field of its own.
[[nodiscard]] std::string serialize(const Response& response, bool headOnly, bool close, std::string_view date);

} // namespace aetherion::http
