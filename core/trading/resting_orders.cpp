#include "core/trading/resting_orders.h"

#include <algorithm>

namespace aetherion::trading {

namespace {

std::int64_t serviceKey(RestingOrders::Kind kind, const Order& order) {
    const auto& request = order.request;
    switch (kind) {
    case RestingOrders::Kind::MarketBuy:
    case RestingOrders::Kind::MarketSell:
        return 0;
    case RestingOrders::Kind::StopBuy:
        return request.stopPrice->units();
    case RestingOrders::Kind::StopSell:
        return -request.stopPrice->units();
    case RestingOrders::Kind::LimitBuy:
        return -request.limitPrice->units();
    case RestingOrders::Kind::LimitSell:
        return request.limitPrice->units();
    }
    return 0;
}

} // namespace

RestingOrders::Kind RestingOrders::kindOf(const Order& order) {
    const bool buys = order.request.side == market::Side::Buy;
    switch (order.request.type) {
    case OrderType::Limit:
        return buys ? Kind::LimitBuy : Kind::LimitSell;
    case OrderType::Stop:
        if (!order.triggered)
            return buys ? Kind::StopBuy : Kind::StopSell;
        break;
    case OrderType::Market:
        break;
    }
    return buys ? Kind::MarketBuy : Kind::MarketSell;
}

void RestingOrders::add(Order& order) {
    const Kind kind = kindOf(order);
    Queue& queue = m_queues[static_cast<std::size_t>(kind)];
    const std::int64_t key = serviceKey(kind, order);
    queue.insert(std::ranges::upper_bound(queue, key, {}, &Entry::key), {key, &order});
}

void RestingOrders::remove(const Order& order) {
    const Kind kind = kindOf(order);
    Queue& queue = m_queues[static_cast<std::size_t>(kind)];
    const auto [from, to] = std::ranges::equal_range(queue, serviceKey(kind, order), {}, &Entry::key);
    const auto at = std::find_if(from, to, [&](const Entry& entry) { return entry.order == &order; });
    if (at != to)
        queue.erase(at);
}

bool RestingOrders::empty() const { return std::ranges::all_of(m_queues, &Queue::empty); }

} // namespace aetherion::trading
