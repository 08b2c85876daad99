#include "core/api/account_access.h"
#include "core/api/actor.h"
#include "core/api/order_body.h"
#include "core/api/resume_preview.h"
#include "core/api/routes.h"
#include "core/api/trading_values.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"
#include "core/risk/verb.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr std::chrono::seconds kRecordTime{2};

ordered_json holdRow(const risk::Hold& hold) {
    return {{"id", hold.id},
            {"who", hold.who},
            {"channel", hold.channel},
            {"reason", hold.reason},
            {"time", formatIso(hold.time)},
            {"imposes", name(hold.imposes)}};
}

ordered_json scopeJson(const risk::ScopeStatus& status) {
    auto holds = ordered_json::array();
    for (const risk::ScopeHold& each : status.holds) {
        ordered_json row = holdRow(each.hold);
        row["cause"] = each.cause;
        row["cause_stands"] = each.causeStands;
        holds.push_back(std::move(row));
    }
    return {{"scope", status.scope.text()},
            {"state", name(status.state)},
            {"newest_hold", status.newestHold},
            {"holds", std::move(holds)}};
}

ordered_json stopJson(const contract::StopProgress& stop) {
    if (stop.hold == 0)
        return {};
    return {{"hold", stop.hold},
            {"latched", formatIso(stop.latched)},
            {"working", stop.working},
            {"cancelled", stop.cancelled},
            {"took_ms", stop.took ? ordered_json(toSeconds(*stop.took) * 1e3) : ordered_json()}};
}

/// What concerns an account that is not the caller's is left out.
http::Response riskOverview(const RouteContext& context, const http::Request& request) {
    const http::Caller& caller = request.caller;
    const risk::RiskStatus status = context.ports.killSwitch.status();
    const auto view = context.ports.trading.trading();
    auto holds = ordered_json::array();
    for (const risk::Hold& hold : status.holds)
        holds.push_back(holdRow(hold));
    auto scopes = ordered_json::array();
    for (const risk::ScopeStatus& scope : context.ports.trading.holds())
        if (scope.scope.kind != risk::ScopeKind::Account || caller.mayUse(scope.scope.name))
            scopes.push_back(scopeJson(scope));
    auto rails = ordered_json::array();
    for (const risk::RailView& rail : view->rails)
        if (rail.account.empty() || caller.mayUse(rail.account))
            rails.push_back(railJson(rail));
    auto armed = ordered_json::object();
    for (const auto& [account, who] : view->armed)
        if (caller.mayUse(account))
            armed[account] = who;
    auto disabled = ordered_json::array();
    for (const contract::DisabledStrategyView& each : view->disabledStrategies)
        if (caller.mayUse(each.account))
            disabled.push_back(
                {{"account", each.account}, {"strategy", each.strategy}, {"since", formatIso(each.since)}});
    auto unprotected = ordered_json::array();
    for (const contract::UnprotectedPosition& position : view->unprotected)
        if (caller.mayUse(position.account))
            unprotected.push_back(unprotectedJson(position));
    return http::jsonResponse(200, {{"state", name(status.state)},
                                    {"meaning", risk::meaning(status.state)},
                                    {"newest_hold", status.newestHold},
                                    {"holds", std::move(holds)},
                                    {"persisted", status.persisted},
                                    {"scopes", std::move(scopes)},
                                    {"rails", std::move(rails)},
                                    {"armed", std::move(armed)},
                                    {"disabled_strategies", std::move(disabled)},
                                    {"unprotected", std::move(unprotected)},
                                    {"cancelled_by_stop", view->stoppedOrders},
                                    {"stop", stopJson(view->stop)},
                                    {"cycles", view->cycles},
                                    {"entries", view->entries},
                                    {"exits", view->exits},
                                    {"refusals", view->refusals},
                                    {"trades", view->tradeCount}});
}

struct VerbBody {
    risk::Verb verb = risk::Verb::Pause;
    risk::Scope scope;
    std::string reason;
    std::optional<std::int64_t> hold;
    bool preview = false;
};

/// A scope or a verb that cannot be read acts on nothing; to stop everything there is `/emergency/stop`.
tl::expected<VerbBody, http::Response> readVerb(const ordered_json& body) {
    const auto verb = readText(body, "verb");
    const auto scope = readText(body, "scope");
    const auto reason = readText(body, "reason");
    for (const auto* text : {&verb, &scope, &reason})
        if (!*text)
            return tl::unexpected(text->error());
    if (!*verb)
        return tl::unexpected(http::problem(422, "\"verb\" is pause, reduce-only, stop, flatten or resume"));
    const auto said = risk::parseVerb(**verb);
    if (!said)
        return tl::unexpected(http::problem(422, said.error().text()));
    const auto where = risk::parseScope(scope->value_or("all"));
    if (!where)
        return tl::unexpected(http::problem(422, where.error().text()));
    VerbBody read{*said, *where, oneLine(reason->value_or("")), std::nullopt, false};
    if (const auto preview = body.find("preview"); preview != body.end()) {
        if (!preview->is_boolean())
            return tl::unexpected(http::problem(422, "preview must be true or false"));
        read.preview = preview->get<bool>();
    }
    if (const auto hold = body.find("hold"); hold != body.end()) {
        if (!hold->is_number_integer())
            return tl::unexpected(http::problem(422, "hold must be a whole number"));
        read.hold = hold->get<std::int64_t>();
    }
    return read;
}

