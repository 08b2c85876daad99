#pragma once
// How the window keeps up: frames, and the times in which it stood still.
//
// Thread: written by the window, read from any.
#include <atomic>
#include <cstdint>

namespace aetherion::contract {

struct WindowCounts {
    std::atomic<std::uint64_t> frames{0};
    /// Times in which a visible window did nothing for longer than a person overlooks, and how long they were in all.
    std::atomic<std::uint64_t> stalls{0};
    std::atomic<std::uint64_t> stalledNanoseconds{0};
};

} // namespace aetherion::contract
