#pragma once
// The order desk of one source: takes orders, has the paper venue fill them, keeps what became of each.
//
// An order passes, in this order: its idempotency key, its client order number, the order rules (order_rules.h), the
// permit. Then what it needs is set aside and it is on its way: the venue has it after the latency. Right before each
// fill the permit is asked again; where it says no the order is left alone, and whoever stopped it cancels it.
//
//   Sent ──► Working ──► Filled            day orders end with the session in which, or for which, they were accepted
//     └─────────┴──────► Cancelled         (always-open markets: the UTC day): Expired. Orders at the market are
//                        Expired           Cancelled then, whatever their time in force. Good-till-cancelled ones stay.
//
// A cancellation takes the latency too: what is filled until then is booked, and stays. cancelAll() does not wait. A
// change takes the order from the venue at once and sends it again. An order is bound to the stream that was listed
// when it was placed; an instrument that two streams list is refused: AMBIGUOUS_INSTRUMENT.
//
// Time is the data's, handed in, and never runs backwards. Everything that happens is told to the permit, then to the
// observer; neither may call back. Deterministic: the same calls give the same orders, trades and numbers, however
// often advance() is called between them. Thread: the engine's.
#include "core/trading/answer_memory.h"
#include "core/trading/books.h"
#include "core/trading/desk_observer.h"
#include "core/trading/desk_settings.h"
#include "core/trading/desk_state.h"
#include "core/trading/order_change.h"
#include "core/trading/order_permit.h"
#include "core/trading/order_store.h"
#include "core/trading/paper_venue.h"
#include "core/trading/venue_timers.h"

#include <functional>
#include <string>

namespace aetherion::trading {

class Desk final : private FillTaker {
public:
    Desk(const DeskSettings& settings, Books& books, OrderPermit& permit, DeskObserver& observer);

    /// What can be traded from now on. A stream that is listed again keeps its orders.
    void list(const Listing& listing) { m_venue.list(listing); }
    /// Null where the stream is not listed.
    [[nodiscard]] const Listing* listing(market::StreamId stream) const;

    /// What was last told of it.
    [[nodiscard]] const MarketView* view(market::StreamId stream) const;

    /// The order as accepted, or why it is not.
    [[nodiscard]] OrderAnswer place(const OrderRequest& request, Timestamp now);
    /// Would place() refuse it before the permit is asked? Nothing is placed, told or remembered.
    [[nodiscard]] std::optional<Refusal> whatIf(const OrderRequest& request, Timestamp now);
    /// Asks the venue to cancel; the order as it is meanwhile. `reason` says who and why. Asking again changes nothing.
    /// Refused: ORDER_NOT_FOUND, ORDER_NOT_OPEN.
    OrderAnswer cancel(OrderId id, const std::string& reason, Timestamp now);
    /// It keeps its number, and is judged like a new order; the permit is asked where a price changes or the quantity
    /// grows. Refused, and then nothing has changed: also INVALID_CHANGE, QUANTITY_BELOW_FILLED, ORDER_BEING_CANCELLED.
    [[nodiscard]] OrderAnswer replace(OrderId id, const OrderChange& change, Timestamp now);
    /// Cancels at once, by number; answers how many.
    std::size_t cancelAll(const std::function<bool(const Order&)>& predicate, const std::string& reason, Timestamp now);

    /// Something has come: `view` as it is after it. Orders that arrive between two events are filled from `view.book`,
    /// so it must stay where it is until the next call for this stream, and advance() be called before it is changed
    /// (else they meet it as it is by then). Streams that are not listed are passed over.
    void marketChanged(market::StreamId stream, const MarketView& view, const std::optional<market::Trade>& trade);
    /// Orders and cancellations arrive, sessions end.
    void advance(Timestamp now);

    /// Open ones and the newest others; null where it is not known.
    [[nodiscard]] const Order* find(OrderId id) const { return m_store.find(id); }
    /// By number.
    [[nodiscard]] std::vector<Order> openOrders() const;
    [[nodiscard]] std::size_t openCount() const { return m_store.open().size(); }
    /// Open or not, the highest number first. Its cost is theirs, however many are known.
    [[nodiscard]] std::vector<Order> newestOrders(std::size_t most) const;
    [[nodiscard]] OrderId nextOrder() const { return m_nextOrder; }

    /// The open orders, and where the numbers stand.
    [[nodiscard]] DeskState save() const { return {openOrders(), m_nextOrder}; }
    /// Goes on from there: after everything is listed and the books are as they were, before the first call that has a
    /// time. An open order whose instrument is not listed, or twice, or whose cash or holding is no longer there, is
    /// cancelled. An error leaves everything as it was.
    [[nodiscard]] Status restore(const DeskState& state, Timestamp now);

private:
    Quantity fill(Order& order, const Listing& listing, Price price, Quantity quantity) override;
    void triggered(Order& order) override { changed(order); }

    /// Everything but the permit; the market that the order would go to.
    [[nodiscard]] tl::expected<PaperMarket*, Refusal> judge(const OrderRequest& request);
    [[nodiscard]] OrderAnswer accept(const OrderRequest& request);
    [[nodiscard]] tl::expected<StoredOrder*, Refusal> findOpen(OrderId id);
    [[nodiscard]] OrderAnswer alter(StoredOrder& stored, const OrderRequest& next, const OrderOrigin& origin);
    /// Sets aside what the order may need and notes at which price.
    [[nodiscard]] std::optional<Refusal> setAside(Order& order, PaperMarket& market);
    void send(StoredOrder& stored);
    void serve(const VenueTimer& timer);
    void endSession(Order& order);
    void restoreOpen(const Order& order);
    void changed(Order& order);
    void close(Order& order, OrderState state, std::string reason);
    [[nodiscard]] PaperMarket& marketOf(const StoredOrder& stored) const { return *m_venue.market(stored.stream); }

    DeskSettings m_settings;
    Books& m_books;
    OrderPermit& m_permit;
    DeskObserver& m_observer;
    PaperVenue m_venue;
    OrderStore m_store;
    AnswerMemory m_answers;
    VenueTimers m_timers;
    OrderId m_nextOrder = 1;
    Timestamp m_now;
};

} // namespace aetherion::trading
