#pragma once
// ln(a / b) of two prices, to the last digits of the ratio's logarithm however close to one the ratio is.
//
// ln(a) - ln(b) would cost a small return four of its digits, ln(a / b) the quotient's rounding. With
// z = (a - b) / (a + b), where a - b is exact for neighbouring prices, ln(a / b) = 2 artanh(z); below kSeriesLimit the
// series to z^9 is exact to a double. No library call there. Thread: pure function.
#include <cmath>

namespace aetherion::features {

/// a and b are positive and finite.
[[nodiscard]] inline double logRatio(double a, double b) {
    constexpr double kSeriesLimit = 0.02;
    const double z = (a - b) / (a + b);
    if (std::abs(z) > kSeriesLimit)
        return std::log(a / b);
    const double s = z * z;
    return 2 * z + 2 * z * s * (1.0 / 3 + s * (1.0 / 5 + s * (1.0 / 7 + s * (1.0 / 9))));
}

} // namespace aetherion::features
