#pragma once
// Where the time comes from. Domain code asks only the clock that it was handed.
//
// Thread: now() may be called from any thread.
#include "core/base/time.h"

#include <atomic>

namespace aetherion::base {

class Clock {
public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual Timestamp now() const = 0;
};

/// The machine's wall clock.
class SystemClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override;
};

/// A clock that stands still until it is set: the replay's clock, and the clock of tests.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Timestamp start = {}) : m_nanos(epochNanos(start)) {}
    [[nodiscard]] Timestamp now() const override { return fromEpochNanos(m_nanos.load(std::memory_order_acquire)); }
    void set(Timestamp time) { m_nanos.store(epochNanos(time), std::memory_order_release); }
    void advance(Duration span) { m_nanos.fetch_add(span.count(), std::memory_order_acq_rel); }

private:
    std::atomic<std::int64_t> m_nanos;
};

} // namespace aetherion::base
