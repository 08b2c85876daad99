// `/api/v1/market/history/{symbol}`: closed candles of one symbol, remembered and stored ones as one list.
#include "core/api/market_place.h"
#include "core/api/routes.h"
#include "core/api/series_page.h"
#include "core/api/wire_values.h"
#include "core/contract/csv_text.h"
#include "core/http/json_text.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <memory>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using CandlePage = contract::Page<contract::CandleRow>;

constexpr std::size_t kSeriesRows = 100;
constexpr std::size_t kMostSeriesRows = 1000;
constexpr std::size_t kMostMonths = 120;
constexpr std::size_t kDaysOfMonth = 31;

/// What is asked for, and what of it the engine remembers.
struct SeriesAsked {
    market::Stream stream;
    market::Timeframe base = market::Timeframe::H4;
    /// Months are made of days.
    bool months = false;
    SeriesRange range;
    std::shared_ptr<const contract::RecentBars> recent;
    /// The stream's own time.
    Timestamp now;
    bool asCsv = false;
    std::string series;
};

std::vector<market::Bar> rememberedBars(const SeriesAsked& asked) {
    if (!asked.recent)
        return {};
    return asked.months ? monthsOf(asked.recent->closed, asked.now) : asked.recent->closed.all();
}

http::Response renderSeries(const SeriesAsked& asked, const SeriesPage& page) {
    http::Response response;
    if (asked.asCsv) {
        response.contentType = "text/csv; charset=utf-8; header=present";
        response.body = "timestamp,open,high,low,close,volume\n";
        for (const market::Bar& bar : page.bars)
            response.body +=
                contract::csvLine({formatIso(bar.openTime), bar.open.text(), bar.high.text(), bar.low.text(),
                                   bar.close.text(), bar.hasVolume ? bar.volume.text() : std::string()}) +
                "\n";
    } else {
        auto rows = ordered_json::array();
        for (const market::Bar& bar : page.bars)
            rows.push_back({{"timestamp", formatIso(bar.openTime)},
                            {"open", bar.open.toDouble()},
                            {"high", bar.high.toDouble()},
                            {"low", bar.low.toDouble()},
                            {"close", bar.close.toDouble()},
                            {"volume", bar.hasVolume ? bar.volume.toDouble() : 0.0}});
        response.body = http::dumpJson(rows);
    }
    if (!page.cursor.empty())
        response.fields.emplace_back("X-Next-Cursor", page.cursor);
    response.fields.emplace_back("X-Aetherion-Source", sourceHeader(asked.stream.source));
    return response;
}

/// `1D 1W 1M` are an ancestor's words; `1m` is a minute, `1M` a month.
std::optional<http::Response> readTimeframe(const http::Request& request, SeriesAsked& asked) {
    const std::string* text = request.queryValue("timeframe");
    if (text == nullptr)
        return std::nullopt;
    if (*text == "1M") {
        asked.months = true;
        asked.base = market::Timeframe::D1;
        return std::nullopt;
    }
    const auto parsed = market::parseTimeframe(*text == "1D" ? "1d" : *text == "1W" ? "1w" : *text);
    if (!parsed)
        return http::problem(422, parsed.error().text() + ", 1M");
    asked.base = *parsed;
    return std::nullopt;
}

tl::expected<SeriesAsked, http::Response> readAsked(const contract::EngineSnapshot& snapshot,
                                                    const http::Request& request) {
    SeriesAsked asked;
    const std::string* format = request.queryValue("format");
    if (format != nullptr && *format != "json" && *format != "csv")
        return tl::unexpected(http::problem(400, "format is json or csv"));
    asked.asCsv = format != nullptr && *format == "csv";
    const std::string* marketWord = request.queryValue("market");
    const auto place = marketWord != nullptr ? parsePlace(*marketWord) : std::nullopt;
    if (marketWord != nullptr && !place)
        return tl::unexpected(http::problem(400, market::parseMarket(*marketWord).error().text()));
    if (auto refusal = readTimeframe(request, asked))
        return tl::unexpected(std::move(*refusal));
    const auto from = readTime(request, "from");
    const auto to = readTime(request, "to");
    const auto limit =
        readCount(request.queryValue("limit"), kSeriesRows, 1, asked.months ? kMostMonths : kMostSeriesRows, "limit");
    if (!from)
        return tl::unexpected(http::problem(from.error()));
    if (!to)
        return tl::unexpected(http::problem(to.error()));
    if (!limit)
        return tl::unexpected(http::problem(limit.error()));
    asked.range = {*from, *to, *limit};
    const std::string symbol = request.parameter("symbol");
    const contract::StreamView* view = findSymbol(snapshot, place, symbol);
    if (view == nullptr)
        return tl::unexpected(http::problem(404, "History for " + symbol + " not found"));
    asked.stream = view->stream;
    asked.recent = view->bars[index(asked.base)];
    asked.now = view->lastEventTime;
    asked.series = streamIdentity(asked.stream) + '|' + std::string(name(asked.base)) + (asked.months ? "|months" : "");
    if (const std::string* cursor = request.queryValue("cursor");
        cursor != nullptr && !applyCursor(*cursor, asked.series, asked.range))
        return tl::unexpected(http::problem(400, "cursor: is not one that an earlier page of this query gave"));
    return asked;
}

