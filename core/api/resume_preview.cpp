#include "core/api/resume_preview.h"

#include "core/api/trading_values.h"
#include "core/api/unavailable.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

/// Of everything: the kill switch's own, while it stands.
std::pair<risk::RiskState, std::int64_t> standingAt(const RouteContext& context, const risk::Scope& scope) {
    const risk::RiskStatus everything = context.ports.killSwitch.status();
    if (scope == risk::Scope::all() && everything.state != risk::RiskState::Active)
        return {everything.state, everything.newestHold};
    for (const risk::ScopeStatus& each : context.ports.trading.holds())
        if (each.scope == scope)
            return {each.state, each.newestHold};
    return {risk::RiskState::Active, 0};
}

http::Response previewAnswer(const RouteContext& context, const risk::Scope& scope,
                             const contract::TradingAnswer& answer) {
    const auto [state, newestHold] = standingAt(context, scope);
    auto exits = nlohmann::ordered_json::array();
    for (const contract::ExitLine& line : answer.exits)
        exits.push_back(exitJson(line));
    return http::jsonResponse(200, {{"status", "preview"},
                                    {"message", answer.text},
                                    {"scope", scope.text()},
                                    {"state", name(state)},
                                    {"newest_hold", newestHold},
                                    {"exits", std::move(exits)}});
}

} // namespace

void answerResumePreview(const RouteContext& context, const risk::Scope& scope, const http::Responder& responder) {
    context.desk.ask(
        contract::PreviewResume{scope}, [&context, scope, responder](Result<contract::TradingAnswer> answer) {
            responder.answer([&context, scope, answer = std::move(answer)] {
                if (!answer)
                    return outcomeUnknown(answer.error());
                return answer->refusal ? refusalResponse(*answer->refusal) : previewAnswer(context, scope, *answer);
            });
        });
}

} // namespace aetherion::api
