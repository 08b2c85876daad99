#include "core/api/account_access.h"
#include "core/api/routes.h"
#include "core/api/trading_values.h"
#include "core/api/unavailable.h"
#include "core/api/wire_values.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>
#include <memory>
#include <set>

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;
using OrderPage = contract::Page<contract::OrderRow>;
using TradePage = contract::Page<contract::TradeRow>;

constexpr std::size_t kMostOrders = 1000;
/// The newest trades of an account, from which its orders' prices are made.
constexpr std::size_t kMostTrades = 5000;

http::Response withSource(http::Response response, const contract::TradingView& view) {
    if (view.source)
        response.fields.emplace_back("X-Aetherion-Source", sourceHeader(*view.source));
    return response;
}

double cashIn(const contract::TradingView& view, const trading::PortfolioView* portfolio, const std::string& currency) {
    if (!portfolio) {
        const auto opening = view.opening.find(currency);
        return opening == view.opening.end() ? 0 : opening->second.toDouble();
    }
    const trading::CurrencyView* cash = portfolio->in(currency);
    return cash ? cash->cash.toDouble() : 0;
}

/// FinLearn's by market, and everything by currency.
ordered_json balancesJson(const contract::TradingView& view, const trading::PortfolioView* portfolio) {
    ordered_json balances{{"india", cashIn(view, portfolio, "INR")},
                          {"usa", cashIn(view, portfolio, "USD")},
                          {"uk", cashIn(view, portfolio, "GBP")}};
    if (view.opening.contains("USDT") || (portfolio && portfolio->in("USDT")))
        balances["crypto"] = cashIn(view, portfolio, "USDT");
    return balances;
}

template <typename Tag> ordered_json orNull(const std::optional<base::Decimal<Tag>>& value) {
    return value ? ordered_json(value->toDouble()) : ordered_json();
}

ordered_json currencyJson(const trading::CurrencyView& currency) {
    const auto rate = currency.winRate();
    return {{"currency", currency.currency},
            {"cash", currency.cash.toDouble()},
            {"reserved", currency.reserved.toDouble()},
            {"holdings", orNull(currency.holdings)},
            {"equity", orNull(currency.equity)},
            {"realised", currency.realised.toDouble()},
            {"unrealised", orNull(currency.unrealised)},
            {"win_rate", rate ? ordered_json(*rate) : ordered_json()},
            {"unknown", currency.unknown}};
}

ordered_json holdingJson(const trading::PositionView& position) {
    return {{"symbol", position.instrument.symbol},
            {"quantity", quantityJson(position.quantity)},
            {"average_cost", orNull(position.averageCost)},
            {"market", name(position.instrument.market)},
            {"currency", position.currency},
            {"reserved", quantityJson(position.reserved)},
            {"cost", position.cost.toDouble()},
            {"price", orNull(position.mark)},
            {"value", orNull(position.value)},
            {"unrealised", orNull(position.unrealised)},
            {"unrealised_percent", position.unrealisedPercent ? ordered_json(*position.unrealisedPercent) : nullptr},
            {"realised", position.realised.toDouble()},
            {"opened_at", isoWithOffset(position.opened)},
            {"unknown", position.unknown}};
}

/// Asking creates no account: one that has never ordered is shown as it would begin.
http::Response positionsOf(const RouteContext& context, const http::Request& request) {
    const auto view = context.ports.trading.trading();
    const std::string account = request.parameter("account");
    if (auto foreign = refuseAccount(request, account))
        return std::move(*foreign);
    const trading::PortfolioView* portfolio = portfolioOf(*view, account);
    auto positions = ordered_json::array();
    auto currencies = ordered_json::array();
    if (portfolio) {
        for (const trading::PositionView& position : portfolio->positions)
            positions.push_back(holdingJson(position));
        for (const trading::CurrencyView& currency : portfolio->currencies)
            currencies.push_back(currencyJson(currency));
    }
    return withSource(http::jsonResponse(200, {{"balances", balancesJson(*view, portfolio)},
                                               {"positions", std::move(positions)},
                                               {"account", account},
                                               {"exists", portfolio != nullptr},
                                               {"currencies", std::move(currencies)}}),
                      *view);
}

