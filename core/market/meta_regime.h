#pragma once
// What the regimes of several timeframes say together about one instrument.
//
// The words only; the rule that fuses them is core/regime/fusion.h. Thread: values.
#include "core/base/result.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace aetherion::market {

enum class MetaRegime : std::uint8_t {
    TrendingBull,
    PullbackInUptrend,
    TrendingBear,
    PullbackInDowntrend,
    RangeBound,
    HighVolatilityRiskOff,
    MixedCondition,
    Unknown,
};
inline constexpr std::array kMetaRegimes{MetaRegime::TrendingBull,   MetaRegime::PullbackInUptrend,
                                         MetaRegime::TrendingBear,   MetaRegime::PullbackInDowntrend,
                                         MetaRegime::RangeBound,     MetaRegime::HighVolatilityRiskOff,
                                         MetaRegime::MixedCondition, MetaRegime::Unknown};
/// TRENDING_BULL PULLBACK_IN_UPTREND TRENDING_BEAR PULLBACK_IN_DOWNTREND RANGE_BOUND HIGH_VOL_RISK_OFF MIXED_CONDITION
/// UNKNOWN
[[nodiscard]] std::string_view name(MetaRegime regime);
[[nodiscard]] Result<MetaRegime> parseMetaRegime(std::string_view text);

} // namespace aetherion::market
