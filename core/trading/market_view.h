#pragma once
// What is known of one instrument's market at one moment, as the venue and the rails look at it.
//
// A price that is older than `staleAfter` is no price. Thread: values; `book` is valid for the call that hands it over.
#include "core/market/event.h"
#include "core/market/order_book.h"

#include <optional>

namespace aetherion::trading {

struct MarketView {
    /// The data's own time now.
    Timestamp now;
    std::optional<Price> lastPrice;
    /// When that came, on the receiving clock.
    Timestamp lastTime;
    std::optional<market::Quote> quote;
    /// Null where there is no book, or it is void.
    const market::OrderBook* book = nullptr;
    Duration staleAfter{0};
    market::FeedState feedState = market::FeedState::Flowing;

    [[nodiscard]] bool isStale() const {
        return !lastPrice || now - lastTime > staleAfter ||
               (feedState != market::FeedState::Flowing && feedState != market::FeedState::Closed);
    }
};

} // namespace aetherion::trading
