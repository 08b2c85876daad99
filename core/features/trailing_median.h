#pragma once
// The trailing median of a positive quantity over a long memory: the scale against which a market's present is
// measured.
//
// Each value moves the median's logarithm q by a fixed amount up or down, however far away the value lies
// (Robbins and Monro 1951, for the quantile 1/2):
//     q += g * sign(ln x - q) / 2,    g = kGain / min(n, memory).
// With n below the memory it is the median of everything so far; from then on older values fade with a time constant of
// about `memory` values. One value never counts for more than one vote, so at the end of a crisis of m values the scale
// has grown by at most exp(kGain * m / (2 * memory)): one day of one-minute bars against a memory of 30 days moves it
// by less than 4 %. kGain is 1 / f, where f = 0.43 is the density of ln|x| at its median for normal x; other
// distributions shorten or lengthen the memory by a factor near 1.
//
// Zeros say nothing about a scale and are left out. O(1), two numbers of state: what is kept is exp(q), which moves by
// a factor, so that taking a value in needs no logarithm. Thread: values.
#include "core/features/state_tape.h"

#include <optional>

namespace aetherion::features {

class TrailingMedian {
public:
    static constexpr double kGain = 2.33;

    /// `memory` in values, at least 1.
    explicit TrailingMedian(double memory);

    /// Takes `value` in when it is positive and finite.
    void push(double value);
    /// Nothing before the first positive value.
    [[nodiscard]] std::optional<double> median() const { return m_count > 0 ? std::optional(m_median) : std::nullopt; }
    /// Positive values seen, up to the memory.
    [[nodiscard]] double count() const { return m_count; }

    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    double m_memory;
    /// exp(g / 2) and exp(-g / 2) at full memory.
    double m_finalFactor;
    double m_finalInverse;
    double m_median = 0;
    double m_count = 0;
};

} // namespace aetherion::features
