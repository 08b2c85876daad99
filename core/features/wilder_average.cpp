#include "core/features/wilder_average.h"

namespace aetherion::features {

void WilderAverage::push(double value) {
    if (const auto average = this->value(value)) {
        m_value = *average;
        m_count = m_period;
    } else {
        m_value += value;
        ++m_count;
    }
}

void WilderAverage::clear() {
    m_count = 0;
    m_value = 0;
}

std::optional<double> WilderAverage::value(double newest) const {
    const auto period = static_cast<double>(m_period);
    if (m_count == m_period)
        return ((period - 1) * m_value + newest) / period;
    if (m_count + 1 == m_period)
        return (m_value + newest) / period;
    return std::nullopt;
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
