#pragma once
// One step of the forward recursion: a predicted distribution and the densities of a sample give the filtered one.
//
// Shared by the online filter and by training, so that both see the same numbers. Exact where every density underflows
// in linear space: only ratios to the best state are exponentiated, and where the best state is all but impossible a
// priori the step is taken in logarithms. Internal to the room. Thread: pure functions.
#include <cmath>
#include <limits>

namespace aetherion::regime::detail {

/// Below this a probability counts as zero: its reciprocal, and so the backward recursion, stays finite.
inline constexpr double kNegligible = 1e-300;
/// Sums of predicted times relative density below this are recomputed in logarithms.
inline constexpr double kUnderflow = 1e-250;

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

/// The step in logarithms. Where the sample is impossible in every reachable state (a density of zero, which only a
/// distance near the end of the double range gives), the filtered distribution is the predicted one and the result
/// -inf.
template <int K> double updateInLogarithms(const double* predicted, const double* logDensity, double* filtered) {
    double best = -std::numeric_limits<double>::infinity();
    for (int k = 0; k < K; ++k)
        if (predicted[k] > 0)
            best = std::fmax(best, std::log(predicted[k]) + logDensity[k]);
    if (!std::isfinite(best)) {
        for (int k = 0; k < K; ++k)
            filtered[k] = predicted[k];
        return -std::numeric_limits<double>::infinity();
    }
    double sum = 0;
    for (int k = 0; k < K; ++k) {
        filtered[k] = predicted[k] > 0 ? std::exp(std::log(predicted[k]) + logDensity[k] - best) : 0;
        sum += filtered[k];
    }
    for (int k = 0; k < K; ++k)
        filtered[k] /= sum;
    return best + std::log(sum);
}

/// filtered[k] proportional to predicted[k] exp(logDensity[k]); returns ln sum_k predicted[k] exp(logDensity[k]), the
/// predictive log-density of the sample.
template <int K> double update(const double* predicted, const double* logDensity, double* filtered) {
    double best = logDensity[0];
    for (int k = 1; k < K; ++k)
        best = logDensity[k] > best ? logDensity[k] : best;
    double sum = 0;
    for (int k = 0; k < K; ++k) {
        filtered[k] = predicted[k] * std::exp(logDensity[k] - best);
        sum += filtered[k];
    }
    if (!(sum > kUnderflow))
        return updateInLogarithms<K>(predicted, logDensity, filtered);
    for (int k = 0; k < K; ++k)
        filtered[k] /= sum;
    return best + std::log(sum);
}

} // namespace aetherion::regime::detail
