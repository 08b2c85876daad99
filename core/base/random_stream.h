#pragma once
// A named stream of random numbers: the same seed and name give the same numbers on every machine, and streams of other
// names do not disturb it.
//
// Generator: xoshiro256** (Blackman and Vigna 2018), seeded by splitmix64 over seed and name. Thread: one at a time.
#include "core/base/vocabulary.h"

#include <array>
#include <bit>
#include <cstdint>
#include <string_view>

namespace aetherion::base {

class RandomStream {
public:
    RandomStream(std::uint64_t seed, std::string_view name);
    [[nodiscard]] std::uint64_t next() {
        const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
        const std::uint64_t t = m_state[1] << 17;
        m_state[2] ^= m_state[0];
        m_state[3] ^= m_state[1];
        m_state[1] ^= m_state[2];
        m_state[0] ^= m_state[3];
        m_state[2] ^= t;
        m_state[3] = std::rotl(m_state[3], 45);
        return result;
    }
    /// Uniform in [0, 1), 53 bits.
    [[nodiscard]] double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform in [low, high], both included, without modulo bias.
    [[nodiscard]] std::int64_t integer(std::int64_t low, std::int64_t high);
    /// Standard normal (Marsaglia's polar method).
    [[nodiscard]] double normal();

    /// Where the stream stands, to go on from there later. A spare number of normal() is not part of it.
    using State = std::array<std::uint64_t, 4>;
    [[nodiscard]] const State& state() const { return m_state; }
    void restore(const State& state) {
        m_state = state;
        m_hasSpareNormal = false;
    }

private:
    State m_state{};
    double m_spareNormal = 0;
    bool m_hasSpareNormal = false;
};

} // namespace aetherion::base
