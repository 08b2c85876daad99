#pragma once
// Four doubles in one vector of a processor that has them.
//
// Internal to the files that are compiled once per processor; see vector_lanes.h. Thread: pure functions.
#include <cstddef>
#include <cstdint>

namespace aetherion::regime {
namespace {

#define AETHERION_LANES [[gnu::always_inline]] inline

typedef double Lanes __attribute__((vector_size(32)));
typedef std::int64_t LaneBits __attribute__((vector_size(32)));
/// In memory: any alignment, any type.
typedef double LooseLanes __attribute__((vector_size(32), aligned(8), may_alias));

AETHERION_LANES Lanes load(const double* from) { return *reinterpret_cast<const LooseLanes*>(from); }
AETHERION_LANES void store(double* to, Lanes value) { *reinterpret_cast<LooseLanes*>(to) = value; }
AETHERION_LANES Lanes all(double value) { return Lanes{value, value, value, value}; }

AETHERION_LANES LaneBits above(Lanes a, Lanes b) { return a > b; }
AETHERION_LANES LaneBits equal(Lanes a, Lanes b) { return a == b; }
AETHERION_LANES Lanes choose(LaneBits first, Lanes a, Lanes b) { return first ? a : b; }
AETHERION_LANES LaneBits choose(LaneBits first, LaneBits a, LaneBits b) { return first ? a : b; }
AETHERION_LANES Lanes larger(Lanes a, Lanes b) { return a > b ? a : b; }

AETHERION_LANES LaneBits allBits(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    return LaneBits{a, b, c, d};
}
AETHERION_LANES LaneBits either(LaneBits a, LaneBits b) { return a | b; }
AETHERION_LANES std::int64_t anyOf(LaneBits a) {
    const LaneBits half = a | __builtin_shufflevector(a, a, 2, 3, 0, 1);
    return half[0] | half[1];
}
/// The low bits of each as the exponent of a double.
AETHERION_LANES Lanes asPower(Lanes a) { return reinterpret_cast<Lanes>(reinterpret_cast<LaneBits>(a) << 52); }

template <int I> AETHERION_LANES Lanes spread(Lanes a) { return __builtin_shufflevector(a, a, I, I, I, I); }

AETHERION_LANES double sum(Lanes a) {
    const Lanes pairs = a + __builtin_shufflevector(a, a, 2, 3, 0, 1);
    return pairs[0] + pairs[1];
}

AETHERION_LANES double largest(Lanes a) {
    const Lanes pairs = larger(a, __builtin_shufflevector(a, a, 2, 3, 0, 1));
    return pairs[0] > pairs[1] ? pairs[0] : pairs[1];
}

AETHERION_LANES void transpose(Lanes& a, Lanes& b, Lanes& c, Lanes& d) {
    const Lanes ab0 = __builtin_shufflevector(a, b, 0, 4, 2, 6);
    const Lanes ab1 = __builtin_shufflevector(a, b, 1, 5, 3, 7);
    const Lanes cd0 = __builtin_shufflevector(c, d, 0, 4, 2, 6);
    const Lanes cd1 = __builtin_shufflevector(c, d, 1, 5, 3, 7);
    a = __builtin_shufflevector(ab0, cd0, 0, 1, 4, 5);
    b = __builtin_shufflevector(ab1, cd1, 0, 1, 4, 5);
    c = __builtin_shufflevector(ab0, cd0, 2, 3, 6, 7);
    d = __builtin_shufflevector(ab1, cd1, 2, 3, 6, 7);
}

} // namespace
} // namespace aetherion::regime
