#include "core/http/response.h"

#include "core/base/digest.h"
#include "core/http/json_text.h"

#include <date/date.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <locale>

namespace aetherion::http {

namespace {

void appendField(std::string& out, std::string_view fieldName, std::string_view value) {
    const auto end = std::find_if(value.begin(), value.end(),
                                  [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    out.append(fieldName).append(": ").append(value.begin(), end).append("\r\n");
}

/// What stands between this server's answers and a browser that thinks too much of them.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> kEverywhere{
    {{"Cache-Control", "no-store"},
     {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
     {"Cross-Origin-Resource-Policy", "same-origin"},
     {"Referrer-Policy", "no-referrer"},
     {"X-Content-Type-Options", "nosniff"}}};

bool hasField(const Response& response, std::string_view fieldName) {
    return std::any_of(response.fields.begin(), response.fields.end(),
                       [&](const auto& field) { return equalIgnoringCase(field.first, fieldName); });
}

} // namespace

Response&& Response::with(std::string fieldName, std::string value) && {
    fields.emplace_back(std::move(fieldName), std::move(value));
    return std::move(*this);
}

Response jsonResponse(int status, const nlohmann::ordered_json& value) {
    Response response;
    response.status = status;
    response.body = dumpJson(value);
    return response;
}

Response problem(int status, std::string_view detail) {
    return problem(status, detail, nlohmann::ordered_json::object());
}

Response problem(int status, std::string_view detail, const nlohmann::ordered_json& members) {
    nlohmann::ordered_json value{
        {"type", "about:blank"}, {"title", reasonPhrase(status)}, {"status", status}, {"detail", detail}};
    value.update(members);
    Response response = jsonResponse(status, value);
    response.contentType = "application/problem+json";
    return response;
}

Response problem(const Refusal& refusal) { return problem(refusal.status, refusal.detail); }

std::string_view reasonPhrase(int status) {
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 408:
        return "Request Timeout";
    case 409:
        return "Conflict";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 414:
        return "URI Too Long";
    case 415:
        return "Unsupported Media Type";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 422:
        return "Unprocessable Content";
    case 426:
        return "Upgrade Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    }
    return "Unknown";
}

std::string bodyTag(std::string_view body) { return base::sha256Hex(body).substr(0, 32); }

const std::string& DateText::at(std::chrono::sys_seconds time) {
    if (m_text.empty() || time != m_time) {
        m_time = time;
        m_text = date::format(std::locale::classic(), "%a, %d %b %Y %H:%M:%S GMT", time);
    }
    return m_text;
}

std::string serialize(const Response& response, bool headOnly, bool close, std::string_view date) {
    const bool hasBody = response.status != 204 && response.status != 304;
    std::string out;
    out.reserve(640 + (headOnly ? 0 : response.body.size()));
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    out.append(reasonPhrase(response.status)).append("\r\n");
    appendField(out, "Date", date);
    if (hasBody) {
        appendField(out, "Content-Type", response.contentType);
        appendField(out, "Content-Length", std::to_string(response.body.size()));
    }
    for (const auto& [fieldName, value] : kEverywhere)
        if (!hasField(response, fieldName))
            out.append(fieldName).append(": ").append(value).append("\r\n");
    std::string varies;
    for (const auto& [fieldName, value] : response.fields)
        if (equalIgnoringCase(fieldName, "vary"))
            varies.append(varies.empty() ? "" : ", ").append(value);
        else
            appendField(out, fieldName, value);
    if (!varies.empty())
        appendField(out, "Vary", varies);
    if (close)
        appendField(out, "Connection", "close");
    out.append("\r\n");
    if (!headOnly && hasBody)
        out.append(response.body);
    return out;
}

} // namespace aetherion::http