risk::ScopeStatus standing(const contract::TradingPort& trading, const risk::Scope& scope) {
    for (risk::ScopeStatus& each : trading.holds())
        if (each.scope == scope)
            return std::move(each);
    return {scope, risk::RiskState::Active, {}, 0};
}

/// A stop of everything is the kill switch's; all else is a hold on a scope.
void imposeVerb(const RouteContext& context, const Actor& actor, const VerbBody& body, risk::RiskState imposed,
                const http::Responder& responder) {
    const std::string reason = body.reason.empty() ? "manual" : body.reason;
    if (body.scope == risk::Scope::all() && body.verb == risk::Verb::Stop) {
        const std::int64_t hold = context.ports.killSwitch.trip({actor.who, actor.channelName(), reason});
        const auto answer = [&context, hold, responder](bool persisted) {
            responder.answer([&context, hold, persisted] {
                return http::jsonResponse(200, {{"status", "held"},
                                                {"scope", "all"},
                                                {"state", name(context.ports.killSwitch.status().state)},
                                                {"hold", hold},
                                                {"persisted", persisted}});
            });
        };
        if (!context.blocking.post(
                [&context, hold, answer] { answer(context.ports.killSwitch.awaitPersisted(hold, kRecordTime)); }))
            answer(false);
        return;
    }
    const std::int64_t hold =
        context.ports.trading.hold({body.scope, imposed, actor.who, actor.channelName(), reason, {}, true});
    responder.answer([&context, hold, scope = body.scope] {
        const risk::ScopeStatus now = standing(context.ports.trading, scope);
        return http::jsonResponse(200, {{"status", "held"},
                                        {"scope", scope.text()},
                                        {"state", name(hold == 0 ? risk::RiskState::Halted : now.state)},
                                        {"hold", hold}});
    });
}

http::Response resumeAnswer(const risk::Scope& scope, risk::RiskState state, std::int64_t newestHold) {
    return http::jsonResponse(
        200, {{"status", "resumed"}, {"scope", scope.text()}, {"state", name(state)}, {"newest_hold", newestHold}});
}

http::Response resumeRefused(const risk::ResumeRefusal& refusal, risk::RiskState state, std::int64_t newestHold) {
    return http::problem(refusal.conflict ? 409 : 503, withoutPaths(refusal.reason),
                         {{"state", name(state)}, {"newest_hold", newestHold}});
}

/// Of everything: the kill switch first; when that is Active, what stands on `all` beside it.
http::Response resumeScope(const RouteContext& context, const risk::Scope& scope, const risk::ResumeRequest& request) {
    contract::KillSwitchPort& killSwitch = context.ports.killSwitch;
    if (scope == risk::Scope::all() && killSwitch.status().state != risk::RiskState::Active) {
        const auto done = killSwitch.resume(request);
        const risk::RiskStatus now = killSwitch.status();
        return done ? resumeAnswer(scope, done->state, done->newestHold)
                    : resumeRefused(done.error(), now.state, now.newestHold);
    }
    const risk::ScopeStatus before = standing(context.ports.trading, scope);
    if (before.newestHold == 0)
        return http::jsonResponse(
            200, {{"status", "not_held"}, {"scope", scope.text()}, {"state", name(before.state)}, {"newest_hold", 0}});
    const auto done = context.ports.trading.resume(scope, request);
    const risk::ScopeStatus now = standing(context.ports.trading, scope);
    return done ? resumeAnswer(scope, done->state, done->newestHold)
                : resumeRefused(done.error(), now.state, now.newestHold);
}

void resumeVerb(const RouteContext& context, const Actor& actor, const VerbBody& body,
                const http::Responder& responder) {
    if (body.preview)
        return answerResumePreview(context, body.scope, responder);
    if (body.reason.empty())
        return responder.answer([] { return http::problem(422, "resuming needs a \"reason\""); });
    if (!body.hold)
        return responder.answer([] {
            return http::problem(
                422, "resuming needs \"hold\", the newest hold of that scope that you have seen (newest_hold)");
        });
    const risk::ResumeRequest request{actor.who, actor.channelName(), body.reason, *body.hold};
    // Loosening waits for the disk.
    if (!context.blocking.post([&context, scope = body.scope, request, responder] {
            responder.answer([answer = resumeScope(context, scope, request)] { return answer; });
        }))
        responder.answer([] { return http::problem(503, "too many requests wait for the disk"); });
}

