#include "core/base/random_stream.h"

#include "core/base/digest.h"

#include <cmath>

namespace aetherion::base {

RandomStream::RandomStream(std::uint64_t seed, std::string_view name) {
    EventHash key;
    key.add(static_cast<std::int64_t>(seed));
    key.add(name);
    std::uint64_t x = key.value();
    for (auto& word : m_state) {
        x += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = x;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        word = z ^ (z >> 31);
    }
}

std::int64_t RandomStream::integer(std::int64_t low, std::int64_t high) {
    const std::uint64_t span = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    if (span == 0)
        return static_cast<std::int64_t>(next());
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % span;
    std::uint64_t draw = next();
    while (draw >= limit)
        draw = next();
    // Unsigned, because the way from a negative low may be longer than a signed number holds.
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + draw % span);
}

double RandomStream::normal() {
    if (m_hasSpareNormal) {
        m_hasSpareNormal = false;
        return m_spareNormal;
    }
    double u = 0;
    double v = 0;
    double s = 0;
    do {
        u = uniform(-1, 1);
        v = uniform(-1, 1);
        s = u * u + v * v;
    } while (s >= 1 || s == 0);
    const double scale = std::sqrt(-2 * std::log(s) / s);
    m_spareNormal = v * scale;
    m_hasSpareNormal = true;
    return u * scale;
}

} // namespace aetherion::base
