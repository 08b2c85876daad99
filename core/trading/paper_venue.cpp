#include "core/trading/paper_venue.h"

#include <algorithm>

namespace aetherion::trading {

namespace {

bool isReached(const Order& stop, Price last) {
    return stop.request.side == market::Side::Buy ? last >= *stop.request.stopPrice : last <= *stop.request.stopPrice;
}

} // namespace

void PaperVenue::list(const Listing& listing) {
    if (listing.stream >= m_markets.size())
        m_markets.resize(listing.stream + 1);
    auto& market = m_markets[listing.stream];
    if (market) {
        std::erase(m_streams[market->listing().spec.key], listing.stream);
        market->relist(listing);
    } else {
        market = std::make_unique<PaperMarket>(listing, m_settings);
    }
    m_streams[listing.spec.key].push_back(listing.stream);
}

PaperMarket* PaperVenue::market(market::StreamId stream) const {
    return stream < m_markets.size() ? m_markets[stream].get() : nullptr;
}

std::span<const market::StreamId> PaperVenue::streamsOf(const market::InstrumentKey& instrument) const {
    const auto at = m_streams.find(instrument);
    return at == m_streams.end() ? std::span<const market::StreamId>() : at->second;
}

void PaperVenue::arrive(Order& order, PaperMarket& market) {
    market.resting.add(order);
    if (!market.fills())
        return;
    if (order.request.type == OrderType::Stop && !order.triggered) {
        if (!isReached(order, market.lastPrice()))
            return;
        market.resting.remove(order);
        order.triggered = true;
        market.resting.add(order);
        m_taker.triggered(order);
    }
    take(order, market, market.offersToTaker(order));
}

void PaperVenue::changed(PaperMarket& market, const MarketView& view, const std::optional<market::Trade>& trade) {
    market.look(view, trade);
    if (market.resting.empty() || !market.fills())
        return;
    using Kind = RestingOrders::Kind;
    trigger(market, Kind::StopBuy);
    trigger(market, Kind::StopSell);
    for (const Kind kind : {Kind::MarketBuy, Kind::MarketSell, Kind::LimitBuy, Kind::LimitSell})
        serve(market, kind);
}

void PaperVenue::trigger(PaperMarket& market, RestingOrders::Kind stops) {
    RestingOrders& resting = market.resting;
    while (resting.count(stops) > 0 && isReached(resting.at(stops, 0), market.lastPrice())) {
        Order& order = resting.at(stops, 0);
        resting.remove(order);
        order.triggered = true;
        resting.add(order);
        m_taker.triggered(order);
    }
}

void PaperVenue::serve(PaperMarket& market, RestingOrders::Kind kind) {
    const bool limits = kind == RestingOrders::Kind::LimitBuy || kind == RestingOrders::Kind::LimitSell;
    for (std::size_t i = 0; i < market.resting.count(kind);) {
        Order& order = market.resting.at(kind, i);
        const auto offers = limits ? market.offersToMaker(order) : market.offersToTaker(order);
        // Who is served later can have no more than this one.
        if (offers.empty())
            return;
        take(order, market, offers);
        if (i < market.resting.count(kind) && &market.resting.at(kind, i) == &order)
            ++i;
    }
}

void PaperVenue::take(Order& order, PaperMarket& market, std::span<const FillOffer> offers) {
    const market::Side side = order.request.side;
    for (std::size_t from = 0; from < offers.size();) {
        const Price price = offers[from].price;
        Quantity offered;
        std::size_t to = from;
        for (; to < offers.size() && offers[to].price == price; ++to)
            offered = offered + offers[to].quantity;
        const Quantity filled = m_taker.fill(order, market.listing(), price, offered);
        Quantity left = filled;
        for (; from < to; ++from) {
            const Quantity part = std::min(left, offers[from].quantity);
            market.taken(side, offers[from], part);
            left = left - part;
        }
        if (filled < offered)
            return;
    }
}

} // namespace aetherion::trading
