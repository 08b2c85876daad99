#include "core/api/routes.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"
#include "core/contract/regime_csv.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <memory>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using RegimePage = contract::Page<contract::RegimeRow>;

constexpr std::size_t kPageRows = 200;
constexpr std::size_t kMostRows = 1000;

/// Data of different sources never mix by accident: without `source` it is the one that is being watched.
std::optional<http::Refusal> chooseSource(const contract::EngineSnapshot& snapshot, const http::Request& request,
                                          contract::HistoryQuery& query) {
    if (const std::string* text = request.queryValue("source")) {
        if (*text == "all")
            return std::nullopt;
        market::SourceId id;
        const char* const end = text->data() + text->size();
        if (const auto [stop, error] = std::from_chars(text->data(), end, id.value);
            error != std::errc() || stop != end)
            return http::Refusal{400, "source is a source's number, or 'all'"};
        query.source = id;
        return std::nullopt;
    }
    std::optional<market::SourceId> only;
    bool several = false;
    for (const contract::StreamView& view : snapshot.streams) {
        const market::InstrumentKey& key = view.stream.instrument;
        if ((query.market && key.market != *query.market) || (query.symbol && key.symbol != *query.symbol))
            continue;
        several = several || (only && *only != view.stream.source.id());
        only = view.stream.source.id();
    }
    if (!only && query.symbol)
        return http::Refusal{404, "the symbol '" + *query.symbol +
                                      "' is not being watched; its stored history comes with source=all"};
    if (several)
        query.sourceKind = snapshot.session.kind;
    else if (only)
        query.source = only;
    return std::nullopt;
}

tl::expected<contract::HistoryQuery, http::Refusal> readQuery(const contract::EngineSnapshot& snapshot,
                                                              const http::Request& request) {
    contract::HistoryQuery query;
    if (const std::string* text = request.queryValue("market")) {
        const auto market = market::parseMarket(*text);
        if (!market)
            return tl::unexpected(http::Refusal{400, market.error().text()});
        query.market = *market;
    }
    if (const std::string* text = request.queryValue("symbol"))
        query.symbol = *text;
    if (const std::string* text = request.queryValue("timeframe")) {
        const auto timeframe = market::parseTimeframe(*text);
        if (!timeframe)
            return tl::unexpected(http::Refusal{400, timeframe.error().text()});
        query.timeframe = *timeframe;
    }
    const auto from = readTime(request, "from");
    const auto to = readTime(request, "to");
    const auto limit = readCount(request.queryValue("limit"), kPageRows, 1, kMostRows, "limit");
    if (!from)
        return tl::unexpected(from.error());
    if (!to)
        return tl::unexpected(to.error());
    if (!limit)
        return tl::unexpected(limit.error());
    query.from = *from;
    query.to = *to;
    query.limit = *limit;
    if (const std::string* cursor = request.queryValue("cursor"))
        query.cursor = *cursor;
    if (auto refusal = chooseSource(snapshot, request, query))
        return tl::unexpected(std::move(*refusal));
    return query;
}

ordered_json rowJson(const contract::RegimeRow& row) {
    const contract::PosteriorRecord& at = row.record.at;
    auto probabilities = ordered_json::object();
    for (std::size_t i = 0; i < market::kRegimeCount; ++i)
        probabilities[std::string(name(market::kRegimes[i]))] = at.probabilities[i];
    return {{"time", formatIso(at.closeTime)},
            {"time_ms", epochMillis(at.closeTime)},
            {"market", name(at.instrument.market)},
            {"symbol", at.instrument.symbol},
            {"timeframe", name(at.timeframe)},
            {"previous", name(row.record.previous)},
            {"regime", name(at.regime)},
            {"confidence", at.confidence},
            {"state", at.state},
            {"probabilities", std::move(probabilities)},
            {"reason", at.reason},
            {"model_id", at.modelId},
            {"source", row.source.label()},
            {"source_kind", name(row.source.kind)},
            {"source_id", at.source.value}};
}

http::Response render(const Result<RegimePage>& page, bool asCsv) {
    // The one thing about a page that its asker can get wrong after the query was read.
    if (!page && page.error().place == "cursor")
        return http::problem(400, page.error().text());
    if (!page)
        return unavailableProblem("the history cannot be read now", page.error());
    std::vector<market::Source> sources;
    for (const contract::RegimeRow& row : page->rows)
        if (sources.empty() || sources.back() != row.source)
            sources.push_back(row.source);
    http::Response response;
    if (asCsv) {
        response.contentType = "text/csv; charset=utf-8; header=present";
        response.body = contract::csvLine(contract::regimeColumns()) + "\n";
        for (const contract::RegimeRow& row : page->rows)
            response.body += contract::csvLine(contract::regimeFields(row.record.at, row.source)) + "\n";
    } else {
        auto items = ordered_json::array();
        for (const contract::RegimeRow& row : page->rows)
            items.push_back(rowJson(row));
        response.body =
            http::dumpJson({{"items", std::move(items)},
                            {"nextCursor", page->cursor.empty() ? ordered_json() : ordered_json(page->cursor)}});
    }
    if (!page->cursor.empty())
        response.fields.emplace_back("X-Next-Cursor", page->cursor);
    response.fields.emplace_back("X-Aetherion-Source", sourceHeader(sources));
    return response;
}

void history(const RouteContext& context, const http::Request& request, http::Responder responder) {
    const std::string* format = request.queryValue("format");
    if (format != nullptr && *format != "json" && *format != "csv") {
        responder.answer([] { return http::problem(400, "format is json or csv"); });
        return;
    }
    const bool asCsv = format != nullptr && *format == "csv";
    auto query = readQuery(*context.ports.engine.snapshot(), request);
    if (!query) {
        responder.answer([refusal = query.error()] { return http::problem(refusal); });
        return;
    }
    const std::stop_token stop = responder.stopToken();
    context.ports.history.regimes(std::move(*query), stop,
                                  [responder = std::move(responder), asCsv](Result<RegimePage> page) {
                                      // The page goes to the api thread as it is; the reader has other requests to
                                      // serve.
                                      responder.answer([shared = std::make_shared<Result<RegimePage>>(std::move(page)),
                                                        asCsv] { return render(*shared, asCsv); });
                                  });
}

} // namespace

void addRegimeHistoryRoute(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Get, "/api/v1/regimes/history", http::Scope::Free,
                    [&context](const http::Request& request, http::Responder responder) {
                        history(context, request, std::move(responder));
                    });
}

} // namespace aetherion::api
