#pragma once
// Whether a rail is breached, and the marks in a row that it takes to change that.
//
// Once breached it stays so: a mark that recovers clears only the rails that say so. Thread: one at a time.
#include "core/base/state_bytes.h"

#include <algorithm>
#include <optional>

namespace aetherion::risk {

class RailLatch {
public:
    /// Trips with the `needed`th breaching mark in a row.
    void observe(bool breaching, int needed, Timestamp time) {
        m_run = breaching ? std::min(m_run + 1, needed) : 0;
        if (m_run >= needed && !m_since)
            m_since = time;
    }
    /// As observe(), and clears with the `needed`th mark in a row that does not breach.
    void follow(bool breaching, int needed, Timestamp time) {
        observe(breaching, needed, time);
        m_clearRun = breaching ? 0 : std::min(m_clearRun + 1, needed);
        if (m_since && m_clearRun >= needed)
            clear();
    }
    void clear() {
        m_since.reset();
        m_run = 0;
    }

    [[nodiscard]] bool isBreached() const { return m_since.has_value(); }
    [[nodiscard]] const std::optional<Timestamp>& since() const { return m_since; }
    /// Breaching marks in a row.
    [[nodiscard]] int run() const { return m_run; }

    void save(StateWriter& writer) const {
        writer.put(m_since.has_value());
        writer.put(m_since.value_or(Timestamp()));
        writer.put(std::int64_t{m_run});
        writer.put(std::int64_t{m_clearRun});
    }
    void restore(StateReader& reader) {
        const bool breached = reader.takeFlag();
        const Timestamp since = reader.takeTime();
        m_since = breached ? std::optional(since) : std::nullopt;
        m_run = static_cast<int>(reader.takeInteger(0, kLongestRun));
        m_clearRun = static_cast<int>(reader.takeInteger(0, kLongestRun));
    }

private:
    static constexpr std::int64_t kLongestRun = 100;
    std::optional<Timestamp> m_since;
    int m_run = 0;
    int m_clearRun = 0;
};

} // namespace aetherion::risk
