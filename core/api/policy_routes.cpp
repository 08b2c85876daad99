#include "core/api/account_access.h"
#include "core/api/actor.h"
#include "core/api/routes.h"
#include "core/api/trading_values.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

tl::expected<std::string, http::Response> textField(const ordered_json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end())
        return tl::unexpected(http::problem(422, std::string(field) + " is missing", {{"field", field}}));
    if (!found->is_string() || found->get_ref<const std::string&>().empty())
        return tl::unexpected(http::problem(422, std::string(field) + " is a name", {{"field", field}}));
    return found->get<std::string>();
}

void askPolicy(const RouteContext& context, const http::Responder& responder, contract::TradingCommand command) {
    context.desk.ask(std::move(command), [responder](Result<contract::TradingAnswer> answer) {
        responder.answer([answer = std::move(answer)] {
            if (!answer)
                return outcomeUnknown(answer.error());
            return answer->refusal ? refusalResponse(*answer->refusal)
                                   : http::jsonResponse(200, {{"message", answer->text}});
        });
    });
}

void arm(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto refuse = [&](http::Response refused) { responder.answer([refused] { return refused; }); };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(http::problem(body.error()));
    const auto account = textField(*body, "account");
    if (!account)
        return refuse(account.error());
    if (const auto foreign = refuseAccount(request, *account))
        return refuse(*foreign);
    const auto armed = body->find("armed");
    if (armed == body->end() || !armed->is_boolean())
        return refuse(http::problem(422, "armed is true or false", {{"field", "armed"}}));
    askPolicy(context, responder, contract::ArmPolicy{*account, actorOf(request).origin(), armed->get<bool>()});
}

void enable(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto refuse = [&](http::Response refused) { responder.answer([refused] { return refused; }); };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(http::problem(body.error()));
    const auto account = textField(*body, "account");
    if (!account)
        return refuse(account.error());
    if (const auto foreign = refuseAccount(request, *account))
        return refuse(*foreign);
    const auto strategy = textField(*body, "strategy");
    if (!strategy)
        return refuse(strategy.error());
    askPolicy(context, responder, contract::EnableStrategy{*account, *strategy, actorOf(request).origin()});
}

/// Whoever disarms takes risk away; what is neither acts on nothing.
http::Demand policyDemand(const RouteContext& context, const http::Request& request) {
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    const auto armed = body ? body->find("armed") : ordered_json::const_iterator();
    if (!body || armed == body->end() || !armed->is_boolean())
        return {http::Scope::Token, http::Effect::Change};
    return armed->get<bool>() ? http::Demand{http::Scope::Risk, http::Effect::Change}
                              : http::Demand{http::Scope::Token, http::Effect::Relief};
}

} // namespace

void addPolicyRoutes(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Post, "/api/v1/policy/arm",
                    http::Access([&context](const http::Request& request) { return policyDemand(context, request); }),
                    [&context](const http::Request& request, const http::Responder& responder) {
                        arm(context, request, responder);
                    });
    router.addAsync(http::Method::Post, "/api/v1/policy/enable", http::Scope::Risk,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        enable(context, request, responder);
                    });
}

} // namespace aetherion::api
