#include "core/api/account_access.h"
#include "core/api/actor.h"
#include "core/api/routes.h"
#include "core/api/trading_values.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using DecisionPage = contract::Page<contract::DecisionRow>;

std::string upperCase(std::string text) {
    for (char& c : text)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return text;
}

ordered_json memberOf(const ordered_json& object, const char* key) {
    return object.is_object() && object.contains(key) ? object[key] : ordered_json();
}

ordered_json decisionJson(const contract::DecisionRow& row, int jsonDepth) {
    const contract::DecisionRecord& decision = row.record;
    auto inputs = http::parseJson(decision.inputs, jsonDepth).value_or(ordered_json::object());
    ordered_json confidence = memberOf(inputs, "confidence");
    if (confidence.is_null())
        confidence = memberOf(inputs, "regime_confidence");
    return {{"market", name(decision.instrument.market)},
            {"symbol", decision.instrument.symbol},
            {"meta_regime", memberOf(inputs, "regime")},
            {"strategy", decision.setup},
            {"action", upperCase(decision.action)},
            {"confidence", std::move(confidence)},
            {"created_at", isoWithoutZone(decision.time)},
            {"account", decision.account},
            {"timeframe", name(decision.timeframe)},
            {"reason", decision.reason},
            {"inputs", std::move(inputs)}};
}

http::Response noDecision() { return http::jsonResponse(200, {{"message", "No decisions available yet."}}); }

/// The newest decision to act, of `?account=` alone where that is given.
void latestDecision(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const std::string* account = request.queryValue("account");
    if (auto foreign = account ? refuseAccount(request, *account) : refuseUnlessAll(request))
        return responder.answer([refused = std::move(*foreign)] { return refused; });
    const auto view = context.ports.trading.trading();
    if (!view->source)
        return responder.answer([] { return noDecision(); });
    contract::HistoryQuery query;
    query.source = view->source->id();
    if (account)
        query.account = *account;
    query.limit = 1;
    query.newestFirst = true;
    query.toAct = true;
    const int depth = context.settings.limits.jsonDepth;
    context.ports.history.decisions(query, responder.stopToken(), [responder, depth](Result<DecisionPage> page) {
        responder.answer([depth, page = std::make_shared<Result<DecisionPage>>(std::move(page))] {
            if (!*page)
                return unavailableProblem("the history cannot be read now", page->error());
            if ((*page)->rows.empty())
                return noDecision();
            const contract::DecisionRow& row = (*page)->rows.front();
            return http::jsonResponse(200, decisionJson(row, depth))
                .with("X-Aetherion-Source", sourceHeader(row.source));
        });
    });
}

tl::expected<double, http::Response> positive(const ordered_json& object, const char* field) {
    const auto found = object.find(field);
    if (found == object.end())
        return tl::unexpected(http::problem(422, std::string(field) + " is missing", {{"field", field}}));
    if (!found->is_number() || !(found->get<double>() > 0) || !std::isfinite(found->get<double>()))
        return tl::unexpected(http::problem(422, std::string(field) + " must be a number above 0", {{"field", field}}));
    return found->get<double>();
}

/// The ancestor's reckoning: a stop of some ATRs costs the stated part of the capital. Caps are the rails' business.
http::Response positionSizeAnswer(const RouteContext& context, const http::Request& request) {
    const auto body = readObject(request, context.settings.limits.jsonDepth);
    if (!body)
        return http::problem(body.error());
    const auto config = body->find("risk_config");
    if (config == body->end() || !config->is_object())
        return http::problem(422, "risk_config is an object", {{"field", "risk_config"}});
    const auto price = positive(*body, "price");
    const auto atr = positive(*body, "atr");
    const auto capital = positive(*config, "total_capital");
    const auto risk = positive(*config, "risk_per_trade");
    const auto multiplier = positive(*config, "atr_multiplier");
    for (const auto* each : {&price, &atr, &capital, &risk, &multiplier})
        if (!*each)
            return each->error();
    if (*risk > 1)
        return http::problem(422, "risk_per_trade is a fraction: 0.02 is 2 %", {{"field", "risk_per_trade"}});
    const double amount = *capital * *risk;
    const double size = amount / (*atr * *multiplier);
    const double allocated = size * *price;
    if (!std::isfinite(size) || !std::isfinite(allocated))
        return http::problem(422, "these numbers give no position size");
    return http::jsonResponse(200,
                              {{"position_size", size}, {"risk_amount", amount}, {"capital_allocated", allocated}});
}

/// Done when it is answered; it is listed with the jobs.
void runCycle(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const Timestamp asked = context.ports.clock.now();
    context.desk.ask(contract::RunCycle{actorOf(request).origin()}, [&context, responder,
                                                                     asked](Result<contract::TradingAnswer> answer) {
        responder.answer([&context, asked, answer = std::move(answer)] {
            if (!answer)
                return outcomeUnknown(answer.error());
            if (answer->refusal)
                return refusalResponse(*answer->refusal);
            const contract::JobId job = context.ports.jobs.noteDone(contract::JobKind::Cycle, asked, answer->text);
            return http::jsonResponse(200, {{"job_id", std::to_string(job)},
                                            {"status", "completed"},
                                            {"created_at", formatIso(asked)},
                                            {"message", answer->text},
                                            {"decided", answer->count}});
        });
    });
}

} // namespace

void addDecisionRoutes(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Get, "/api/decision/latest", http::Scope::Read,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        latestDecision(context, request, responder);
                    });
    router.add(http::Method::Post, "/api/position/size", {http::Scope::Token, http::Effect::Question},
               [&context](const http::Request& request) { return positionSizeAnswer(context, request); });
    router.addAsync(http::Method::Post, "/jobs/cycle", http::Scope::Trade,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        runCycle(context, request, responder);
                    });
}

} // namespace aetherion::api
