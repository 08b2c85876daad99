#pragma once
// e^r for a log return, for the price of every tick: a polynomial where returns are small, as they are, else the
// library's.
//
// Below 1/64 the seventh term of the series is under 5e-17. Thread: pure.
#include "core/base/vocabulary.h"

#include <cmath>

namespace aetherion::simulator {

[[nodiscard]] inline double growth(double logReturn) {
    const double r = logReturn;
    // In pairs rather than by Horner's rule: the price of a single live tick waits for the longest chain.
    if (std::abs(r) < 0x1p-6) [[likely]] {
        const double square = r * r;
        const double low = 1. / 2 + r * (1. / 6);
        const double high = 1. / 24 + r * (1. / 120) + square * (1. / 720);
        return 1 + (r + square * (low + square * high));
    }
    return std::exp(r);
}

} // namespace aetherion::simulator
