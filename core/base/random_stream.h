#pragma once
// A named stream of random numbers: the same seed and name give the same numbers on every machine, and streams of other
// names do not disturb it.
//
// Generator: xoshiro256** (Blackman and Vigna 2018), seeded by splitmix64 over seed and name. Thread: one at a time.
#include "core/base/vocabulary.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace aetherion::base {

class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::string_view name);
    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    [[nodiscard]] double uniform();
    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform in [low, high], both included, without modulo bias.
    [[nodiscard]] std::int64_t integer(std::int64_t low, std::int64_t high);
    /// Standard normal (Marsaglia's polar method).
    [[nodiscard]] double normal();

private:
    std::array<std::uint64_t, 4> m_state{};
    double m_spareNormal = 0;
    bool m_hasSpareNormal = false;
};

} // namespace aetherion::base
