#include "core/features/trailing_scale.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

namespace {

/// exp(x); at full memory the steps are small, and a few terms are exact.
double stepFactor(double x) {
    constexpr double kSeriesLimit = 0.004;
    if (std::abs(x) > kSeriesLimit)
        return std::exp(x);
    return 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))));
}

} // namespace

std::optional<double> TrailingScale::push(double value) {
    if (!(value > 0) || !std::isfinite(value))
        return std::nullopt;
    if (m_count == 0) {
        m_scale = value;
        m_count = 1;
        return 0;
    }
    m_count = std::min(m_count + 1, m_memory);
    const double distance = std::log(value / m_scale);
    const double vote = m_count <= kSettling ? distance : std::clamp(distance, -kLimit, kLimit);
    const double step = vote / m_count;
    m_scale *= stepFactor(step);
    return distance - step;
}

void TrailingScale::save(StateTape& tape) const {
    tape.put(m_scale);
    tape.put(m_count);
}

void TrailingScale::restore(StateTape& tape) {
    m_scale = tape.takeNumber();
    m_count = static_cast<double>(tape.takeCount(static_cast<std::size_t>(m_memory)));
}

} // namespace aetherion::features
