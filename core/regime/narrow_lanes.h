#pragma once
// Four doubles in two vectors of two, for processors without longer ones. The same operations as wide_lanes.h.
//
// Internal to the files that are compiled once per processor; see vector_lanes.h. Thread: pure functions.
#include <cstddef>
#include <cstdint>

namespace aetherion::regime {
namespace {

#define AETHERION_LANES [[gnu::always_inline]] inline

typedef double Half __attribute__((vector_size(16)));
typedef std::int64_t HalfBits __attribute__((vector_size(16)));
/// In memory: any alignment, any type.
typedef double LooseHalf __attribute__((vector_size(16), aligned(8), may_alias));

struct Lanes {
    Half low;
    Half high;
};
struct LaneBits {
    HalfBits low;
    HalfBits high;
};

AETHERION_LANES Lanes operator+(Lanes a, Lanes b) { return {a.low + b.low, a.high + b.high}; }
AETHERION_LANES Lanes operator-(Lanes a, Lanes b) { return {a.low - b.low, a.high - b.high}; }
AETHERION_LANES Lanes operator*(Lanes a, Lanes b) { return {a.low * b.low, a.high * b.high}; }
AETHERION_LANES Lanes operator/(Lanes a, Lanes b) { return {a.low / b.low, a.high / b.high}; }
AETHERION_LANES Lanes& operator+=(Lanes& a, Lanes b) { return a = a + b; }

AETHERION_LANES Lanes load(const double* from) {
    return {*reinterpret_cast<const LooseHalf*>(from), *reinterpret_cast<const LooseHalf*>(from + 2)};
}
AETHERION_LANES void store(double* to, Lanes value) {
    *reinterpret_cast<LooseHalf*>(to) = value.low;
    *reinterpret_cast<LooseHalf*>(to + 2) = value.high;
}
AETHERION_LANES Lanes all(double value) { return {Half{value, value}, Half{value, value}}; }

AETHERION_LANES LaneBits above(Lanes a, Lanes b) { return {a.low > b.low, a.high > b.high}; }
AETHERION_LANES LaneBits equal(Lanes a, Lanes b) { return {a.low == b.low, a.high == b.high}; }
AETHERION_LANES Half chooseHalf(HalfBits first, Half a, Half b) {
    return reinterpret_cast<Half>((first & reinterpret_cast<HalfBits>(a)) | (~first & reinterpret_cast<HalfBits>(b)));
}
AETHERION_LANES Lanes choose(LaneBits first, Lanes a, Lanes b) {
    return {chooseHalf(first.low, a.low, b.low), chooseHalf(first.high, a.high, b.high)};
}
AETHERION_LANES LaneBits choose(LaneBits first, LaneBits a, LaneBits b) {
    return {(first.low & a.low) | (~first.low & b.low), (first.high & a.high) | (~first.high & b.high)};
}
AETHERION_LANES Half largerHalf(Half a, Half b) { return a > b ? a : b; }
AETHERION_LANES Lanes larger(Lanes a, Lanes b) { return {largerHalf(a.low, b.low), largerHalf(a.high, b.high)}; }

AETHERION_LANES LaneBits allBits(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    return {HalfBits{a, b}, HalfBits{c, d}};
}
AETHERION_LANES LaneBits either(LaneBits a, LaneBits b) { return {a.low | b.low, a.high | b.high}; }
AETHERION_LANES std::int64_t anyOf(LaneBits a) {
    const HalfBits half = a.low | a.high;
    return half[0] | half[1];
}
/// The low bits of each as the exponent of a double.
AETHERION_LANES Lanes asPower(Lanes a) {
    return {reinterpret_cast<Half>(reinterpret_cast<HalfBits>(a.low) << 52),
            reinterpret_cast<Half>(reinterpret_cast<HalfBits>(a.high) << 52)};
}

template <int I> AETHERION_LANES Lanes spread(Lanes a) {
    const Half from = I < 2 ? a.low : a.high;
    const Half both = __builtin_shufflevector(from, from, I % 2, I % 2);
    return {both, both};
}

AETHERION_LANES double sum(Lanes a) {
    const Half pairs = a.low + a.high;
    return pairs[0] + pairs[1];
}

AETHERION_LANES double largest(Lanes a) {
    const Half pairs = largerHalf(a.low, a.high);
    return pairs[0] > pairs[1] ? pairs[0] : pairs[1];
}

AETHERION_LANES void transpose(Lanes& a, Lanes& b, Lanes& c, Lanes& d) {
    const Lanes rows[4] = {a, b, c, d};
    a = {__builtin_shufflevector(rows[0].low, rows[1].low, 0, 2),
         __builtin_shufflevector(rows[2].low, rows[3].low, 0, 2)};
    b = {__builtin_shufflevector(rows[0].low, rows[1].low, 1, 3),
         __builtin_shufflevector(rows[2].low, rows[3].low, 1, 3)};
    c = {__builtin_shufflevector(rows[0].high, rows[1].high, 0, 2),
         __builtin_shufflevector(rows[2].high, rows[3].high, 0, 2)};
    d = {__builtin_shufflevector(rows[0].high, rows[1].high, 1, 3),
         __builtin_shufflevector(rows[2].high, rows[3].high, 1, 3)};
}

} // namespace
} // namespace aetherion::regime
