#include "core/trading/paper_market.h"

#include <algorithm>

namespace aetherion::trading {

namespace {

__extension__ using WideProduct = __int128;

/// Most orders are content with so many; each further look takes eight times as many.
constexpr std::size_t kFirstLevels = 8;

bool worseThan(market::Side taker, Price price, Price limit) {
    return taker == market::Side::Buy ? price > limit : price < limit;
}

} // namespace

PaperMarket::PaperMarket(Listing listing, const DeskSettings& settings)
    : m_listing(std::move(listing)), m_halfSpreadTicks(std::max<std::int64_t>(settings.halfSpreadTicks, 1)) {}

void PaperMarket::look(const MarketView& view, const std::optional<market::Trade>& trade) {
    m_newPrice = view.lastPrice != m_view.lastPrice || view.lastTime != m_view.lastTime;
    const Timestamp before = m_view.now;
    m_view = view;
    m_view.now = std::max(before, view.now);
    m_trade = trade;
    m_tradeLeft = trade ? wholeLots(trade->quantity) : Quantity();
}

void PaperMarket::moveTo(Timestamp now) { m_view.now = std::max(m_view.now, now); }

bool PaperMarket::fills() { return m_listing.spec.tradable && !m_view.isStale() && !crossed() && isOpen(); }

bool PaperMarket::crossed() const {
    if (m_view.book && m_view.book->valid())
        return m_view.book->crossed();
    return m_view.quote && m_view.quote->bid.price >= m_view.quote->ask.price;
}

bool PaperMarket::isOpen() {
    const Timestamp now = m_view.now;
    if (!m_session || now >= m_session->close) {
        m_session = market::TradingCalendar::of(m_listing.calendar).sessionAtOrAfter(now);
        forgetGoneLevels();
    }
    const auto& pause = m_session->pause;
    return now >= m_session->open && !(pause && now >= pause->from && now < pause->to);
}

void PaperMarket::forgetGoneLevels() {
    const auto meet = [](TakenLiquidity& taken) {
        return [&taken](const market::BookLevel& level) { static_cast<void>(taken.left(level)); };
    };
    m_takenBids.beginWalk();
    m_takenAsks.beginWalk();
    if (m_view.book && m_view.book->valid()) {
        m_view.book->visitBids(m_view.book->bidCount(), meet(m_takenBids));
        m_view.book->visitAsks(m_view.book->askCount(), meet(m_takenAsks));
    } else if (m_view.quote) {
        meet(m_takenBids)(m_view.quote->bid);
        meet(m_takenAsks)(m_view.quote->ask);
    }
    m_takenBids.endWalk();
    m_takenAsks.endWalk();
}

Quantity PaperMarket::wholeLots(Quantity quantity) const {
    const std::int64_t lot = std::max<std::int64_t>(m_listing.spec.lotSize.units(), 1);
    return Quantity::fromUnits(quantity.units() - quantity.units() % lot);
}

Price PaperMarket::withHalfSpread(market::Side taker, Price last) const {
    const std::int64_t tick = std::max<std::int64_t>(m_listing.spec.tickSize.units(), 1);
    std::int64_t half = 0;
    std::int64_t ask = 0;
    // Beyond every price that can be written nothing is to be had.
    if (__builtin_mul_overflow(tick, m_halfSpreadTicks, &half) || __builtin_add_overflow(last.units(), half, &ask))
        return Price::fromUnits(taker == market::Side::Buy ? INT64_MAX : tick);
    return Price::fromUnits(taker == market::Side::Buy ? ask : std::max(last.units() - half, tick));
}

/// Is more wanted, and may the next level give it?
bool PaperMarket::offerLevel(market::Side taker, const market::BookLevel& shown, Quantity& wanted,
                             std::optional<Price> worst) {
    if (worst && worseThan(taker, shown.price, *worst))
        return false;
    const Quantity quantity = std::min(wholeLots(opposing(taker).left(shown)), wanted);
    if (quantity > Quantity()) {
        m_offers.push_back({shown.price, quantity, shown, false});
        wanted = wanted - quantity;
    }
    return wanted > Quantity();
}

void PaperMarket::collect(market::Side taker, Quantity wanted, std::optional<Price> worst) {
    m_offers.clear();
    const bool buys = taker == market::Side::Buy;
    if (m_view.book && m_view.book->valid()) {
        const market::OrderBook& book = *m_view.book;
        const std::size_t count = buys ? book.askCount() : book.bidCount();
        bool more = count > 0;
        for (std::size_t depth = kFirstLevels; more; depth *= 8) {
            m_offers.clear();
            Quantity left = wanted;
            opposing(taker).beginWalk();
            const auto offer = [&](const market::BookLevel& level) {
                more = more && offerLevel(taker, level, left, worst);
            };
            if (buys)
                book.visitAsks(depth, offer);
            else
                book.visitBids(depth, offer);
            more = more && depth < count;
        }
        return;
    }
    if (m_view.quote) {
        const market::BookLevel& level = buys ? m_view.quote->ask : m_view.quote->bid;
        // A source that does not state how much there is has any quantity.
        if (level.price > Price() && level.quantity > Quantity()) {
            opposing(taker).beginWalk();
            static_cast<void>(offerLevel(taker, level, wanted, worst));
        } else if (level.price > Price() && !(worst && worseThan(taker, level.price, *worst))) {
            m_offers.push_back({level.price, wanted});
        }
        return;
    }
    const Price price = withHalfSpread(taker, *m_view.lastPrice);
    if (!worst || !worseThan(taker, price, *worst))
        m_offers.push_back({price, wanted});
}

std::span<const FillOffer> PaperMarket::offersToTaker(const Order& order) {
    const bool limited = order.request.type == OrderType::Limit;
    collect(order.request.side, order.remaining(), limited ? order.request.limitPrice : std::nullopt);
    return m_offers;
}

std::span<const FillOffer> PaperMarket::offersToMaker(const Order& order) {
    const Price limit = *order.request.limitPrice;
    const market::Side side = order.request.side;
    const bool shown = (m_view.book && m_view.book->valid()) || m_view.quote;
    Quantity wanted = order.remaining();
    m_offers.clear();
    if (shown) {
        collect(side, wanted, limit);
        for (FillOffer& offer : m_offers) {
            offer.price = limit;
            wanted = wanted - offer.quantity;
        }
    }
    if (m_trade) {
        const Quantity quantity = std::min(m_tradeLeft, wanted);
        if (m_trade->price != limit && !worseThan(side, m_trade->price, limit) && quantity > Quantity())
            m_offers.push_back({limit, quantity, std::nullopt, true});
    } else if (!shown && m_newPrice && *m_view.lastPrice != limit && !worseThan(side, *m_view.lastPrice, limit)) {
        // A bar's price: how much was traded there is not known.
        m_offers.push_back({limit, wanted});
    }
    return m_offers;
}

void PaperMarket::taken(market::Side taker, const FillOffer& offer, Quantity quantity) {
    if (quantity.isZero())
        return;
    if (offer.level)
        opposing(taker).take(*offer.level, quantity);
    else if (offer.ofTrade)
        m_tradeLeft = m_tradeLeft - quantity;
}

std::optional<Price> PaperMarket::purchasePrice(Quantity quantity) {
    if (!m_view.lastPrice || quantity <= Quantity())
        return std::nullopt;
    collect(market::Side::Buy, quantity, std::nullopt);
    if (m_offers.empty())
        return withHalfSpread(market::Side::Buy, *m_view.lastPrice);
    WideProduct value = 0;
    Quantity left = quantity;
    for (const FillOffer& offer : m_offers) {
        value += static_cast<WideProduct>(offer.price.units()) * offer.quantity.units();
        left = left - offer.quantity;
    }
    value += static_cast<WideProduct>(m_offers.back().price.units()) * left.units();
    const WideProduct average = (value + quantity.units() - 1) / quantity.units();
    return Price::fromUnits(static_cast<std::int64_t>(average));
}

} // namespace aetherion::trading