/// Over all accounts of the caller's, or of `?account=`. Values of several currencies are not added up.
http::Response openPositions(const RouteContext& context, const http::Request& request) {
    const auto view = context.ports.trading.trading();
    const std::string* account = request.queryValue("account");
    if (account)
        if (auto foreign = refuseAccount(request, *account))
            return std::move(*foreign);
    auto positions = ordered_json::array();
    std::map<std::string, std::optional<Cash>> values;
    for (const trading::PortfolioView& portfolio : view->portfolios) {
        if (account ? portfolio.account != *account : !request.caller.mayUse(portfolio.account))
            continue;
        for (const trading::PositionView& position : portfolio.positions) {
            positions.push_back({{"symbol", position.instrument.symbol},
                                 {"quantity", quantityJson(position.quantity)},
                                 {"entry_price", orNull(position.averageCost)},
                                 {"current_price", orNull(position.mark)},
                                 {"unrealized_pnl", orNull(position.unrealised)},
                                 {"side", "long"},
                                 {"entry_time", isoWithOffset(position.opened)},
                                 {"account", portfolio.account},
                                 {"market", name(position.instrument.market)},
                                 {"currency", position.currency},
                                 {"value", orNull(position.value)}});
            auto& sum = values.try_emplace(position.currency, Cash()).first->second;
            sum = sum && position.value ? std::optional(*sum + *position.value) : std::nullopt;
        }
    }
    auto byCurrency = ordered_json::object();
    for (const auto& [currency, value] : values)
        byCurrency[currency] = orNull(value);
    const std::size_t count = positions.size();
    return withSource(http::jsonResponse(200, {{"positions", std::move(positions)},
                                               {"total_count", count},
                                               {"total_value", values.empty()       ? ordered_json(0.0)
                                                               : values.size() == 1 ? orNull(values.begin()->second)
                                                                                    : ordered_json()},
                                               {"values", std::move(byCurrency)}}),
                      *view);
}

/// As much of an order as is stored; nothing for a row that cannot be read.
std::optional<trading::Order> storedOrder(const contract::OrderRecord& record) {
    trading::Order order;
    const char* end = record.order.data() + record.order.size();
    if (const auto read = std::from_chars(record.order.data(), end, order.id);
        read.ec != std::errc() || read.ptr != end)
        return std::nullopt;
    const auto type = trading::parseOrderType(record.type);
    const auto time = trading::parseTimeInForce(record.timeInForce);
    const auto state = trading::parseOrderState(record.state);
    const auto channel = trading::parseChannel(record.channel);
    const auto purpose = trading::parsePurpose(record.purpose);
    if (!type || !time || !state || !channel || !purpose)
        return std::nullopt;
    order.request.account = record.account;
    order.request.instrument = record.instrument;
    order.request.side = record.side;
    order.request.type = *type;
    order.request.timeInForce = *time;
    order.request.quantity = record.quantity;
    order.request.limitPrice = record.limitPrice;
    order.request.stopPrice = record.stopPrice;
    order.request.origin = {record.who, *channel, record.strategy};
    order.request.purpose = *purpose;
    order.request.clientOrder = record.clientOrder;
    order.state = *state;
    order.filled = record.filled;
    order.filledValue = record.filledValue;
    order.fees = record.fees;
    order.revision = record.revision;
    order.reason = record.reason;
    order.created = record.created;
    order.changed = record.changed;
    return order;
}

