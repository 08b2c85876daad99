#pragma once
// The 256 layers of equal area under the standard normal density that normal.h draws from, built by the compiler.
//
// Method: Marsaglia and Tsang, "The ziggurat method for generating random variables" (2000), with the integers of
// Doornik's variant: a layer is chosen by 8 bits and a place in it by 53 others, so that the two are independent.
// Thread: constants.
#include "core/base/vocabulary.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace aetherion::simulator::ziggurat {

inline constexpr std::size_t kLayers = 256;
/// Where the tail begins, and the area of every layer (the lowest one with the tail), for 256 layers.
inline constexpr double kTail = 3.6541528853610088;
inline constexpr double kArea = 0.004928673233974658;
/// A place within a layer is a signed integer below this in magnitude.
inline constexpr double kScale = 0x1p52;

struct Tables {
    /// Right edge of each layer; the lowest one's is that of a rectangle with its whole area. edge[256] is 0.
    std::array<double, kLayers + 1> edge{};
    /// exp(-edge^2 / 2).
    std::array<double, kLayers + 1> height{};
    /// edge / kScale: turns the signed place into a number.
    std::array<double, kLayers> width{};
    /// Places below this in magnitude lie under the curve whatever their height.
    std::array<std::int64_t, kLayers> inside{};
};

namespace detail {

/// e^x for x <= 0: halved until the series converges in a few terms, then squared back.
constexpr double exponential(double x) {
    int halvings = 0;
    for (; x < -0.125; x /= 2)
        ++halvings;
    double sum = 1;
    double term = 1;
    for (int i = 1; i < 16; ++i) {
        term *= x / i;
        sum += term;
    }
    for (; halvings > 0; --halvings)
        sum *= sum;
    return sum;
}

/// ln x for 0 < x <= 1, by Newton's method on the exponential.
constexpr double logarithm(double x) {
    double result = 0;
    for (double y = x; y < 0.5; y *= 2)
        result -= 0.6931471805599453;
    for (int i = 0; i < 6; ++i)
        result += x / exponential(result < 0 ? result : 0) - 1;
    return result;
}

constexpr double squareRoot(double x) {
    double result = x > 1 ? x : 1;
    for (int i = 0; i < 40; ++i) {
        const double next = (result + x / result) / 2;
        if (next == result)
            break;
        result = next;
    }
    return result;
}

constexpr Tables build() {
    Tables t;
    t.edge[0] = kArea / exponential(-kTail * kTail / 2);
    t.edge[1] = kTail;
    for (std::size_t i = 1; i < kLayers; ++i) {
        t.height[i] = exponential(-t.edge[i] * t.edge[i] / 2);
        if (i + 1 < kLayers)
            t.edge[i + 1] = squareRoot(-2 * logarithm(kArea / t.edge[i] + t.height[i]));
    }
    t.edge[kLayers] = 0;
    t.height[0] = t.height[1];
    t.height[kLayers] = 1;
    for (std::size_t i = 0; i < kLayers; ++i) {
        t.width[i] = t.edge[i] / kScale;
        t.inside[i] = static_cast<std::int64_t>(t.edge[i + 1] / t.edge[i] * kScale);
    }
    return t;
}

} // namespace detail

inline constexpr Tables kTables = detail::build();

} // namespace aetherion::simulator::ziggurat
