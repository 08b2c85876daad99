#pragma once
// Listings, requests and orders for tests of the accounts. Money, prices and quantities are written as text. In a
// namespace of their own, in which those tests stand: the names are short, and a unity build joins the room's tests.
#include "core/trading/books.h"

#include <array>
#include <string>
#include <utility>
#include <vector>

namespace aetherion::trading::books_tests::test {

template <typename Value> Value decimal(std::string_view text) { return Value::fromUnits(parseDecimal(text)->units); }
inline Price price(std::string_view text) { return decimal<Price>(text); }
inline Quantity quantity(std::string_view text) { return decimal<Quantity>(text); }
inline Cash cash(std::string_view text) { return decimal<Cash>(text); }
inline Timestamp at(std::int64_t seconds) { return fromEpochMillis(seconds * 1'000); }

inline Listing listing(market::Market market, std::string symbol, std::string currency, std::string_view lot = "1",
                       std::string_view tick = "0.01", std::int64_t priceUnits = 1) {
    Listing made;
    made.spec.key = {market, std::move(symbol)};
    made.spec.currency = std::move(currency);
    made.spec.priceUnitsPerCurrency = priceUnits;
    made.spec.lotSize = quantity(lot);
    made.spec.tickSize = price(tick);
    return made;
}
inline Listing bitcoin() { return listing(market::Market::Crypto, "BTCUSDT", "USDT", "0.00001"); }
inline Listing apple() { return listing(market::Market::Us, "AAPL", "USD"); }
inline Listing tesla() { return listing(market::Market::Us, "TSLA", "USD"); }
inline Listing reliance() { return listing(market::Market::Nse, "RELIANCE", "INR", "1", "0.05"); }
/// Quoted in pence.
inline Listing shell() { return listing(market::Market::Uk, "SHEL", "GBP", "1", "0.5", 100); }

/// Ten thousand of each market's currency; crypto fees of a tenth of a percent.
inline Books freshBooks(FeeSchedule fees = {}) {
    const std::array specs{bitcoin().spec, apple().spec, reliance().spec, shell().spec};
    return Books(openingBalances(specs), fees);
}

inline OrderRequest request(const Listing& listing, market::Side side, std::string_view amount,
                            std::string account = "anna") {
    OrderRequest made;
    made.account = std::move(account);
    made.instrument = listing.spec.key;
    made.side = side;
    made.quantity = quantity(amount);
    return made;
}
inline Order order(OrderId id, OrderRequest request) {
    Order made;
    made.id = id;
    made.request = std::move(request);
    return made;
}
inline Order buy(OrderId id, const Listing& listing, std::string_view amount, std::string account = "anna") {
    return order(id, request(listing, market::Side::Buy, amount, std::move(account)));
}
inline Order sell(OrderId id, const Listing& listing, std::string_view amount, std::string account = "anna") {
    return order(id, request(listing, market::Side::Sell, amount, std::move(account)));
}

/// All of it at once, at this price and second; the account is opened where it is new.
inline Result<Trade> fill(Books& books, const Order& order, const Listing& listing, std::string_view paid,
                          std::int64_t second = 1) {
    if (const auto opened = books.open(order.request.account, at(second)); !opened)
        return fail(opened.error().text);
    return books.settle(order, listing, price(paid), order.remaining(), at(second));
}

inline Cash cashOf(const Books& books, const std::string& currency, std::string_view account = "anna") {
    const Account* found = books.find(account);
    const CashBalance* balance = found ? found->cashIn(currency) : nullptr;
    return balance ? balance->amount : Cash();
}
inline Cash reservedOf(const Books& books, const std::string& currency, std::string_view account = "anna") {
    const Account* found = books.find(account);
    const CashBalance* balance = found ? found->cashIn(currency) : nullptr;
    return balance ? balance->reserved : Cash();
}
inline Holding holdingOf(const Books& books, const Listing& listing, std::string_view account = "anna") {
    const Account* found = books.find(account);
    const Holding* holding = found ? found->holdingOf(listing.spec.key) : nullptr;
    return holding ? *holding : Holding{};
}

} // namespace aetherion::trading::books_tests::test
