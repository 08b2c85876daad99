// `/metrics`, `/metrics/summary`, `/data/metrics`.
#include "core/api/metric_sources.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

ordered_json orNothing(const std::optional<double>& value) { return value ? ordered_json(*value) : ordered_json(); }

http::Response metricsText(const RouteContext& context) {
    const auto snapshot = context.ports.engine.snapshot();
    const auto trading = context.ports.trading.trading();
    MetricSet metrics;
    addDayTraderMetrics(metrics, dayTraderFigures(*trading));
    addMarketMetrics(metrics, *snapshot, context.ports.clock.now());
    addStoreMetrics(metrics, snapshot->pulse);
    addTradingMetrics(metrics, *trading, context.ports.killSwitch.status());
    addHttpMetrics(metrics, context.counters);
    addWindowMetrics(metrics, context.ports.window);
    addProcessMetrics(metrics);
    http::Response response;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.body = metrics.text();
    return response;
}

http::Response summary(const RouteContext& context) {
    const DayTraderFigures figures = dayTraderFigures(*context.ports.trading.trading());
    const std::uint64_t bought = figures.policy.bought + figures.person.bought;
    const std::uint64_t sold = figures.policy.sold + figures.person.sold;
    return http::jsonResponse(
        200,
        {{"trades", {{"total", bought + sold}, {"long", bought}, {"short", sold}}},
         {"positions", {{"open", figures.openPositions}}},
         {"equity", {{"current", orNothing(figures.equityDollars)}, {"daily_pnl", orNothing(figures.dailyPnlDollars)}}},
         {"performance", {{"cycle_count", figures.cycles}, {"avg_cycle_duration", orNothing(figures.cycleSeconds)}}},
         {"errors", {{"total", figures.errors}}}});
}

/// By the names that the ancestor's reader of dt_metrics.json asked for.
http::Response dataMetrics(const RouteContext& context) {
    const DayTraderFigures figures = dayTraderFigures(*context.ports.trading.trading());
    const std::uint64_t bought = figures.policy.bought + figures.person.bought;
    const std::uint64_t sold = figures.policy.sold + figures.person.sold;
    return http::jsonResponse(200, {{"metrics",
                                     {{"equity", orNothing(figures.equityDollars)},
                                      {"daily_pnl", orNothing(figures.dailyPnlDollars)},
                                      {"open_positions", figures.openPositions},
                                      {"trades_total", bought + sold},
                                      {"trades_long", bought},
                                      {"trades_short", sold},
                                      {"cycle_count", figures.cycles},
                                      {"cycle_duration_seconds", orNothing(figures.cycleSeconds)},
                                      {"errors_total", figures.errors}}},
                                    {"timestamp", isoWithOffset(context.ports.clock.now())}});
}

} // namespace

void addMetricsRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/metrics", http::Scope::Free,
               [&context](const http::Request&) { return metricsText(context); });
    router.add(http::Method::Get, "/metrics/summary", http::Scope::Free,
               [&context](const http::Request&) { return summary(context); });
    router.add(http::Method::Get, "/data/metrics", http::Scope::Free,
               [&context](const http::Request&) { return dataMetrics(context); });
}

} // namespace aetherion::api
