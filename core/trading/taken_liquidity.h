#pragma once
// What our own orders have taken from one side of a market, so that no shown quantity is taken twice.
//
// A paper fill changes nothing in the market: the level goes on to show what was taken. What is left of it is the
// quantity that has come since, never more than it shows. A level that is gone is forgotten.
// Thread: the engine's. Asking allocates nothing.
#include "core/market/event.h"

#include <vector>

namespace aetherion::trading {

class TakenLiquidity {
public:
    /// `shown`: Buy, the bids; Sell, the asks.
    explicit TakenLiquidity(market::Side shown) : m_bids(shown == market::Side::Buy) {}

    /// Begins at the best level.
    void beginWalk() { m_next = 0; }
    /// The next level of a walk, best first: what is left of it.
    [[nodiscard]] Quantity left(const market::BookLevel& shown);
    /// The walk has seen the whole side: what it did not meet is gone.
    void endWalk();
    /// `level` as the last walk showed it; at most what was left of it.
    void take(const market::BookLevel& level, Quantity quantity);

private:
    struct Level {
        /// Grows from the best price on.
        std::int64_t key = 0;
        Quantity shown;
        Quantity left;
    };
    [[nodiscard]] std::int64_t keyOf(Price price) const { return m_bids ? -price.units() : price.units(); }

    bool m_bids;
    /// By key.
    std::vector<Level> m_levels;
    std::size_t m_next = 0;
};

} // namespace aetherion::trading
