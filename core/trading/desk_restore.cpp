// How a desk goes on after a restart.
#include "core/trading/desk.h"

namespace aetherion::trading {

Status Desk::restore(const DeskState& state, Timestamp now) {
    if (m_nextOrder != 1)
        return failAt("open orders", "they can be taken over before the first order alone");
    OrderId last = 0;
    for (const Order& order : state.orders) {
        const std::string place = "order " + std::to_string(order.id);
        if (order.id <= last || order.id >= state.nextOrder)
            return failAt(place, "its number is out of turn");
        if (order.request.quantity <= order.filled && isOpen(order.state))
            return failAt(place, "it is open and has nothing left to fill");
        last = order.id;
    }
    m_now = std::max(m_now, now);
    m_nextOrder = state.nextOrder;
    for (const Order& order : state.orders) {
        if (isOpen(order.state))
            restoreOpen(order);
        else
            m_store.add({order, 0, {}});
        m_answers.remember(order.request, order);
    }
    return {};
}

void Desk::restoreOpen(const Order& known) {
    const auto streams = m_venue.streamsOf(known.request.instrument);
    const bool listed = streams.size() == 1;
    const market::StreamId stream = listed ? streams.front() : 0;
    const auto& calendar = market::TradingCalendar::of(listed ? m_venue.market(stream)->listing().calendar
                                                              : market::CalendarName::AlwaysOpen);
    StoredOrder entry{known, stream, calendar.sessionAtOrAfter(known.created).close};
    const auto end = [&](std::string reason) {
        entry.order.state = OrderState::Cancelled;
        entry.order.reason = std::move(reason);
        changed(m_store.add(std::move(entry)).order);
    };
    if (!listed)
        return end("after a restart " + known.request.instrument.symbol +
                   (streams.empty() ? " is not listed" : " is listed by more than one stream"));
    const Listing& listing = m_venue.market(stream)->listing();
    if (const auto refusal = m_books.reserve(known, listing, known.setAsideAt))
        return end("after a restart: " + refusal->text);

    StoredOrder& stored = m_store.add(std::move(entry));
    Order& order = stored.order;
    if (order.state == OrderState::Sent)
        m_timers.set(VenueTimer::Kind::OrderArrives, order.id, order.atVenue);
    else
        m_venue.rest(order, marketOf(stored));
    if (order.cancelAtVenue)
        m_timers.set(VenueTimer::Kind::CancellationArrives, order.id, *order.cancelAtVenue);
    if (endsWithSession(order.request))
        m_timers.set(VenueTimer::Kind::SessionEnds, order.id, stored.sessionEnd);
    m_permit.orderChanged(order);
}

std::vector<Order> Desk::newestOrders(std::size_t most) const {
    std::vector<Order> orders;
    orders.reserve(std::min(most, m_store.open().size() + m_store.closed().size()));
    auto open = m_store.open().rbegin();
    auto closed = m_store.closed().rbegin();
    while (orders.size() < most && (open != m_store.open().rend() || closed != m_store.closed().rend())) {
        const bool takesOpen =
            closed == m_store.closed().rend() || (open != m_store.open().rend() && open->first > closed->first);
        orders.push_back((takesOpen ? open++ : closed++)->second.order);
    }
    return orders;
}

} // namespace aetherion::trading
