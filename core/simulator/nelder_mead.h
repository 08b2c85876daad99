#pragma once
// Minimises a function of a few variables without derivatives (Nelder and Mead 1965, with the usual coefficients).
//
// Thread: pure, as far as the function is.
#include "core/base/vocabulary.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace aetherion::simulator {

template <std::size_t N> struct Minimum {
    std::array<double, N> point{};
    double value = 0;
};

struct NelderMeadLimits {
    /// Ends when the corners' values differ by less.
    double tolerance = 1e-11;
    int evaluations = 2000;
};

/// The first simplex has a corner at `start` and others one `size` away along each axis. The function may be infinite.
template <std::size_t N, typename Function>
[[nodiscard]] Minimum<N> nelderMead(const Function& function, const std::array<double, N>& start, double size,
                                    const NelderMeadLimits& limits = {}) {
    using Point = std::array<double, N>;
    std::array<Minimum<N>, N + 1> corners;
    for (std::size_t i = 0; i <= N; ++i) {
        corners[i].point = start;
        if (i > 0)
            corners[i].point[i - 1] += size;
        corners[i].value = function(corners[i].point);
    }
    const auto byValue = [](const Minimum<N>& a, const Minimum<N>& b) { return a.value < b.value; };
    int evaluations = static_cast<int>(N) + 1;
    for (; evaluations < limits.evaluations; ++evaluations) {
        std::sort(corners.begin(), corners.end(), byValue);
        Minimum<N>& worst = corners[N];
        if (worst.value - corners[0].value < limits.tolerance)
            break;
        Point centre{};
        for (std::size_t i = 0; i < N; ++i)
            for (std::size_t k = 0; k < N; ++k)
                centre[k] += corners[i].point[k] / static_cast<double>(N);
        const auto along = [&](double factor) {
            Minimum<N> result;
            for (std::size_t k = 0; k < N; ++k)
                result.point[k] = centre[k] + factor * (worst.point[k] - centre[k]);
            result.value = function(result.point);
            return result;
        };
        const Minimum<N> reflected = along(-1);
        if (reflected.value < corners[0].value) {
            const Minimum<N> expanded = along(-2);
            worst = expanded.value < reflected.value ? expanded : reflected;
            ++evaluations;
        } else if (reflected.value < corners[N - 1].value) {
            worst = reflected;
        } else {
            const Minimum<N> contracted = along(reflected.value < worst.value ? -0.5 : 0.5);
            ++evaluations;
            if (contracted.value < std::min(reflected.value, worst.value)) {
                worst = contracted;
                continue;
            }
            for (std::size_t i = 1; i <= N; ++i) {
                for (std::size_t k = 0; k < N; ++k)
                    corners[i].point[k] = (corners[i].point[k] + corners[0].point[k]) / 2;
                corners[i].value = function(corners[i].point);
            }
            evaluations += static_cast<int>(N);
        }
    }
    return *std::min_element(corners.begin(), corners.end(), byValue);
}

} // namespace aetherion::simulator
