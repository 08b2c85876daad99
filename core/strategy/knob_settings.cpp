#include "core/strategy/knob_settings.h"

#include <array>

namespace aetherion::strategy {

namespace {

using risk::Knob;
using std::chrono::minutes;

template <typename Field> struct KnobField {
    Knob knob;
    Field& (*field)(StrategySettings&);
};

constexpr std::array kNumberFields{
    KnobField<double>{Knob::ExecMinConf, [](auto& s) -> double& { return s.policy.executionMinimumConfidence; }},
    KnobField<double>{Knob::MinConfidence, [](auto& s) -> double& { return s.policy.minimumConfidence; }},
    KnobField<double>{Knob::BuyThreshold, [](auto& s) -> double& { return s.policy.setups.buy; }},
    KnobField<double>{Knob::SellThreshold, [](auto& s) -> double& { return s.policy.setups.sell; }},
    KnobField<double>{Knob::MinEdgeToFlip, [](auto& s) -> double& { return s.policy.setups.edgeToFlip; }},
    KnobField<double>{Knob::HoldStickyBias, [](auto& s) -> double& { return s.policy.stickiness; }},
    KnobField<double>{Knob::MinPhit, [](auto& s) -> double& { return s.policy.minimumHitProbability; }},
    KnobField<double>{Knob::ProbeMinConf, [](auto& s) -> double& { return s.policy.probeConfidence; }},
    KnobField<double>{Knob::ProbeSizeFrac, [](auto& s) -> double& { return s.policy.probeSize; }},
    KnobField<double>{Knob::PressMinPhit, [](auto& s) -> double& { return s.policy.pressHitProbability; }},
    KnobField<double>{Knob::PressMinR, [](auto& s) -> double& { return s.policy.pressReward; }},
    KnobField<double>{Knob::PressConfExtra, [](auto& s) -> double& { return s.policy.pressConfidence; }},
    KnobField<double>{Knob::PressSizeMult, [](auto& s) -> double& { return s.policy.pressSize; }},
    KnobField<double>{Knob::PositionMaxFraction, [](auto& s) -> double& { return s.sizing.positionMaxFraction; }},
    KnobField<double>{Knob::HeatMaxExposureFrac, [](auto& s) -> double& { return s.portfolio.maxExposureFraction; }},
    KnobField<double>{Knob::HardStopLossPct, [](auto& s) -> double& { return s.policy.hardStopPercent; }},
    KnobField<double>{Knob::FallbackStopAtr, [](auto& s) -> double& { return s.bracket.fallbackStopAtr; }},
    KnobField<double>{Knob::FallbackTpAtr, [](auto& s) -> double& { return s.bracket.fallbackTargetAtr; }},
    KnobField<double>{Knob::TrailAtrMult, [](auto& s) -> double& { return s.bracket.trailAtr; }},
    KnobField<double>{Knob::ScratchAtrFrac, [](auto& s) -> double& { return s.bracket.scratchAtr; }},
    KnobField<double>{Knob::RiskPerTrade, [](auto& s) -> double& { return s.sizing.riskPerTradeFraction; }},
    KnobField<double>{Knob::AtrMultiplier, [](auto& s) -> double& { return s.sizing.atrMultiplier; }},
    KnobField<double>{Knob::StratMinConf, [](auto& s) -> double& { return s.policy.leastSetupConfidence; }},
    KnobField<double>{Knob::StratMinScore, [](auto& s) -> double& { return s.policy.leastSetupScore; }},
    KnobField<double>{Knob::VwapMrDevTh, [](auto& s) -> double& { return s.vwapReversion.deviation; }},
    KnobField<double>{Knob::VwapMrAtrPctTh, [](auto& s) -> double& { return s.vwapReversion.deviationAtr; }},
    KnobField<double>{Knob::VwapMrMaxTrend, [](auto& s) -> double& { return s.vwapReversion.maximumTrend; }},
    KnobField<double>{Knob::VwapMrMinRelvol, [](auto& s) -> double& { return s.vwapReversion.minimumRelativeVolume; }},
    KnobField<double>{Knob::VwapMrStopAtr, [](auto& s) -> double& { return s.vwapReversion.stopAtr; }},
    KnobField<double>{Knob::OrbMinRelvol, [](auto& s) -> double& { return s.openingRange.minimumRelativeVolume; }},
    KnobField<double>{Knob::OrbMinTrend, [](auto& s) -> double& { return s.openingRange.minimumTrend; }},
    KnobField<double>{Knob::OrbStopAtr, [](auto& s) -> double& { return s.openingRange.stopAtr; }},
    KnobField<double>{Knob::OrbTpAtr, [](auto& s) -> double& { return s.openingRange.targetAtr; }},
    KnobField<double>{Knob::TpMinTrend, [](auto& s) -> double& { return s.trendPullback.minimumTrend; }},
    KnobField<double>{Knob::TpPullbackMin, [](auto& s) -> double& { return s.trendPullback.leastPullback; }},
    KnobField<double>{Knob::TpPullbackMax, [](auto& s) -> double& { return s.trendPullback.greatestPullback; }},
    KnobField<double>{Knob::TpMinRelvol, [](auto& s) -> double& { return s.trendPullback.minimumRelativeVolume; }},
    KnobField<double>{Knob::TpLongMinRsi, [](auto& s) -> double& { return s.trendPullback.longMinimumRsi; }},
    KnobField<double>{Knob::TpStopAtr, [](auto& s) -> double& { return s.trendPullback.stopAtr; }},
    KnobField<double>{Knob::TpTpAtr, [](auto& s) -> double& { return s.trendPullback.targetAtr; }},
    KnobField<double>{Knob::SqMaxRatio, [](auto& s) -> double& { return s.squeeze.maximumRatio; }},
    KnobField<double>{Knob::SqMinRelvol, [](auto& s) -> double& { return s.squeeze.minimumRelativeVolume; }},
    KnobField<double>{Knob::SqStopAtr, [](auto& s) -> double& { return s.squeeze.stopAtr; }},
    KnobField<double>{Knob::SqTpAtr, [](auto& s) -> double& { return s.squeeze.targetAtr; }},
};

constexpr std::array kCountFields{
    KnobField<int>{Knob::ConfirmationsToFlip, [](auto& s) -> int& { return s.policy.confirmationsToFlip; }},
    KnobField<int>{Knob::MaxOpenPositions, [](auto& s) -> int& { return s.portfolio.maxPositions; }},
    KnobField<int>{Knob::MaxOrdersPerCycle, [](auto& s) -> int& { return s.portfolio.maxOrdersPerCycle; }},
    KnobField<int>{Knob::HeatMaxPerSector, [](auto& s) -> int& { return s.portfolio.maxPerSector; }},
};

constexpr std::array kSwitchFields{
    KnobField<bool>{Knob::DryRun, [](auto& s) -> bool& { return s.dryRun; }},
    KnobField<bool>{Knob::ProbeEnabled, [](auto& s) -> bool& { return s.policy.probeEnabled; }},
    KnobField<bool>{Knob::AllowLunchTrades, [](auto& s) -> bool& { return s.policy.allowMidday; }},
    KnobField<bool>{Knob::AllowLunchVwapMr, [](auto& s) -> bool& { return s.policy.allowMiddayReversion; }},
    KnobField<bool>{Knob::IgnoreMicroRegime, [](auto& s) -> bool& { return s.policy.ignorePhase; }},
    KnobField<bool>{Knob::EnableVwapMr, [](auto& s) -> bool& { return s.policy.enabled[0]; }},
    KnobField<bool>{Knob::EnableOrb, [](auto& s) -> bool& { return s.policy.enabled[1]; }},
    KnobField<bool>{Knob::EnableTrendPullback, [](auto& s) -> bool& { return s.policy.enabled[2]; }},
    KnobField<bool>{Knob::EnableSqueeze, [](auto& s) -> bool& { return s.policy.enabled[3]; }},
    KnobField<bool>{Knob::ForceAllBots, [](auto& s) -> bool& { return s.policy.ignoreRegime; }},
    KnobField<bool>{Knob::AllowOrbAllDay, [](auto& s) -> bool& { return s.openingRange.allDay; }},
};
static_assert(index(SetupKind::VwapReversion) == 0 && index(SetupKind::OpeningRange) == 1 &&
              index(SetupKind::TrendPullback) == 2 && index(SetupKind::Squeeze) == 3);

constexpr std::array kMinuteFields{
    KnobField<minutes>{Knob::MinTradeGapMinutes, [](auto& s) -> minutes& { return s.policy.tradeGap; }},
    KnobField<minutes>{Knob::MinHoldTimeMinutes, [](auto& s) -> minutes& { return s.policy.minimumHold; }},
    KnobField<minutes>{Knob::MinFlipMinutes, [](auto& s) -> minutes& { return s.policy.flipCooldown; }},
    KnobField<minutes>{Knob::ScoreDecayMinutes, [](auto& s) -> minutes& { return s.policy.scoreDecay; }},
    KnobField<minutes>{Knob::EodFlattenMinutes, [](auto& s) -> minutes& { return s.bracket.endOfDay; }},
    KnobField<minutes>{Knob::ScratchMinutes, [](auto& s) -> minutes& { return s.bracket.scratchAfter; }},
    KnobField<minutes>{Knob::VwapMrTimeStopMin, [](auto& s) -> minutes& { return s.vwapReversion.timeStop; }},
    KnobField<minutes>{Knob::OrbTimeStopMin, [](auto& s) -> minutes& { return s.openingRange.timeStop; }},
    KnobField<minutes>{Knob::TpTimeStopMin, [](auto& s) -> minutes& { return s.trendPullback.timeStop; }},
    KnobField<minutes>{Knob::SqTimeStopMin, [](auto& s) -> minutes& { return s.squeeze.timeStop; }},
};

} // namespace

Result<StrategySettings> settingsFrom(const risk::Knobs& knobs) {
    StrategySettings settings;
    for (const auto& [knob, field] : kNumberFields)
        field(settings) = knobs.number(knob);
    for (const auto& [knob, field] : kCountFields)
        field(settings) = static_cast<int>(knobs.count(knob));
    for (const auto& [knob, field] : kSwitchFields)
        field(settings) = knobs.isOn(knob);
    for (const auto& [knob, field] : kMinuteFields)
        field(settings) = std::chrono::round<minutes>(knobs.span(knob));
    constexpr double kPoints = 100;
    settings.policy.probeEdge = knobs.number(Knob::ProbeMinScore) / kPoints;
    // Bars of one minute or of five: nothing lies between them.
    settings.timeframe = knobs.count(Knob::FeatureTf) < 5 ? market::Timeframe::M1 : market::Timeframe::M5;
    if (const Status fit = check(settings); !fit)
        return tl::unexpected(fit.error());
    return settings;
}

} // namespace aetherion::strategy
