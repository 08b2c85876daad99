// The way of a request without its socket: parser, gate, router, a handler that reads JSON, and the answer's bytes.
//
// The first byte says in which pieces the rest arrives. However it is cut, it must mean the same.
#include "core/http/json_text.h"
#include "core/http/representations.h"
#include "core/http/request_gate.h"
#include "core/http/request_ids.h"
#include "core/http/request_parser.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <cstdlib>

using namespace aetherion;

namespace {

void require(bool holds, const char* what) {
    if (holds)
        return;
    std::fprintf(stderr, "does not hold: %s\n", what);
    std::abort();
}

class OneCaller final : public http::Callers {
public:
    [[nodiscard]] std::optional<http::Caller> find(std::string_view token) const override {
        return token == "aeth_fuzz"
                   ? std::optional<http::Caller>(http::Caller{"fuzz", true, {}, "fuzz", {http::Scope::Read}, {"*"}})
                   : std::nullopt;
    }
    [[nodiscard]] bool stillValid(const http::Caller&) const override { return true; }
};

class Nobody final : public http::Witness {
public:
    void refused(const http::Request&, const http::Route*, int, std::string_view) override {}
    void answered(const http::Admitted&, int) override {}
};

http::Limits smallLimits() {
    http::Limits limits;
    limits.headBytes = 1024;
    limits.fields = 12;
    limits.targetBytes = 200;
    limits.bodyBytes = 300;
    limits.jsonDepth = 5;
    return limits;
}

class Server {
public:
    Server() {
        m_router.add(http::Method::Get, "/health/", http::Scope::Free, [](const http::Request&) {
            return http::jsonResponse(200, {{"status", "running"}});
        });
        m_router.add(http::Method::Get, "/quote/{symbol}", http::Scope::Free, [](const http::Request& request) {
            http::Response response =
                http::jsonResponse(200, {{"symbol", request.parameter("symbol")}, {"pad", std::string(1500, 'x')}});
            response.tag = http::bodyTag(response.body);
            return response;
        });
        m_router.add(http::Method::Post, "/order", http::Scope::Token, [this](const http::Request& request) {
            const auto json = http::parseJson(request.body, m_limits.jsonDepth);
            return json ? http::jsonResponse(200, *json) : http::problem(400, json.error().text());
        });
    }

    /// Everything that is answered, until the connection would end.
    [[nodiscard]] std::string answers(std::string_view input, std::size_t piece) {
        http::RequestIds ids("fuzz");
        http::RequestParser parser(m_limits);
        http::Request request;
        const http::Route* route = nullptr;
        bool inBody = false;
        std::string received;
        std::string out;
        while (!input.empty()) {
            received.append(input.substr(0, piece));
            input.remove_prefix(std::min(piece, input.size()));
            for (bool more = true; more;) {
                if (!inBody) {
                    auto outcome = parser.readHead(received);
                    if (outcome.refusal)
                        return out + write(request, http::problem(*outcome.refusal), {});
                    if (!outcome.head)
                        break;
                    require(outcome.head->bytes <= received.size(), "a head takes no more than has come");
                    request = std::move(outcome.head->request);
                    request.requestId = ids.idOf(request);
                    received.erase(0, outcome.head->bytes);
                    auto verdict = m_gate.examine(request);
                    if (verdict.upgrade)
                        return out + "upgrade " + request.path;
                    if (verdict.refusal) {
                        out += write(request, std::move(*verdict.refusal), http::wishesOf(request));
                        if (request.hasBody || !request.keepAlive)
                            return out;
                        parser.reset();
                        continue;
                    }
                    route = verdict.route;
                    inBody = request.hasBody;
                }
                if (inBody) {
                    const auto outcome = parser.readBody(received);
                    require(outcome.consumed <= received.size(), "a body takes no more than has come");
                    received.erase(0, outcome.consumed);
                    if (outcome.refusal)
                        return out + write(request, http::problem(*outcome.refusal), {});
                    if (!outcome.done) {
                        more = outcome.consumed > 0 && !received.empty();
                        continue;
                    }
                    request.body = parser.takeBody();
                    require(request.body.size() <= m_limits.bodyBytes, "a body is bounded");
                    inBody = false;
                }
                const auto response = m_gate.serve(*route, request, http::Responder({}, 0, 0, {}));
                require(response.has_value(), "a handler answers");
                out += write(request, *response, http::wishesOf(request));
                if (!request.keepAlive)
                    return out;
                parser.reset();
            }
        }
        return out;
    }

private:
    [[nodiscard]] std::string write(const http::Request& request, http::Response response, const http::Wishes& wishes) {
        for (auto& field : m_gate.fieldsForOrigin(request))
            response.fields.push_back(std::move(field));
        m_representations.choose(response, wishes);
        response.fields.emplace_back(http::kRequestIdField, request.requestId);
        const std::string bytes = http::serialize(response, false, false, "Thu, 01 Jan 1970 00:00:00 GMT");
        const std::size_t end = bytes.find("\r\n\r\n");
        require(end != std::string::npos, "an answer has a head");
        require(bytes.compare(end + 4, std::string::npos,
                              response.status == 204 || response.status == 304 ? "" : response.body) == 0,
                "nothing but the body stands behind the head");
        for (std::size_t i = 0; i < end; ++i)
            require(static_cast<unsigned char>(bytes[i]) >= 0x20 || bytes[i] == '\r' || bytes[i] == '\n',
                    "no control character stands in a head");
        return bytes;
    }

    const http::Limits m_limits = smallLimits();
    const OneCaller m_callers;
    const http::AccessPolicy m_policy{http::hostFields(80, false, {}, {"a.example"}), false, {"https://panel.example"}};
    http::Router m_router;
    const ManualClock m_clock;
    http::RateLimiter m_limiter{{}, m_clock};
    Nobody m_witness;
    const http::RequestGate m_gate{m_router, m_policy, m_callers, m_limiter, m_witness, {"/ws"}};
    http::Representations m_representations;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2)
        return 0;
    const std::string_view input(reinterpret_cast<const char*>(data) + 1, size - 1);
    const std::size_t piece = 1 + data[0] % 64;
    require(Server().answers(input, piece) == Server().answers(input, input.size()),
            "pieces mean the same as the whole");
    return 0;
}