/// What is stored, and over it what the engine shows: that is newer.
http::Response mergedOrders(const contract::TradingView& view, const std::string& account, std::size_t limit,
                            const OrderPage& orders, const TradePage& trades) {
    std::map<trading::OrderId, trading::Order, std::greater<>> merged;
    for (const contract::OrderRow& row : orders.rows)
        if (auto order = storedOrder(row.record))
            merged.insert_or_assign(order->id, std::move(*order));
    for (const trading::Order& order : view.orders)
        if (order.request.account == account)
            merged.insert_or_assign(order.id, order);
    FillPrices fills;
    std::set<std::int64_t> counted;
    for (const trading::Trade& trade : view.trades)
        if (trade.account == account && counted.insert(trade.number).second)
            fills[trade.order].add(trade.price, trade.quantity, trade.time);
    for (const contract::TradeRow& row : trades.rows) {
        const contract::TradeRecord& trade = row.record;
        trading::OrderId id = 0;
        std::from_chars(trade.order.data(), trade.order.data() + trade.order.size(), id);
        if (counted.insert(trade.number).second)
            fills[id].add(trade.price, trade.quantity, trade.time);
    }
    auto list = ordered_json::array();
    for (const auto& [id, order] : merged) {
        if (list.size() == limit)
            break;
        const auto fill = fills.find(id);
        // A price that was made of a part of its fills would be another one.
        const bool whole = fill != fills.end() && std::abs(fill->second.quantity - order.filled.toDouble()) < 1e-6;
        list.push_back(orderJson(order, whole ? &fill->second : nullptr));
    }
    return withSource(http::jsonResponse(200, list), view);
}

http::Response unreadable(const Error& error) { return unavailableProblem("the history cannot be read now", error); }

/// What the engine knows by now, unless something else is being watched: other orders have the same numbers.
std::shared_ptr<const contract::TradingView> newestOf(const RouteContext& context,
                                                      const std::shared_ptr<const contract::TradingView>& asked) {
    auto now = context.ports.trading.trading();
    return now->source && now->source->id() == asked->source->id() ? now : asked;
}

void ordersOf(const RouteContext& context, const http::Request& request, const http::Responder& responder) {
    if (auto foreign = refuseAccount(request, request.parameter("account")))
        return responder.answer([refused = std::move(*foreign)] { return refused; });
    const auto limit = readCount(request.queryValue("limit"), kMostOrders, 1, kMostOrders, "limit");
    if (!limit)
        return responder.answer([refusal = limit.error()] { return http::problem(refusal); });
    const auto view = context.ports.trading.trading();
    if (!view->source)
        return responder.answer([] { return http::jsonResponse(200, ordered_json::array()); });
    contract::HistoryQuery query;
    query.source = view->source->id();
    query.account = request.parameter("account");
    query.limit = *limit;
    query.newestFirst = true;
    contract::HistoryQuery trades = query;
    trades.limit = kMostTrades;
    const std::stop_token stop = responder.stopToken();
    contract::HistoryPort& history = context.ports.history;
    history.orders(
        query, stop, [&history, &context, trades, stop, responder, view, limit = *limit](Result<OrderPage> page) {
            if (!page)
                return responder.answer([error = page.error()] { return unreadable(error); });
            auto orders = std::make_shared<OrderPage>(std::move(*page));
            history.trades(trades, stop, [&context, trades, responder, view, limit, orders](Result<TradePage> fills) {
                responder.answer([&context, account = *trades.account, limit, orders, view,
                                  fills = std::make_shared<Result<TradePage>>(std::move(fills))] {
                    return *fills ? mergedOrders(*newestOf(context, view), account, limit, *orders, **fills)
                                  : unreadable(fills->error());
                });
            });
        });
}

} // namespace

void addPortfolioRoutes(http::Router& router, const RouteContext& context) {
    router.add(http::Method::Get, "/api/v1/portfolio/positions/{account}", http::Scope::Read,
               [&context](const http::Request& request) { return positionsOf(context, request); });
    router.addAsync(http::Method::Get, "/api/v1/portfolio/orders/{account}", http::Scope::Read,
                    [&context](const http::Request& request, const http::Responder& responder) {
                        ordersOf(context, request, responder);
                    });
    router.add(http::Method::Get, "/data/positions", http::Scope::Read,
               [&context](const http::Request& request) { return openPositions(context, request); });
}

} // namespace aetherion::api
