#pragma once
// Sample statistics that the simulator's tests compare with theory.
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace aetherion::test {

struct Moments {
    double mean = 0;
    double variance = 0;
    double skewness = 0;
    double excessKurtosis = 0;
};

/// Central moments divided by n; sums in long double.
inline Moments momentsOf(std::span<const double> x) {
    long double mean = 0;
    for (const double v : x)
        mean += v;
    mean /= static_cast<long double>(x.size());
    long double m2 = 0;
    long double m3 = 0;
    long double m4 = 0;
    for (const double v : x) {
        const long double d = v - mean;
        m2 += d * d;
        m3 += d * d * d;
        m4 += d * d * d * d;
    }
    const auto n = static_cast<long double>(x.size());
    m2 /= n;
    m3 /= n;
    m4 /= n;
    return {static_cast<double>(mean), static_cast<double>(m2), static_cast<double>(m3 / std::pow(m2, 1.5L)),
            static_cast<double>(m4 / (m2 * m2) - 3)};
}

inline double autocorrelation(std::span<const double> x, std::size_t lag) {
    const Moments moments = momentsOf(x);
    double sum = 0;
    for (std::size_t i = lag; i < x.size(); ++i)
        sum += (x[i] - moments.mean) * (x[i - lag] - moments.mean);
    return sum / (static_cast<double>(x.size()) * moments.variance);
}

inline double correlation(std::span<const double> x, std::span<const double> y) {
    const Moments mx = momentsOf(x);
    const Moments my = momentsOf(y);
    double sum = 0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += (x[i] - mx.mean) * (y[i] - my.mean);
    return sum / (static_cast<double>(x.size()) * std::sqrt(mx.variance * my.variance));
}

inline std::vector<double> squares(std::span<const double> x) {
    std::vector<double> result;
    result.reserve(x.size());
    for (const double v : x)
        result.push_back(v * v);
    return result;
}

} // namespace aetherion::test
