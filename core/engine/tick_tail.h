#pragma once
// The newest ticks of one stream, for whoever looks at a snapshot.
//
// Thread: the engine's; shared() is an immutable copy, made anew only when something was appended.
#include "core/base/spares.h"
#include "core/contract/engine_snapshot.h"

#include <array>
#include <memory>
#include <vector>

namespace aetherion::engine {

class TickTail {
public:
    void append(const contract::RecentTick& tick) {
        m_ticks[m_next] = tick;
        m_next = m_next + 1 == m_ticks.size() ? 0 : m_next + 1;
        m_count += m_count < m_ticks.size() ? 1 : 0;
        m_changed = true;
    }
    /// Oldest first; null before the first one.
    [[nodiscard]] std::shared_ptr<const std::vector<contract::RecentTick>> shared();

private:
    std::array<contract::RecentTick, contract::kRecentTicks> m_ticks{};
    std::size_t m_next = 0;
    std::size_t m_count = 0;
    bool m_changed = false;
    std::shared_ptr<const std::vector<contract::RecentTick>> m_published;
    base::Spares<std::vector<contract::RecentTick>> m_spares;
};

} // namespace aetherion::engine
