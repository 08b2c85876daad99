#include "core/api/market_place.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace aetherion::api {

namespace {

constexpr std::array<std::string_view, 2> kVenues{"NASDAQ", "NYSE"};

const contract::StreamView* standsFor(const contract::EngineSnapshot& snapshot, const std::optional<MarketPlace>& place,
                                      std::string_view primarySymbol) {
    const contract::StreamView* traded = nullptr;
    const contract::StreamView* any = nullptr;
    for (const contract::StreamView& view : snapshot.streams) {
        if (place && !isAt(snapshot, view, *place))
            continue;
        if (view.stream.instrument.symbol == primarySymbol)
            return &view;
        any = any == nullptr ? &view : any;
        traded = traded == nullptr && view.stream.hasVolume ? &view : traded;
    }
    // Of everything, the first that is watched; of a market, one that has trades and a book.
    return place && traded != nullptr ? traded : any;
}

} // namespace

std::optional<MarketPlace> parsePlace(std::string_view text) {
    const auto market = market::parseMarket(text);
    if (!market)
        return std::nullopt;
    const auto* const venue = std::find_if(
        kVenues.begin(), kVenues.end(), [&](std::string_view known) { return http::equalIgnoringCase(known, text); });
    return MarketPlace{*market, venue == kVenues.end() ? std::string_view() : *venue};
}

const std::vector<MarketPlace>& allPlaces() {
    static const std::vector<MarketPlace> places{{market::Market::Crypto},
                                                 {market::Market::Us},
                                                 {market::Market::Nse},
                                                 {market::Market::Uk},
                                                 {market::Market::Us, kVenues[0]},
                                                 {market::Market::Us, kVenues[1]}};
    return places;
}

const market::InstrumentSpec* specOf(const contract::EngineSnapshot& snapshot, const contract::StreamView& view) {
    const auto place = static_cast<std::size_t>(&view - snapshot.streams.data());
    return snapshot.instruments && place < snapshot.instruments->size() ? &(*snapshot.instruments)[place] : nullptr;
}

bool isAt(const contract::EngineSnapshot& snapshot, const contract::StreamView& view, const MarketPlace& place) {
    if (view.stream.instrument.market != place.market)
        return false;
    const market::InstrumentSpec* spec = place.venue.empty() ? nullptr : specOf(snapshot, view);
    return spec == nullptr || spec->venue.empty() || spec->venue == place.venue;
}

const contract::StreamView* findSymbol(const contract::EngineSnapshot& snapshot,
                                       const std::optional<MarketPlace>& place, std::string_view symbol) {
    const contract::StreamView* loose = nullptr;
    for (const contract::StreamView& view : snapshot.streams) {
        if (place && !isAt(snapshot, view, *place))
            continue;
        if (view.stream.instrument.symbol == symbol)
            return &view;
        if (loose == nullptr && http::equalIgnoringCase(view.stream.instrument.symbol, symbol))
            loose = &view;
    }
    if (loose != nullptr)
        return loose;
    for (const std::string_view venue : kVenues)
        if (symbol.size() > venue.size() + 1 && symbol[venue.size()] == ':' &&
            http::equalIgnoringCase(symbol.substr(0, venue.size()), venue))
            return findSymbol(snapshot, place ? place : MarketPlace{market::Market::Us, venue},
                              symbol.substr(venue.size() + 1));
    return nullptr;
}

tl::expected<std::optional<MarketPlace>, http::Response> readPlace(const http::Request& request) {
    const std::string inPath = request.parameter("market");
    const std::string* inQuery = request.queryValue("market");
    if (inPath.empty() && inQuery == nullptr)
        return std::optional<MarketPlace>();
    if (auto place = parsePlace(inPath.empty() ? *inQuery : inPath))
        return place;
    if (inPath.empty())
        return tl::unexpected(http::problem(400, market::parseMarket(*inQuery).error().text()));
    return tl::unexpected(
        http::problem(404, market::parseMarket(inPath).error().text(), {{"error", "Invalid market type"}}));
}

tl::expected<const contract::StreamView*, http::Response>
chooseStream(const RouteContext& context, const contract::EngineSnapshot& snapshot, const http::Request& request) {
    const auto place = readPlace(request);
    if (!place)
        return tl::unexpected(place.error());
    const std::string* symbol = request.queryValue("symbol");
    if (symbol == nullptr)
        return standsFor(snapshot, *place, context.settings.primarySymbol);
    if (const contract::StreamView* view = findSymbol(snapshot, *place, *symbol))
        return view;
    return tl::unexpected(http::problem(404,
                                        "the symbol '" + *symbol + "' is not being watched" +
                                            (*place ? " in " + std::string((*place)->word()) : ""),
                                        {{"error", "Unsupported symbol"}}));
}

} // namespace aetherion::api
