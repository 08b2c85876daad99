#pragma once
// The newest ticks in a ring: the engine writes, any number of readers follow by number, and none of them can make the
// engine wait.
//
// append() is a handful of stores, without a lock and without a look at who reads. A reader that was overtaken while it
// copied a tick sees so by the slot's number and counts it as lost. Numbers begin at 1. Thread: append() the engine's
// alone; after() any.
#include "core/contract/live_tick.h"

#include <array>
#include <atomic>
#include <memory>

namespace aetherion::engine {

class TickLane {
public:
    /// Rounded up to a power of two.
    explicit TickLane(std::size_t capacity = 32'768);

    void append(const contract::LiveTick& tick);
    [[nodiscard]] contract::TickPage after(std::uint64_t sequence, std::size_t limit) const;

private:
    static constexpr std::size_t kWords = 6;
    struct Slot {
        /// Of the tick that stands here; 0 while it is being written.
        std::atomic<std::uint64_t> number{0};
        std::array<std::atomic<std::uint64_t>, kWords> words{};
    };
    [[nodiscard]] bool read(std::uint64_t number, contract::LiveTick& tick) const;

    const std::size_t m_capacity;
    const std::unique_ptr<Slot[]> m_slots;
    alignas(64) std::atomic<std::uint64_t> m_newest{0};
};

} // namespace aetherion::engine
