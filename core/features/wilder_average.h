#pragma once
// Wilder's true range and moving average: the mean of the first n values, then A = ((n - 1) A + x) / n.
//
// Source: J. W. Wilder, New Concepts in Technical Trading Systems (1978). Thread: one at a time.
#include "core/features/state_tape.h"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace aetherion::features {

/// max(h - l, |h - c|, |l - c|), c the close before.
[[nodiscard]] inline double trueRange(double high, double low, double closeBefore) {
    return std::max(high, closeBefore) - std::min(low, closeBefore);
}

class WilderAverage {
public:
    /// `period` is at least 1.
    explicit WilderAverage(std::size_t period) : m_period(period) {}

    void push(double value);
    void clear();
    /// The average once `newest` is taken in; nothing before n values.
    [[nodiscard]] std::optional<double> value(double newest) const;

    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    std::size_t m_period;
    std::size_t m_count = 0;
    /// The sum while the first n values come in, the average from then on.
    double m_value = 0;
};

} // namespace aetherion::features
