#pragma once
// The newest N numbers, oldest first.
//
// Thread: one at a time.
#include "core/features/state_tape.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace aetherion::strategy {

template <std::size_t N> class RecentValues {
public:
    void push(double value) {
        m_values[m_next] = value;
        m_next = (m_next + 1) % N;
        m_count = std::min(m_count + 1, N);
    }
    void clear() { m_count = m_next = 0; }
    [[nodiscard]] std::size_t size() const { return m_count; }
    [[nodiscard]] bool full() const { return m_count == N; }
    /// 0 is the oldest that is kept.
    [[nodiscard]] double at(std::size_t index) const { return m_values[(m_next + N - m_count + index) % N]; }
    [[nodiscard]] double highest() const { return *std::max_element(m_values.begin(), m_values.begin() + count()); }
    [[nodiscard]] double lowest() const { return *std::min_element(m_values.begin(), m_values.begin() + count()); }

    void save(features::StateTape& tape) const {
        tape.put(m_count);
        for (std::size_t i = 0; i < m_count; ++i)
            tape.put(at(i));
    }
    void restore(features::StateTape& tape) {
        clear();
        for (std::size_t left = tape.takeCount(N); left > 0; --left)
            push(tape.takeNumber());
    }

private:
    [[nodiscard]] std::ptrdiff_t count() const { return static_cast<std::ptrdiff_t>(m_count); }

    std::array<double, N> m_values{};
    std::size_t m_next = 0;
    std::size_t m_count = 0;
};

} // namespace aetherion::strategy
