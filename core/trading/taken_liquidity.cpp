#include "core/trading/taken_liquidity.h"

#include <algorithm>

namespace aetherion::trading {

Quantity TakenLiquidity::left(const market::BookLevel& shown) {
    const std::int64_t key = keyOf(shown.price);
    while (m_next < m_levels.size() && m_levels[m_next].key < key)
        m_levels.erase(m_levels.begin() + static_cast<std::ptrdiff_t>(m_next));
    if (m_next == m_levels.size() || m_levels[m_next].key != key)
        return shown.quantity;
    Level& level = m_levels[m_next++];
    level.left = shown.quantity > level.shown ? level.left + (shown.quantity - level.shown)
                                              : std::min(level.left, shown.quantity);
    level.shown = shown.quantity;
    return level.left;
}

void TakenLiquidity::take(const market::BookLevel& level, Quantity quantity) {
    const std::int64_t key = keyOf(level.price);
    auto at = std::ranges::lower_bound(m_levels, key, {}, &Level::key);
    if (at == m_levels.end() || at->key != key)
        at = m_levels.insert(at, {key, level.quantity, level.quantity});
    at->left = at->left - quantity;
}

void TakenLiquidity::endWalk() {
    m_levels.erase(m_levels.begin() + static_cast<std::ptrdiff_t>(m_next), m_levels.end());
}

} // namespace aetherion::trading
