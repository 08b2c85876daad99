#include "ui/chart/price_axis.h"

#include "ui/look/formatting.h"

#include <algorithm>
#include <cmath>

namespace aetherion::chart {

PriceAxis::PriceAxis(double low, double high, double top, double bottom)
    : m_low(low), m_high(high), m_top(top), m_bottom(std::max(bottom, top + 1)) {
    const double height = m_high - m_low;
    const double air = height > 0 ? height * 0.07 : std::max(std::abs(m_high) * 0.005, 1e-8);
    m_low -= air;
    m_high += air;
}

double PriceAxis::step(double closestPixels) const {
    const double most = std::max(1.0, (m_bottom - m_top) / std::max(1.0, closestPixels));
    const double wanted = (m_high - m_low) / most;
    const double power = std::pow(10.0, std::floor(std::log10(wanted)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (power * factor >= wanted)
            return power * factor;
    return power * 10;
}

int PriceAxis::decimals(double closestPixels, int sourceDecimals) const {
    double size = step(closestPixels);
    int needed = 0;
    while (needed < kDecimalPlaces && std::abs(size - std::round(size)) > 1e-6 * std::max(1.0, size)) {
        size *= 10;
        ++needed;
    }
    return std::max(needed, std::min(2, sourceDecimals));
}

std::vector<PriceMark> PriceAxis::marks(double closestPixels, int sourceDecimals) const {
    std::vector<PriceMark> result;
    const double size = step(closestPixels);
    const int places = decimals(closestPixels, sourceDecimals);
    // Counting in whole steps keeps the marks on round values, which adding up a double would not.
    for (double i = std::ceil(m_low / size); i * size <= m_high && result.size() < 200; ++i)
        result.push_back({i * size, look::decimalText(i * size, places)});
    return result;
}

} // namespace aetherion::chart
