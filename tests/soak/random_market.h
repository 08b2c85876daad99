#pragma once
// One instrument whose market moves at random, as a desk sees it.
//
// Thread: one at a time.
#include "core/base/random_stream.h"
#include "core/trading/listing.h"
#include "core/trading/market_view.h"

#include <optional>

namespace aetherion::soak {

class RandomMarket {
public:
    /// `number` decides what it is: its market, calendar, lot, and whether it has a book, a quote or a last price
    /// alone.
    explicit RandomMarket(std::uint32_t number);
    RandomMarket(const RandomMarket&) = delete;
    RandomMarket& operator=(const RandomMarket&) = delete;

    [[nodiscard]] const trading::Listing& listing() const { return m_listing; }
    [[nodiscard]] const trading::MarketView& view() const { return m_view; }
    [[nodiscard]] Price price() const { return *m_view.lastPrice; }
    [[nodiscard]] bool hasBook() const { return m_kind == Kind::Book; }

    /// The next event: a trade, or only what is shown changes.
    std::optional<market::Trade> step(Timestamp now, RandomStream& random);
    /// All that buyers, or sellers, may have had since the last step; of a market with a book.
    [[nodiscard]] Quantity offered(market::Side taker) const;

private:
    enum class Kind { Book, Quote, LastPrice };
    void showBook(std::int64_t ticks, RandomStream& random);

    trading::Listing m_listing;
    Kind m_kind;
    std::int64_t m_ticks;
    market::OrderBook m_book;
    trading::MarketView m_view;
    Quantity m_traded;
};

} // namespace aetherion::soak
