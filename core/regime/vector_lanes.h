#pragma once
// Four doubles at a time, and the exponential and logarithm on them. Included by the files that are compiled once per
// processor: everything has internal linkage, and nothing of the standard library is instantiated, so that no wide
// instruction can reach the rest of the program through a function that two files share.
//
// Without a fused multiply-add, reordering or a call of libm: the result does not depend on the target.
#ifdef __AVX2__
#include "core/regime/wide_lanes.h"
#else
#include "core/regime/narrow_lanes.h"
#endif

namespace aetherion::regime {
namespace {

constexpr double kInfinite = __builtin_inf();

/// exp() of less is zero, which avoids the slow numbers near the end of the double range.
constexpr double kLeastExponent = -700;

/// exp(x) of x <= 0, not a number included, which gives 0. x = n ln 2 + r, |r| <= ln 2 / 2, and exp(r) = 1 + r + r^2
/// q(r) with q interpolated at the Chebyshev nodes, 1.6e-17 relative.
AETHERION_LANES Lanes exponential(Lanes x) {
    // Adding it rounds to a whole number, whose low bits are then those of the biased exponent.
    const Lanes magic = all(0x1.8p52 + 1023);
    const LaneBits inRange = above(x, all(kLeastExponent));
    const Lanes bounded = choose(inRange, x, all(kLeastExponent));
    const Lanes shifted = bounded * all(0x1.71547652b82fep+0) + magic;
    const Lanes n = shifted - magic;
    const Lanes r = (bounded - n * all(0x1.62e42fee00000p-1)) - n * all(0x1.a39ef35793c76p-33);
    const Lanes r2 = r * r;
    const Lanes r4 = r2 * r2;
    const Lanes q01 = all(0x1.0p-1) + r * all(0x1.5555555555556p-3);
    const Lanes q23 = all(0x1.5555555553d4fp-5) + r * all(0x1.11111111109adp-7);
    const Lanes q45 = all(0x1.6c16c17893833p-10) + r * all(0x1.a01a01a7c8d47p-13);
    const Lanes q67 = all(0x1.a019b8ef67c6cp-16) + r * all(0x1.71de0d9c145d0p-19);
    const Lanes q89 = all(0x1.2891a8c1d838dp-22) + r * all(0x1.af38d53857513p-26);
    const Lanes q = (q01 + r2 * q23) + r4 * ((q45 + r2 * q67) + r4 * q89);
    const Lanes value = all(1) + (r + r2 * q);
    return choose(inRange, value * asPower(shifted), all(0));
}

/// ln(x) of a positive normal number. Method and coefficients: fdlibm's e_log.c (Sun Microsystems 1993).
AETHERION_LANES double logarithm(double x) {
    constexpr std::int64_t kHalfRoot = 0x3fe6a09e00000000; // about sqrt(1/2): x = 2^k m, m from there to sqrt(2)
    constexpr std::int64_t kOne = 0x3ff0000000000000;
    constexpr std::int64_t kMantissa = 0x000fffffffffffff;
    std::int64_t bits = 0;
    __builtin_memcpy(&bits, &x, sizeof bits);
    bits += kOne - kHalfRoot;
    const double k = static_cast<double>((bits >> 52) - 1023);
    bits = (bits & kMantissa) + kHalfRoot;
    double m = 0;
    __builtin_memcpy(&m, &bits, sizeof m);
    const double f = m - 1;
    const double halfSquare = 0.5 * f * f;
    const double s = f / (2 + f);
    const double z = s * s;
    const double w = z * z;
    const double even = w * (3.999999999940941908e-01 + w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
    const double odd =
        z * (6.666666666666735130e-01 +
             w * (2.857142874366239149e-01 + w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
    return s * (halfSquare + (even + odd)) + k * 1.90821492927058770002e-10 - halfSquare + f +
           k * 6.93147180369123816490e-01;
}

/// The values of all states: W times four.
template <int W> struct StateLanes { Lanes part[W]; };

template <int W> AETHERION_LANES StateLanes<W> loadStates(const double* from) {
    StateLanes<W> result;
    for (int w = 0; w < W; ++w)
        result.part[w] = load(from + 4 * w);
    return result;
}

template <int W> AETHERION_LANES void storeStates(double* to, const StateLanes<W>& value) {
    for (int w = 0; w < W; ++w)
        store(to + 4 * w, value.part[w]);
}

template <int W> AETHERION_LANES StateLanes<W> times(const StateLanes<W>& a, const StateLanes<W>& b) {
    StateLanes<W> result;
    for (int w = 0; w < W; ++w)
        result.part[w] = a.part[w] * b.part[w];
    return result;
}

template <int W> AETHERION_LANES StateLanes<W> times(const StateLanes<W>& a, double b) {
    StateLanes<W> result;
    for (int w = 0; w < W; ++w)
        result.part[w] = a.part[w] * all(b);
    return result;
}

template <int W> AETHERION_LANES double sumStates(const StateLanes<W>& a) {
    if constexpr (W == 1)
        return sum(a.part[0]);
    else
        return sum(a.part[0] + a.part[1]);
}

/// sum_i a_i row_i of a matrix by rows.
template <int W> AETHERION_LANES StateLanes<W> throughMatrix(const StateLanes<W>& a, const double* rows) {
    constexpr int kLanes = 4 * W;
    StateLanes<W> result;
    for (int v = 0; v < W; ++v) {
        for (int w = 0; w < W; ++w) {
            const double* row = rows + 4 * w * kLanes + 4 * v;
            const Lanes partial =
                (spread<0>(a.part[w]) * load(row) + spread<1>(a.part[w]) * load(row + kLanes)) +
                (spread<2>(a.part[w]) * load(row + 2 * kLanes) + spread<3>(a.part[w]) * load(row + 3 * kLanes));
            result.part[v] = w == 0 ? partial : result.part[v] + partial;
        }
    }
    return result;
}

} // namespace
} // namespace aetherion::regime
