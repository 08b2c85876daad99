#pragma once
// The price scale of a plot: which prices are in view, where they lie, and round marks for them.
//
// Thread: values. Pixels grow downwards. Marks step by 1, 2, 2.5 or 5 times a power of ten and carry the decimals that
// the step needs, and no fewer than two where the source has them.
#include "core/base/decimal.h"

#include <QString>

#include <vector>

namespace aetherion::chart {

struct PriceMark {
    double price = 0;
    QString label;
};

class PriceAxis {
public:
    /// `low` and `high` are what the data reach; some air is added. Equal values get a range around them.
    PriceAxis(double low, double high, double top, double bottom);
    [[nodiscard]] double yOf(double price) const {
        return m_bottom - (price - m_low) / (m_high - m_low) * (m_bottom - m_top);
    }
    [[nodiscard]] double priceAt(double y) const {
        return m_low + (m_bottom - y) / (m_bottom - m_top) * (m_high - m_low);
    }
    [[nodiscard]] std::vector<PriceMark> marks(double closestPixels, int sourceDecimals) const;
    /// Decimals that make neighbouring marks distinct.
    [[nodiscard]] int decimals(double closestPixels, int sourceDecimals) const;

private:
    [[nodiscard]] double step(double closestPixels) const;
    double m_low;
    double m_high;
    double m_top;
    double m_bottom;
};

} // namespace aetherion::chart
