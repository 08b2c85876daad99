#pragma once
// Asks the four setups about a bar, and picks the one to act on.
//
// What counts is score times the regime's weight; a symbol that was just traded counts less, the more so by the same
// setup. Thread: values.
#include "core/strategy/opening_range.h"
#include "core/strategy/signal.h"
#include "core/strategy/squeeze.h"
#include "core/strategy/trend_pullback.h"
#include "core/strategy/vwap_reversion.h"

#include <array>
#include <optional>
#include <string_view>

namespace aetherion::strategy {

/// By index(SetupKind).
using FoundSetups = std::array<std::optional<Setup>, kSetupKinds.size()>;

/// When an account last traded a symbol, and by what.
struct RecentTrade {
    Timestamp time;
    std::string_view setup;
};

class SetupChoice {
public:
    explicit SetupChoice(const StrategySettings& settings);

    /// Every setup that is enabled and sees its conditions met.
    [[nodiscard]] FoundSetups find(const IntradayRow& row, DayPhase phase) const;
    /// The best of those that reach leastSetupConfidence and leastSetupScore; equal ones by their order.
    [[nodiscard]] std::optional<Signal> best(const FoundSetups& found, const IntradayRow& row,
                                             market::MetaRegime regime, const std::optional<RecentTrade>& recent) const;

private:
    [[nodiscard]] double freshness(const Setup& setup, Timestamp now, const std::optional<RecentTrade>& recent) const;

    PolicySettings m_policy;
    double m_trailAtr;
    VwapReversion m_vwapReversion;
    OpeningRange m_openingRange;
    TrendPullback m_trendPullback;
    Squeeze m_squeeze;
};

} // namespace aetherion::strategy
