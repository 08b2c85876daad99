#include "core/risk/order_facts.h"

#include "core/trading/money.h"

#include <algorithm>

namespace aetherion::risk {

namespace {

Price referenceOf(const trading::MarketView& market) {
    if (market.isStale() || !market.lastPrice || market.lastPrice->units() <= 0)
        return {};
    return *market.lastPrice;
}

/// The best price of the other side; the last one where nobody quotes.
Price touch(const trading::MarketView& market, bool buys, Price reference) {
    if (!market.quote)
        return reference;
    const Price best = buys ? market.quote->ask.price : market.quote->bid.price;
    return best.units() > 0 ? best : reference;
}

Price priceOf(const trading::OrderRequest& request, const trading::MarketView& market, bool buys, Price reference) {
    switch (request.type) {
    case trading::OrderType::Limit:
        return request.limitPrice.value_or(Price());
    case trading::OrderType::Market:
        return touch(market, buys, reference);
    case trading::OrderType::Stop:
        return buys ? std::max(request.stopPrice.value_or(Price()), reference) : reference;
    }
    return {};
}

} // namespace

trading::Purpose effectivePurpose(const trading::OrderRequest& request) {
    if (request.side != market::Side::Sell)
        return trading::Purpose::Enter;
    return request.purpose == trading::Purpose::Enter ? trading::Purpose::Reduce : request.purpose;
}

trading::Purpose OrderFacts::purpose() const { return effectivePurpose(request); }

OrderFacts factsOf(const trading::OrderRequest& request, const trading::Listing& listing,
                   const trading::MarketView& market, const Knobs& knobs, const LimitTree& limits,
                   const ExposureBook& book) {
    OrderFacts facts{request, listing, market, knobs, limits, book, market.now};
    facts.account = book.account(request.account);
    facts.instrument = book.instrument(request.instrument);
    facts.reference = referenceOf(market);
    facts.price = priceOf(request, market, facts.buys(), facts.reference);
    if (const auto value = trading::valueOf(listing.spec, facts.price, request.quantity))
        facts.value = *value;
    facts.own = book.ofAccount(facts.account, listing.spec.currency);
    facts.business = book.business(facts.account, facts.instrument, facts.now);
    if (request.replaces != 0)
        facts.replaced = book.pendingOf(request.replaces);
    facts.own.pending = facts.own.pending - facts.replaced;
    facts.business.pending = facts.business.pending - facts.replaced;
    return facts;
}

} // namespace aetherion::risk
