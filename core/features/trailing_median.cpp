#include "core/features/trailing_median.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

namespace {

/// exp(kGain / count / 2).
double voteFactor(double count) {
    constexpr double kSeriesLimit = 0.02;
    const double s = TrailingMedian::kGain / 2 / count;
    if (s > kSeriesLimit)
        return std::exp(s);
    return 1 + s * (1 + s / 2 * (1 + s / 3 * (1 + s / 4 * (1 + s / 5 * (1 + s / 6 * (1 + s / 7))))));
}

} // namespace

TrailingMedian::TrailingMedian(double memory) : m_memory(memory), m_finalFactor(voteFactor(memory)) {}

void TrailingMedian::push(double value) {
    if (!(value > 0) || !std::isfinite(value))
        return;
    if (m_count == 0) {
        m_median = value;
        m_count = 1;
        return;
    }
    m_count = std::min(m_count + 1, m_memory);
    const double factor = m_count == m_memory ? m_finalFactor : voteFactor(m_count);
    // Never past the value itself: the first steps are wide.
    if (value > m_median)
        m_median = std::min(m_median * factor, value);
    else
        m_median = std::max(m_median / factor, value);
}

void TrailingMedian::save(StateTape& tape) const {
    tape.put(m_median);
    tape.put(m_count);
}

void TrailingMedian::restore(StateTape& tape) {
    m_median = tape.takeNumber();
    m_count = static_cast<double>(tape.takeCount(static_cast<std::size_t>(m_memory)));
}

} // namespace aetherion::features
