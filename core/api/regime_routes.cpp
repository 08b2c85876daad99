#include "core/api/routes.h"
#include "core/api/wire_values.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

ordered_json probabilitiesJson(const market::RegimeProbabilities& probabilities) {
    auto object = ordered_json::object();
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        object[std::string(name(market::kRegimes[i]))] = probabilities[i];
    return object;
}

/// Null while there has been none.
ordered_json millis(Timestamp time) { return time == Timestamp() ? ordered_json() : ordered_json(epochMillis(time)); }

/// Null while there is none. What a bar that is still forming would say: it may change until the bar closes.
ordered_json provisionalJson(const std::optional<contract::ProvisionalRegime>& provisional) {
    if (!provisional)
        return {};
    const bool known = provisional->regime != market::Regime::Unknown;
    return {{"as_of_ms", epochMillis(provisional->asOf)},
            {"regime", name(provisional->regime)},
            {"confidence", provisional->confidence},
            {"probabilities", known ? probabilitiesJson(provisional->probabilities) : ordered_json()}};
}

ordered_json regimeJson(const contract::StreamView& view, const contract::RegimeView& regime) {
    const market::Stream& stream = view.stream;
    return {{"market", name(stream.instrument.market)},
            {"symbol", stream.instrument.symbol},
            {"timeframe", name(regime.timeframe)},
            {"regime", name(regime.regime)},
            {"likeliest", name(regime.likeliest)},
            {"confidence", regime.confidence},
            {"state", regime.state},
            {"probabilities", regime.known ? probabilitiesJson(regime.probabilities) : ordered_json()},
            {"known", regime.known},
            {"reason", regime.reason},
            {"cause", name(regime.cause)},
            {"caution", regime.caution},
            {"last_confirmed", name(regime.lastConfirmed)},
            {"confirmation_delay_bars", regime.confirmationDelayBars},
            {"provisional", provisionalJson(regime.provisional)},
            {"since_ms", millis(regime.since)},
            {"as_of_ms", millis(regime.asOf)},
            {"model_id", regime.modelId},
            {"borrowed_from", regime.borrowedFrom ? ordered_json(name(*regime.borrowedFrom)) : ordered_json()},
            {"meta_regime", name(view.meta.regime)},
            {"meta_confidence", view.meta.confidence},
            {"meta_explanation", view.meta.explanation},
            {"source", stream.source.label()},
            {"source_kind", name(stream.source.kind)},
            {"source_id", stream.source.id().value}};
}

http::Response regimes(const RouteContext& context, const http::Request& request) {
    const std::string* marketName = request.queryValue("market");
    const std::string* symbol = request.queryValue("symbol");
    const std::string* timeframeName = request.queryValue("timeframe");
    std::optional<market::Market> market;
    if (marketName != nullptr) {
        const auto parsed = market::parseMarket(*marketName);
        if (!parsed)
            return http::problem(400, parsed.error().text());
        market = *parsed;
    }
    std::optional<market::Timeframe> timeframe;
    if (timeframeName != nullptr) {
        const auto parsed = market::parseTimeframe(*timeframeName);
        if (!parsed)
            return http::problem(400, parsed.error().text());
        timeframe = *parsed;
    }
    const auto snapshot = context.ports.engine.snapshot();
    auto list = ordered_json::array();
    std::vector<market::Source> sources;
    for (const contract::StreamView& view : snapshot->streams) {
        if ((market && view.stream.instrument.market != *market) ||
            (symbol != nullptr && view.stream.instrument.symbol != *symbol))
            continue;
        sources.push_back(view.stream.source);
        for (const contract::RegimeView& regime : view.regimes)
            if (!timeframe || regime.timeframe == *timeframe)
                list.push_back(regimeJson(view, regime));
    }
    if (symbol != nullptr && sources.empty())
        return http::problem(404, "the symbol '" + *symbol + "' is not being watched");
    return http::jsonResponse(200, {{"regimes", std::move(list)}, {"version", snapshot->version}})
        .with("X-Aetherion-Source", sourceHeader(sources));
}

/// The shape in which an ancestor said no.
http::Response refused(int status, std::string_view text) { return http::jsonResponse(status, {{"error", text}}); }

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(" \t\r\n");
    return first == std::string::npos ? std::string()
                                      : text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