contract::HistoryQuery seriesQuery(const SeriesAsked& asked) {
    contract::HistoryQuery query;
    query.source = asked.stream.source.id();
    query.market = asked.stream.instrument.market;
    query.symbol = asked.stream.instrument.symbol;
    query.timeframe = asked.base;
    query.newestFirst = !asked.range.forward();
    query.limit = asked.range.limit + 1;
    query.from = asked.range.from;
    query.to = asked.range.to;
    if (!asked.months)
        return query;
    // Whole months: what begins within the range, to its last day.
    query.limit = (asked.range.limit + 1) * kDaysOfMonth;
    if (query.from && monthStart(*query.from) != *query.from)
        query.from = monthStart(*query.from, 1);
    if (query.to)
        query.to = monthStart(*query.to, monthStart(*query.to) == *query.to ? 0 : 1);
    return query;
}

/// Days beyond whose first there may be more of the same month are no whole month.
void dropTornMonth(std::vector<market::Bar>& days, const contract::HistoryQuery& query) {
    if (days.size() < query.limit || days.empty())
        return;
    const Timestamp torn = monthStart(query.newestFirst ? days.front().openTime : days.back().openTime);
    std::erase_if(days, [&](const market::Bar& day) { return monthStart(day.openTime) == torn; });
}

http::Response answerSeries(const SeriesAsked& asked, const contract::HistoryQuery& query,
                            const Result<CandlePage>& page) {
    if (!page)
        return http::problem(503, "the history cannot be read: " + page.error().reason).with("Retry-After", "1");
    std::vector<market::Bar> stored;
    stored.reserve(page->rows.size());
    for (const contract::CandleRow& row : page->rows)
        stored.push_back(row.record.bar);
    if (!asked.months)
        return renderSeries(asked, makePage(std::move(stored), rememberedBars(asked), asked.range, asked.series));
    if (query.newestFirst)
        std::reverse(stored.begin(), stored.end());
    dropTornMonth(stored, query);
    // The newest days may not have been written yet.
    const bool reachesTheEnd = query.newestFirst || page->rows.size() < query.limit;
    if (reachesTheEnd && asked.recent)
        for (const market::Bar& day : asked.recent->closed)
            if ((!query.from || day.openTime >= *query.from) && (!query.to || day.openTime < *query.to) &&
                (stored.empty() || day.openTime > stored.back().openTime))
                stored.push_back(day);
    return renderSeries(asked, makePage(monthsOf(stored, asked.now), {}, asked.range, asked.series));
}

void serveSeries(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    auto asked = readAsked(*context.ports.engine.snapshot(), request);
    if (!asked)
        return responder.answer([response = asked.error()] { return response; });
    if (!asked->months) {
        const auto remembered = rememberedBars(*asked);
        if (coversPage(remembered, asked->range))
            return responder.answer([response = renderSeries(*asked, makePage({}, remembered, asked->range,
                                                                              asked->series))] { return response; });
    }
    const contract::HistoryQuery query = seriesQuery(*asked);
    const auto shared = std::make_shared<const SeriesAsked>(std::move(*asked));
    context.ports.history.candles(query, responder.stopToken(), [responder, shared, query](Result<CandlePage> page) {
        responder.answer([page = std::make_shared<Result<CandlePage>>(std::move(page)), shared, query] {
            return answerSeries(*shared, query, *page);
        });
    });
}

} // namespace

void addSeriesRoute(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Get, "/api/v1/market/history/{symbol}", http::Scope::Free,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        serveSeries(context, request, responder);
                    });
}

} // namespace aetherion::api
