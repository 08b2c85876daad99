#include "core/market/order_book.h"

#include <algorithm>

namespace aetherion::market {

namespace {

template <typename Before> void change(std::vector<BookLevel>& levels, const BookLevel& level, Before before) {
    const auto at = std::lower_bound(levels.begin(), levels.end(), level,
                                     [&](const BookLevel& a, const BookLevel& b) { return before(a.price, b.price); });
    const bool present = at != levels.end() && at->price == level.price;
    if (level.quantity.units() <= 0) {
        if (present)
            levels.erase(at);
    } else if (present) {
        at->quantity = level.quantity;
    } else {
        levels.insert(at, level);
    }
}

std::vector<BookLevel> best(const std::vector<BookLevel>& levels, std::size_t depth) {
    const std::size_t count = std::min(depth, levels.size());
    return {levels.rbegin(), levels.rbegin() + static_cast<std::ptrdiff_t>(count)};
}

} // namespace

void OrderBook::reset(const BookSnapshot& snapshot) {
    clear();
    for (const BookLevel& level : snapshot.bids)
        change(m_bids, level, std::less<>{});
    for (const BookLevel& level : snapshot.asks)
        change(m_asks, level, std::greater<>{});
    m_valid = true;
}

void OrderBook::apply(const BookDelta& delta) {
    for (const BookLevel& level : delta.bids)
        change(m_bids, level, std::less<>{});
    for (const BookLevel& level : delta.asks)
        change(m_asks, level, std::greater<>{});
}

void OrderBook::clear() {
    m_bids.clear();
    m_asks.clear();
    m_valid = false;
}

bool OrderBook::crossed() const {
    return !m_bids.empty() && !m_asks.empty() && m_bids.back().price >= m_asks.back().price;
}

std::optional<BookLevel> OrderBook::bestBid() const {
    return m_bids.empty() ? std::nullopt : std::optional(m_bids.back());
}

std::optional<BookLevel> OrderBook::bestAsk() const {
    return m_asks.empty() ? std::nullopt : std::optional(m_asks.back());
}

std::vector<BookLevel> OrderBook::bids(std::size_t depth) const { return best(m_bids, depth); }
std::vector<BookLevel> OrderBook::asks(std::size_t depth) const { return best(m_asks, depth); }

} // namespace aetherion::market
