#pragma once
// Steps of the forward recursion that every use takes alike, and the one taken in logarithms where all densities of a
// reachable state underflow: exact, and slow.
//
// Internal to the room. Thread: pure functions.
#include <cmath>
#include <limits>

namespace aetherion::regime::detail {

/// Below this a probability counts as zero: its reciprocal, and so the backward recursion, stays finite.
inline constexpr double kNegligible = 1e-300;

/// predicted[j] = sum_i filtered[i] transition[i][j].
template <int K> inline void predict(const double* filtered, const double* transition, double* predicted) {
    for (int j = 0; j < K; ++j)
        predicted[j] = filtered[0] * transition[j];
    for (int i = 1; i < K; ++i)
        for (int j = 0; j < K; ++j)
            predicted[j] += filtered[i] * transition[i * K + j];
    for (int j = 0; j < K; ++j)
        predicted[j] = predicted[j] < kNegligible ? 0 : predicted[j];
}

/// filtered[k] proportional to predicted[k] exp(logDensity[k]); returns ln sum_k predicted[k] exp(logDensity[k]), the
/// predictive log-density of the sample. Where the sample is impossible in every reachable state (a density of zero,
/// which only a distance near the end of the double range gives), the filtered distribution is the predicted one and
/// the result -inf.
inline double updateInLogarithms(int states, const double* predicted, const double* logDensity, double* filtered) {
    double best = -std::numeric_limits<double>::infinity();
    for (int k = 0; k < states; ++k)
        if (predicted[k] > 0)
            best = std::fmax(best, std::log(predicted[k]) + logDensity[k]);
    const bool possible = std::isfinite(best);
    double sum = 0;
    for (int k = 0; k < states; ++k) {
        filtered[k] = predicted[k];
        if (possible)
            filtered[k] = predicted[k] > 0 ? std::exp(std::log(predicted[k]) + logDensity[k] - best) : 0;
        sum += filtered[k];
    }
    if (!possible)
        return best;
    for (int k = 0; k < states; ++k)
        filtered[k] /= sum;
    return best + std::log(sum);
}

} // namespace aetherion::regime::detail
