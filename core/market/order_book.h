#pragma once
// One instrument's order book by price level, fed with a snapshot and then with changes.
//
// Levels are sorted, quantities positive. Thread: the engine's. Whether the changes are in sequence is the connector's
// business; what is here is what was applied. No allocation in apply() once the book has been as large as it gets, nor
// in the visitors.
#include "core/market/book_side.h"
#include "core/market/event.h"

#include <optional>
#include <utility>
#include <vector>

namespace aetherion::market {

class OrderBook {
public:
    void reset(const BookSnapshot& snapshot);
    void apply(const BookDelta& delta) {
        m_bids.apply(delta.bids);
        m_asks.apply(delta.asks);
    }
    void clear();

    [[nodiscard]] bool valid() const { return m_valid; }
    /// Best bid at or above best ask.
    [[nodiscard]] bool crossed() const {
        return !m_bids.empty() && !m_asks.empty() && m_bids.best().price >= m_asks.best().price;
    }
    [[nodiscard]] std::optional<BookLevel> bestBid() const { return best(m_bids); }
    [[nodiscard]] std::optional<BookLevel> bestAsk() const { return best(m_asks); }
    /// Best first, at most `depth`.
    [[nodiscard]] std::vector<BookLevel> bids(std::size_t depth) const { return levels(m_bids, depth); }
    [[nodiscard]] std::vector<BookLevel> asks(std::size_t depth) const { return levels(m_asks, depth); }
    /// The same without a copy: `visit(const BookLevel&)` for each.
    template <typename Visit> void visitBids(std::size_t depth, Visit&& visit) const {
        m_bids.visit(depth, std::forward<Visit>(visit));
    }
    template <typename Visit> void visitAsks(std::size_t depth, Visit&& visit) const {
        m_asks.visit(depth, std::forward<Visit>(visit));
    }
    [[nodiscard]] std::size_t bidCount() const { return m_bids.size(); }
    [[nodiscard]] std::size_t askCount() const { return m_asks.size(); }

private:
    [[nodiscard]] static std::optional<BookLevel> best(const BookSide& side) {
        return side.empty() ? std::nullopt : std::optional(side.best());
    }
    [[nodiscard]] static std::vector<BookLevel> levels(const BookSide& side, std::size_t depth);

    BookSide m_bids{Side::Buy};
    BookSide m_asks{Side::Sell};
    bool m_valid = false;
};

} // namespace aetherion::market
