// `/data/rolling`, `/data/rolling/summary`: what AION kept in its rolling cache, made from the candles in memory.
#include "core/api/routes.h"
#include "core/api/wire_values.h"
#include "core/contract/rolling_node.h"

#include <nlohmann/json.hpp>

#include <map>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using Snapshot = std::shared_ptr<const contract::EngineSnapshot>;
/// By symbol; of two streams with the same one, the first.
using Symbols = std::map<std::string, const contract::StreamView*>;

constexpr std::size_t kLargestRollingPage = 500;
constexpr std::size_t kRollingPage = 200;
/// Of each kind on a page; a single symbol shows its whole day, as far as it is in memory.
constexpr std::size_t kBarsOnPage = 60;
constexpr std::size_t kSample = 50;
constexpr const char* kMetaKey = "_GLOBAL_DT";

Symbols symbolsOf(const contract::EngineSnapshot& snapshot) {
    Symbols symbols;
    for (const contract::StreamView& view : snapshot.streams)
        symbols.emplace(view.stream.instrument.symbol, &view);
    return symbols;
}

std::vector<market::Source> sourcesOf(const contract::EngineSnapshot& snapshot) {
    std::vector<market::Source> sources;
    for (const contract::StreamView& view : snapshot.streams)
        sources.push_back(view.stream.source);
    return sources;
}

ordered_json nodeOf(const contract::StreamView& view, std::size_t shown) {
    const auto bars = [&](market::Timeframe timeframe) -> std::span<const market::Bar> {
        const auto& recent = view.bars[index(timeframe)];
        return recent ? std::span<const market::Bar>(recent->closed.all()) : std::span<const market::Bar>();
    };
    ordered_json node = contract::rollingNode(bars(market::Timeframe::M1), bars(market::Timeframe::M5),
                                              market::TradingCalendar::of(view.stream.calendar), shown);
    node["regime_dt"] = {{"label", name(view.meta.regime)}, {"confidence", rounded4(view.meta.confidence)}};
    node["market"] = name(view.stream.instrument.market);
    node["source"] = name(view.stream.source.kind);
    return node;
}

ordered_json metaNode(const contract::EngineSnapshot& snapshot, const risk::RiskStatus& risk) {
    const bool standsDown = risk.state >= risk::RiskState::StandDown;
    return {{"ts", formatIso(snapshot.pulse.engineTime)},
            {"stand_down", standsDown},
            {"stand_down_reason", standsDown && !risk.holds.empty() ? risk.holds.back().reason : ""},
            {"risk_state", name(risk.state)}};
}

tl::expected<bool, http::Refusal> readFlag(const http::Request& request, const char* key) {
    const std::string* text = request.queryValue(key);
    if (!text || *text == "false" || *text == "0")
        return false;
    if (*text == "true" || *text == "1")
        return true;
    return tl::unexpected(http::Refusal{422, std::string(key) + " is true or false"});
}

tl::expected<std::size_t, http::Refusal> readNumber(const http::Request& request, const char* key, std::size_t fallback,
                                                    std::size_t least, std::size_t most) {
    auto count = readCount(request.queryValue(key), fallback, least, most, key);
    if (!count)
        return tl::unexpected(http::Refusal{422, count.error().detail});
    return count;
}

struct RollingPage {
    bool meta = false;
    bool symbolsOnly = false;
    std::size_t offset = 0;
    std::size_t limit = kRollingPage;
};

