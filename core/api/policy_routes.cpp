#include "core/api/json_text.h"
#include "core/api/routes.h"
#include "core/api/trading_values.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

tl::expected<std::string, Response> textField(const ordered_json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end())
        return tl::unexpected(problem(422, std::string(field) + " is missing", {{"field", field}}));
    if (!found->is_string() || found->get_ref<const std::string&>().empty())
        return tl::unexpected(problem(422, std::string(field) + " is a name", {{"field", field}}));
    return found->get<std::string>();
}

void askPolicy(const RouteContext& context, const Responder& responder, contract::TradingCommand command) {
    context.desk.ask(std::move(command), [responder](Result<contract::TradingAnswer> answer) {
        responder.answer([answer = std::move(answer)] {
            if (!answer)
                return problem(503, answer.error().text(), {{"code", "OUTCOME_UNKNOWN"}});
            return answer->refusal ? refusalResponse(*answer->refusal) : jsonResponse(200, {{"message", answer->text}});
        });
    });
}

void arm(const RouteContext& context, const Request& request, const Responder& responder) {
    const auto refuse = [&](Response refused) { responder.answer([refused] { return refused; }); };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(problem(body.error()));
    const auto account = textField(*body, "account");
    if (!account)
        return refuse(account.error());
    const auto armed = body->find("armed");
    if (armed == body->end() || !armed->is_boolean())
        return refuse(problem(422, "armed is true or false", {{"field", "armed"}}));
    askPolicy(context, responder, contract::ArmPolicy{*account, request.actor.origin(), armed->get<bool>()});
}

void enable(const RouteContext& context, const Request& request, const Responder& responder) {
    const auto refuse = [&](Response refused) { responder.answer([refused] { return refused; }); };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return refuse(problem(body.error()));
    const auto account = textField(*body, "account");
    if (!account)
        return refuse(account.error());
    const auto strategy = textField(*body, "strategy");
    if (!strategy)
        return refuse(strategy.error());
    askPolicy(context, responder, contract::EnableStrategy{*account, *strategy, request.actor.origin()});
}

} // namespace

void addPolicyRoutes(Router& router, const RouteContext& context) {
    router.addAsync(
        Method::Post, "/api/v1/policy/arm", Scope::Token,
        [&context](const Request& request, const Responder& responder) { arm(context, request, responder); });
    router.addAsync(
        Method::Post, "/api/v1/policy/enable", Scope::Token,
        [&context](const Request& request, const Responder& responder) { enable(context, request, responder); });
}

} // namespace aetherion::api
