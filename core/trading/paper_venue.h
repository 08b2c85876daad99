#pragma once
// The paper venue: holds orders against the simulated or replayed markets and tells what fills, when and at which
// price.
//
// An order arrives after the latency and takes what it can at once: a market order and a limit order that the other
// side reaches walk the levels, a stop that was reached becomes a market order. What is left rests. Each event serves
// those it reaches: stops first, then market orders, then limits, buys before sells, the better price first, then who
// came first. How a market offers is in paper_market.h.
//
// Orders belong to the desk, and stay where they are while they rest here. Deterministic. Thread: the engine's. An
// event costs one look at the front of each queue and what it fills; without resting orders nothing, and it allocates
// nothing.
#include "core/trading/paper_market.h"

#include <map>
#include <memory>
#include <span>
#include <vector>

namespace aetherion::trading {

/// Who books what the venue fills.
class FillTaker {
public:
    virtual ~FillTaker() = default;
    /// The market would fill so much at this price. Answers how much was booked; less than offered ends the order's
    /// turn. Within it the order may be withdrawn.
    virtual Quantity fill(Order& order, const Listing& listing, Price price, Quantity quantity) = 0;
    /// A stop was reached.
    virtual void triggered(Order& order) = 0;
};

class PaperVenue {
public:
    PaperVenue(const DeskSettings& settings, FillTaker& taker) : m_settings(settings), m_taker(taker) {}

    /// A stream that is listed again keeps its orders.
    void list(const Listing& listing);
    /// Null where the stream is not listed.
    [[nodiscard]] PaperMarket* market(market::StreamId stream) const;
    /// In the order in which they were listed.
    [[nodiscard]] std::span<const market::StreamId> streamsOf(const market::InstrumentKey& instrument) const;

    /// An order has reached the venue.
    void arrive(Order& order, PaperMarket& market);
    /// Goes on to wait without a turn of its own, after a restart.
    void rest(Order& order, PaperMarket& market) { market.resting.add(order); }
    void withdraw(const Order& order, PaperMarket& market) { market.resting.remove(order); }
    /// Something has come: serves the orders that it reaches.
    void changed(PaperMarket& market, const MarketView& view, const std::optional<market::Trade>& trade);

private:
    void trigger(PaperMarket& market, RestingOrders::Kind stops);
    void serve(PaperMarket& market, RestingOrders::Kind kind);
    void take(Order& order, PaperMarket& market, std::span<const FillOffer> offers);

    DeskSettings m_settings;
    FillTaker& m_taker;
    /// By stream.
    std::vector<std::unique_ptr<PaperMarket>> m_markets;
    std::map<market::InstrumentKey, std::vector<market::StreamId>> m_streams;
};

} // namespace aetherion::trading
