#pragma once
// Follows a price that has left the range of the session's first 15 minutes (5 while the 15 are not over).
//
// Asks for: the opening or the morning (unless allDay); a close outside the range; relative volume >= its minimum; a
// trend of at least minimumTrend in the same direction.
//     confidence  0.35 + 0.10 min(3, v) + 0.20 |trend|, at most 0.99
//     score       25 b min(3, v), at most 100
// b how far the close is beyond the range in average true ranges, v the relative volume.
#include "core/strategy/setup.h"
#include "core/strategy/strategy_settings.h"

#include <optional>

namespace aetherion::strategy {

class OpeningRange {
public:
    explicit OpeningRange(const OpeningRangeSettings& settings) : m_settings(settings) {}
    [[nodiscard]] std::optional<Setup> find(const SetupInputs& inputs) const;

private:
    OpeningRangeSettings m_settings;
};

} // namespace aetherion::strategy
