#pragma once
// One stream's market as the paper venue sees it: may it fill now, and what does it offer to whom?
//
// A taker pays the spread: it takes the opposing levels of the book, best first; without a book the quote's other side;
// without a quote the last price and the stated half spread on top of it. A maker, which has rested, is filled at its
// own limit: by opposing levels that have come to it, and by trades strictly through it, up to the trade's quantity.
// What our orders took of a shown quantity is not offered again.
//
// Nothing is offered while the market is closed, the price stale or missing, the book or quote crossed, or where the
// instrument cannot be traded. Quantities are whole lots. Thread: the engine's. No allocation once the buffers have
// grown.
#include "core/trading/desk_settings.h"
#include "core/trading/listing.h"
#include "core/trading/market_view.h"
#include "core/trading/order.h"
#include "core/trading/resting_orders.h"
#include "core/trading/taken_liquidity.h"

#include <optional>
#include <span>
#include <vector>

namespace aetherion::trading {

/// A fill that can be had.
struct FillOffer {
    Price price;
    Quantity quantity;
    /// The shown level that it would be taken from; a trade's volume and a last price have none.
    std::optional<market::BookLevel> level{};
    bool ofTrade = false;
};

class PaperMarket {
public:
    PaperMarket(Listing listing, const DeskSettings& settings);

    [[nodiscard]] const Listing& listing() const { return m_listing; }
    void relist(const Listing& listing) { m_listing = listing; }
    [[nodiscard]] const MarketView& view() const { return m_view; }
    RestingOrders resting;

    /// What has come. `view.book` is looked at until the next call, and must stay where it is until then.
    void look(const MarketView& view, const std::optional<market::Trade>& trade);
    /// Time has gone on without an event; never backwards.
    void moveTo(Timestamp now);

    /// Within a session?
    [[nodiscard]] bool isOpen();
    /// Is there a market to fill from?
    [[nodiscard]] bool fills();
    /// The price that stops are held against.
    [[nodiscard]] Price lastPrice() const { return m_trade ? m_trade->price : *m_view.lastPrice; }

    /// To an order that takes: at most what remains of it, and of a limit order no worse than its limit. One offer per
    /// level, best first; valid until the next call.
    [[nodiscard]] std::span<const FillOffer> offersToTaker(const Order& order);
    /// To a limit order that has rested; all at its limit.
    [[nodiscard]] std::span<const FillOffer> offersToMaker(const Order& order);
    void taken(market::Side taker, const FillOffer& offer, Quantity quantity);

    /// About what a purchase of this quantity costs per unit now, rounded up; none where no price is known. Beyond what
    /// the book shows its last level counts.
    [[nodiscard]] std::optional<Price> purchasePrice(Quantity quantity);

private:
    /// Offers of the opposing side at their own prices.
    void collect(market::Side taker, Quantity wanted, std::optional<Price> worst);
    bool offerLevel(market::Side taker, const market::BookLevel& shown, Quantity& wanted, std::optional<Price> worst);
    [[nodiscard]] Quantity wholeLots(Quantity quantity) const;
    [[nodiscard]] Price withHalfSpread(market::Side taker, Price last) const;
    /// Keeps of what was taken only what is still shown: nobody may look far from the best price for days.
    void forgetGoneLevels();
    [[nodiscard]] bool crossed() const;
    [[nodiscard]] TakenLiquidity& opposing(market::Side taker) {
        return taker == market::Side::Buy ? m_takenAsks : m_takenBids;
    }

    Listing m_listing;
    std::int64_t m_halfSpreadTicks;
    MarketView m_view;
    std::optional<market::Trade> m_trade;
    /// Of the newest trade: what may still fill makers.
    Quantity m_tradeLeft;
    /// The last price came with the newest event.
    bool m_newPrice = false;
    TakenLiquidity m_takenBids{market::Side::Buy};
    TakenLiquidity m_takenAsks{market::Side::Sell};
    /// The session that holds the present, or the next one.
    std::optional<market::Session> m_session;
    std::vector<FillOffer> m_offers;
};

} // namespace aetherion::trading
