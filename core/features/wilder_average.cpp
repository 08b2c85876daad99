#include "core/features/wilder_average.h"

namespace aetherion::features {

void WilderAverage::push(double value) {
    const auto period = static_cast<double>(m_period);
    if (m_count < m_period) {
        m_value += value;
        if (++m_count == m_period)
            m_value /= period;
    } else {
        m_value = ((period - 1) * m_value + value) / period;
    }
}

void WilderAverage::clear() {
    m_count = 0;
    m_value = 0;
}

std::optional<double> WilderAverage::value() const {
    return m_count == m_period ? std::optional(m_value) : std::nullopt;
}

void WilderAverage::save(StateTape& tape) const {
    tape.put(m_count);
    tape.put(m_value);
}

void WilderAverage::restore(StateTape& tape) {
    m_count = tape.takeCount(m_period);
    m_value = tape.takeNumber();
}

} // namespace aetherion::features
