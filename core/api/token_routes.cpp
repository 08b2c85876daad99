#include "core/api/actor.h"
#include "core/api/routes.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using contract::TokenFault;
using nlohmann::ordered_json;

ordered_json timeOrNull(const std::optional<Timestamp>& time) {
    return time ? ordered_json(formatIso(*time)) : ordered_json();
}

ordered_json tokenJson(const contract::ApiToken& token, Timestamp now) {
    auto scopes = ordered_json::array();
    for (const contract::TokenScope scope : token.scopes)
        scopes.push_back(name(scope));
    return {{"id", token.id},
            {"name", token.name},
            {"scopes", std::move(scopes)},
            {"accounts", token.accounts},
            {"state", stateOf(token, now)},
            {"created", formatIso(token.created)},
            {"expires", timeOrNull(token.expires)},
            {"last_used", timeOrNull(token.lastUsed)},
            {"revoked", timeOrNull(token.revoked)},
            {"replaced_by", token.replacedBy.empty() ? ordered_json() : ordered_json(token.replacedBy)}};
}

http::Response faultResponse(const TokenFault& fault) {
    switch (fault.kind) {
    case TokenFault::Kind::Unusable:
        return http::problem(422, fault.error.text());
    case TokenFault::Kind::Unknown:
        return http::problem(404, fault.error.text());
    case TokenFault::Kind::Conflict:
        return http::problem(409, fault.error.text());
    case TokenFault::Kind::Unavailable:
        break;
    }
    return unavailableProblem("the tokens cannot be read or changed now", fault.error);
}

/// The text stands in this answer, and nowhere else.
http::Response newTokenResponse(const contract::NewToken& made, Timestamp now) {
    ordered_json answer{{"token", made.text}};
    answer.update(tokenJson(made.token, now));
    return http::jsonResponse(201, answer);
}

contract::TokenActor tokenActorOf(const http::Request& request) {
    const Actor actor = actorOf(request);
    return {actor.who, actor.channelName(), request.requestId};
}

/// A list of texts, or one text with commas.
Result<std::string> listOf(const ordered_json& body, const char* field) {
    const auto found = body.find(field);
    if (found == body.end())
        return failAt(field, "is missing");
    if (found->is_string())
        return found->get<std::string>();
    std::string text;
    if (found->is_array() && !found->empty())
        for (const ordered_json& each : *found) {
            if (!each.is_string())
                return failAt(field, "is a list of texts");
            text += (text.empty() ? "" : ",") + each.get<std::string>();
        }
    if (text.empty())
        return failAt(field, "is a list of texts");
    return text;
}

/// Absent where the body has none.
Result<std::optional<Duration>> spanOf(const ordered_json& body, const char* field) {
    const auto found = body.find(field);
    if (found == body.end() || found->is_null())
        return std::optional<Duration>();
    if (!found->is_string())
        return failAt(field, "is a text such as \"30d\"");
    const auto span = contract::parseLifetime(found->get<std::string>());
    if (!span)
        return failAt(field, span.error().reason);
    return std::optional(*span);
}

Result<contract::TokenRequest> readTokenRequest(const ordered_json& body) {
    for (const auto& [key, value] : body.items())
        if (key != "name" && key != "scopes" && key != "accounts" && key != "expires_in")
            return failAt(key, "is none of name, scopes, accounts, expires_in");
    const auto name = body.find("name");
    if (name == body.end() || !name->is_string())
        return failAt("name", "is a text");
    const auto scopesText = listOf(body, "scopes");
    const auto accountsText = listOf(body, "accounts");
    const auto lifetime = spanOf(body, "expires_in");
    for (const Error* error : {scopesText ? nullptr : &scopesText.error(),
                               accountsText ? nullptr : &accountsText.error(), lifetime ? nullptr : &lifetime.error()})
        if (error)
            return tl::unexpected(*error);
    auto scopes = contract::parseTokenScopes(*scopesText);
    if (!scopes)
        return tl::unexpected(scopes.error());
    auto accounts = contract::parseAccountPatterns(*accountsText);
    if (!accounts)
        return tl::unexpected(accounts.error());
    return contract::TokenRequest{name->get<std::string>(), std::move(*scopes), std::move(*accounts), *lifetime};
}

/// Where a database may be waited for.
void askBook(const RouteContext& context, const http::Responder& responder,
             std::function<http::Response(contract::TokenPort&)> call) {
    const bool waiting =
        context.tokens &&
        context.tokens->post([responder, call = std::move(call)](contract::TokenPort& port) -> TokenBook::Then {
            return [responder, answer = call(port)] { responder.answer([answer] { return answer; }); };
        });
    if (!waiting)
        responder.answer(
            [] { return http::problem(503, "the tokens cannot be read or changed now").with("Retry-After", "1"); });
}

