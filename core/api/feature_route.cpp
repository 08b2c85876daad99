// `/api/market/features/{market}`: the stored features of one symbol's bars, newest first, in the ancestor's units.
#include "core/api/market_place.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using FeaturePage = contract::Page<contract::FeatureRow>;
using BarTable = std::array<std::shared_ptr<const contract::RecentBars>, market::kTimeframeCount>;

constexpr std::size_t kFeatureRows = 50;
constexpr std::size_t kMostFeatureRows = 500;

const double* valueOf(const contract::FeatureRecord& row, std::string_view feature) {
    const auto found =
        std::find_if(row.values.begin(), row.values.end(), [&](const auto& value) { return value.first == feature; });
    return found == row.values.end() ? nullptr : &found->second;
}

ordered_json featureOrNull(const double* value) { return value == nullptr ? ordered_json() : ordered_json(*value); }

/// The bar that the row is about, and the one before it; null where they are no longer in memory.
struct RowBars {
    const market::Bar* bar = nullptr;
    const market::Bar* before = nullptr;
};

RowBars barsOf(const contract::FeatureRecord& row, const BarTable& bars) {
    const auto& recent = bars[index(row.timeframe)];
    if (!recent)
        return {};
    const auto& closed = recent->closed;
    const auto at = std::lower_bound(closed.begin(), closed.end(), row.closeTime,
                                     [](const market::Bar& bar, Timestamp time) { return bar.closeTime() < time; });
    if (at == closed.end() || at->closeTime() != row.closeTime)
        return {};
    return {&*at, at == closed.begin() ? nullptr : &*std::prev(at)};
}

ordered_json featureJson(const market::Stream& stream, const contract::FeatureRecord& row, const BarTable& bars) {
    const auto [bar, before] = barsOf(row, bars);
    const Timestamp start = bar != nullptr ? bar->openTime : bucketStart(row.closeTime - Duration(1), row.timeframe);
    const double* range = valueOf(row, "average_true_range");
    const bool hasVolumes = before != nullptr && bar->hasVolume && before->hasVolume;
    auto values = ordered_json::object();
    for (const auto& [feature, value] : row.values)
        values[feature] = value;
    const std::string identity = "feature|" + streamIdentity(stream) + '|' + std::string(name(row.timeframe));
    return {{"_id", objectId(row.closeTime, identity)},
            {"market", name(stream.instrument.market)},
            {"symbol", stream.instrument.symbol},
            {"timeframe", name(row.timeframe)},
            {"timestamp", epochMillis(start)},
            {"close", bar != nullptr ? ordered_json(bar->close.toDouble()) : ordered_json()},
            {"rolling_volatility", featureOrNull(valueOf(row, "rolling_volatility"))},
            {"atr", bar != nullptr && range != nullptr ? ordered_json(*range * bar->close.toDouble()) : ordered_json()},
            {"volume_delta", hasVolumes ? ordered_json((bar->volume - before->volume).toDouble()) : ordered_json()},
            {"created_at", isoWithoutZone(row.closeTime)},
            {"values", std::move(values)}};
}

http::Response noFeatures(std::string_view marketWord) {
    return http::jsonResponse(200, {{"market", marketWord}, {"count", 0}, {"features", ordered_json::array()}})
        .with("X-Aetherion-Source", "none");
}

void serveFeatures(const RouteContext& context, const http::Request& request, http::Responder responder) {
    const auto refuse = [&](http::Response response) {
        responder.answer([shared = std::make_shared<http::Response>(std::move(response))] { return *shared; });
    };
    const auto limit = readCount(request.queryValue("limit"), kFeatureRows, 1, kMostFeatureRows, "limit");
    if (!limit)
        return refuse(http::problem(limit.error()));
    contract::HistoryQuery query;
    if (const std::string* text = request.queryValue("timeframe")) {
        const auto timeframe = market::parseTimeframe(*text);
        if (!timeframe)
            return refuse(http::problem(400, timeframe.error().text()));
        query.timeframe = *timeframe;
    }
    const auto snapshot = context.ports.engine.snapshot();
    const auto view = chooseStream(context, *snapshot, request);
    if (!view)
        return refuse(view.error());
    const std::string marketWord(parsePlace(request.parameter("market"))->word());
    if (*view == nullptr)
        return refuse(noFeatures(marketWord));
    const market::Stream& stream = (*view)->stream;
    query.source = stream.source.id();
    query.market = stream.instrument.market;
    query.symbol = stream.instrument.symbol;
    query.limit = *limit;
    query.newestFirst = true;
    const std::stop_token stop = responder.stopToken();
    auto done = [responder = std::move(responder), marketWord, snapshot, view = *view](Result<FeaturePage> page) {
        responder.answer([shared = std::make_shared<Result<FeaturePage>>(std::move(page)), marketWord, snapshot, view] {
            if (!*shared)
                return http::problem(503, "the features cannot be read: " + shared->error().reason)
                    .with("Retry-After", "1");
            auto list = ordered_json::array();
            for (const contract::FeatureRow& row : (*shared)->rows)
                list.push_back(featureJson(view->stream, row.record, view->bars));
            const std::size_t count = list.size();
            return http::jsonResponse(200, {{"market", marketWord}, {"count", count}, {"features", std::move(list)}})
                .with("X-Aetherion-Source", sourceHeader(view));
        });
    };
    context.ports.history.features(std::move(query), stop, std::move(done));
}

} // namespace

void addFeatureRoute(http::Router& router, const RouteContext& context) {
    router.addAsync(http::Method::Get, "/api/market/features/{market}", http::Scope::Free,
                    [&context](const http::Request& request, http::Responder responder) {
                        serveFeatures(context, request, std::move(responder));
                    });
}

} // namespace aetherion::api
