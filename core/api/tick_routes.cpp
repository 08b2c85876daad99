// `/api/market/snapshot` and `/api/market/trades`: the newest ticks of one symbol, from the engine's memory.
#include "core/api/market_place.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using contract::RecentTick;
using nlohmann::ordered_json;

std::string_view sideWord(market::Side side) {
    switch (side) {
    case market::Side::Buy:
        return "BUY";
    case market::Side::Sell:
        return "SELL";
    case market::Side::Unknown:
        return "UNKNOWN";
    }
    return "";
}

ordered_json tickJson(const market::Stream& stream, const RecentTick& tick) {
    return {{"_id", tickId(stream, tick.eventTime, tick.number)},
            {"price", tick.price.toDouble()},
            {"volume", quantityJson(tick.quantity)},
            {"timestamp", unixSeconds(tick.eventTime)}};
}

ordered_json tradeJson(const market::Stream& stream, std::string_view marketWord, const RecentTick& trade) {
    return {{"_id", tickId(stream, trade.eventTime, trade.number)},
            {"market_type", marketWord},
            {"symbol", stream.instrument.symbol},
            {"price", trade.price.toDouble()},
            {"quantity", trade.quantity.toDouble()},
            {"side", sideWord(trade.side)},
            {"exchange_timestamp", epochMillis(trade.eventTime)},
            {"receive_timestamp", epochMillis(trade.receiveTime)}};
}

http::Response newestTicks(const RouteContext& context, const http::Request& request) {
    const auto limit =
        readCount(request.queryValue("limit"), contract::kRecentTicks, 1, contract::kRecentTicks, "limit");
    if (!limit)
        return http::problem(limit.error());
    const auto snapshot = context.ports.engine.snapshot();
    const auto view = chooseStream(context, *snapshot, request);
    if (!view)
        return view.error();
    auto list = ordered_json::array();
    if (*view != nullptr && (*view)->recentTicks)
        for (auto tick = (*view)->recentTicks->rbegin(); tick != (*view)->recentTicks->rend() && list.size() < *limit;
             ++tick)
            list.push_back(tickJson((*view)->stream, *tick));
    return http::jsonResponse(200, {{"data", std::move(list)}}).with("X-Aetherion-Source", sourceHeader(*view));
}

ordered_json newestTrades(const contract::StreamView* view, std::string_view marketWord, std::size_t limit) {
    auto list = ordered_json::array();
    if (view == nullptr || !view->recentTicks)
        return list;
    for (auto tick = view->recentTicks->rbegin(); tick != view->recentTicks->rend() && list.size() < limit; ++tick)
        if (tick->isTrade)
            list.push_back(tradeJson(view->stream, marketWord, *tick));
    return list;
}

http::Response newestTrade(const RouteContext& context, const http::Request& request) {
    const auto snapshot = context.ports.engine.snapshot();
    const auto view = chooseStream(context, *snapshot, request);
    if (!view)
        return view.error();
    auto list = newestTrades(*view, parsePlace(request.parameter("market"))->word(), 1);
    return http::jsonResponse(200, {{"data", list.empty() ? ordered_json() : std::move(list.front())}})
        .with("X-Aetherion-Source", sourceHeader(*view));
}

http::Response trades(const RouteContext& context, const http::Request& request) {
    const auto limit =
        readCount(request.queryValue("limit"), contract::kRecentTicks, 1, contract::kRecentTicks, "limit");
    if (!limit)
        return http::problem(limit.error());
    const auto snapshot = context.ports.engine.snapshot();
    const auto view = chooseStream(context, *snapshot, request);
    if (!view)
        return view.error();
    return http::jsonResponse(
               200, {{"trades", newestTrades(*view, parsePlace(request.parameter("market"))->word(), *limit)}})
        .with("X-Aetherion-Source", sourceHeader(*view));
}

} // namespace

void addTickRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/api/market/snapshot", http::Scope::Free,
               [&context](const http::Request& request) { return newestTicks(context, request); });
    router.add(http::Method::Get, "/api/market/snapshot/{market}", http::Scope::Free,
               [&context](const http::Request& request) { return newestTrade(context, request); });
    router.add(http::Method::Get, "/api/market/trades/{market}", http::Scope::Free,
               [&context](const http::Request& request) { return trades(context, request); });
}

} // namespace aetherion::api
