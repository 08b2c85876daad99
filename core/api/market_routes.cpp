#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

std::int64_t unixSeconds(Timestamp time) {
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

ordered_json candleJson(const market::Stream& stream, const market::Bar& bar) {
    return {
        {"_id", objectId(bar.openTime, "candle|" + streamIdentity(stream) + '|' + std::string(name(bar.timeframe)))},
        {"open", bar.open.toDouble()},
        {"high", bar.high.toDouble()},
        {"low", bar.low.toDouble()},
        {"close", bar.close.toDouble()},
        {"volume", bar.hasVolume ? quantityJson(bar.volume) : ordered_json()},
        {"start_time", unixSeconds(bar.openTime)},
        {"end_time", unixSeconds(bar.closeTime())}};
}

http::Response candles(const RouteContext& context, const http::Request& request) {
    const auto limit = readCount(request.queryValue("limit"), 20, 1, contract::kRecentBars, "limit");
    if (!limit)
        return http::problem(limit.error());
    market::Timeframe timeframe = market::Timeframe::S10;
    if (const std::string* text = request.queryValue("timeframe")) {
        const auto parsed = market::parseTimeframe(*text);
        if (!parsed)
            return http::problem(400, parsed.error().text());
        timeframe = *parsed;
    }
    const auto snapshot = context.ports.engine.snapshot();
    const auto stream = findStream(*snapshot, request.queryValue("market"), request.queryValue("symbol"),
                                   context.settings.primarySymbol);
    if (!stream)
        return http::problem(stream.error());
    auto list = ordered_json::array();
    if (const auto& bars = (*stream)->bars[index(timeframe)])
        for (auto bar = bars->closed.rbegin(); bar != bars->closed.rend() && list.size() < *limit; ++bar)
            list.push_back(candleJson((*stream)->stream, *bar));
    return http::jsonResponse(200, {{"candles", std::move(list)}})
        .with("X-Aetherion-Source", sourceHeader((*stream)->stream.source));
}

/// A stale price is not a price; one at the close of a market, or of a recording, is the last there was.
bool showsPrice(const contract::StreamView& view) {
    return view.lastPrice &&
           (view.feedState == market::FeedState::Flowing || view.feedState == market::FeedState::Closed);
}

ordered_json streamJson(const contract::StreamView& view) {
    return {{"symbol", view.stream.instrument.symbol},
            {"feed_state", name(view.feedState)},
            {"reason", view.feedReason},
            {"market_note", view.marketNote},
            {"age_limit_ms", view.ageLimit / std::chrono::milliseconds(1)},
            {"clock_offset_ms", toSeconds(view.clockOffset) * 1e3},
            {"last_tick_time", view.ticks > 0 ? ordered_json(epochMillis(view.lastEventTime)) : ordered_json()},
            {"last_price", showsPrice(view) ? ordered_json(view.lastPrice->toDouble()) : ordered_json()},
            {"ticks_received", view.ticks},
            {"source", view.stream.source.label()},
            {"source_kind", name(view.stream.source.kind)},
            {"source_id", view.stream.source.id().value}};
}

ordered_json marketJson(const contract::EngineSnapshot& snapshot, market::Market market,
                        std::string_view primarySymbol) {
    auto streams = ordered_json::array();
    std::uint64_t ticks = 0;
    bool connected = false;
    const contract::StreamView* shown = nullptr;
    for (const contract::StreamView& view : snapshot.streams) {
        if (view.stream.instrument.market != market)
            continue;
        streams.push_back(streamJson(view));
        ticks += view.ticks;
        connected = connected || view.feedState == market::FeedState::Flowing;
        const bool primary = view.stream.instrument.symbol == primarySymbol;
        if (view.ticks > 0 && (shown == nullptr || primary))
            shown = &view;
    }
    return {{"connected", connected},
            {"last_tick_time", shown != nullptr ? ordered_json(epochMillis(shown->lastEventTime)) : ordered_json()},
            {"last_price",
             shown != nullptr && showsPrice(*shown) ? ordered_json(shown->lastPrice->toDouble()) : ordered_json()},
            {"ticks_received", ticks},
            {"streams", std::move(streams)}};
}

http::Response status(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    auto markets = ordered_json::object();
    for (const market::Market market : market::kMarkets)
        markets[std::string(name(market))] = marketJson(*snapshot, market, context.settings.primarySymbol);
    std::vector<market::Source> sources;
    for (const contract::StreamView& view : snapshot->streams)
        sources.push_back(view.stream.source);
    return http::jsonResponse(200, markets).with("X-Aetherion-Source", sourceHeader(sources));
}

} // namespace

void addMarketRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/api/market/candles", http::Scope::Free,
               [&context](const http::Request& request) { return candles(context, request); });
    router.add(http::Method::Get, "/api/market/status", http::Scope::Free,
               [&context](const http::Request&) { return status(context); });
}

} // namespace aetherion::api
