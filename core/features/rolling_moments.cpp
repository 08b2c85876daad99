#include "core/features/rolling_moments.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

namespace {

// Four partial sums break the chain of dependent additions; their order is fixed, so the result is too.
template <typename Term> double sum(const std::vector<double>& values, std::size_t count, Term term) {
    double partial[4] = {0, 0, 0, 0};
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4)
        for (std::size_t lane = 0; lane < 4; ++lane)
            partial[lane] += term(values[i + lane]);
    for (; i < count; ++i)
        partial[0] += term(values[i]);
    return (partial[0] + partial[1]) + (partial[2] + partial[3]);
}

} // namespace

void RollingMoments::push(double value) {
    m_values[m_next] = value;
    m_next = m_next + 1 == m_values.size() ? 0 : m_next + 1;
    m_count = std::min(m_count + 1, m_values.size());
}

void RollingMoments::clear() {
    m_next = 0;
    m_count = 0;
}

double RollingMoments::mean() const {
    return sum(m_values, m_count, [](double x) { return x; }) / static_cast<double>(m_count);
}

double RollingMoments::deviation(std::size_t ddof) const {
    const double centre = mean();
    const double squares = sum(m_values, m_count, [centre](double x) { return (x - centre) * (x - centre); });
    return std::sqrt(squares / static_cast<double>(m_count - ddof));
}

void RollingMoments::save(StateTape& tape) const {
    tape.put(m_next);
    tape.put(m_count);
    for (std::size_t i = 0; i < m_count; ++i)
        tape.put(m_values[i]);
}

void RollingMoments::restore(StateTape& tape) {
    m_next = tape.takeCount(m_values.size() - 1);
    m_count = tape.takeCount(m_values.size());
    for (std::size_t i = 0; i < m_count; ++i)
        m_values[i] = tape.takeNumber();
}

} // namespace aetherion::features
