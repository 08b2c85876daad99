#include "core/features/corwin_schultz.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace aetherion::features {

namespace {

// With 3 - 2 sqrt 2 = (sqrt 2 - 1)^2, alpha is (sqrt 2 + 1) (sqrt(beta) - sqrt(gamma)): exactly zero where it must be,
// as when one of the two bars has no range. The spread is 2 (e^alpha - 1) / (1 + e^alpha) without its cancellation.
double fromRanges(double first, double second, double both) {
    const double alpha = (std::numbers::sqrt2 + 1) * (std::sqrt(first * first + second * second) - both);
    return 2 * std::tanh(alpha / 2);
}

/// How far, in the unit of its arguments, a range must move to reach `close`; 0 when it holds it.
double shiftTo(double close, double high, double low) {
    if (low > close)
        return close - low;
    return high < close ? close - high : 0;
}

} // namespace

double corwinSchultzPair(const BarPrices& first, const BarPrices& second, GapAdjustment adjustment) {
    double high = second.high;
    double low = second.low;
    switch (adjustment) {
    case GapAdjustment::None:
        break;
    case GapAdjustment::OfPrices: {
        const double shift = shiftTo(first.close, high, low);
        high += shift;
        low += shift;
        break;
    }
    case GapAdjustment::OfLogarithms: {
        // Distances from the first bar's low, in logarithms.
        const double highest = logRatio(first.high, first.low);
        double top = logRatio(high, first.low);
        double bottom = logRatio(low, first.low);
        const double shift = shiftTo(logRatio(first.close, first.low), top, bottom);
        top += shift;
        bottom += shift;
        return fromRanges(highest, logRatio(high, low), std::max(highest, top) - std::min(0.0, bottom));
    }
    }
    return fromRanges(logRatio(first.high, first.low), logRatio(high, low),
                      logRatio(std::max(first.high, high), std::min(first.low, low)));
}

std::optional<double> RollingCorwinSchultz::value(const BarPrices& newest) const { return mean(newest, pair()); }

std::optional<double> RollingCorwinSchultz::take(const BarPrices& bar) {
    const auto taken = value(bar);
    push(bar, pair());
    return taken;
}

} // namespace aetherion::features
