#include "core/storage/durable_tally.h"

#include <algorithm>

namespace aetherion::storage {

void DurableTally::spooled(Amounts more, Clock::time_point now) {
    const std::lock_guard lock(m_mutex);
    m_spooled.facts += more.facts;
    m_spooled.rows += more.rows;
    if (more.facts > 0)
        m_waiting.push_back({now, m_spooled.facts});
}

void DurableTally::applied(Amounts more) {
    const std::lock_guard lock(m_mutex);
    m_applied.facts += more.facts;
    m_applied.rows += more.rows;
}

void DurableTally::asking(std::optional<Clock::time_point> since) {
    const std::lock_guard lock(m_mutex);
    m_askedAt = since;
}

void DurableTally::failed(std::optional<std::string> reason, Clock::time_point now) {
    const std::lock_guard lock(m_mutex);
    if (!reason)
        m_failed.reset();
    else if (m_failed)
        m_failed->reason = std::move(*reason);
    else
        m_failed = Away{now, std::move(*reason)};
}

std::optional<DurableTally::Away> DurableTally::awayLocked(Clock::time_point now) const {
    if (m_failed)
        return m_failed;
    if (m_askedAt && now - *m_askedAt >= kServerPatience)
        return Away{*m_askedAt, "it does not answer"};
    return std::nullopt;
}

std::optional<DurableTally::Away> DurableTally::away(Clock::time_point now) const {
    const std::lock_guard lock(m_mutex);
    return awayLocked(now);
}

std::uint64_t DurableTally::durableFacts(Clock::time_point now) {
    const std::lock_guard lock(m_mutex);
    std::uint64_t durable = awayLocked(now) ? m_spooled.facts : m_applied.facts;
    while (!m_waiting.empty() &&
           (m_waiting.front().facts <= durable || now - m_waiting.front().since >= kServerPatience)) {
        durable = std::max(durable, m_waiting.front().facts);
        m_waiting.pop_front();
    }
    m_durableFacts = std::max(m_durableFacts, durable);
    return m_durableFacts;
}

Amounts DurableTally::settled(Clock::time_point now) const {
    const std::lock_guard lock(m_mutex);
    return awayLocked(now) ? m_spooled : m_applied;
}

bool DurableTally::factsWait() const {
    const std::lock_guard lock(m_mutex);
    return m_spooled.facts > m_applied.facts;
}

std::optional<DurableTally::Clock::time_point> DurableTally::nextChange() const {
    const std::lock_guard lock(m_mutex);
    if (m_waiting.empty())
        return std::nullopt;
    const auto since = m_askedAt ? std::min(*m_askedAt, m_waiting.front().since) : m_waiting.front().since;
    return since + kServerPatience;
}

} // namespace aetherion::storage
