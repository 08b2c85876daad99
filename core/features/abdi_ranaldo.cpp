#include "core/features/abdi_ranaldo.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

double abdiRanaldoPair(const BarPrices& first, const BarPrices& second) {
    return 4 * middleRatio(first.high, first.low, first.close) * middleRatio(second.high, second.low, first.close);
}

std::optional<double> RollingAbdiRanaldo::value(const BarPrices& newest) const {
    if (!m_before || !m_squares.ready())
        return std::nullopt;
    return std::sqrt(std::max(0.0, m_squares.mean(abdiRanaldoPair(*m_before, newest))));
}

std::optional<double> RollingAbdiRanaldo::take(const BarPrices& bar) {
    const auto taken = value(bar);
    if (m_before)
        m_squares.push(abdiRanaldoPair(*m_before, bar));
    m_before = bar;
    return taken;
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
