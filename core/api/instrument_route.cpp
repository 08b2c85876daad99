// `/api/v1/market/instruments`: what is watched, in an ancestor's words.
#include "core/api/market_place.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

/// An ancestor's word for a market.
std::string_view countryWord(market::Market market) {
    switch (market) {
    case market::Market::Crypto:
        return "crypto";
    case market::Market::Us:
        return "usa";
    case market::Market::Nse:
        return "india";
    case market::Market::Uk:
        return "uk";
    }
    return "";
}

std::string_view kindOf(const market::InstrumentSpec& spec) {
    if (!spec.tradable || spec.sector == "index")
        return "marketIndex";
    return spec.key.market == market::Market::Crypto ? "crypto" : "stock";
}

/// Clients know eleven sectors, and "unknown".
std::string_view sectorOf(const market::InstrumentSpec& spec) {
    return spec.sector.empty() || spec.sector == "index" || spec.sector == "crypto" ? std::string_view("unknown")
                                                                                    : std::string_view(spec.sector);
}

ordered_json instrumentJson(const contract::StreamView& view, const market::InstrumentSpec& spec) {
    const bool listed = !spec.basePrice.isZero();
    return {{"symbol", spec.key.symbol},
            {"name", spec.name},
            {"type", kindOf(spec)},
            {"sector", sectorOf(spec)},
            {"market", countryWord(spec.key.market)},
            {"basePrice", listed ? ordered_json(spec.basePrice.toDouble()) : ordered_json()},
            {"volatility", listed ? ordered_json(spec.volatility) : ordered_json()},
            {"description", spec.name + (spec.venue.empty() ? "" : ", " + spec.venue)},
            {"logoUrl", nullptr},
            {"exchange", spec.venue.empty() ? ordered_json() : ordered_json(spec.venue)},
            {"isin", nullptr},
            {"marketCode", name(spec.key.market)},
            {"currency", spec.currency},
            {"priceUnitsPerCurrency", spec.priceUnitsPerCurrency},
            {"tickSize", spec.tickSize.toDouble()},
            {"lotSize", spec.lotSize.toDouble()},
            {"tradable", spec.tradable},
            {"source", view.stream.source.label()}};
}

http::Response instruments(const RouteContext& context, const http::Request& request) {
    const auto place = readPlace(request);
    if (!place)
        return place.error();
    const auto snapshot = context.ports.engine.snapshot();
    auto list = ordered_json::array();
    std::vector<market::Source> sources;
    for (const contract::StreamView& view : snapshot->streams) {
        const market::InstrumentSpec* spec = specOf(*snapshot, view);
        if (spec == nullptr || (*place && !isAt(*snapshot, view, **place)))
            continue;
        list.push_back(instrumentJson(view, *spec));
        if (sources.empty() || sources.back() != view.stream.source)
            sources.push_back(view.stream.source);
    }
    return http::jsonResponse(200, list).with("X-Aetherion-Source", sourceHeader(sources));
}

} // namespace

void addInstrumentRoute(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/api/v1/market/instruments", http::Scope::Free,
               [&context](const http::Request& request) { return instruments(context, request); });
}

} // namespace aetherion::api
