#include "core/strategy/opening_range.h"

#include "core/strategy/reason_text.h"

#include <algorithm>
#include <cmath>

namespace aetherion::strategy {

std::optional<Setup> OpeningRange::find(const SetupInputs& inputs) const {
    const IntradayRow& row = inputs.row;
    if (!m_settings.allDay && inputs.phase != DayPhase::Opening && inputs.phase != DayPhase::Morning)
        return std::nullopt;
    const auto& range = row.openingRange();
    if (!range || range->direction == 0 || !row.relativeVolume || !row.atr14 || !(*row.atr14 > 0))
        return std::nullopt;
    if (*row.relativeVolume < m_settings.minimumRelativeVolume ||
        row.trend * range->direction < m_settings.minimumTrend)
        return std::nullopt;
    Setup setup;
    setup.kind = SetupKind::OpeningRange;
    setup.side = range->direction > 0 ? market::Side::Buy : market::Side::Sell;
    const double way = direction(setup.side);
    const double beyond = way * (row.close - (way > 0 ? range->high : range->low)) / *row.atr14;
    const double volume = std::min(3.0, *row.relativeVolume);
    setup.confidence = std::min(0.35 + 0.10 * volume + 0.20 * std::abs(row.trend), 0.99);
    setup.score = std::min(25 * beyond * volume, 100.0);
    setup.exit = {row.close - way * m_settings.stopAtr * *row.atr14,
                  row.close + way * m_settings.targetAtr * *row.atr14, m_settings.timeStop, true,
                  inputs.trailAtr * *row.atr14};
    setup.reason = shortText(beyond) + " ATR " + (way > 0 ? "above" : "below") + " the range of the first " +
                   (row.openingRange15 ? "15" : "5") + " minutes, relative volume " + shortText(*row.relativeVolume);
    return setup;
}

} // namespace aetherion::strategy
