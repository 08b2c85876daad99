#include "core/api/health.h"
#include "core/api/routes.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

constexpr auto kAccuracyWindow = std::chrono::days(30);
/// Fewer closed trades say nothing about accuracy.
constexpr std::int64_t kLeastClosedTrades = 10;

/// Sales of the window that the view holds, and how many of them made money.
struct ClosedTrades {
    std::int64_t closed = 0;
    std::int64_t winning = 0;
    Timestamp last;

    [[nodiscard]] ordered_json accuracy() const {
        return closed < kLeastClosedTrades
                   ? ordered_json()
                   : ordered_json(rounded4(static_cast<double>(winning) / static_cast<double>(closed)));
    }
};

ClosedTrades closedTrades(const contract::TradingView& view, Timestamp now) {
    ClosedTrades result;
    for (const trading::Trade& trade : view.trades) {
        if (trade.side != market::Side::Sell || trade.time + kAccuracyWindow < now || trade.time > now)
            continue;
        ++result.closed;
        result.winning += trade.realised > Cash() ? 1 : 0;
        result.last = std::max(result.last, trade.time);
    }
    return result;
}

/// As the ancestors' own dashboard had it. A regime model forecasts no direction, so that it has no accuracy of one,
/// and what is a mixture of both is not known either.
ordered_json accuracyJson(const ClosedTrades& trades) {
    return {{"accuracy_30d", nullptr},
            {"model_accuracy", nullptr},
            {"execution_accuracy", trades.accuracy()},
            {"closed_trades_30d", trades.closed},
            {"winning_trades_30d", trades.winning},
            {"updated_at", trades.closed > 0 ? ordered_json(isoWithOffset(trades.last)) : ordered_json()}};
}

ordered_json dashboardHealth(const contract::EngineSnapshot& snapshot, Timestamp now) {
    const auto components = judge(snapshot, now);
    auto parts = ordered_json::object();
    for (const ComponentHealth& part : components)
        parts[std::string(part.component)] = {{"status", name(part.health)}, {"message", part.message}};
    return {{"status", name(worst(components))}, {"components", std::move(parts)}};
}

/// What all accounts have in one currency; the equity is null where one account's is not known.
struct CurrencyTotal {
    Cash cash;
    std::optional<Cash> equity = Cash();
    std::optional<Cash> unrealised = Cash();
    Cash realised;

    static void add(std::optional<Cash>& total, const std::optional<Cash>& part) {
        total = total && part ? std::optional(*total + *part) : std::nullopt;
    }
};

ordered_json amountJson(const std::optional<Cash>& amount) {
    return amount ? ordered_json(amount->toDouble()) : ordered_json();
}

ordered_json currencyTotals(const contract::TradingView& view) {
    std::map<std::string, CurrencyTotal> totals;
    for (const trading::PortfolioView& portfolio : view.portfolios)
        for (const trading::CurrencyView& currency : portfolio.currencies) {
            CurrencyTotal& total = totals[currency.currency];
            total.cash = total.cash + currency.cash;
            total.realised = total.realised + currency.realised;
            CurrencyTotal::add(total.equity, currency.equity);
            CurrencyTotal::add(total.unrealised, currency.unrealised);
        }
    auto list = ordered_json::array();
    for (const auto& [currency, total] : totals)
        list.push_back({{"currency", currency},
                        {"cash", total.cash.toDouble()},
                        {"equity", amountJson(total.equity)},
                        {"realised", total.realised.toDouble()},
                        {"unrealised", amountJson(total.unrealised)}});
    return list;
}

/// What the caller's own accounts have; counts that are not kept by account are nobody's but whose all accounts are.
contract::TradingView visibleTo(const http::Caller& caller, const contract::TradingView& all) {
    contract::TradingView own = all;
    std::erase_if(own.portfolios, [&](const auto& portfolio) { return !caller.mayUse(portfolio.account); });
    std::erase_if(own.orders, [&](const auto& order) { return !caller.mayUse(order.request.account); });
    std::erase_if(own.trades, [&](const auto& trade) { return !caller.mayUse(trade.account); });
    std::erase_if(own.armed, [&](const auto& entry) { return !caller.mayUse(entry.first); });
    return own;
}