void listTokens(const RouteContext& context, const http::Responder& responder) {
    askBook(context, responder, [now = context.ports.clock.now()](contract::TokenPort& port) {
        const auto tokens = port.tokens();
        if (!tokens)
            return faultResponse({TokenFault::Kind::Unavailable, tokens.error()});
        auto items = ordered_json::array();
        for (const contract::ApiToken& token : *tokens)
            items.push_back(tokenJson(token, now));
        return http::jsonResponse(200, {{"items", std::move(items)}});
    });
}

void createToken(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto refuse = [&responder](int status, const std::string& text) {
        responder.answer([status, text] { return http::problem(status, text); });
    };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(body.error().status, body.error().detail);
    const auto wanted = readTokenRequest(*body);
    if (!wanted)
        return refuse(422, wanted.error().text());
    // Nobody gives away more accounts than they have: a pattern of their own, or a name that one of them covers.
    for (const std::string& pattern : wanted->accounts)
        if (!request.caller.covers(pattern))
            return refuse(403, "the token is not for those accounts itself");
    askBook(context, responder,
            [wanted = *wanted, actor = tokenActorOf(request), &clock = context.ports.clock](contract::TokenPort& port) {
                const auto made = port.create(wanted, actor);
                return made ? newTokenResponse(*made, clock.now()) : faultResponse(made.error());
            });
}

/// The new text of a token for more accounts than one's own would be a way to them.
std::optional<http::Response> refuseForeignToken(const http::Caller& caller, const std::string& idOrName,
                                                 contract::TokenPort& port) {
    if (caller.mayUseAll())
        return std::nullopt;
    const auto tokens = port.tokens();
    if (!tokens)
        return faultResponse({TokenFault::Kind::Unavailable, tokens.error()});
    for (const contract::ApiToken& token : *tokens)
        if (token.id == idOrName || token.name == idOrName)
            for (const std::string& pattern : token.accounts)
                if (!caller.covers(pattern))
                    return http::problem(403, "the token is not for those accounts itself");
    return std::nullopt;
}

void rotateToken(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto refuse = [&responder](int status, const std::string& text) {
        responder.answer([status, text] { return http::problem(status, text); });
    };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(body.error().status, body.error().detail);
    const auto overlap = spanOf(*body, "overlap");
    if (!overlap)
        return refuse(422, overlap.error().text());
    askBook(context, responder,
            [id = request.parameter("token"), overlap = overlap->value_or(contract::kTokenOverlap),
             actor = tokenActorOf(request), caller = request.caller,
             &clock = context.ports.clock](contract::TokenPort& port) {
                if (auto foreign = refuseForeignToken(caller, id, port))
                    return std::move(*foreign);
                const auto made = port.rotate(id, overlap, actor);
                return made ? newTokenResponse(*made, clock.now()) : faultResponse(made.error());
            });
}

void revokeToken(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    askBook(context, responder,
            [id = request.parameter("token"), actor = tokenActorOf(request),
             &clock = context.ports.clock](contract::TokenPort& port) {
                const auto ended = port.revoke(id, actor);
                if (!ended)
                    return faultResponse(ended.error());
                auto items = ordered_json::array();
                for (const contract::ApiToken& token : *ended)
                    items.push_back(tokenJson(token, clock.now()));
                return http::jsonResponse(200, {{"items", std::move(items)}});
            });
}

} // namespace

void addTokenRoutes(http::Router& router, const RouteContext& context) {
    router.addAsync(
        http::Method::Get, "/api/v1/tokens", http::Scope::Admin,
        [&context](const http::Request&, const http::Responder& responder) { listTokens(context, responder); });
    router.addAsync(http::Method::Post, "/api/v1/tokens", http::Scope::Admin,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        createToken(context, request, responder);
                    });
    router.addAsync(http::Method::Post, "/api/v1/tokens/{token}/rotate", http::Scope::Admin,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        rotateToken(context, request, responder);
                    });
    // Ending a token takes away what it may.
    router.addAsync(http::Method::Delete, "/api/v1/tokens/{token}", {http::Scope::Admin, http::Effect::Relief},
                    [&context](const http::Request& request, const http::Responder& responder) {
                        revokeToken(context, request, responder);
                    });
}

} // namespace aetherion::api
