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

TrailingMedian::TrailingMedian(double memory)
    : m_memory(memory), m_finalFactor(voteFactor(memory)), m_finalInverse(1 / m_finalFactor) {}

void TrailingMedian::push(double value) {
    if (!(value > 0) || !std::isfinite(value))
        return;
    if (m_count == 0) {
        m_median = value;
        m_count = 1;
        return;
    }
    double up = m_finalFactor;
    double down = m_finalInverse;
    if (m_count < m_memory) {
        m_count = std::min(m_count + 1, m_memory);
        up = voteFactor(m_count);
        down = 1 / up;
    }
    // Never past the value itself: the first steps are wide.
    const bool above = value > m_median;
    const double moved = m_median * (above ? up : down);
    m_median = above ? std::min(moved, value) : std::max(moved, value);
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
