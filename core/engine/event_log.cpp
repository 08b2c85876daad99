#include "core/engine/event_log.h"

#include <algorithm>

namespace aetherion::engine {

contract::EventPage EventLog::after(std::uint64_t sequence, std::size_t limit) const {
    const std::lock_guard lock(m_mutex);
    contract::EventPage page;
    page.lastSequence = m_last;
    if (m_events.empty())
        return page;
    const std::uint64_t first = m_events.front().sequence;
    page.gap = sequence + 1 < first;
    const std::uint64_t from = sequence + 1 < first ? 0 : sequence + 1 - first;
    for (std::uint64_t i = from; i < m_events.size() && page.events.size() < limit; ++i)
        page.events.push_back(m_events[i]);
    return page;
}

} // namespace aetherion::engine
