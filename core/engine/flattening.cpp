#include "core/engine/flattening.h"

#include <algorithm>

namespace aetherion::engine {

namespace {

/// What walking the bids brings less than the newest price would.
std::optional<Cash> slippageOf(const trading::Books& books, const trading::Listing& listing,
                               const trading::MarketView& view, Quantity quantity) {
    if (!view.book || !view.lastPrice)
        return std::nullopt;
    Cash slippage;
    Quantity left = quantity;
    bool known = true;
    view.book->visitBids(view.book->bidCount(), [&](const market::BookLevel& level) {
        const Quantity taken = std::min(left, level.quantity);
        if (taken.isZero())
            return;
        const auto wanted = books.value(listing, *view.lastPrice, taken);
        const auto brings = books.value(listing, level.price, taken);
        known = known && wanted && brings;
        if (known)
            slippage = slippage + (*wanted - *brings);
        left = left - taken;
    });
    return known ? std::optional(slippage) : std::nullopt;
}

std::string obstacleTo(const trading::Listing& listing, const trading::MarketView& view) {
    if (!market::TradingCalendar::of(listing.calendar).isOpen(view.now))
        return "its market is closed";
    if (!view.lastPrice)
        return "it has no price yet";
    if (view.isStale())
        return "its price is stale";
    return {};
}

} // namespace

contract::FlattenLine saleLine(const std::string& account, const market::InstrumentKey& instrument, Quantity quantity,
                               const trading::Books& books, const trading::Desk& desk,
                               const std::map<market::InstrumentKey, market::StreamId>& streams, Timestamp now) {
    contract::FlattenLine line{.account = account, .instrument = instrument, .quantity = quantity};
    const auto stream = streams.find(instrument);
    const trading::Listing* listing = stream == streams.end() ? nullptr : desk.listing(stream->second);
    const trading::MarketView* seen = listing ? desk.view(listing->stream) : nullptr;
    if (!seen) {
        line.obstacle = listing ? "it has no price yet" : "it is not traded in this session";
        return line;
    }
    trading::MarketView view = *seen;
    view.now = now;
    line.obstacle = obstacleTo(*listing, view);
    if (const auto value =
            view.lastPrice && !view.isStale() ? books.value(*listing, *view.lastPrice, quantity) : fail("no price"))
        line.value = *value;
    line.slippage = slippageOf(books, *listing, view, quantity);
    return line;
}

std::vector<contract::FlattenLine> flattenLines(const risk::Scope& scope, const trading::Books& books,
                                                const trading::Desk& desk,
                                                const std::map<market::InstrumentKey, market::StreamId>& streams,
                                                Timestamp now) {
    std::vector<contract::FlattenLine> lines;
    for (const auto& [id, account] : books.accounts())
        for (const auto& [instrument, holding] : account.holdings)
            if (!holding.quantity.isZero() && scope.covers(instrument.market, id, instrument.symbol))
                lines.push_back(saleLine(id, instrument, holding.quantity, books, desk, streams, now));
    return lines;
}

trading::OrderRequest flattenOrder(const contract::FlattenLine& line, const trading::OrderOrigin& origin) {
    trading::OrderRequest request;
    request.account = line.account;
    request.instrument = line.instrument;
    request.side = market::Side::Sell;
    request.quantity = line.quantity;
    request.origin = origin;
    request.purpose = trading::Purpose::Flatten;
    return request;
}

} // namespace aetherion::engine
