#include "core/strategy/vwap_reversion.h"

#include "core/strategy/reason_text.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

std::optional<Setup> VwapReversion::find(const SetupInputs& inputs) const {
    const IntradayRow& row = inputs.row;
    const auto atrFraction = row.atrFraction();
    if (!row.sessionWhole || !row.vwap || !row.vwapDistance || !row.relativeVolume || !row.sessionVolatility ||
        !atrFraction || !(*atrFraction > 0))
        return std::nullopt;
    const double distance = std::abs(*row.vwapDistance);
    if (distance < m_settings.deviation && distance < m_settings.deviationAtr * *atrFraction)
        return std::nullopt;
    if (std::abs(row.trend) > m_settings.maximumTrend || *row.relativeVolume < m_settings.minimumRelativeVolume ||
        distance == 0)
        return std::nullopt;
    Setup setup;
    setup.kind = SetupKind::VwapReversion;
    setup.side = *row.vwapDistance < 0 ? market::Side::Buy : market::Side::Sell;
    const double deviations = distance / m_settings.deviation;
    setup.confidence =
        std::clamp(0.35 * deviations, 0.10, 0.80) * std::clamp(1.2 - 25 * *row.sessionVolatility, 0.55, 1.10);
    setup.score = std::min(25 * deviations * (1 - std::abs(row.trend)), 100.0);
    setup.exit = {row.close - direction(setup.side) * m_settings.stopAtr * *row.atr14, *row.vwap, m_settings.timeStop,
                  true, 0};
    setup.reason = percentText(distance) + (setup.side == market::Side::Buy ? " below VWAP" : " above VWAP") +
                   ", relative volume " + shortText(*row.relativeVolume);
    return setup;
}

} // namespace aetherion::strategy
