#include "core/simulator/normal.h"

namespace aetherion::simulator {

namespace {

double tail(RandomStream& stream) {
    for (;;) {
        const double beyond = exponential(stream) / ziggurat::kTail;
        if (2 * exponential(stream) > beyond * beyond)
            return ziggurat::kTail + beyond;
    }
}

} // namespace

double normalOutside(RandomStream& stream, std::uint64_t bits) {
    const ziggurat::Tables& tables = ziggurat::kTables;
    for (;; bits = stream.next()) {
        const std::size_t layer = bits & 0xff;
        const std::int64_t place = static_cast<std::int64_t>(bits) >> 11;
        const double x = static_cast<double>(place) * tables.width[layer];
        if ((place < 0 ? -place : place) < tables.inside[layer])
            return x;
        if (layer == 0) {
            const double far = tail(stream);
            return place < 0 ? -far : far;
        }
        const double height =
            tables.height[layer] + stream.uniform() * (tables.height[layer + 1] - tables.height[layer]);
        if (height < std::exp(-0.5 * x * x))
            return x;
    }
}

} // namespace aetherion::simulator
