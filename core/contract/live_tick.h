#pragma once
// Ticks as they come, for windows and sockets: numbered, in order, the newest of them kept. A reader that is too slow
// loses the oldest and is told how many.
//
// Thread: values.
#include "core/market/event.h"

#include <cstdint>
#include <vector>

namespace aetherion::contract {

struct LiveTick {
    /// The session in whose numbers `stream` counts.
    std::uint32_t session = 0;
    market::StreamId stream = 0;
    Timestamp eventTime;
    Timestamp receiveTime;
    Price price;
    Quantity quantity;
    market::Side side = market::Side::Unknown;
    bool operator==(const LiveTick&) const = default;
};

/// Ticks after a number, oldest first.
struct TickPage {
    std::vector<LiveTick> ticks;
    /// Where to go on: the number of the last one here, or of the one before the next.
    std::uint64_t next = 0;
    /// The newest there is.
    std::uint64_t newest = 0;
    /// Had left the memory before they were read.
    std::uint64_t lost = 0;
};

} // namespace aetherion::contract
