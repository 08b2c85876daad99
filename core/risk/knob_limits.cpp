#include "core/risk/knob_limits.h"

namespace aetherion::risk {

namespace {

Figure figure(const Knobs& knobs, Knob knob) { return Figure::fromUnits(knobs.at(knob).units); }
Figure percentOfFraction(const Knobs& knobs, Knob knob) { return Figure::fromUnits(knobs.at(knob).units * 100); }

} // namespace

PortfolioLimits portfolioLimits(const Knobs& knobs) {
    PortfolioLimits limits;
    limits.dailyLoss = knobs.cash(Knob::DailyLossLimitUsd);
    limits.dailyDrawdownPercent = percentOfFraction(knobs, Knob::DailyDrawdownPct);
    limits.weeklyDrawdownPercent = figure(knobs, Knob::MaxWeeklyDrawdownPct);
    limits.monthlyDrawdownPercent = figure(knobs, Knob::MaxMonthlyDrawdownPct);
    limits.exposurePercent = percentOfFraction(knobs, Knob::MaxExposureFrac);
    limits.openPositions = knobs.count(Knob::MaxOpenPositions);
    limits.volatilityIndex = figure(knobs, Knob::VixSpikeThreshold);
    limits.pauseOnVolatility = knobs.isOn(Knob::PauseOnVixSpike);
    limits.lossesInARow = static_cast<int>(knobs.count(Knob::CooldownAfterLossDeltas));
    limits.cooldown = knobs.span(Knob::CooldownMinutes);
    limits.cleanMarks = static_cast<int>(knobs.count(Knob::EquityCleanMarks));
    constexpr std::array kByRegime{Knob::RegimeExposureBull, Knob::RegimeExposureBear, Knob::RegimeExposureSideways,
                                   Knob::RegimeExposureCrisis, Knob::RegimeExposureUnknown};
    for (std::size_t regime = 0; regime < kByRegime.size(); ++regime)
        limits.regimes[regime].exposurePercent = percentOfFraction(knobs, kByRegime[regime]);
    return limits;
}

} // namespace aetherion::risk
