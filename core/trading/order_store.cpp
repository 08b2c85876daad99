#include "core/trading/order_store.h"

#include <algorithm>

namespace aetherion::trading {

namespace {

/// Account identifiers are printable, so no two pairs read alike.
std::string clientOrderKey(std::string_view account, std::string_view clientOrder) {
    std::string key(account);
    return key.append("\n").append(clientOrder);
}

} // namespace

OrderStore::OrderStore(std::size_t closed, std::size_t clientOrders)
    : m_mostClosed(std::max<std::size_t>(closed, 1)), m_mostClientOrders(std::max<std::size_t>(clientOrders, 1)) {}

StoredOrder& OrderStore::add(StoredOrder order) {
    const OrderRequest& request = order.order.request;
    if (!request.clientOrder.empty())
        m_clientOrders.insert(clientOrderKey(request.account, request.clientOrder));
    const bool isOpenNow = isOpen(order.order.state);
    Orders& orders = isOpenNow ? m_open : m_closed;
    const OrderId id = order.order.id;
    StoredOrder& stored = orders.emplace_hint(orders.end(), id, std::move(order))->second;
    if (!isOpenNow)
        noteClosed(stored.order);
    return stored;
}

StoredOrder* OrderStore::findOpen(OrderId id) {
    const auto at = m_open.find(id);
    return at == m_open.end() ? nullptr : &at->second;
}

const Order* OrderStore::find(OrderId id) const {
    if (const auto at = m_open.find(id); at != m_open.end())
        return &at->second.order;
    const auto at = m_closed.find(id);
    return at == m_closed.end() ? nullptr : &at->second.order;
}

void OrderStore::close(OrderId id) {
    auto node = m_open.extract(id);
    if (node.empty())
        return;
    noteClosed(m_closed.insert(std::move(node)).position->second.order);
}

void OrderStore::noteClosed(const Order& order) {
    const OrderRequest& request = order.request;
    if (!request.clientOrder.empty()) {
        m_closedClientOrders.push_back(clientOrderKey(request.account, request.clientOrder));
        if (m_closedClientOrders.size() > m_mostClientOrders) {
            m_clientOrders.erase(m_closedClientOrders.front());
            m_closedClientOrders.pop_front();
        }
    }
    m_closing.push_back(order.id);
    if (m_closing.size() > m_mostClosed) {
        m_closed.erase(m_closing.front());
        m_closing.pop_front();
    }
}

bool OrderStore::knowsClientOrder(std::string_view account, std::string_view clientOrder) const {
    return !clientOrder.empty() && m_clientOrders.contains(clientOrderKey(account, clientOrder));
}

} // namespace aetherion::trading
