#include "core/trading/order_rules.h"

#include <algorithm>

namespace aetherion::trading {

namespace {

using Check = std::optional<Refusal>;

std::string instrumentName(const market::InstrumentKey& instrument) {
    return std::string(market::name(instrument.market)) + " " + instrument.symbol;
}

Check checkInstrument(const OrderRequest& request, const Listing* listing) {
    if (!listing)
        return Refusal{
            "UNKNOWN_INSTRUMENT",
            "there is no " + instrumentName(request.instrument) + " to trade here",
            {{"market", std::string(market::name(request.instrument.market))}, {"symbol", request.instrument.symbol}}};
    const market::InstrumentKey& key = listing->spec.key;
    if (request.instrument != key)
        return Refusal{"INVALID_MARKET",
                       key.symbol + " is traded in " + std::string(market::name(key.market)) + ", not as " +
                           instrumentName(request.instrument),
                       {{"market", std::string(market::name(request.instrument.market))},
                        {"listed", std::string(market::name(key.market))}}};
    if (!listing->spec.tradable)
        return Refusal{"NOT_TRADABLE", key.symbol + " is an index, a number that nobody can buy or sell"};
    return std::nullopt;
}

Check checkMarketData(const OrderRequest& request, const MarketView& market) {
    const auto unavailable = [&] {
        return "Market data unavailable for " + request.instrument.symbol + ". Is the simulation running?";
    };
    if (!market.lastPrice)
        return Refusal{"MARKET_DATA_UNAVAILABLE", unavailable(), {{"reason", "none"}}};
    if (market.isStale()) {
        const auto ageMs = std::chrono::duration_cast<std::chrono::milliseconds>(market.now - market.lastTime).count();
        const bool closed = market.feedState == market::FeedState::Closed;
        // A price of one's own can wait for the opening; what is to be done at once needs a market.
        if (closed && request.type == OrderType::Market)
            return Refusal{"MARKET_CLOSED",
                           request.instrument.symbol + " is not traded now: its market is closed",
                           {{"age_ms", std::to_string(ageMs)}}};
        if (!closed)
            return Refusal{"MARKET_DATA_UNAVAILABLE",
                           unavailable(),
                           {{"reason", "stale"},
                            {"feed", std::string(market::name(market.feedState))},
                            {"age_ms", std::to_string(ageMs)}}};
    }
    if (*market.lastPrice <= Price())
        return Refusal{"PRICE_UNAVAILABLE",
                       // FinLearn's words but for its cache, which is none of ours: its clients look for a status of
                       // success alone, and show people what else they get.
                       "Could not parse current price of " + request.instrument.symbol + ": " +
                           market.lastPrice->text() + " is not above zero",
                       {{"price", market.lastPrice->text()}}};
    return std::nullopt;
}

Check checkLots(const OrderRequest& request, const Listing& listing) {
    const Quantity lot = listing.spec.lotSize;
    if (lot <= Quantity() || request.quantity.units() % lot.units() == 0)
        return std::nullopt;
    return Refusal{"INVALID_LOT_SIZE",
                   listing.spec.key.symbol + " is traded in multiples of " + lot.text() + ", and " +
                       request.quantity.text() + " is none",
                   {{"lot_size", lot.text()}, {"quantity", request.quantity.text()}}};
}

/// `wanted` by the type of the order.
Check checkPrice(const OrderRequest& request, const Listing& listing, const std::optional<Price>& price, bool wanted,
                 std::string_view what) {
    if (price.has_value() != wanted)
        return Refusal{"INVALID_PRICE",
                       "a " + std::string(name(request.type)) + " order " + (wanted ? "needs a " : "takes no ") +
                           std::string(what) + " price",
                       {{"type", std::string(name(request.type))}}};
    if (!wanted)
        return std::nullopt;
    if (*price <= Price())
        return Refusal{
            "INVALID_PRICE", "the " + std::string(what) + " price must be greater than 0", {{"price", price->text()}}};
    const Price tick = listing.spec.tickSize;
    if (tick <= Price() || price->units() % tick.units() == 0)
        return std::nullopt;
    return Refusal{"INVALID_TICK_SIZE",
                   listing.spec.key.symbol + " is priced in steps of " + tick.text() + ", and " + price->text() +
                       " lies between two",
                   {{"tick_size", tick.text()}, {"price", price->text()}}};
}

Check checkPrices(const OrderRequest& request, const Listing& listing) {
    if (auto refusal = checkPrice(request, listing, request.limitPrice, request.type == OrderType::Limit, "limit"))
        return refusal;
    return checkPrice(request, listing, request.stopPrice, request.type == OrderType::Stop, "stop");
}

Price marketPrice(market::Side side, const MarketView& market) {
    const bool buys = side == market::Side::Buy;
    if (market.quote) {
        const Price price = buys ? market.quote->ask.price : market.quote->bid.price;
        if (price > Price())
            return price;
    }
    if (market.book && market.book->valid())
        if (const auto best = buys ? market.book->bestAsk() : market.book->bestBid())
            return best->price;
    return market.lastPrice.value_or(Price());
}

} // namespace

Price reckonedPrice(const OrderRequest& request, const MarketView& market) {
    switch (request.type) {
    case OrderType::Limit:
        return request.limitPrice.value_or(Price());
    case OrderType::Stop: {
        const Price stop = request.stopPrice.value_or(Price());
        const Price now = marketPrice(request.side, market);
        return request.side == market::Side::Sell && now > Price() ? std::min(stop, now) : std::max(stop, now);
    }
    case OrderType::Market:
        break;
    }
    return marketPrice(request.side, market);
}

std::optional<Refusal> checkOrder(const OrderRequest& request, const Listing* listing, const MarketView& market,
                                  const Books& books, OrderId own) {
    if (request.quantity <= Quantity())
        return Refusal{"INVALID_QUANTITY", "Quantity must be greater than 0", {{"quantity", request.quantity.text()}}};
    if (auto refusal = checkInstrument(request, listing))
        return refusal;
    if (auto refusal = checkMarketData(request, market))
        return refusal;
    if (auto refusal = books.mayOpen(request.account))
        return refusal;
    if (auto refusal = checkLots(request, *listing))
        return refusal;
    if (auto refusal = checkPrices(request, *listing))
        return refusal;
    const Price price = reckonedPrice(request, market);
    if (const auto value = books.value(*listing, price, request.quantity); !value)
        return Refusal{"VALUE_TOO_LARGE", value.error().text()};
    return books.mayReserve(request.account, request.side, *listing, request.quantity, price, own);
}

} // namespace aetherion::trading
