#include "core/candles/candle_series.h"

namespace aetherion::candles {

void CandleSeries::append(const market::Bar& bar) {
    if (m_bars.size() < m_capacity) {
        m_bars.push_back(bar);
        return;
    }
    m_bars[m_begin] = bar;
    m_begin = (m_begin + 1) % m_capacity;
}

std::vector<market::Bar> CandleSeries::copy() const {
    std::vector<market::Bar> bars;
    bars.reserve(m_bars.size());
    for (std::size_t i = 0; i < m_bars.size(); ++i)
        bars.push_back(at(i));
    return bars;
}

} // namespace aetherion::candles
