#pragma once
// One instrument's order book by price level, fed with a snapshot and then with changes.
//
// Levels are sorted, quantities positive. Thread: the engine's. Whether the changes are in sequence is the connector's
// business; what is here is what was applied.
#include "core/market/event.h"

#include <optional>
#include <span>
#include <vector>

namespace aetherion::market {

class OrderBook {
public:
    void reset(const BookSnapshot& snapshot);
    void apply(const BookDelta& delta);
    void clear();

    [[nodiscard]] bool valid() const { return m_valid; }
    /// Best bid at or above best ask.
    [[nodiscard]] bool crossed() const;
    [[nodiscard]] std::optional<BookLevel> bestBid() const;
    [[nodiscard]] std::optional<BookLevel> bestAsk() const;
    /// Best first, at most `depth`.
    [[nodiscard]] std::vector<BookLevel> bids(std::size_t depth) const;
    [[nodiscard]] std::vector<BookLevel> asks(std::size_t depth) const;
    [[nodiscard]] std::size_t bidCount() const { return m_bids.size(); }
    [[nodiscard]] std::size_t askCount() const { return m_asks.size(); }

private:
    // The best level stands at the back: most changes are near the best price, and move little there.
    std::vector<BookLevel> m_bids; // ascending
    std::vector<BookLevel> m_asks; // descending
    bool m_valid = false;
};

} // namespace aetherion::market
