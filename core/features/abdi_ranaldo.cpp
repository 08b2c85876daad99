#include "core/features/abdi_ranaldo.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

double abdiRanaldoPair(const BarPrices& first, const BarPrices& second) {
    const double own = (logRatio(first.close, first.high) + logRatio(first.close, first.low)) / 2;
    const double next = (logRatio(first.close, second.high) + logRatio(first.close, second.low)) / 2;
    return 4 * own * next;
}

std::optional<double> RollingAbdiRanaldo::value(const BarPrices& newest) const {
    if (!m_before || !m_squares.ready())
        return std::nullopt;
    return std::sqrt(std::max(0.0, m_squares.mean(abdiRanaldoPair(*m_before, newest))));
}

void RollingAbdiRanaldo::take(const BarPrices& bar) {
    if (m_before)
        m_squares.push(abdiRanaldoPair(*m_before, bar));
    m_before = bar;
}

void RollingAbdiRanaldo::clear() {
    m_squares.clear();
    m_before.reset();
}

void RollingAbdiRanaldo::save(StateTape& tape) const {
    putPrices(tape, m_before);
    m_squares.save(tape);
}

void RollingAbdiRanaldo::restore(StateTape& tape) {
    m_before = takePrices(tape);
    m_squares.restore(tape);
}

} // namespace aetherion::features
