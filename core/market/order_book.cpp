#include "core/market/order_book.h"

#include <algorithm>

namespace aetherion::market {

void OrderBook::reset(const BookSnapshot& snapshot) {
    clear();
    m_bids.apply(snapshot.bids);
    m_asks.apply(snapshot.asks);
    m_valid = true;
}

void OrderBook::clear() {
    m_bids.clear();
    m_asks.clear();
    m_valid = false;
}

std::vector<BookLevel> OrderBook::levels(const BookSide& side, std::size_t depth) {
    std::vector<BookLevel> found;
    found.reserve(std::min(depth, side.size()));
    side.visit(depth, [&](const BookLevel& level) { found.push_back(level); });
    return found;
}

} // namespace aetherion::market
