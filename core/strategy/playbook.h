#pragma once
// Which way of trading suits what the timeframes say together.
//
// The map is AETHERION's. Its names were never known to what acted on them, so that nothing was ever done; here the
// direction is part of the answer. Thread: values.
#include "core/market/meta_regime.h"

#include <cstdint>
#include <string_view>

namespace aetherion::strategy {

enum class Playbook : std::uint8_t {
    TrendFollowingLong,
    TrendFollowingShort,
    DipBuying,
    RallySelling,
    MeanReversion,
    RiskOff,
    Neutral
};
/// TrendFollowingLong TrendFollowingShort DipBuying RallySelling MeanReversion RiskOff Neutral
[[nodiscard]] std::string_view name(Playbook playbook);

[[nodiscard]] Playbook playbookFor(market::MetaRegime regime);

/// Do purchases, or sales of what is held, fit it? Neither fits RiskOff and Neutral.
[[nodiscard]] bool welcomesBuying(Playbook playbook);
[[nodiscard]] bool welcomesSelling(Playbook playbook);

} // namespace aetherion::strategy
