#include "core/engine/tick_lane.h"

#include <algorithm>
#include <bit>

namespace aetherion::engine {

namespace {

std::uint64_t bits(std::int64_t value) { return static_cast<std::uint64_t>(value); }
std::int64_t number(std::uint64_t word) { return static_cast<std::int64_t>(word); }

} // namespace

TickLane::TickLane(std::size_t capacity)
    : m_capacity(std::bit_ceil(std::max<std::size_t>(capacity, 2))), m_slots(std::make_unique<Slot[]>(m_capacity)) {}

void TickLane::append(const contract::LiveTick& tick) {
    const std::uint64_t next = m_newest.load(std::memory_order_relaxed) + 1;
    Slot& slot = m_slots[next & (m_capacity - 1)];
    slot.number.store(0, std::memory_order_relaxed);
    const std::array<std::uint64_t, kWords> words{std::uint64_t{tick.session} << 32 | tick.stream,
                                                  bits(epochNanos(tick.eventTime)),
                                                  bits(epochNanos(tick.receiveTime)),
                                                  bits(tick.price.units()),
                                                  bits(tick.quantity.units()),
                                                  static_cast<std::uint64_t>(tick.side)};
    // Each word is released after the slot was marked: whoever reads one of them also sees the mark.
    for (std::size_t i = 0; i < kWords; ++i)
        slot.words[i].store(words[i], std::memory_order_release);
    slot.number.store(next, std::memory_order_release);
    m_newest.store(next, std::memory_order_release);
}

bool TickLane::read(std::uint64_t wanted, contract::LiveTick& tick) const {
    const Slot& slot = m_slots[wanted & (m_capacity - 1)];
    if (slot.number.load(std::memory_order_acquire) != wanted)
        return false;
    std::array<std::uint64_t, kWords> words{};
    for (std::size_t i = 0; i < kWords; ++i)
        words[i] = slot.words[i].load(std::memory_order_acquire);
    if (slot.number.load(std::memory_order_relaxed) != wanted)
        return false;
    tick.session = static_cast<std::uint32_t>(words[0] >> 32);
    tick.stream = static_cast<market::StreamId>(words[0]);
    tick.eventTime = fromEpochNanos(number(words[1]));
    tick.receiveTime = fromEpochNanos(number(words[2]));
    tick.price = Price::fromUnits(number(words[3]));
    tick.quantity = Quantity::fromUnits(number(words[4]));
    tick.side = static_cast<market::Side>(words[5]);
    return true;
}

contract::TickPage TickLane::after(std::uint64_t sequence, std::size_t limit) const {
    contract::TickPage page;
    page.newest = m_newest.load(std::memory_order_acquire);
    page.next = std::min(sequence, page.newest);
    const std::uint64_t oldest = page.newest < m_capacity ? 1 : page.newest - m_capacity + 1;
    if (page.next + 1 < oldest) {
        page.lost = oldest - page.next - 1;
        page.next = oldest - 1;
    }
    page.ticks.reserve(static_cast<std::size_t>(std::min<std::uint64_t>(limit, page.newest - page.next)));
    while (page.next < page.newest && page.ticks.size() < limit) {
        contract::LiveTick tick;
        if (read(++page.next, tick))
            page.ticks.push_back(tick);
        else
            ++page.lost;
    }
    return page;
}

} // namespace aetherion::engine
