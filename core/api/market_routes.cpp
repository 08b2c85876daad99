#include "core/api/market_place.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

std::int64_t wholeSeconds(Timestamp time) {
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
        {"start_time", wholeSeconds(bar.openTime)},
        {"end_time", wholeSeconds(bar.closeTime())}};
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
    const auto view = chooseStream(context, *snapshot, request);
    if (!view)
        return view.error();
    if (*view == nullptr && request.parameter("market").empty())
        return http::problem(404, "nothing is being watched there");
    auto list = ordered_json::array();
    if (const auto& bars = *view != nullptr ? (*view)->bars[index(timeframe)] : nullptr)
        for (auto bar = bars->closed.rbegin(); bar != bars->closed.rend() && list.size() < *limit; ++bar)
            list.push_back(candleJson((*view)->stream, *bar));
    return http::jsonResponse(200, {{"candles", std::move(list)}}).with("X-Aetherion-Source", sourceHeader(*view));
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

ordered_json placeJson(const contract::EngineSnapshot& snapshot, const MarketPlace& place,
                       std::string_view primarySymbol) {
    auto streams = ordered_json::array();
    std::uint64_t ticks = 0;
    bool connected = false;
    const contract::StreamView* shown = nullptr;
    for (const contract::StreamView& view : snapshot.streams) {
        if (!isAt(snapshot, view, place))
            continue;
        streams.push_back(streamJson(view));
        ticks += view.ticks;
        connected = connected || view.feedState == market::FeedState::Flowing;
        // As elsewhere: the primary symbol stands for its market, else the first that is traded, else the first.
        const bool primary = view.stream.instrument.symbol == primarySymbol;
        const bool traded = view.stream.hasVolume && shown != nullptr && !shown->stream.hasVolume;
        if (view.ticks > 0 && (shown == nullptr || primary || traded))
            shown = &view;
    }
    return {{"connected", connected},
            {"last_tick_time", shown != nullptr ? ordered_json(epochMillis(shown->lastEventTime)) : ordered_json()},
            {"last_price",
             shown != nullptr && showsPrice(*shown) ? ordered_json(shown->lastPrice->toDouble()) : ordered_json()},
            {"ticks_received", ticks},
            {"streams", std::move(streams)}};
}

std::string everySource(const contract::EngineSnapshot& snapshot) {
    std::vector<market::Source> sources;
    for (const contract::StreamView& view : snapshot.streams)
        if (sources.empty() || sources.back() != view.stream.source)
            sources.push_back(view.stream.source);
    return sourceHeader(sources);
}

http::Response status(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    auto markets = ordered_json::object();
    for (const MarketPlace& place : allPlaces())
        markets[std::string(place.word())] = placeJson(*snapshot, place, context.settings.primarySymbol);
    return http::jsonResponse(200, markets).with("X-Aetherion-Source", everySource(*snapshot));
}

/// Keyed by the market's word in small letters.
http::Response active(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    auto answer = ordered_json::object();
    for (const MarketPlace& place : allPlaces()) {
        auto symbols = ordered_json::array();
        for (const contract::StreamView& view : snapshot->streams)
            if (isAt(*snapshot, view, place))
                symbols.push_back(view.stream.instrument.symbol);
        std::string word(place.word());
        std::transform(word.begin(), word.end(), word.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
        answer[word] = std::move(symbols);
    }
    return http::jsonResponse(200, answer).with("X-Aetherion-Source", everySource(*snapshot));
}

http::Response source(const RouteContext& context, const http::Request& request) {
    const auto snapshot = context.ports.engine.snapshot();
    const auto chosen = chooseStream(context, *snapshot, request);
    if (!chosen)
        return chosen.error();
    if (*chosen == nullptr)
        return http::problem(404, "nothing is being watched there");
    const contract::StreamView& view = **chosen;
    return http::jsonResponse(
               200, {{"mode", name(view.stream.source.kind)},
                     {"symbol", view.stream.instrument.symbol},
                     {"connected", view.feedState == market::FeedState::Flowing},
                     {"last_price", showsPrice(view) ? ordered_json(view.lastPrice->toDouble()) : ordered_json()},
                     {"ticks_received", view.ticks},
                     {"last_tick_time", view.ticks > 0 ? ordered_json(formatIso(view.lastEventTime)) : ordered_json()},
                     {"market", name(view.stream.instrument.market)},
                     {"feed_state", name(view.feedState)},
                     {"source", view.stream.source.label()},
                     {"source_id", view.stream.source.id().value},
                     {"session", snapshot->session.title}})
        .with("X-Aetherion-Source", sourceHeader(&view));
}

} // namespace

void addMarketRoutes(http::Router& router, const RouteContext& context) {
    for (const char* pattern : {"/api/market/candles", "/api/market/candles/{market}"})
        router.add(http::Method::Get, pattern, http::Scope::Free,
                   [&context](const http::Request& request) { return candles(context, request); });
    router.add(http::Method::Get, "/api/market/status", http::Scope::Free,
               [&context](const http::Request&) { return status(context); });
    router.add(http::Method::Get, "/api/market/active", http::Scope::Free,
               [&context](const http::Request&) { return active(context); });
    router.add(http::Method::Get, "/api/market/source", http::Scope::Free,
               [&context](const http::Request& request) { return source(context, request); });
}

} // namespace aetherion::api