void flattenVerb(const RouteContext& context, const Actor& actor, const VerbBody& body,
                 const http::Responder& responder) {
    context.desk.ask(contract::Flatten{body.scope, actor.origin(), body.preview},
                     [&context, responder, preview = body.preview](Result<contract::TradingAnswer> answer) {
                         if (!answer)
                             return responder.answer([error = answer.error()] { return outcomeUnknown(error); });
                         responder.answer([&context, preview, done = std::move(*answer)] {
                             if (done.refusal)
                                 return refusalResponse(*done.refusal);
                             const auto view = context.ports.trading.trading();
                             auto lines = ordered_json::array();
                             for (const contract::FlattenLine& line : done.lines) {
                                 lines.push_back(flattenJson(line));
                                 lines.back()["currency"] = currencyOf(*view, line.account, line.instrument);
                             }
                             return http::jsonResponse(200, {{"status", preview ? "preview" : "flattening"},
                                                             {"message", done.text},
                                                             {"cancelled_orders", done.count},
                                                             {"lines", std::move(lines)}});
                         });
                     });
}

/// Flattening sells what accounts hold, and a preview shows it; a hold on everything is anyone's to set.
std::optional<http::Response> refuseScope(const http::Request& request, const VerbBody& body) {
    if (body.scope.kind == risk::ScopeKind::Account)
        return refuseAccount(request, body.scope.name);
    return body.verb == risk::Verb::Flatten || body.preview ? refuseUnlessAll(request) : std::nullopt;
}

/// What imposes is any token's, and never limited; what loosens or sells needs the scope.
http::Demand verbDemand(const RouteContext& context, const http::Request& request) {
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    const auto verb = body ? readVerb(*body) : tl::unexpected(http::Response{});
    if (!verb)
        return {http::Scope::Token, http::Effect::Change};
    switch (verb->verb) {
    case risk::Verb::Pause:
    case risk::Verb::ReduceOnly:
    case risk::Verb::Stop:
        return {http::Scope::Token, http::Effect::Relief};
    case risk::Verb::Flatten:
        return {http::Scope::Risk, http::Effect::Relief};
    case risk::Verb::Resume:
        break;
    }
    return {http::Scope::Risk, http::Effect::Change};
}

void sayVerb(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return responder.answer([refusal = body.error()] { return http::problem(refusal); });
    const auto verb = readVerb(*body);
    if (!verb)
        return responder.answer([answer = verb.error()] { return answer; });
    if (auto foreign = refuseScope(request, *verb))
        return responder.answer([refused = std::move(*foreign)] { return refused; });
    if (const auto imposed = risk::imposedBy(verb->verb))
        return imposeVerb(context, actorOf(request), *verb, *imposed, responder);
    if (verb->verb == risk::Verb::Flatten)
        return flattenVerb(context, actorOf(request), *verb, responder);
    resumeVerb(context, actorOf(request), *verb, responder);
}

/// `{"key","value"}`; without a value back to the default. In force when the engine has read the file, within a second.
void setLimit(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto answer = [&responder](http::Response response) {
        responder.answer([response = std::move(response)] { return response; });
    };
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return answer(http::problem(body.error()));
    const auto key = readText(*body, "key");
    if (!key)
        return answer(key.error());
    if (!*key)
        return answer(http::problem(422, "\"key\" is missing"));
    const auto given = body->find("value");
    const Actor actor = actorOf(request);
    contract::LimitChange change{**key, std::nullopt, actor.who, actor.channelName()};
    if (given != body->end() && !given->is_null()) {
        if (!given->is_string() && !given->is_number())
            return answer(http::problem(422, "value must be a number or a text"));
        change.value = given->is_string() ? given->get<std::string>() : given->dump();
    }
    const bool waiting = context.blocking.post([&context, change, responder] {
        const Status done = context.ports.trading.setLimit(change);
        responder.answer([done, change] {
            if (!done)
                return http::problem(400, withoutPaths(done.error().text()),
                                     {{"code", "INVALID_LIMIT"}, {"key", change.key}});
            return http::jsonResponse(200, {{"status", "written"},
                                            {"key", change.key},
                                            {"value", change.value ? ordered_json(*change.value) : ordered_json()}});
        });
    });
    if (!waiting)
        answer(http::problem(503, "too many requests wait for the disk"));
}

} // namespace

void addRiskRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/api/v1/risk", http::Scope::Read,
               [&context](const http::Request& request) { return riskOverview(context, request); });
    router.addAsync(http::Method::Post, "/api/v1/risk/state",
                    http::Access([&context](const http::Request& request) { return verbDemand(context, request); }),
                    [&context](const http::Request& request, const http::Responder& responder) {
                        sayVerb(context, request, responder);
                    });
    router.addAsync(http::Method::Put, "/api/v1/risk/limits", http::Scope::Risk,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        setLimit(context, request, responder);
                    });
}

} // namespace aetherion::api