tl::expected<RollingPage, http::Refusal> readPage(const http::Request& request) {
    const auto meta = readFlag(request, "include_meta");
    if (!meta)
        return tl::unexpected(meta.error());
    const auto symbolsOnly = readFlag(request, "symbols_only");
    if (!symbolsOnly)
        return tl::unexpected(symbolsOnly.error());
    const auto offset = readNumber(request, "offset", 0, 0, 1'000'000'000);
    if (!offset)
        return tl::unexpected(offset.error());
    const auto limit = readNumber(request, "limit", kRollingPage, 1, kLargestRollingPage);
    if (!limit)
        return tl::unexpected(limit.error());
    return RollingPage{*meta, *symbolsOnly, *offset, *limit};
}

http::Response oneSymbol(const RouteContext& context, const std::string& symbol) {
    const Snapshot snapshot = context.ports.engine.snapshot();
    for (const auto& [known, view] : symbolsOf(*snapshot))
        if (http::equalIgnoringCase(known, symbol))
            return http::jsonResponse(200, {{"symbol", known}, {"data", nodeOf(*view, contract::kRecentBars)}})
                .with("X-Aetherion-Source", sourceHeader(view->stream.source));
    return http::problem(404, "no symbol " + oneLine(symbol) + " is watched");
}

http::Response rollingPage(const contract::EngineSnapshot& snapshot, const risk::RiskStatus& risk,
                           const RollingPage& page) {
    const Symbols symbols = symbolsOf(snapshot);
    std::vector<std::string> keys;
    for (const auto& [symbol, view] : symbols)
        keys.push_back(symbol);
    if (page.meta)
        keys.insert(std::lower_bound(keys.begin(), keys.end(), kMetaKey), kMetaKey);
    auto names = ordered_json::array();
    auto data = ordered_json::object();
    for (std::size_t at = page.offset; at < keys.size() && names.size() < page.limit; ++at) {
        names.push_back(keys[at]);
        if (!page.symbolsOnly)
            data[keys[at]] =
                keys[at] == kMetaKey ? metaNode(snapshot, risk) : nodeOf(*symbols.at(keys[at]), kBarsOnPage);
    }
    const std::size_t returned = names.size();
    ordered_json answer{{"symbols_total", keys.size()},
                        {"symbols", page.symbolsOnly ? std::move(names) : ordered_json(keys.size())},
                        {"offset", page.offset},
                        {"limit", page.limit},
                        {"returned", returned}};
    if (!page.symbolsOnly) {
        answer["data"] = std::move(data);
        answer["note"] = "Newest " + std::to_string(kBarsOnPage) + " bars each; ask with ?symbol= for a whole day.";
    }
    return http::jsonResponse(200, answer).with("X-Aetherion-Source", sourceHeader(sourcesOf(snapshot)));
}

/// A page is large: it is made off the api thread.
void rolling(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    const auto page = readPage(request);
    if (!page)
        return responder.answer([refusal = page.error()] { return http::problem(refusal); });
    if (const std::string* symbol = request.queryValue("symbol"))
        return responder.answer([&context, symbol = *symbol] { return oneSymbol(context, symbol); });
    const bool posted = context.rendering.post(
        [snapshot = context.ports.engine.snapshot(), risk = context.ports.killSwitch.status(), page = *page,
         responder] { responder.answer([answer = rollingPage(*snapshot, risk, page)] { return answer; }); });
    if (!posted)
        responder.answer([] { return http::problem(503, "too many requests wait").with("Retry-After", "1"); });
}

http::Response rollingSummary(const RouteContext& context, const http::Request& request) {
    const auto meta = readFlag(request, "include_meta");
    if (!meta)
        return http::problem(meta.error());
    const Snapshot snapshot = context.ports.engine.snapshot();
    const Symbols symbols = symbolsOf(*snapshot);
    auto sample = ordered_json::array();
    for (const auto& [symbol, view] : symbols)
        if (sample.size() < kSample)
            sample.push_back(symbol);
    const std::size_t total = symbols.size() + (*meta ? 1 : 0);
    return http::jsonResponse(200, {{"symbols_total", total},
                                    {"symbols", symbols.size()},
                                    {"symbols_sample", std::move(sample)},
                                    {"has_meta_keys", *meta}})
        .with("X-Aetherion-Source", sourceHeader(sourcesOf(*snapshot)));
}

} // namespace

void addRollingRoutes(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Get, "/data/rolling", http::Scope::Free,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        rolling(context, request, responder);
                    });
    router.add(http::Method::Get, "/data/rolling/summary", http::Scope::Free,
               [&context](const http::Request& request) { return rollingSummary(context, request); });
}

} // namespace aetherion::api
