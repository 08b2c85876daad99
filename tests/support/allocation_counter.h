#pragma once
// Counts what this thread allocates with operator new, in the programs that list allocation_counter.cpp as a source: it
// replaces the operator for the whole program.
//
// Where a sanitizer brings its own operator new, that one is kept and kCountsAllocations is false.
#include <cstdint>

namespace aetherion::test {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
inline constexpr bool kCountsAllocations = false;
#else
inline constexpr bool kCountsAllocations = true;
#endif

/// Since the thread began. A test takes the difference over what it watches, and shows first that the counter moves.
[[nodiscard]] std::uint64_t allocationsOfThisThread();

} // namespace aetherion::test
