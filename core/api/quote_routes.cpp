// `/api/v1/market/quotes`, `/quote/{symbol}`, and live prices: the newest price of each symbol within its day.
#include "core/api/market_place.h"
#include "core/api/quote_board.h"
#include "core/api/quote_values.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr std::size_t kPriceRows = 50;
constexpr std::size_t kMostPriceRows = 500;
/// A day of minutes would be 1,440 a symbol; what is in memory is less.
constexpr std::size_t kIntradayBars = 390;

/// Letters make a symbol: "123" is none.
bool looksLikeSymbol(std::string_view text) {
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c & 0x80) != 0; });
}

std::vector<std::string> askedSymbols(const std::string& text) {
    std::vector<std::string> symbols;
    std::size_t start = 0;
    while (start <= text.size()) {
        const auto comma = std::min(text.find(',', start), text.size());
        std::string symbol = oneLine(text.substr(start, comma - start));
        symbol.erase(symbol.find_last_not_of(' ') + 1);
        if (looksLikeSymbol(symbol) && std::find(symbols.begin(), symbols.end(), symbol) == symbols.end())
            symbols.push_back(std::move(symbol));
        start = comma + 1;
    }
    return symbols;
}

ordered_json intradayJson(const contract::StreamView& view) {
    auto list = ordered_json::array();
    const auto& recent = view.bars[index(market::Timeframe::M1)];
    if (!recent)
        return list;
    const std::size_t first = recent->closed.size() - std::min(recent->closed.size(), kIntradayBars);
    for (std::size_t i = first; i < recent->closed.size(); ++i) {
        const market::Bar& bar = recent->closed[i];
        list.push_back({{"timestamp", formatIso(bar.openTime)},
                        {"open", bar.open.toDouble()},
                        {"high", bar.high.toDouble()},
                        {"low", bar.low.toDouble()},
                        {"close", bar.close.toDouble()},
                        {"volume", bar.hasVolume ? quantityJson(bar.volume) : ordered_json()}});
    }
    return list;
}

/// Of a symbol that is not watched everything but its name is null.
ordered_json priceJson(const contract::EngineSnapshot& snapshot, const contract::StreamView* view,
                       const std::string& symbol, bool intraday) {
    const market::InstrumentSpec* spec = view != nullptr ? specOf(snapshot, *view) : nullptr;
    const bool known = view != nullptr && view->lastPrice;
    const DayQuote quote = known ? dayQuote(*view).value_or(DayQuote()) : DayQuote();
    ordered_json row{
        {"symbol", view != nullptr ? view->stream.instrument.symbol : symbol},
        {"name", spec != nullptr ? ordered_json(spec->name) : ordered_json()},
        {"price", known ? ordered_json(quote.price.toDouble()) : ordered_json()},
        {"change", known ? ordered_json(quote.change()) : ordered_json()},
        {"industry", spec != nullptr && !spec->sector.empty() ? ordered_json(spec->sector) : ordered_json()},
        {"volume", known && quote.hasVolume ? quantityJson(quote.volume) : ordered_json()},
        {"marketCap", nullptr},
        {"pe_ratio", nullptr},
        {"ts", known ? ordered_json(formatIso(view->lastEventTime)) : ordered_json()}};
    if (view != nullptr)
        row["feed_state"] = name(view->feedState);
    if (intraday)
        row["intraday_bars"] = view != nullptr ? intradayJson(*view) : ordered_json::array();
    return row;
}

http::Response livePrices(const RouteContext& context, const http::Request& request) {
    const auto limit = readCount(request.queryValue("limit"), kPriceRows, 1, kMostPriceRows, "limit");
    if (!limit)
        return http::problem(limit.error());
    const std::string* wanted = request.queryValue("include_intraday");
    const bool intraday = wanted != nullptr && (*wanted == "true" || *wanted == "1");
    if (wanted != nullptr && !intraday && *wanted != "false" && *wanted != "0")
        return http::problem(400, "include_intraday is true or false");
    const auto snapshot = context.ports.engine.snapshot();
    auto symbols = ordered_json::array();
    auto rows = ordered_json::array();
    std::vector<market::Source> sources;
    const auto add = [&](const contract::StreamView* view, const std::string& symbol) {
        rows.push_back(priceJson(*snapshot, view, symbol, intraday));
        symbols.push_back(rows.back()["symbol"]);
        if (view != nullptr)
            sources.push_back(view->stream.source);
    };
    if (const std::string* text = request.queryValue("symbols"); text != nullptr && !text->empty()) {
        const auto asked = askedSymbols(*text);
        if (asked.empty())
            return http::problem(400, "No valid symbols provided.");
        if (asked.size() > kMostPriceRows)
            return http::problem(400, "symbols: at most " + std::to_string(kMostPriceRows));
        for (const std::string& symbol : asked)
            add(findSymbol(*snapshot, std::nullopt, symbol), symbol);
        if (sources.empty())
            return http::problem(404, "none of these symbols is being watched");
    } else {
        for (const contract::StreamView& view : snapshot->streams)
            if (rows.size() < *limit)
                add(&view, {});
    }
    return http::jsonResponse(200, {{"timestamp", isoWithOffset(context.ports.clock.now())},
                                    {"count", rows.size()},
                                    {"symbols", std::move(symbols)},
                                    {"results", std::move(rows)}})
        .with("X-Aetherion-Source", sourceHeader(sources));
}

} // namespace

void addQuoteRoutes(http::Router& router, const RouteContext& context) {
    const auto board = std::make_shared<QuoteBoard>(context.ports.engine);
    router.add(http::Method::Get, "/api/v1/market/quotes", http::Scope::Free, [board](const http::Request& request) {
        const std::string* symbols = request.queryValue("symbols");
        return board->list(symbols != nullptr ? *symbols : std::string());
    });
    router.add(http::Method::Get, "/api/v1/market/quote/{symbol}", http::Scope::Free,
               [board](const http::Request& request) {
                   const std::string symbol = request.parameter("symbol");
                   if (const http::Response* quote = board->one(symbol))
                       return *quote;
                   return http::problem(404, "Quote for " + symbol + " not found");
               });
    for (const char* pattern : {"/api/live-prices", "/api/live/prices"})
        router.add(http::Method::Get, pattern, http::Scope::Free,
                   [&context](const http::Request& request) { return livePrices(context, request); });
}

} // namespace aetherion::api
