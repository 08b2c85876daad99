#include "ui/guard/rail_order.h"

#include <algorithm>
#include <array>

namespace aetherion::guard {

using risk::Knob;
using risk::RailState;

namespace {

int rankOf(RailState state) {
    switch (state) {
    case RailState::Breached:
        return 0;
    case RailState::Unknown:
        return 1;
    case RailState::Clear:
        return 2;
    case RailState::NotApplicable:
        return 3;
    }
    return 3;
}

constexpr std::array kRailLimits{std::pair{std::string_view("daily loss"), Knob::DailyLossLimitUsd},
                                 std::pair{std::string_view("daily drawdown"), Knob::DailyDrawdownPct},
                                 std::pair{std::string_view("weekly drawdown"), Knob::MaxWeeklyDrawdownPct},
                                 std::pair{std::string_view("monthly drawdown"), Knob::MaxMonthlyDrawdownPct},
                                 std::pair{std::string_view("exposure"), Knob::MaxExposureFrac},
                                 std::pair{std::string_view("open positions"), Knob::MaxOpenPositions},
                                 std::pair{std::string_view("volatility index"), Knob::VixSpikeThreshold},
                                 std::pair{std::string_view("cooldown after losses"), Knob::CooldownAfterLossDeltas}};

} // namespace

std::optional<double> usedPart(const risk::RailView& rail) {
    if (!rail.value || !rail.limit)
        return std::nullopt;
    if (rail.limit->units() <= 0)
        return rail.value->units() > 0 ? 1.0 : 0.0;
    return std::max(0.0, rail.value->toDouble() / rail.limit->toDouble());
}

std::vector<risk::RailView> byHeadroom(std::vector<risk::RailView> rails, std::size_t most) {
    std::ranges::stable_sort(rails, [](const risk::RailView& a, const risk::RailView& b) {
        const int rankA = rankOf(a.state);
        const int rankB = rankOf(b.state);
        // What has nothing to be measured against, like the regime's, comes after what has.
        return rankA != rankB ? rankA < rankB : usedPart(a).value_or(-1) > usedPart(b).value_or(-1);
    });
    if (rails.size() > most)
        rails.resize(most);
    return rails;
}

std::optional<Knob> limitOf(const risk::RailView& rail) {
    const auto found = std::ranges::find(kRailLimits, rail.name, &std::pair<std::string_view, Knob>::first);
    return found == kRailLimits.end() ? std::nullopt : std::optional(found->second);
}

} // namespace aetherion::guard
