#pragma once
// Mean and standard deviation of the last n values.
//
// Both are computed from the window itself, in two passes, not from running sums: no error builds up over a long run
// and nothing cancels when values are large beside their spread. O(n) per query with n of a few dozen; no allocation
// after construction. Thread: one at a time.
#include "core/features/state_tape.h"

#include <cstddef>
#include <vector>

namespace aetherion::features {

class RollingMoments {
public:
    /// `window` is at least 1.
    explicit RollingMoments(std::size_t window) : m_values(window, 0.0) {}

    void push(double value);
    void clear();
    /// The window has seen n values; before that mean and deviation are not to be asked.
    [[nodiscard]] bool full() const { return m_count == m_values.size(); }
    [[nodiscard]] std::size_t count() const { return m_count; }
    [[nodiscard]] std::size_t window() const { return m_values.size(); }

    [[nodiscard]] double mean() const;
    /// sqrt(sum (x - mean)^2 / (n - ddof)); ddof 0 is the population's, 1 the sample's.
    [[nodiscard]] double deviation(std::size_t ddof) const;

    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    std::vector<double> m_values;
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace aetherion::features
