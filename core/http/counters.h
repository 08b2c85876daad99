#pragma once
// What the front has counted since its start, for metrics and tests.
//
// Thread: written on the api thread, read from any; `answered` is the api thread's alone.
#include "core/http/request_tally.h"

#include <atomic>
#include <cstdint>

namespace aetherion::http {

struct Counters {
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> refusedConnections{0};
    std::atomic<std::uint64_t> failures{0};
    std::atomic<std::int64_t> connections{0};
    std::atomic<std::int64_t> webSockets{0};
    std::atomic<std::uint64_t> framesSent{0};
    /// Market frames that were left out for clients too slow for them.
    std::atomic<std::uint64_t> framesDropped{0};
    std::atomic<std::uint64_t> slowClientsClosed{0};
    RequestTally answered{};
};

} // namespace aetherion::http
