#pragma once
// The levels of one side of an order book, sorted from the best price on, for thousands of levels that change by the
// hundred thousand a second.
//
// Levels lie in pages of kPageLevels, so that one that comes or goes moves its page's neighbours and not everything
// between itself and the best price: in recorded Binance depth four changes in five add or remove a level, a hundred
// levels deep in the median. A page that gets thin is joined with a neighbour, so n levels need n / 4 + 1 pages at
// most.
//
// Changes may come in any order; those sorted from the best on, as venues send them, are the quickest. Thread: one at a
// time. Memory is taken when a side has more pages than ever before, and kept: no allocation in steady state.
#include "core/market/event.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace aetherion::market {

class BookSide {
public:
    static constexpr std::size_t kPageLevels = 64;

    /// Buy: the bids, highest first. Else the asks, lowest first.
    explicit BookSide(Side side) : m_turn(side == Side::Buy ? -1 : 0) {}

    /// Sets each level's quantity; zero or less removes it, and one that is not there is no error.
    void apply(std::span<const BookLevel> changes);
    void clear();

    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] std::size_t size() const { return m_size; }
    /// Not of an empty side.
    [[nodiscard]] BookLevel best() const { return levelOf(m_pages[m_index.front().page][0]); }
    /// Calls `visit(const BookLevel&)` for at most `depth` levels, best first.
    template <typename Visit> void visit(std::size_t depth, Visit&& visit) const {
        for (const Slot& slot : m_index) {
            const std::size_t count = std::min<std::size_t>(slot.count, depth);
            for (std::size_t i = 0; i < count; ++i)
                visit(levelOf(m_pages[slot.page][i]));
            depth -= count;
            if (depth == 0)
                return;
        }
    }

private:
    /// Keys grow from the best price on.
    struct Entry {
        std::int64_t key;
        Quantity quantity;
    };
    using Page = std::array<Entry, kPageLevels>;
    struct Slot {
        std::uint32_t page = 0;
        std::uint32_t count = 0;
    };

    // All bits turned reverse the order of every int64, where a minus would overflow.
    [[nodiscard]] std::int64_t keyOf(Price price) const { return price.units() ^ m_turn; }
    [[nodiscard]] BookLevel levelOf(const Entry& entry) const {
        return {Price::fromUnits(entry.key ^ m_turn), entry.quantity};
    }

    [[nodiscard]] std::size_t slotFor(std::int64_t key, std::size_t guess) const;
    void insert(std::size_t slot, std::size_t at, const Entry& entry);
    void erase(std::size_t slot, std::size_t at);
    void addSlot(std::size_t slot);
    void removeSlot(std::size_t slot);
    void split(std::size_t slot);
    void joinIfThin(std::size_t slot);

    std::int64_t m_turn;
    std::size_t m_size = 0;
    std::vector<Page> m_pages;
    std::vector<std::uint32_t> m_unused;
    // Two lists by the pages' order: where a page lies, and its last key, which alone is searched.
    std::vector<Slot> m_index;
    std::vector<std::int64_t> m_lastKeys;
};

} // namespace aetherion::market