/// One minute where a model covers it, else the first timeframe that one covers, else one minute.
const contract::RegimeView* shownRegime(const contract::StreamView& view, std::optional<market::Timeframe> wanted) {
    const contract::RegimeView* covered = nullptr;
    const contract::RegimeView* minute = nullptr;
    for (const contract::RegimeView& regime : view.regimes) {
        if (wanted && regime.timeframe == *wanted)
            return &regime;
        if (regime.timeframe == market::Timeframe::M1)
            minute = &regime;
        if (covered == nullptr && !regime.modelId.empty())
            covered = &regime;
    }
    if (wanted)
        return nullptr;
    return covered == nullptr || (minute != nullptr && !minute->modelId.empty()) ? minute : covered;
}

ordered_json detected(const contract::RegimeView& regime) {
    if (!regime.known)
        return {{"error", regime.reason.empty() ? "Not enough data" : regime.reason}};
    ordered_json answer{{"state", regime.state},
                        {"regime", name(regime.likeliest)},
                        {"confidence", rounded4(regime.confidence)},
                        {"confirmed", name(regime.regime)}};
    if (!regime.caution.empty())
        answer["caution"] = regime.caution;
    return answer;
}

http::Response detect(const RouteContext& context, const http::Request& request) {
    const auto body = http::parseJson(request.body, context.settings.limits.jsonDepth);
    if (!body || !body->is_object() || body->empty())
        return refused(400, "Invalid JSON body");
    const auto text = [&](const char* key) {
        const auto found = body->find(key);
        return found != body->end() && found->is_string() ? trimmed(found->get<std::string>()) : std::string();
    };
    const std::string symbol = text("symbol");
    if (text("market").empty() || symbol.empty())
        return refused(400, "Missing parameters");
    const std::string marketName = text("market");
    if (!market::parseMarket(marketName))
        return refused(404, "No feature data found");
    std::optional<market::Timeframe> wanted;
    if (body->contains("timeframe")) {
        const auto parsed = market::parseTimeframe(text("timeframe"));
        if (!parsed)
            return refused(400, "Unknown timeframe");
        wanted = *parsed;
    }
    const auto snapshot = context.ports.engine.snapshot();
    const auto stream = findStream(*snapshot, &marketName, &symbol, {});
    if (!stream)
        return refused(404, "No feature data found");
    const contract::RegimeView* shown = shownRegime(**stream, wanted);
    if (shown == nullptr)
        return refused(404, "No feature data found");
    auto nested = ordered_json::object();
    for (const contract::RegimeView& regime : (*stream)->regimes)
        nested[std::string(name(regime.timeframe))] = detected(regime);
    const market::Stream& of = (*stream)->stream;
    return http::jsonResponse(200, {{"market", name(of.instrument.market)},
                                    {"symbol", of.instrument.symbol},
                                    {"timeframe", name(shown->timeframe)},
                                    {"regime", name(shown->known ? shown->likeliest : market::Regime::Unknown)},
                                    {"confidence", shown->known ? rounded4(shown->confidence) : 0.0},
                                    {"state", shown->known ? shown->state : -1},
                                    {"confirmed", name(shown->regime)},
                                    {"reason", shown->reason},
                                    {"cause", name(shown->cause)},
                                    {"caution", shown->caution},
                                    {"provisional", provisionalJson(shown->provisional)},
                                    {"meta_regime", name((*stream)->meta.regime)},
                                    {"meta_confidence", rounded4((*stream)->meta.confidence)},
                                    {"meta_explanation", (*stream)->meta.explanation},
                                    {"regimes", std::move(nested)},
                                    {"model_id", shown->modelId},
                                    {"source", of.source.label()},
                                    {"source_kind", name(of.source.kind)}})
        .with("X-Aetherion-Source", sourceHeader(of.source));
}

} // namespace

void addRegimeRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/api/v1/regimes", http::Scope::Free,
               [&context](const http::Request& request) { return regimes(context, request); });
    router.add(http::Method::Post, "/detect_regime", http::Scope::Free,
               [&context](const http::Request& request) { return detect(context, request); });
}

} // namespace aetherion::api
