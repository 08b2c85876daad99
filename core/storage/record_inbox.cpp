#include "core/storage/record_inbox.h"

#include <algorithm>

namespace aetherion::storage {

namespace {

// Every wait ends now and then, so that a missed wake-up is a delay and not a hang.
constexpr Duration kLongestWait = std::chrono::milliseconds(250);

} // namespace

RecordInbox::RecordInbox(InboxSettings settings) : m_settings(settings) {}

bool RecordInbox::put(contract::Record&& record, contract::WhenFull whenFull) {
    std::uint64_t facts = 0;
    return put(std::move(record), whenFull == contract::WhenFull::Wait ? NoRoom::Wait : NoRoom::Drop, facts);
}

std::optional<std::uint64_t> RecordInbox::putFact(contract::Record&& fact) {
    std::uint64_t facts = 0;
    if (!put(std::move(fact), NoRoom::Wait, facts))
        return std::nullopt;
    return facts;
}

bool RecordInbox::offer(contract::Record&& record) {
    std::uint64_t facts = 0;
    return put(std::move(record), NoRoom::Refuse, facts);
}

std::uint64_t RecordInbox::durableFacts() const {
    const std::lock_guard lock(m_mutex);
    return m_acknowledged;
}

bool RecordInbox::awaitDurableFacts(std::uint64_t count, Duration timeout) {
    const auto deadline = Clock::now() + timeout;
    std::unique_lock lock(m_mutex);
    while (m_acknowledged < count && !m_abandoned) {
        const auto now = Clock::now();
        if (now >= deadline)
            break;
        m_durable.wait_for(lock, std::min<Clock::duration>(deadline - now, kLongestWait));
    }
    return m_acknowledged >= count;
}

bool RecordInbox::hasRoom(bool fact, bool row, std::size_t reserve) const {
    return (!fact || m_facts.size() + m_taken.facts < m_settings.factCapacity + reserve) &&
           (!row || m_rows.size() + m_taken.rows < m_settings.rowCapacity);
}

bool RecordInbox::put(contract::Record&& record, NoRoom noRoom, std::uint64_t& facts) {
    const bool both = std::holds_alternative<contract::SourceRecord>(record);
    const bool fact = both || contract::isFact(record);
    const bool row = both || !fact;
    bool wake = false;
    {
        std::unique_lock lock(m_mutex);
        while (!m_closed && !hasRoom(fact, row, noRoom == NoRoom::Drop ? m_settings.factReserve : 0)) {
            if (noRoom == NoRoom::Refuse)
                return false;
            if (failing(Clock::now())) {
                ++m_lost;
                return false;
            }
            if (noRoom == NoRoom::Drop) {
                ++m_dropped;
                return false;
            }
            m_room.wait_for(lock, kLongestWait);
        }
        if (m_closed)
            return false;
        if (row) {
            if (m_rows.empty())
                m_oldestRow = Clock::now();
            // The first starts the writer's clock, and a full batch is worth writing.
            wake = m_rows.empty() || m_rows.size() + 1 == m_settings.takeAt;
            if (both)
                m_rows.push_back(record);
            else
                m_rows.push_back(std::move(record));
            ++m_put.rows;
        }
        if (fact) {
            m_facts.push_back(std::move(record));
            facts = ++m_put.facts;
            wake = true;
        }
        m_wake = m_wake || wake;
    }
    if (wake)
        m_work.notify_one();
    return true;
}

bool RecordInbox::awaitDurable(Duration timeout) {
    const auto deadline = Clock::now() + timeout;
    std::unique_lock lock(m_mutex);
    const Amounts goal = m_put;
    const auto reached = [&] { return m_synced.facts >= goal.facts && m_synced.rows >= goal.rows; };
    ++m_waitingForSync;
    m_wake = true;
    m_work.notify_one();
    while (!reached() && !m_abandoned) {
        const auto now = Clock::now();
        if (now >= deadline)
            break;
        m_durable.wait_for(lock, std::min<Clock::duration>(deadline - now, kLongestWait));
    }
    --m_waitingForSync;
    return reached();
}

void RecordInbox::close() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_wake = true;
    }
    m_work.notify_all();
    m_room.notify_all();
}

void RecordInbox::abandon() {
    {
        const std::lock_guard lock(m_mutex);
        m_closed = true;
        m_abandoned = true;
    }
    m_room.notify_all();
    m_durable.notify_all();
}

void RecordInbox::wake() {
    {
        const std::lock_guard lock(m_mutex);
        m_wake = true;
    }
    m_work.notify_one();
}

RecordInbox::State RecordInbox::state() const {
    const std::lock_guard lock(m_mutex);
    State state;
    state.waiting = m_rows.size() + m_facts.size() + m_taken.rows + m_taken.facts;
    state.dropped = m_dropped;
    state.lost = m_lost;
    state.failing = failing(Clock::now());
    state.closed = m_closed;
    state.empty = state.waiting == 0;
    return state;
}

bool RecordInbox::rowsDue(Clock::time_point now) const {
    return !m_rows.empty() && (m_closed || m_waitingForSync > 0 || m_rows.size() >= m_settings.takeAt ||
                               now - m_oldestRow >= m_settings.takeAfter);
}

void RecordInbox::take(Records& facts, Records& rows, Duration timeout, bool admitRows) {
    std::unique_lock lock(m_mutex);
    const auto now = Clock::now();
    const auto ready = [&] {
        return m_wake || (facts.empty() && !m_facts.empty()) || (admitRows && rows.empty() && rowsDue(Clock::now()));
    };
    Clock::duration wait = std::min<Clock::duration>(timeout, kLongestWait);
    if (admitRows && rows.empty() && !m_rows.empty())
        wait = std::min<Clock::duration>(wait, m_oldestRow + m_settings.takeAfter - now);
    if (wait > Clock::duration::zero())
        m_work.wait_for(lock, wait, ready);
    m_wake = false;
    if (facts.empty()) {
        facts.swap(m_facts);
        m_taken.facts += facts.size();
    }
    if (admitRows && rows.empty() && rowsDue(Clock::now())) {
        rows.swap(m_rows);
        m_taken.rows += rows.size();
    }
}

void RecordInbox::settle(Amounts settled) {
    {
        const std::lock_guard lock(m_mutex);
        m_taken.facts -= settled.facts;
        m_taken.rows -= settled.rows;
        m_settled.facts += settled.facts;
        m_settled.rows += settled.rows;
    }
    m_room.notify_all();
}

bool RecordInbox::syncWanted() const {
    const std::lock_guard lock(m_mutex);
    return m_waitingForSync > 0 && (m_settled.rows != m_synced.rows || m_settled.facts != m_synced.facts);
}

Amounts RecordInbox::settled() const {
    const std::lock_guard lock(m_mutex);
    return m_settled;
}

void RecordInbox::acknowledgeFacts(std::uint64_t facts) {
    {
        const std::lock_guard lock(m_mutex);
        if (facts <= m_acknowledged)
            return;
        m_acknowledged = facts;
    }
    m_durable.notify_all();
}

bool RecordInbox::factsWait() const {
    const std::lock_guard lock(m_mutex);
    return !m_facts.empty();
}

void RecordInbox::noteDurable(Amounts durable) {
    {
        const std::lock_guard lock(m_mutex);
        m_synced = {std::max(m_synced.facts, durable.facts), std::max(m_synced.rows, durable.rows)};
    }
    m_durable.notify_all();
}

void RecordInbox::failFrom(std::optional<Clock::time_point> time) {
    const std::lock_guard lock(m_mutex);
    m_failFrom = time;
}

} // namespace aetherion::storage
