#include "core/api/tick_conflator.h"

#include <algorithm>

namespace aetherion::api {

std::vector<PassedTick> TickConflator::pass(const std::vector<contract::LiveTick>& ticks, Time now) {
    const double elapsed = m_last == Time{} ? 0 : std::chrono::duration<double>(now - m_last).count();
    m_last = now;
    m_allowance = std::min(m_perSecond, m_allowance + std::max(0.0, elapsed) * m_perSecond);
    std::vector<PassedTick> passed;
    const auto release = [&] {
        while (m_allowance >= 1 && !m_order.empty()) {
            const auto held = m_waiting.find(m_order.front());
            passed.push_back(held->second);
            m_waiting.erase(held);
            m_order.pop_front();
            m_allowance -= 1;
        }
    };
    release();
    for (const contract::LiveTick& tick : ticks) {
        if (m_order.empty() && m_allowance >= 1) {
            passed.push_back({tick, 0});
            m_allowance -= 1;
            continue;
        }
        const auto [held, first] = m_waiting.try_emplace(tick.stream, PassedTick{tick, 0});
        if (first) {
            m_order.push_back(tick.stream);
        } else {
            held->second.tick = tick;
            ++held->second.replaced;
            ++m_replaced;
        }
    }
    return passed;
}

void TickConflator::clear() {
    m_waiting.clear();
    m_order.clear();
}

} // namespace aetherion::api
