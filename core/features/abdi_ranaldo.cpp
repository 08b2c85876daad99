#include "core/features/abdi_ranaldo.h"

#include "core/features/log_ratio.h"

#include <algorithm>
#include <cmath>

namespace aetherion::features {

double abdiRanaldoPair(const BarPrices& first, const BarPrices& second) {
    return 4 * middleRatio(first.high, first.low, first.close) * middleRatio(second.high, second.low, first.close);
}

std::optional<double> RollingAbdiRanaldo::value(const BarPrices& newest) const {
    const auto squares = mean(newest, abdiRanaldoPair);
    return squares ? std::optional(std::sqrt(std::max(0.0, *squares))) : std::nullopt;
}

std::optional<double> RollingAbdiRanaldo::take(const BarPrices& bar) {
    const auto taken = value(bar);
    push(bar, abdiRanaldoPair);
    return taken;
}

} // namespace aetherion::features
