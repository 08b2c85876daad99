#include "core/http/response.h"

#include "core/http/json_text.h"

#include <date/date.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <locale>

namespace aetherion::http {

namespace {

void appendField(std::string& out, std::string_view fieldName, std::string_view value) {
    const auto end = std::find_if(value.begin(), value.end(),
                                  [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
    out.append(fieldName).append(": ").append(value.begin(), end).append("\r\n");
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
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
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

std::string serialize(const Response& response, bool headOnly, bool close, std::chrono::sys_seconds date) {
    std::string out;
    out.reserve(512 + response.body.size());
    out.append("HTTP/1.1 ").append(std::to_string(response.status)).append(" ");
    out.append(reasonPhrase(response.status)).append("\r\n");
    appendField(out, "Date", date::format(std::locale::classic(), "%a, %d %b %Y %H:%M:%S GMT", date));
    if (response.status != 204) {
        appendField(out, "Content-Type", response.contentType);
        appendField(out, "Content-Length", std::to_string(response.body.size()));
    }
    appendField(out, "Cache-Control", "no-store");
    appendField(out, "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    appendField(out, "Cross-Origin-Resource-Policy", "same-origin");
    appendField(out, "Referrer-Policy", "no-referrer");
    appendField(out, "X-Content-Type-Options", "nosniff");
    for (const auto& [fieldName, value] : response.fields)
        appendField(out, fieldName, value);
    if (close)
        appendField(out, "Connection", "close");
    out.append("\r\n");
    if (!headOnly && response.status != 204)
        out.append(response.body);
    return out;
}

} // namespace aetherion::http
