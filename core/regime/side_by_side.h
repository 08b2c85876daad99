#pragma once
// Independent pieces of work on several cores. What each piece gives must not depend on the others; then the result
// does not depend on the number of threads either.
//
// Thread: blocks until all pieces are done.
#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace aetherion::regime {

/// Calls piece(0) to piece(count - 1), in that order of beginning. `threads` 0: as many as the machine has.
template <typename Piece> void workSideBySide(std::size_t count, unsigned threads, const Piece& piece) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            piece(i);
    };
    const std::size_t wanted = threads != 0 ? threads : std::max(1u, std::thread::hardware_concurrency());
    std::vector<std::jthread> workers;
    for (std::size_t i = 1; i < std::min(wanted, count); ++i)
        workers.emplace_back(work);
    work();
}

} // namespace aetherion::regime
