#pragma once
// One side of a simulated order book: at most kLadderLevels levels in whole ticks and lots, best first.
//
// Ticks are counted outwards, so that one rule serves both sides: an ask's are its price, a bid's are minus its price.
// No allocation. Thread: one at a time.
#include "core/base/random_stream.h"
#include "core/market/event.h"

#include <array>
#include <cstdint>
#include <limits>
#include <span>

namespace aetherion::simulator {

inline constexpr std::size_t kLadderLevels = 20;

/// How a side looks where it is drawn anew.
struct LadderShape {
    /// Mean distance of neighbouring levels, in ticks; at least 1.
    double gapTicks = 1;
    /// Median size of the best level, in lots. The levels behind it are larger up to a hump, then smaller again, as in
    /// Bouchaud, Mezard and Potters (2002).
    double bestLots = 1;
};

class BookLadder {
public:
    struct Level {
        std::int64_t ticks = 0;
        std::int64_t lots = 0;
        bool operator==(const Level&) const = default;
    };

    /// `mostLots` bounds a level's size.
    BookLadder(market::Side side, std::int64_t mostLots) : m_side(side), m_mostLots(mostLots) {}

    [[nodiscard]] std::span<const Level> levels() const { return {m_levels.data(), m_count}; }
    [[nodiscard]] bool empty() const { return m_count == 0; }
    void clear() { m_count = 0; }

    /// Makes the level at `price` ticks the best one: what stood before it is cancelled, the way to the levels behind
    /// it is filled, what lies beyond the last level goes, and what is missing there comes.
    void moveTo(std::int64_t price, const LadderShape& shape, RandomStream& random);
    /// One cancellation behind the best level, more often far from it: a part of a level, or all of it.
    void cancel(RandomStream& random);
    /// One arrival, more often near the best level: it adds to a level or makes one between two.
    void arrive(const LadderShape& shape, RandomStream& random);
    /// The best level holds at least so much.
    void provide(std::int64_t lots, const LadderShape& shape, RandomStream& random);
    /// Takes from the best level, which must hold it; an empty level is gone.
    void take(std::int64_t lots);
    /// Adds levels at the end, or between where bids reach the lowest tick, until there are kLadderLevels or no price
    /// is left.
    void fill(const LadderShape& shape, RandomStream& random);

private:
    [[nodiscard]] std::int64_t lastTicks() const {
        // A bid at one tick is the last one.
        return m_side == market::Side::Buy ? -1 : std::numeric_limits<std::int64_t>::max();
    }
    [[nodiscard]] std::int64_t drawLots(std::size_t rank, const LadderShape& shape, RandomStream& random) const;
    void insert(std::size_t at, const Level& level);
    void erase(std::size_t at);

    market::Side m_side;
    std::int64_t m_mostLots;
    std::size_t m_count = 0;
    std::array<Level, kLadderLevels> m_levels{};
};

} // namespace aetherion::simulator
