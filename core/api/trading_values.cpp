#include "core/api/trading_values.h"

#include "core/api/wire_values.h"

namespace aetherion::api {

namespace {

using nlohmann::ordered_json;

template <typename Tag> ordered_json numberOrNull(const std::optional<base::Decimal<Tag>>& value) {
    return value ? ordered_json(value->toDouble()) : ordered_json();
}

ordered_json unitsOrNull(const std::optional<std::int64_t>& units) {
    return units ? ordered_json(static_cast<double>(*units) / kDecimalUnit) : ordered_json();
}

ordered_json timeOrNull(Timestamp time) {
    return time == Timestamp() ? ordered_json() : ordered_json(isoWithOffset(time));
}

ordered_json pairsJson(const std::vector<std::pair<std::string_view, std::string>>& pairs) {
    auto object = ordered_json::object();
    for (const auto& [key, value] : pairs)
        object[std::string(key)] = value;
    return object;
}

int statusOf(std::string_view code) {
    if (code == "ORDER_NOT_FOUND")
        return 404;
    if (code == "ORDER_NOT_OPEN" || code == "ORDER_BEING_CANCELLED" || code == "IDEMPOTENCY_KEY_REUSED" ||
        code == "DUPLICATE_CLIENT_ORDER")
        return 409;
    if (code == "ENGINE_BUSY" || code == "NOT_ON_RECORD" || code == "NOT_TRADED" || code == "NOT_LIVE")
        return 503;
    return 400;
}

} // namespace

std::string_view marketWord(market::Market market) {
    switch (market) {
    case market::Market::Nse:
        return "india";
    case market::Market::Us:
        return "usa";
    case market::Market::Uk:
        return "uk";
    case market::Market::Crypto:
        return "crypto";
    }
    return "";
}

std::string_view statusWord(trading::OrderState state) {
    switch (state) {
    case trading::OrderState::Sent:
    case trading::OrderState::Working:
        return "pending";
    case trading::OrderState::Filled:
        return "filled";
    case trading::OrderState::Cancelled:
    case trading::OrderState::Expired:
    case trading::OrderState::Refused:
        return "cancelled";
    }
    return "";
}

void FillPrice::add(Price price, Quantity of, Timestamp time) {
    value += price.toDouble() * of.toDouble();
    quantity += of.toDouble();
    last = std::max(last, time);
}

ordered_json FillPrice::mean() const {
    if (quantity <= 0)
        return {};
    // What a sum of doubles leaves behind the eighth decimal is not in any price.
    const auto rounded = base::decimalFromDouble(value / quantity);
    return rounded ? ordered_json(static_cast<double>(*rounded) / kDecimalUnit) : ordered_json(value / quantity);
}

FillPrices fillPrices(const std::vector<trading::Trade>& trades) {
    FillPrices prices;
    for (const trading::Trade& trade : trades)
        prices[trade.order].add(trade.price, trade.quantity, trade.time);
    return prices;
}

ordered_json orderJson(const trading::Order& order, const FillPrice* fill) {
    const trading::OrderRequest& request = order.request;
    const bool filled = order.filled > Quantity();
    return {{"id", order.id},
            {"account", request.account},
            {"market", name(request.instrument.market)},
            {"symbol", request.instrument.symbol},
            {"side", trading::sideName(request.side)},
            {"order_type", name(request.type)},
            {"time_in_force", name(request.timeInForce)},
            {"quantity", quantityJson(request.quantity)},
            {"filled_quantity", quantityJson(order.filled)},
            {"status", statusWord(order.state)},
            {"state", name(order.state)},
            {"limit_price", numberOrNull(request.limitPrice)},
            {"stop_price", numberOrNull(request.stopPrice)},
            {"fill_price", fill ? fill->mean() : ordered_json()},
            {"total_value", filled ? ordered_json(order.filledValue.toDouble()) : ordered_json()},
            {"fees", order.fees.toDouble()},
            {"reason", order.reason},
            {"who", request.origin.who},
            {"channel", name(request.origin.channel)},
            {"strategy", request.origin.strategy},
            {"purpose", name(request.purpose)},
            {"client_order_id", request.clientOrder},
            {"created_at", isoWithOffset(order.created)},
            {"filled_at", fill && order.state == trading::OrderState::Filled ? timeOrNull(fill->last) : ordered_json()},
            {"changed_at", timeOrNull(order.changed)},
            {"revision", order.revision}};
}

ordered_json refusalJson(const trading::Refusal& refusal) {
    return {{"code", refusal.code}, {"detail", refusal.text}, {"context", pairsJson(refusal.context)}};
}

ordered_json verdictJson(const risk::RailVerdict& verdict) {
    return {{"rail", verdict.rail},
            {"code", verdict.code},
            {"passes", verdict.passes},
            {"applies", verdict.applies},
            {"scope", verdict.scope},
            {"base", verdict.base},
            {"base_value", unitsOrNull(verdict.baseValue)},
            {"value", unitsOrNull(verdict.value)},
            {"limit", unitsOrNull(verdict.limit)},
            {"headroom", unitsOrNull(verdict.headroom)},
            {"unit", verdict.unit},
            {"inputs", pairsJson(verdict.inputs)},
            {"text", verdict.text.empty() ? verdict.line() : verdict.text}};
}

ordered_json railJson(const risk::RailView& rail) {
    return {{"rail", rail.name},
            {"market", rail.market ? ordered_json(name(*rail.market)) : ordered_json()},
            {"account", rail.account},
            {"currency", rail.currency},
            {"state", name(rail.state)},
            {"imposes", name(rail.imposes)},
            {"clears", name(rail.clears)},
            {"base", rail.base},
            {"base_value", numberOrNull(rail.baseValue)},
            {"value", numberOrNull(rail.value)},
            {"limit", numberOrNull(rail.limit)},
            {"headroom", numberOrNull(rail.headroom)},
            {"unit", rail.unit},
            {"since", rail.since ? ordered_json(formatIso(*rail.since)) : ordered_json()},
            {"inputs", pairsJson(rail.inputs)},
            {"text", rail.line()}};
}

ordered_json flattenJson(const contract::FlattenLine& line) {
    return {
        {"account", line.account},           {"market", name(line.instrument.market)},
        {"symbol", line.instrument.symbol},  {"quantity", quantityJson(line.quantity)},
        {"value", numberOrNull(line.value)}, {"slippage", numberOrNull(line.slippage)},
        {"obstacle", line.obstacle},         {"order_id", line.order != 0 ? ordered_json(line.order) : ordered_json()}};
}

ordered_json exitJson(const contract::ExitLine& line) {
    return {{"account", line.account},
            {"market", name(line.instrument.market)},
            {"symbol", line.instrument.symbol},
            {"quantity", quantityJson(line.quantity)},
            {"reason", line.reason},
            {"price", numberOrNull(line.price)},
            {"value", numberOrNull(line.value)},
            {"slippage", numberOrNull(line.slippage)},
            {"currency", line.currency},
            {"obstacle", line.obstacle}};
}

ordered_json againJson(const contract::AgainLine& line) {
    const bool known = line.order.request.side != market::Side::Unknown;
    return {{"id", line.order.id},
            {"quantity", known ? quantityJson(line.quantity) : ordered_json()},
            {"would_pass", !line.refusal && line.placedAs == 0},
            {"refusal", line.refusal ? refusalJson(*line.refusal) : ordered_json()},
            {"placed_as", line.placedAs != 0 ? ordered_json(line.placedAs) : ordered_json()},
            {"order", known ? orderJson(line.order, nullptr) : ordered_json()}};
}

ordered_json unprotectedJson(const contract::UnprotectedPosition& position) {
    return {{"account", position.account},          {"market", name(position.instrument.market)},
            {"symbol", position.instrument.symbol}, {"quantity", quantityJson(position.quantity)},
            {"currency", position.currency},        {"value", numberOrNull(position.value)},
            {"unknown", position.unknown}};
}

http::Response refusalResponse(const trading::Refusal& refusal) {
    return http::problem(statusOf(refusal.code), refusal.text,
                         {{"code", refusal.code}, {"context", pairsJson(refusal.context)}});
}

const trading::PortfolioView* portfolioOf(const contract::TradingView& view, std::string_view account) {
    for (const trading::PortfolioView& portfolio : view.portfolios)
        if (portfolio.account == account)
            return &portfolio;
    return nullptr;
}

std::string currencyOf(const contract::TradingView& view, std::string_view account,
                       const market::InstrumentKey& instrument) {
    if (const trading::PortfolioView* portfolio = portfolioOf(view, account))
        for (const trading::PositionView& position : portfolio->positions)
            if (position.instrument == instrument)
                return position.currency;
    switch (instrument.market) {
    case market::Market::Nse:
        return "INR";
    case market::Market::Us:
        return "USD";
    case market::Market::Uk:
        return "GBP";
    case market::Market::Crypto:
        return "USDT";
    }
    return {};
}

} // namespace aetherion::api
