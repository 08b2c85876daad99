#include "core/api/feed_facts.h"

#include "core/api/decision_channel.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

ordered_json heldJson(const risk::Hold& hold) {
    return {{"id", hold.id},
            {"who", hold.who},
            {"channel", hold.channel},
            {"reason", hold.reason},
            {"time_ms", epochMillis(hold.time)},
            {"imposes", name(hold.imposes)}};
}

} // namespace

FeedItem orderItem(const trading::Order& order, const FillPrices& fills) {
    const auto fill = fills.find(order.id);
    ordered_json json = orderJson(order, fill == fills.end() ? nullptr : &fill->second);
    json["kind"] = "order";
    return {order.request.instrument.symbol, {}, order.request.account, true, http::dumpJson(json)};
}

FeedItem riskItem(const risk::RiskStatus& status) {
    auto holds = ordered_json::array();
    for (const risk::Hold& hold : status.holds)
        holds.push_back(heldJson(hold));
    return {{},
            {},
            {},
            true,
            http::dumpJson({{"kind", "state"},
                            {"state", name(status.state)},
                            {"newest_hold", status.newestHold},
                            {"holds", std::move(holds)},
                            {"persisted", status.persisted},
                            {"revision", status.revision}})};
}

FeedItem scopesItem(const std::vector<risk::ScopeStatus>& scopes) {
    auto list = ordered_json::array();
    for (const risk::ScopeStatus& status : scopes) {
        auto holds = ordered_json::array();
        for (const risk::ScopeHold& each : status.holds)
            holds.push_back(heldJson(each.hold));
        list.push_back({{"scope", status.scope.text()},
                        {"state", name(status.state)},
                        {"newest_hold", status.newestHold},
                        {"holds", std::move(holds)}});
    }
    return {{}, {}, {}, true, http::dumpJson({{"kind", "scopes"}, {"scopes", std::move(list)}})};
}

FeedItem sessionItem(const contract::SessionView& session) {
    return {
        {},
        {},
        {},
        false,
        http::dumpJson(
            {{"kind", "session"}, {"session", session.number}, {"title", session.title}, {"reason", session.reason}})};
}

std::optional<FeedItem> eventItem(const contract::EngineEvent& event) {
    if (const auto* feed = std::get_if<contract::FeedChanged>(&event.payload))
        return FeedItem{feed->stream.instrument.symbol,
                        {},
                        {},
                        false,
                        http::dumpJson({{"kind", "feed"},
                                        {"market", name(feed->stream.instrument.market)},
                                        {"symbol", feed->stream.instrument.symbol},
                                        {"feed_state", name(feed->state)},
                                        {"reason", feed->reason},
                                        {"time_ms", epochMillis(event.wallTime)}})};
    if (const auto* session = std::get_if<contract::SessionChanged>(&event.payload))
        return FeedItem{{},
                        {},
                        {},
                        false,
                        http::dumpJson({{"kind", "session"},
                                        {"session", session->session},
                                        {"title", session->title},
                                        {"reason", session->reason},
                                        {"time_ms", epochMillis(event.wallTime)}})};
    if (const auto* job = std::get_if<contract::JobChanged>(&event.payload))
        return FeedItem{{},
                        {},
                        {},
                        true,
                        http::dumpJson({{"kind", "job"},
                                        {"job_id", std::to_string(job->status.id)},
                                        {"job", name(job->status.kind)},
                                        {"status", name(job->status.state)},
                                        {"progress", job->status.progress},
                                        {"message", job->status.message},
                                        {"time_ms", epochMillis(event.wallTime)}})};
    if (const auto* decision = std::get_if<contract::DecisionMade>(&event.payload)) {
        ordered_json json = decisionFrame(*decision);
        json["kind"] = "decision";
        json.erase("type");
        return FeedItem{decision->decision.instrument.symbol, decision->decision.timeframe, decision->decision.account,
                        true, http::dumpJson(json)};
    }
    return std::nullopt;
}

} // namespace aetherion::api
