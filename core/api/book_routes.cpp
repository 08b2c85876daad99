// `/api/market/orderbook`: the book as it stands, level by level, not the changes that it was made of.
#include "core/api/market_place.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kMostLevels = 20;

/// Prices and quantities are texts with the decimals that the source writes.
ordered_json levelsJson(const std::vector<market::BookLevel>& levels, market::Precision precision, std::size_t limit) {
    auto list = ordered_json::array();
    for (const market::BookLevel& level : levels) {
        if (list.size() == limit)
            break;
        list.push_back({level.price.text(precision.price), level.quantity.text(precision.quantity)});
    }
    return list;
}

ordered_json bookJson(const contract::StreamView& view, std::string_view marketWord, std::size_t limit) {
    const std::string identity = "book|" + streamIdentity(view.stream) + '|' + std::to_string(view.depthUpdates) + '|';
    return {{"_id", objectId(view.lastEventTime, identity)},
            {"market_type", marketWord},
            {"symbol", view.stream.instrument.symbol},
            {"bids", levelsJson(view.bids, view.precision, limit)},
            {"asks", levelsJson(view.asks, view.precision, limit)},
            {"exchange_timestamp", epochMillis(view.lastEventTime)},
            {"receive_timestamp", epochMillis(view.lastReceiveTime)},
            {"created_at", isoWithoutZone(view.lastReceiveTime)},
            {"feed_state", name(view.feedState)}};
}

http::Response orderBook(const RouteContext& context, const http::Request& request) {
    const auto limit = readCount(request.queryValue("limit"), kMostLevels, 1, kMostLevels, "limit");
    if (!limit)
        return http::problem(limit.error());
    const auto snapshot = context.ports.engine.snapshot();
    const auto view = chooseStream(context, *snapshot, request);
    if (!view)
        return view.error();
    ordered_json book;
    if (*view != nullptr && (*view)->hasBook) {
        const auto asked = parsePlace(request.parameter("market"));
        const MarketPlace place = asked.value_or(MarketPlace{(*view)->stream.instrument.market});
        book = bookJson(**view, place.word(), *limit);
    }
    return http::jsonResponse(200, {{"orderbook", std::move(book)}}).with("X-Aetherion-Source", sourceHeader(*view));
}

} // namespace

void addBookRoutes(http::Router& router, const RouteContext& context) {
    for (const char* pattern : {"/api/market/orderbook", "/api/market/orderbook/{market}"})
        router.add(http::Method::Get, pattern, http::Scope::Free,
                   [&context](const http::Request& request) { return orderBook(context, request); });
}

} // namespace aetherion::api
