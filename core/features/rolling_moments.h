#pragma once
// Mean, standard deviation and skewness of the last n values, asked for before the newest of them is taken in.
//
// Every question names the value that would complete the window: what a bar that is still forming would say, and what
// it says when it closes, is one computation. The sums are RollingSums', so that no error builds up over a long run.
// Where the mean is large beside the deviation, and the sum of squares would cancel, the deviation is computed about
// the mean from the window itself. mean() is O(1), deviation() O(1) or O(n), skewness() O(n); no allocation after
// construction. Thread: one at a time.
#include "core/features/rolling_sums.h"
#include "core/features/state_tape.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace aetherion::features {

class RollingMoments {
public:
    /// `window` is at least 2.
    explicit RollingMoments(std::size_t window)
        : m_values(window - 1, 0.0),
          m_sums(window - 1), m_inverse{1 / static_cast<double>(window), 1 / static_cast<double>(window - 1)} {}

    void push(double value) {
        m_values[m_next] = value;
        m_sums.push({value, value * value});
        m_next = m_next + 1 == m_values.size() ? 0 : m_next + 1;
        m_count = std::min(m_count + 1, m_values.size());
    }
    void clear();
    /// One more value completes the window; before that nothing is to be asked.
    [[nodiscard]] bool ready() const { return m_count == m_values.size(); }
    [[nodiscard]] std::size_t window() const { return m_values.size() + 1; }

    /// Of the n - 1 values before and `newest`.
    [[nodiscard]] double mean(double newest) const {
        return m_sums.sumsWith({newest, 0})[0] / static_cast<double>(window());
    }
    /// sqrt(sum (x - mean)^2 / (n - ddof)); `ddof` 0 is the population's, 1 the sample's.
    [[nodiscard]] double deviation(double newest, std::size_t ddof) const {
        const auto [sum, squares] = m_sums.sumsWith({newest, newest * newest});
        const double mean = sum * m_inverse[0];
        const double central = squares - sum * mean;
        // A sixteenth left costs the difference four bits; less is computed anew.
        constexpr double kLeast = 1.0 / 16;
        const double exact = central >= kLeast * squares ? central : squaresAbout(mean, newest);
        return std::sqrt(exact * m_inverse[ddof]);
    }
    /// mean (x - mean)^3 / (mean (x - mean)^2)^1.5; nothing where all values are equal.
    [[nodiscard]] std::optional<double> skewness(double newest) const;

    void save(StateTape& tape) const;
    void restore(StateTape& tape);

private:
    [[nodiscard]] double squaresAbout(double mean, double newest) const;

    std::vector<double> m_values;
    /// Of values and their squares.
    RollingSums<2> m_sums;
    /// 1 / n and 1 / (n - 1).
    std::array<double, 2> m_inverse;
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace aetherion::features
