#include "core/features/trailing_median.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

void TrailingMedian::push(double value) {
    if (!(value > 0) || !std::isfinite(value))
        return;
    const double logarithm = std::log(value);
    if (m_count == 0) {
        m_logarithm = logarithm;
        m_count = 1;
        return;
    }
    m_count = std::min(m_count + 1, m_memory);
    const double step = kGain / m_count / 2;
    // Never past the value itself: the first steps are wide.
    if (logarithm > m_logarithm)
        m_logarithm = std::min(m_logarithm + step, logarithm);
    else
        m_logarithm = std::max(m_logarithm - step, logarithm);
}

std::optional<double> TrailingMedian::logarithm() const {
    return m_count > 0 ? std::optional(m_logarithm) : std::nullopt;
}

void TrailingMedian::save(StateTape& tape) const {
    tape.put(m_logarithm);
    tape.put(m_count);
}

void TrailingMedian::restore(StateTape& tape) {
    m_logarithm = tape.takeNumber();
    m_count = static_cast<double>(tape.takeCount(static_cast<std::size_t>(m_memory)));
}

} // namespace aetherion::features
