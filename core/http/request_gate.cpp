#include "core/http/request_gate.h"

#include <algorithm>
#include <exception>
#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

namespace aetherion::http {

namespace {

bool isJson(const std::string& contentType) {
    const auto semicolon = contentType.find(';');
    std::string_view type = std::string_view(contentType).substr(0, semicolon);
    while (!type.empty() && type.back() == ' ')
        type.remove_suffix(1);
    if (!equalIgnoringCase(type, "application/json"))
        return false;
    if (semicolon == std::string::npos)
        return true;
    std::string_view parameter = std::string_view(contentType).substr(semicolon + 1);
    while (!parameter.empty() && parameter.front() == ' ')
        parameter.remove_prefix(1);
    return equalIgnoringCase(parameter, "charset=utf-8") || equalIgnoringCase(parameter, "charset=\"utf-8\"");
}

bool contains(const std::vector<std::string>& paths, const std::string& path) {
    return std::find(paths.begin(), paths.end(), path) != paths.end();
}

/// In lower case, as fields are kept.
constexpr std::string_view kActorField = "x-aetherion-actor";
constexpr std::size_t kActorBytes = 64;

bool isLoginName(std::string_view text) {
    const auto isVisible = [](char c) { return c > ' ' && c < '\x7f'; };
    return !text.empty() && text.size() <= kActorBytes && std::all_of(text.begin(), text.end(), isVisible);
}

/// 16 bytes in base64: 22 digits and two signs.
bool isHandshakeKey(const std::string& key) {
    return key.size() == 24 && key.substr(22) == "==" &&
           key.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/") == 22;
}

} // namespace

RequestGate::RequestGate(const Router& router, const AccessPolicy& policy, const Callers& callers, RateLimiter& limiter,
                         Witness& witness, std::vector<std::string> socketPaths, Reach reach)
    : m_router(router), m_policy(policy), m_callers(callers), m_limiter(limiter), m_witness(witness),
      m_socketPaths(std::move(socketPaths)), m_reach(std::move(reach)) {}

bool RequestGate::isSocketPath(const std::string& path) const { return contains(m_socketPaths, path); }

bool RequestGate::isFree(const Route& route, const Request& request) const {
    return route.scope == Scope::Free && (m_reach.loopbackOnly || contains(m_reach.probePaths, request.path));
}

RequestGate::Verdict RequestGate::examine(Request& request) const {
    if (const auto refusal = m_policy.refuse(request)) {
        m_witness.refused(request, nullptr, refusal->status, refusal->detail);
        return {problem(*refusal), nullptr, false};
    }
    return inspect(request);
}

RequestGate::Verdict RequestGate::inspect(Request& request) const {
    if (request.asterisk) {
        if (request.method != Method::Options)
            return {problem(400, "only OPTIONS may ask about *"), nullptr, false};
        return {Response{204, {}, {}, {{"Allow", "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"}}}, nullptr, false};
    }
    if (request.fieldHasWord("upgrade", "websocket") || isSocketPath(request.path))
        return examineUpgrade(request);

    const Router::Match match = m_router.match(request);
    if (match.allowed.empty())
        return {problem(404, "nothing is served at this path"), nullptr, false};
    if (request.method == Method::Options) {
        Response answer{204, {}, {}, {{"Allow", match.allowed}}};
        if (m_policy.sharedOrigin(request) != nullptr) {
            answer.fields.emplace_back("Access-Control-Allow-Methods", match.allowed);
            answer.fields.emplace_back("Access-Control-Allow-Headers",
                                       "Authorization, Content-Type, Idempotency-Key, X-Request-Id");
        }
        return {std::move(answer), nullptr, false};
    }
    if (match.route == nullptr)
        return {problem(405, "this path does not serve that method").with("Allow", match.allowed), nullptr, false};
    if (auto refusal = checkContent(request))
        return {std::move(refusal), nullptr, false};
    if (!isFree(*match.route, request))
        if (auto refusal = checkToken(match.route, request))
            return {std::move(refusal), nullptr, false};
    if (auto refusal = findPerson(*match.route, request))
        return {std::move(refusal), nullptr, false};
    if (auto refusal = checkRate(*match.route, request))
        return {std::move(refusal), nullptr, false};
    return {std::nullopt, match.route, false};
}

RequestGate::Verdict RequestGate::examineUpgrade(Request& request) const {
    if (!isSocketPath(request.path))
        return {problem(404, "no socket is served at this path"), nullptr, false};
    if (request.method == Method::Options)
        return {Response{204, {}, {}, {{"Allow", "GET, OPTIONS"}}}, nullptr, false};
    if (request.method != Method::Get)
        return {problem(405, "a socket is opened with GET").with("Allow", "GET, OPTIONS"), nullptr, false};
    const std::string* version = request.field("sec-websocket-version");
    if (!request.fieldHasWord("upgrade", "websocket") || version == nullptr || *version != "13")
        return {problem(426, "this path speaks WebSocket, version 13")
                    .with("Upgrade", "websocket")
                    .with("Connection", "Upgrade")
                    .with("Sec-WebSocket-Version", "13"),
                nullptr, false};
    const std::string* key = request.field("sec-websocket-key");
    if (request.version < 11 || !request.fieldHasWord("connection", "upgrade") || request.hasBody || key == nullptr ||
        request.fieldCount("sec-websocket-key") > 1 || request.fieldCount("sec-websocket-version") > 1 ||
        !isHandshakeKey(*key))
        return {problem(400, "malformed WebSocket handshake"), nullptr, false};
    if (!m_reach.loopbackOnly && !contains(m_reach.firstMessagePaths, request.path))
        if (auto refusal = checkToken(nullptr, request))
            return {std::move(refusal), nullptr, false};
    return {std::nullopt, nullptr, true};
}

std::optional<Response> RequestGate::checkContent(const Request& request) const {
    if (!request.hasBody || request.method == Method::Get || request.method == Method::Head)
        return std::nullopt;
    const std::string* type = request.field("content-type");
    if (type == nullptr || request.fieldCount("content-type") > 1 || !isJson(*type) ||
        request.field("content-encoding") != nullptr)
        return problem(415, "the body must be application/json, not encoded").with("Accept", "application/json");
    return std::nullopt;
}

std::optional<Response> RequestGate::checkToken(const Route* route, Request& request) const {
    constexpr std::string_view kScheme = "bearer ";
    const std::string* authorization = request.field("authorization");
    if (authorization != nullptr && request.fieldCount("authorization") == 1 &&
        authorization->size() > kScheme.size() &&
        equalIgnoringCase(std::string_view(*authorization).substr(0, kScheme.size()), kScheme)) {
        if (auto caller = m_callers.find(std::string_view(*authorization).substr(kScheme.size()))) {
            request.caller = std::move(*caller);
            if (route == nullptr || route->scope == Scope::Free)
                return std::nullopt;
            auto refusal = checkScope(route->scope, request);
            if (refusal)
                m_witness.refused(request, route, refusal->status, "the token lacks the scope");
            return refusal;
        }
    }
    // Whoever says nothing does not guess.
    if (authorization != nullptr)
        if (auto refusal = m_limiter.takeFailure()) {
            m_witness.refused(request, route, refusal->status, "too many wrong tokens");
            return refusal;
        }
    m_witness.refused(request, route, 401, authorization == nullptr ? "no token" : "wrong token");
    // The same answer for every cause tells a guesser nothing.
    return problem(401, "a valid token is needed: Authorization: Bearer TOKEN")
        .with("WWW-Authenticate", "Bearer realm=\"aetherion\"");
}

std::optional<Response> RequestGate::checkScope(Scope needed, const Request& request) {
    if (request.caller.scopes.allow(needed))
        return std::nullopt;
    const std::string scope(name(needed));
    return problem(403, "the token lacks the scope \"" + scope + "\"", {{"scope", scope}})
        .with("WWW-Authenticate", R"(Bearer realm="aetherion", error="insufficient_scope", scope=")" + scope + '"');
}

std::optional<Response> RequestGate::checkRate(const Route& route, Request& request) const {
    if (route.effect != Effect::Change)
        return std::nullopt;
    std::optional<Response> refusal;
    if (!route.byBody)
        refusal = m_limiter.takeChange(request.caller.tokenId);
    if (refusal)
        m_witness.refused(request, &route, refusal->status, "too many changes");
    request.answerFields = m_limiter.fields(request.caller.tokenId);
    return refusal;
}

std::optional<Response> RequestGate::checkDemand(const Route& route, const Request& request) const {
    if (!route.byBody)
        return std::nullopt;
    const Demand demand = route.byBody(request);
    if (auto refusal = checkScope(demand.scope, request)) {
        m_witness.refused(request, &route, refusal->status, "the token lacks the scope");
        return refusal;
    }
    if (demand.effect != Effect::Change)
        return std::nullopt;
    auto refusal = m_limiter.takeChange(request.caller.tokenId);
    if (refusal)
        m_witness.refused(request, &route, refusal->status, "too many changes");
    return refusal;
}

std::shared_ptr<AnswerWatch> RequestGate::watchOf(const Route& route, const Request& request) const {
    if (route.scope == Scope::Free)
        return nullptr;
    const Caller& caller = request.caller;
    Admitted admitted{caller.person.empty() ? caller.name : caller.person,
                      !caller.person.empty(),
                      std::string(name(route.method)) + " " + route.pattern,
                      request.requestId,
                      route.effect == Effect::Question,
                      route.effect == Effect::Relief};
    return std::make_shared<AnswerWatch>(
        [&witness = m_witness, admitted = std::move(admitted)](const Response* answer) {
            witness.answered(admitted, answer ? answer->status : 0);
        });
}

std::optional<Response> RequestGate::findPerson(const Route& route, Request& request) const {
    const std::string* field = request.field(kActorField);
    if (field == nullptr || !request.caller.ownsFolder)
        return std::nullopt;
    if (request.fieldCount(kActorField) == 1 && isLoginName(*field))
        request.caller.person = *field;
    else if (route.scope != Scope::Stop)
        return problem(400, "X-Aetherion-Actor: must be one login name, 1 to 64 visible ASCII characters");
    return std::nullopt;
}

std::optional<Response> RequestGate::serve(const Route& route, const Request& request, Responder responder) const {
    if (auto refusal = checkDemand(route, request))
        return refusal;
    const auto watch = watchOf(route, request);
    try {
        if (const auto* handler = std::get_if<Handler>(&route.handler)) {
            Response response = (*handler)(request);
            if (watch)
                watch->answered(&response);
            return response;
        }
        std::get<AsyncHandler>(route.handler)(request, watch ? responder.watchedBy(watch) : std::move(responder));
        return std::nullopt;
    } catch (const std::exception& error) {
        spdlog::error("api: {} {} failed: {} (request {})", name(route.method), route.pattern, error.what(),
                      request.requestId);
    } catch (...) {
        spdlog::error("api: {} {} failed (request {})", name(route.method), route.pattern, request.requestId);
    }
    Response failed = problem(500, "the request could not be served; the log has the reason");
    if (watch)
        watch->answered(&failed);
    return failed;
}

Fields RequestGate::fieldsForOrigin(const Request& request) const {
    Fields fields = request.answerFields;
    const std::string* origin = m_policy.sharedOrigin(request);
    if (origin == nullptr)
        return fields;
    fields.insert(fields.end(),
                  {{"Access-Control-Allow-Origin", *origin},
                   {"Access-Control-Expose-Headers",
                    "X-Aetherion-Source, X-Next-Cursor, X-Request-Id, Allow, RateLimit, RateLimit-Policy, Retry-After"},
                   {"Vary", "Origin"}});
    return fields;
}

} // namespace aetherion::http
