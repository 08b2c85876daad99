#pragma once
// Sizes of trades relative to the median: a log-logistic law, which is near a log-normal one, cut at 1/30 and 30.
//
// Thread: pure.
#include "core/simulator/ziggurat_table.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace aetherion::simulator {

namespace detail {

inline constexpr std::size_t kSizeSteps = 256;
/// Standard deviation of the logarithm is about 1.
inline constexpr double kSizeShape = 0.55;

constexpr std::array<double, kSizeSteps + 1> buildSizes() {
    std::array<double, kSizeSteps + 1> sizes{};
    for (std::size_t i = 0; i <= kSizeSteps; ++i) {
        const double below = (static_cast<double>(i) + 0.5) / (kSizeSteps + 1);
        const double odds = kSizeShape * (ziggurat::detail::logarithm(below) - ziggurat::detail::logarithm(1 - below));
        sizes[i] = odds <= 0 ? ziggurat::detail::exponential(odds) : 1 / ziggurat::detail::exponential(-odds);
    }
    return sizes;
}

inline constexpr auto kSizes = buildSizes();

} // namespace detail

/// Uses the lowest 32 of random `bits`.
[[nodiscard]] inline double sizeQuantile(std::uint64_t bits) {
    const std::size_t step = bits & 0xff;
    const double between = static_cast<double>(static_cast<std::int64_t>((bits >> 8) & 0xffffff)) * 0x1p-24;
    return detail::kSizes[step] + between * (detail::kSizes[step + 1] - detail::kSizes[step]);
}

} // namespace aetherion::simulator
