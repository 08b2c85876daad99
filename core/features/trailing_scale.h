#pragma once
// The trailing scale of a positive quantity over a long memory: that against which a market's present is measured.
//
// It is the exponential of a running mean of logarithms, in which no value counts for more than kLimit to either side
// (Huber's estimate of location, by stochastic approximation):
//     q += clamp(ln x - q, -kLimit, kLimit) / min(n, memory).
// With n below the memory it is the mean of everything so far; from then on older values fade with a time constant of
// `memory` values. The first kSettling values count in full, so that a strange beginning is soon forgotten. A crisis of
// m values grows the scale by at most exp(kLimit * m / memory): one day of one-minute bars against a memory of 30 days
// moves it by less than 7 %, whatever happens.
//
// Why not the median: a market that trades in two ways, each for half of the time, has its median in the gap between
// them, where a few more bars of one or the other move it far; the mean of logarithms moves by as much as they weigh.
//
// Zeros say nothing about a scale and are left out. O(1), two numbers of state. Thread: values.
#include "core/features/state_tape.h"

#include <optional>

namespace aetherion::features {

class TrailingScale {
public:
    static constexpr double kLimit = 2;
    static constexpr double kSettling = 60;

    /// `memory` in values, at least 1.
    explicit TrailingScale(double memory) : m_memory(memory) {}

    /// Takes `value` in when it is positive and finite; returns ln(value / scale) after that, else nothing.
    std::optional<double> push(double value);
    /// Nothing before the first positive value.
    [[nodiscard]] std::optional<double> scale() const { return m_count > 0 ? std::optional(m_scale) : std::nullopt; }
    /// Positive values seen, up to the memory.
    [[nodiscard]] double count() const { return m_count; }

    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    double m_memory;
    double m_scale = 0;
    double m_count = 0;
};

} // namespace aetherion::features
