#include "core/engine/stopped_orders.h"

#include "core/engine/stop_sweep.h"

#include <charconv>
#include <string_view>

namespace aetherion::engine {

namespace {

constexpr std::string_view kAgain = "again-";

/// 0 where the order is no repetition.
trading::OrderId repeatedBy(const trading::Order& order) {
    const std::string_view name = order.request.clientOrder;
    if (!name.starts_with(kAgain))
        return 0;
    const char* end = name.data() + name.size();
    trading::OrderId id = 0;
    const auto [stop, error] = std::from_chars(name.data() + kAgain.size(), end, id);
    return error == std::errc() && stop == end ? id : 0;
}

} // namespace

void StoppedOrders::orderChanged(const trading::Order& order) {
    if (const auto first = m_orders.find(repeatedBy(order));
        first != m_orders.end() && first->second.order.request.account == order.request.account)
        first->second.placedAs = order.id;
    if (!cancelledByStop(order))
        return;
    m_orders.try_emplace(order.id, Stopped{order});
    if (m_orders.size() > kStoppedOrders)
        m_orders.erase(m_orders.begin());
}

const StoppedOrders::Stopped* StoppedOrders::find(trading::OrderId order) const {
    const auto found = m_orders.find(order);
    return found == m_orders.end() ? nullptr : &found->second;
}

trading::OrderRequest orderAgain(const trading::Order& stopped, const trading::OrderOrigin& origin) {
    trading::OrderRequest request = stopped.request;
    request.quantity = stopped.remaining();
    request.origin = origin;
    request.clientOrder = std::string(kAgain) + std::to_string(stopped.id);
    request.idempotencyKey.clear();
    request.confidence.reset();
    request.replaces = 0;
    return request;
}

std::optional<trading::Refusal> refusalAgain(const StoppedOrders::Stopped& stopped) {
    const trading::Order& order = stopped.order;
    const std::string number = std::to_string(order.id);
    if (stopped.placedAs != 0)
        return trading::Refusal{"ALREADY_PLACED_AGAIN",
                                "order " + number + " was placed again as order " + std::to_string(stopped.placedAs),
                                {{"order", number}, {"placed_as", std::to_string(stopped.placedAs)}}};
    if (trading::isAutomatic(order.request.origin.channel))
        return trading::Refusal{"ORDER_OF_A_STRATEGY",
                                "order " + number + " was a strategy's, which decides anew once it is armed",
                                {{"order", number}, {"strategy", order.request.origin.strategy}}};
    return std::nullopt;
}

} // namespace aetherion::engine
