#pragma once
// Logarithms of ratios of prices, to the last digits however close to one the ratio is.
//
// ln(a) - ln(b) would cost a small return four of its digits, ln(a / b) the quotient's rounding. With
// z = (a - b) / (a + b), where a - b is exact for neighbouring prices, ln(a / b) = 2 artanh(z); below kSeriesLimit the
// series to z^9 is exact to a double. No library call there. All arguments are positive and finite. Thread: pure
// functions.
#include <cmath>

namespace aetherion::features {

inline constexpr double kSeriesLimit = 0.02;

/// artanh(z) for |z| up to kSeriesLimit.
[[nodiscard]] inline double smallArtanh(double z) {
    const double s = z * z;
    return z + z * s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9))));
}

/// ln(a / b).
[[nodiscard]] inline double logRatio(double a, double b) {
    const double z = (a - b) / (a + b);
    return std::abs(z) <= kSeriesLimit ? 2 * smallArtanh(z) : std::log(a / b);
}

/// ln(a / x) / 2 + ln(b / x) / 2: how far the middle of two prices lies above a third.
[[nodiscard]] inline double middleRatio(double a, double b, double x) {
    const double z = ((a - x) * b + (b - x) * x) / (a * b + x * x);
    return std::abs(z) <= kSeriesLimit ? smallArtanh(z) : (std::log(a / x) + std::log(b / x)) / 2;
}

} // namespace aetherion::features
