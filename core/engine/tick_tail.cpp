#include "core/engine/tick_tail.h"

namespace aetherion::engine {

std::shared_ptr<const std::vector<contract::RecentTick>> TickTail::shared() {
    if (!m_changed)
        return m_published;
    m_published = nullptr;
    std::shared_ptr<std::vector<contract::RecentTick>> ticks = m_spares.take();
    ticks->clear();
    ticks->reserve(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        ticks->push_back(m_ticks[(m_next + m_ticks.size() - m_count + i) % m_ticks.size()]);
    m_published = std::move(ticks);
    m_changed = false;
    return m_published;
}

} // namespace aetherion::engine
