#include "core/strategy/trend_pullback.h"

#include "core/strategy/reason_text.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

std::optional<Setup> TrendPullback::find(const SetupInputs& inputs) const {
    const IntradayRow& row = inputs.row;
    const double strength = std::abs(row.trend);
    if (strength == 0 || strength < m_settings.minimumTrend || !row.relativeVolume || !row.rsi14 || !row.atr14 ||
        !(*row.atr14 > 0) || *row.relativeVolume < m_settings.minimumRelativeVolume)
        return std::nullopt;
    const bool up = row.trend > 0;
    const double pullback = (up ? row.recentHigh - row.close : row.close - row.recentLow) / row.close;
    if (pullback < m_settings.leastPullback || pullback > m_settings.greatestPullback)
        return std::nullopt;
    if (up ? *row.rsi14 < m_settings.longMinimumRsi : *row.rsi14 > m_settings.shortMaximumRsi)
        return std::nullopt;
    Setup setup;
    setup.kind = SetupKind::TrendPullback;
    setup.side = up ? market::Side::Buy : market::Side::Sell;
    const double way = direction(setup.side);
    setup.confidence = std::min(0.35 + 0.25 * strength + 0.10 * *row.relativeVolume, 0.99);
    setup.score = std::min(40 * strength + 10 * *row.relativeVolume + 5 * pullback / 0.001, 100.0);
    setup.exit = {row.close - way * m_settings.stopAtr * *row.atr14,
                  row.close + way * m_settings.targetAtr * *row.atr14, m_settings.timeStop, true,
                  inputs.trailAtr * *row.atr14};
    setup.reason =
        percentText(pullback) + " back within a trend of " + shortText(row.trend) + ", RSI " + shortText(*row.rsi14);
    return setup;
}

} // namespace aetherion::strategy
