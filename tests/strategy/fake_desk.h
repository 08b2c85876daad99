#pragma once
// A desk that takes every order unless told otherwise, and fills when the test says so.
#include "core/strategy/order_desk.h"
#include "core/trading/trade.h"

#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace aetherion::test {

class FakeDesk : public strategy::OrderDesk {
public:
    tl::expected<trading::Order, trading::Refusal> place(const trading::OrderRequest& request, Timestamp now) override {
        asked.push_back(request);
        if (refuse)
            if (const auto refusal = refuse(request))
                return tl::unexpected(*refusal);
        trading::Order order;
        order.id = static_cast<trading::OrderId>(orders.size()) + 1;
        order.request = request;
        order.created = order.changed = now;
        orders.push_back(order);
        tell(order);
        if (fillsAtOnce)
            fill(order.id, prices.at(instrumentStream.at(request.instrument)));
        return this->order(order.id);
    }
    void cancel(trading::OrderId id, std::string_view reason, Timestamp now) override {
        end(id, trading::OrderState::Cancelled, std::string(reason), now);
    }
    strategy::AccountMoney money(std::string_view, std::string_view) const override {
        strategy::AccountMoney result{equity, cash, {}};
        for (const auto& [key, holding] : holdings)
            result.inHoldings = result.inHoldings + holding.cost;
        return result;
    }
    trading::Holding holding(std::string_view account, const market::InstrumentKey& instrument) const override {
        const auto place = holdings.find({std::string(account), instrument});
        return place != holdings.end() ? place->second : trading::Holding{};
    }
    std::optional<Price> freshPrice(market::StreamId stream) const override {
        const auto place = prices.find(stream);
        return place != prices.end() ? std::optional(place->second) : std::nullopt;
    }

    trading::Order& order(trading::OrderId id) { return orders.at(static_cast<std::size_t>(id) - 1); }
    /// The rest of the order, or `quantity` of it.
    void fill(trading::OrderId id, Price price, std::optional<Quantity> quantity = std::nullopt,
              Timestamp now = Timestamp{}) {
        trading::Order& filled = order(id);
        trading::Trade trade;
        trade.number = ++trades;
        trade.order = id;
        trade.account = filled.request.account;
        trade.instrument = filled.request.instrument;
        trade.side = filled.request.side;
        trade.price = price;
        trade.quantity = quantity.value_or(filled.remaining());
        trade.value = Cash::fromUnits(*multiplyDecimal(price.units(), trade.quantity.units()));
        trade.fee = fee;
        trade.time = now == Timestamp{} ? filled.created : now;
        trading::Holding& held = holdings[{trade.account, trade.instrument}];
        const bool buys = trade.side == market::Side::Buy;
        held.quantity = buys ? held.quantity + trade.quantity : held.quantity - trade.quantity;
        held.cost = held.quantity.isZero() ? Cash() : buys ? held.cost + trade.value : held.cost;
        filled.filled = filled.filled + trade.quantity;
        filled.state = filled.remaining().isZero() ? trading::OrderState::Filled : trading::OrderState::Working;
        filled.changed = trade.time;
        const trading::Order told = filled;
        if (!tradesFirst)
            tell(told);
        if (onTrade)
            onTrade(trade);
        if (tradesFirst)
            tell(told);
    }
    void end(trading::OrderId id, trading::OrderState state, const std::string& reason, Timestamp now) {
        trading::Order& ended = order(id);
        if (!trading::isOpen(ended.state))
            return;
        ended.state = state;
        ended.reason = reason;
        ended.changed = now;
        const trading::Order told = ended;
        tell(told);
    }

    std::vector<trading::OrderRequest> asked;
    std::vector<trading::Order> orders;
    std::map<std::pair<std::string, market::InstrumentKey>, trading::Holding> holdings;
    std::map<market::StreamId, Price> prices;
    std::map<market::InstrumentKey, market::StreamId> instrumentStream;
    std::optional<Cash> equity = Cash::fromUnits(10'000 * kDecimalUnit);
    Cash cash = Cash::fromUnits(10'000 * kDecimalUnit);
    Cash fee;
    bool fillsAtOnce = false;
    /// A fill is told before the order that it changes.
    bool tradesFirst = true;
    std::function<std::optional<trading::Refusal>(const trading::OrderRequest&)> refuse;
    std::function<void(const trading::Order&)> onOrder;
    std::function<void(const trading::Trade&)> onTrade;

private:
    void tell(const trading::Order& order) {
        if (onOrder)
            onOrder(order);
    }
    std::int64_t trades = 0;
};

} // namespace aetherion::test
