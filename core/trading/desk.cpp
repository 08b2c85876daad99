#include "core/trading/desk.h"

#include "core/trading/order_rules.h"

#include <algorithm>
#include <cassert>

namespace aetherion::trading {

namespace {

/// Keys and numbers of others are kept in memory.
constexpr std::size_t kLongestName = 255;

std::optional<Refusal> checkName(std::string_view code, std::string_view what, const std::string& name) {
    const bool printable = std::ranges::all_of(name, [](char c) { return c > ' ' && c <= '~'; });
    if (name.size() <= kLongestName && printable)
        return std::nullopt;
    return Refusal{code,
                   std::string(what) + " must be at most " + std::to_string(kLongestName) +
                       " printable characters without blanks",
                   {{"length", std::to_string(name.size())}}};
}

std::string quantities(const Order& order) {
    return order.filled.text() + " of " + order.request.quantity.text() + " filled";
}

Price withCushion(Price price, std::int64_t millionths) {
    const auto cushion = base::multiplyDecimal(price.units(), millionths * (kDecimalUnit / 1'000'000));
    std::int64_t sum = 0;
    if (!cushion || __builtin_add_overflow(price.units(), *cushion, &sum))
        return price;
    return Price::fromUnits(sum);
}

} // namespace

Desk::Desk(const DeskSettings& settings, Books& books, OrderPermit& permit, DeskObserver& observer)
    : m_settings(settings), m_books(books), m_permit(permit), m_observer(observer), m_venue(settings, *this),
      m_store(settings.rememberedOrders, settings.rememberedClientOrders), m_answers(settings.rememberedKeys) {}

const MarketView* Desk::view(market::StreamId stream) const {
    const PaperMarket* market = m_venue.market(stream);
    return market ? &market->view() : nullptr;
}

const Listing* Desk::listing(market::StreamId stream) const {
    const PaperMarket* market = m_venue.market(stream);
    return market ? &market->listing() : nullptr;
}

OrderAnswer Desk::place(const OrderRequest& request, Timestamp now) {
    advance(now);
    if (const auto known = m_answers.find(request))
        return *known;
    OrderAnswer answer = accept(request);
    if (!answer)
        m_observer.refused(request, answer.error());
    if (request.idempotencyKey.size() <= kLongestName)
        m_answers.remember(request, answer);
    // Without a latency it is at the venue already.
    advance(now);
    return answer;
}

std::optional<Refusal> Desk::whatIf(const OrderRequest& request, Timestamp now) {
    advance(now);
    const auto market = judge(request);
    return market ? std::nullopt : std::optional(market.error());
}

tl::expected<PaperMarket*, Refusal> Desk::judge(const OrderRequest& request) {
    if (auto refusal = checkName("INVALID_IDEMPOTENCY_KEY", "the idempotency key", request.idempotencyKey))
        return tl::unexpected(std::move(*refusal));
    if (auto refusal = checkName("INVALID_CLIENT_ORDER", "the client order number", request.clientOrder))
        return tl::unexpected(std::move(*refusal));
    if (m_store.knowsClientOrder(request.account, request.clientOrder))
        return tl::unexpected(Refusal{"DUPLICATE_CLIENT_ORDER",
                                      "the account has an order with this client order number",
                                      {{"client_order", request.clientOrder}}});
    const std::string& symbol = request.instrument.symbol;
    const auto streams = m_venue.streamsOf(request.instrument);
    if (streams.size() > 1)
        return tl::unexpected(Refusal{"AMBIGUOUS_INSTRUMENT",
                                      symbol + " is listed by more than one stream",
                                      {{"symbol", symbol}, {"streams", std::to_string(streams.size())}}});
    PaperMarket* market = streams.empty() ? nullptr : m_venue.market(streams.front());
    if (market)
        market->moveTo(m_now);
    const MarketView nothing;
    const Listing* listing = market ? &market->listing() : nullptr;
    if (auto refusal = checkOrder(request, listing, market ? market->view() : nothing, m_books))
        return tl::unexpected(std::move(*refusal));
    assert(market);
    if (request.type == OrderType::Market && !market->isOpen())
        return tl::unexpected(Refusal{"MARKET_CLOSED", symbol + " is not traded now: its market is closed"});
    return market;
}

OrderAnswer Desk::accept(const OrderRequest& asked) {
    OrderRequest request = asked;
    request.replaces = 0;
    const auto judged = judge(request);
    if (!judged)
        return tl::unexpected(judged.error());
    PaperMarket* market = *judged;
    if (auto refusal = m_permit.admit(request, market->listing(), market->view()))
        return tl::unexpected(std::move(*refusal));
    if (auto account = m_books.open(request.account, m_now); !account)
        return tl::unexpected(std::move(account.error()));

    Order order;
    order.id = m_nextOrder;
    order.request = std::move(request);
    order.created = m_now;
    if (auto refusal = setAside(order, *market))
        return tl::unexpected(std::move(*refusal));
    ++m_nextOrder;
    const auto& calendar = market::TradingCalendar::of(market->listing().calendar);
    StoredOrder& stored =
        m_store.add({std::move(order), market->listing().stream, calendar.sessionAtOrAfter(m_now).close});
    if (endsWithSession(stored.order.request))
        m_timers.set(VenueTimer::Kind::SessionEnds, stored.order.id, stored.sessionEnd);
    send(stored);
    return stored.order;
}

std::optional<Refusal> Desk::setAside(Order& order, PaperMarket& market) {
    const OrderRequest& request = order.request;
    if (request.side != market::Side::Buy)
        return m_books.reserve(order, market.listing(), Price());
    Price price;
    switch (RestingOrders::kindOf(order)) {
    case RestingOrders::Kind::LimitBuy:
    case RestingOrders::Kind::LimitSell:
        order.setAsideAt = *request.limitPrice;
        return m_books.reserve(order, market.listing(), order.setAsideAt);
    case RestingOrders::Kind::StopBuy:
    case RestingOrders::Kind::StopSell:
        // Where the market is past it, it is bought at once.
        price = std::max(*request.stopPrice, reckonedPrice(request, market.view()));
        break;
    case RestingOrders::Kind::MarketBuy:
    case RestingOrders::Kind::MarketSell:
        price = market.purchasePrice(order.remaining()).value_or(order.setAsideAt);
        break;
    }
    // The cushion is a courtesy: without it the order may come out smaller.
    order.setAsideAt = withCushion(price, m_settings.cushionMillionths);
    if (!m_books.reserve(order, market.listing(), order.setAsideAt))
        return std::nullopt;
    order.setAsideAt = price;
    return m_books.reserve(order, market.listing(), price);
}

void Desk::send(StoredOrder& stored) {
    Order& order = stored.order;
    order.state = OrderState::Sent;
    order.atVenue = m_now + m_settings.latency;
    m_timers.set(VenueTimer::Kind::OrderArrives, order.id, order.atVenue);
    changed(order);
}

tl::expected<StoredOrder*, Refusal> Desk::findOpen(OrderId id) {
    if (StoredOrder* stored = m_store.findOpen(id))
        return stored;
    const Order* order = m_store.find(id);
    const std::string number = std::to_string(id);
    if (!order)
        return tl::unexpected(Refusal{"ORDER_NOT_FOUND", "there is no order " + number, {{"order", number}}});
    return tl::unexpected(Refusal{"ORDER_NOT_OPEN",
                                  "order " + number + " is " + std::string(name(order->state)),
                                  {{"order", number}, {"state", std::string(name(order->state))}}});
}

OrderAnswer Desk::cancel(OrderId id, const std::string& reason, Timestamp now) {
    advance(now);
    const auto stored = findOpen(id);
    if (!stored)
        return tl::unexpected(stored.error());
    Order& order = (*stored)->order;
    if (!order.cancelAtVenue) {
        order.cancelAtVenue = m_now + m_settings.latency;
        order.reason = reason;
        m_timers.set(VenueTimer::Kind::CancellationArrives, id, *order.cancelAtVenue);
        changed(order);
        advance(now);
    }
    return *m_store.find(id);
}

std::size_t Desk::cancelAll(const std::function<bool(const Order&)>& predicate, const std::string& reason,
                            Timestamp now) {
    // Nothing that was due before is served first: a stop comes before whatever else is waiting.
    m_now = std::max(m_now, now);
    std::vector<OrderId> chosen;
    for (const auto& [id, stored] : m_store.open())
        if (predicate(stored.order))
            chosen.push_back(id);
    for (const OrderId id : chosen)
        close(m_store.findOpen(id)->order, OrderState::Cancelled, reason);
    return chosen.size();
}

OrderAnswer Desk::replace(OrderId id, const OrderChange& change, Timestamp now) {
    advance(now);
    const auto stored = findOpen(id);
    if (!stored)
        return tl::unexpected(stored.error());
    const Order& order = (*stored)->order;
    const std::string number = std::to_string(id);
    if (order.cancelAtVenue)
        return tl::unexpected(
            Refusal{"ORDER_BEING_CANCELLED", "order " + number + " is being cancelled", {{"order", number}}});
    OrderRequest next = order.request;
    next.quantity = change.quantity.value_or(next.quantity);
    if (change.limitPrice)
        next.limitPrice = change.limitPrice;
    if (change.stopPrice)
        next.stopPrice = change.stopPrice;
    const auto invalid = [&](std::string text) {
        return tl::unexpected(Refusal{"INVALID_CHANGE", std::move(text), {{"order", number}}});
    };
    if (change.limitPrice && next.type != OrderType::Limit)
        return invalid("only a limit order has a limit price");
    if (change.stopPrice && (next.type != OrderType::Stop || order.triggered))
        return invalid("only a stop order that has not been reached has a stop price");
    if (next == order.request)
        return invalid("the change leaves order " + number + " as it is");
    if (next.quantity <= order.filled)
        return tl::unexpected(Refusal{"QUANTITY_BELOW_FILLED",
                                      "the quantity must be above the " + order.filled.text() +
                                          " that are filled; cancel the order to give up the rest",
                                      {{"filled", order.filled.text()}, {"quantity", next.quantity.text()}}});
    OrderAnswer answer = alter(**stored, next, change.origin.who.empty() ? next.origin : change.origin);
    advance(now);
    return answer;
}

OrderAnswer Desk::alter(StoredOrder& stored, const OrderRequest& next, const OrderOrigin& origin) {
    Order& order = stored.order;
    PaperMarket& market = marketOf(stored);
    market.moveTo(m_now);
    OrderRequest asked = next;
    asked.quantity = next.quantity - order.filled;
    asked.origin = origin;
    asked.replaces = order.id;
    auto refusal = checkOrder(asked, &market.listing(), market.view(), m_books, order.id);
    const bool loosens = next.quantity > order.request.quantity || next.limitPrice != order.request.limitPrice ||
                         next.stopPrice != order.request.stopPrice;
    if (!refusal && loosens)
        refusal = m_permit.admit(asked, market.listing(), market.view());
    Order altered = order;
    altered.request = next;
    if (!refusal)
        refusal = setAside(altered, market);
    if (refusal) {
        m_observer.refused(asked, *refusal);
        return tl::unexpected(std::move(*refusal));
    }
    m_venue.withdraw(order, market);
    order = std::move(altered);
    send(stored);
    return order;
}

void Desk::marketChanged(market::StreamId stream, const MarketView& view, const std::optional<market::Trade>& trade) {
    // What arrived before this event met the market as it was.
    advance(view.now);
    if (PaperMarket* market = m_venue.market(stream))
        m_venue.changed(*market, view, trade);
}

void Desk::advance(Timestamp now) {
    while (m_timers.isDue(now)) {
        const VenueTimer timer = m_timers.takeNext();
        m_now = std::max(m_now, timer.time);
        serve(timer);
    }
    m_now = std::max(m_now, now);
}

void Desk::serve(const VenueTimer& timer) {
    StoredOrder* stored = m_store.findOpen(timer.order);
    if (!stored)
        return;
    Order& order = stored->order;
    switch (timer.kind) {
    case VenueTimer::Kind::OrderArrives:
        // One that was changed on its way arrives later.
        if (order.state != OrderState::Sent || order.atVenue != timer.time)
            return;
        order.state = OrderState::Working;
        changed(order);
        marketOf(*stored).moveTo(m_now);
        return m_venue.arrive(order, marketOf(*stored));
    case VenueTimer::Kind::CancellationArrives:
        return close(order, OrderState::Cancelled, order.reason);
    case VenueTimer::Kind::SessionEnds:
        return endSession(order);
    }
}

void Desk::endSession(Order& order) {
    const bool atMarket = order.request.type == OrderType::Market;
    close(order, atMarket ? OrderState::Cancelled : OrderState::Expired, "the session ended, " + quantities(order));
}

Quantity Desk::fill(Order& order, const Listing& listing, Price price, Quantity quantity) {
    if (!m_permit.mayFill(order))
        return {};
    const Quantity affordable = m_books.affordable(order, listing, price, quantity);
    if (affordable > Quantity()) {
        const auto trade = m_books.settle(order, listing, price, affordable, m_now);
        if (!trade) {
            close(order, OrderState::Cancelled, trade.error().text());
            return {};
        }
        order.filled = order.filled + trade->quantity;
        order.filledValue = order.filledValue + trade->value;
        order.fees = order.fees + trade->fee;
        m_permit.traded(*trade, listing);
        m_observer.traded(*trade);
    }
    if (order.remaining().isZero())
        close(order, OrderState::Filled, order.cancelAtVenue ? "filled before its cancellation reached the venue" : "");
    else if (affordable < quantity)
        close(order, OrderState::Cancelled,
              "cash does not reach for more at " + price.text() + ", " + quantities(order));
    else
        changed(order);
    return affordable;
}

void Desk::changed(Order& order) {
    ++order.revision;
    order.changed = m_now;
    m_permit.orderChanged(order);
    m_observer.orderChanged(order);
}

void Desk::close(Order& order, OrderState state, std::string reason) {
    StoredOrder& stored = *m_store.findOpen(order.id);
    m_venue.withdraw(order, marketOf(stored));
    m_books.release(order.id);
    order.state = state;
    order.reason = std::move(reason);
    m_store.close(order.id);
    changed(order);
}

std::vector<Order> Desk::openOrders() const {
    std::vector<Order> orders;
    orders.reserve(m_store.open().size());
    for (const auto& [id, stored] : m_store.open())
        orders.push_back(stored.order);
    return orders;
}

} // namespace aetherion::trading
