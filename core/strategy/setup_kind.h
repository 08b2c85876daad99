#pragma once
// The four ways in which a bar can ask for a trade.
//
// Thread: values.
#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace aetherion::strategy {

enum class SetupKind : std::uint8_t { VwapReversion, OpeningRange, TrendPullback, Squeeze };
inline constexpr std::array kSetupKinds{SetupKind::VwapReversion, SetupKind::OpeningRange, SetupKind::TrendPullback,
                                        SetupKind::Squeeze};
/// vwap_reversion opening_range trend_pullback squeeze
[[nodiscard]] constexpr std::string_view name(SetupKind kind) {
    switch (kind) {
    case SetupKind::VwapReversion:
        return "vwap_reversion";
    case SetupKind::OpeningRange:
        return "opening_range";
    case SetupKind::TrendPullback:
        return "trend_pullback";
    case SetupKind::Squeeze:
        return "squeeze";
    }
    return "";
}
[[nodiscard]] constexpr std::size_t index(SetupKind kind) { return static_cast<std::size_t>(kind); }

} // namespace aetherion::strategy
