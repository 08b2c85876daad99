#include "core/strategy/squeeze.h"

#include "core/strategy/reason_text.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

namespace {

market::Side sideOfBreak(const IntradayRow& row) {
    double way = row.openingRange15 ? row.openingRange15->direction : 0;
    if (way == 0)
        way = row.trend;
    if (way == 0)
        way = row.vwapSlope.value_or(0);
    if (way == 0)
        return market::Side::Unknown;
    return way > 0 ? market::Side::Buy : market::Side::Sell;
}

} // namespace

std::optional<Setup> Squeeze::find(const SetupInputs& inputs) const {
    const IntradayRow& row = inputs.row;
    if (!row.squeezeRatio || !row.relativeVolume || !row.atr14 || !(*row.atr14 > 0) ||
        *row.relativeVolume < m_settings.minimumRelativeVolume)
        return std::nullopt;
    const bool on = *row.squeezeRatio < m_settings.maximumRatio;
    const bool released = !on && row.squeezeRatioBefore && *row.squeezeRatioBefore < m_settings.maximumRatio;
    const market::Side side = sideOfBreak(row);
    if ((!on && !released) || side == market::Side::Unknown)
        return std::nullopt;
    Setup setup;
    setup.kind = SetupKind::Squeeze;
    setup.side = side;
    const double way = direction(side);
    const double strength = std::abs(row.trend);
    setup.confidence = std::min(0.35 + (released ? 0.15 : 0) + 0.15 * *row.relativeVolume + 0.15 * strength, 0.99);
    setup.score = std::min(20 * *row.relativeVolume + 18 * strength + (released ? 10 : 0), 100.0);
    setup.exit = {row.close - way * m_settings.stopAtr * *row.atr14,
                  row.close + way * m_settings.targetAtr * *row.atr14, m_settings.timeStop, true,
                  inputs.trailAtr * *row.atr14};
    setup.reason = std::string(released ? "released from" : "within") + " a squeeze of ratio " +
                   shortText(*row.squeezeRatio) + ", relative volume " + shortText(*row.relativeVolume);
    return setup;
}

} // namespace aetherion::strategy