ordered_json tradingJson(const contract::TradingView& view, bool ofAll) {
    const auto total = [ofAll](std::int64_t count) { return ofAll ? ordered_json(count) : ordered_json(); };
    std::size_t positions = 0;
    for (const trading::PortfolioView& portfolio : view.portfolios)
        positions += portfolio.positions.size();
    const auto open = std::count_if(view.orders.begin(), view.orders.end(),
                                    [](const trading::Order& order) { return isOpen(order.state); });
    return {
        {"accounts", view.portfolios.size()}, {"open_positions", positions},         {"open_orders", open},
        {"currencies", currencyTotals(view)}, {"armed_accounts", view.armed.size()}, {"cycles", total(view.cycles)},
        {"entries", total(view.entries)},     {"exits", total(view.exits)},          {"refusals", total(view.refusals)},
        {"trades", total(view.tradeCount)}};
}

/// How many streams are in which confirmed regime, by timeframe.
ordered_json regimeCounts(const contract::EngineSnapshot& snapshot) {
    auto counts = ordered_json::object();
    for (const market::Timeframe timeframe : market::kTimeframes) {
        std::map<std::string, std::size_t> byRegime;
        for (const contract::StreamView& view : snapshot.streams)
            for (const contract::RegimeView& regime : view.regimes)
                if (regime.timeframe == timeframe)
                    ++byRegime[std::string(name(regime.regime))];
        if (!byRegime.empty())
            counts[std::string(name(timeframe))] = byRegime;
    }
    return counts;
}

ordered_json engineJson(const contract::EngineSnapshot& snapshot) {
    const auto flowing = std::count_if(snapshot.streams.begin(), snapshot.streams.end(),
                                       [](const auto& view) { return view.feedState == market::FeedState::Flowing; });
    const bool begun = snapshot.pulse.engineTime != Timestamp();
    return {{"session", snapshot.session.title},
            {"source_kind", name(snapshot.session.kind)},
            {"engine_time", begun ? ordered_json(isoWithOffset(snapshot.pulse.engineTime)) : ordered_json()},
            {"events", snapshot.pulse.events},
            {"events_per_second", snapshot.pulse.eventsPerSecond},
            {"streams", snapshot.streams.size()},
            {"streams_flowing", flowing},
            {"models", snapshot.models ? snapshot.models->size() : 0}};
}

http::Response dashboard(const RouteContext& context, const http::Caller& caller) {
    const auto snapshot = context.ports.engine.snapshot();
    const contract::TradingView view = visibleTo(caller, *context.ports.trading.trading());
    const Timestamp now = context.ports.clock.now();
    // Trades have the data's own time.
    const Timestamp dataTime = snapshot->pulse.engineTime == Timestamp() ? now : snapshot->pulse.engineTime;
    const ordered_json accuracy = accuracyJson(closedTrades(view, dataTime));
    ordered_json answer = accuracy;
    answer["metrics"] = tradingJson(view, caller.mayUseAll());
    answer["health"] = dashboardHealth(*snapshot, now);
    answer["accuracy"] = accuracy;
    answer["engine"] = engineJson(*snapshot);
    answer["regimes"] = regimeCounts(*snapshot);
    answer["risk"] = {{"state", name(snapshot->risk.state)},
                      {"holds", snapshot->risk.holds.size()},
                      {"newest_hold", snapshot->risk.newestHold}};
    answer["timestamp"] = isoWithOffset(now);
    http::Response response = http::jsonResponse(200, answer);
    if (view.source)
        response.fields.emplace_back("X-Aetherion-Source", sourceHeader(*view.source));
    return response;
}

} // namespace

void addSummaryRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/api/dashboard", http::Scope::Read,
               [&context](const http::Request& request) { return dashboard(context, request.caller); });
}

} // namespace aetherion::api
