#include "core/strategy/strategy_settings.h"

#include <cmath>
#include <cstdio>

namespace aetherion::strategy {

namespace {

struct SettingRange {
    std::string_view field;
    double value;
    double low;
    double high;
};

double minutesOf(std::chrono::minutes span) { return static_cast<double>(span.count()); }

std::vector<SettingRange> rangesOf(const StrategySettings& s) {
    constexpr double kDay = 1440;
    const auto& vwap = s.vwapReversion;
    const auto& orb = s.openingRange;
    const auto& pullback = s.trendPullback;
    const auto& squeeze = s.squeeze;
    const auto& policy = s.policy;
    return {
        {"vwapReversion.deviation", vwap.deviation, 1e-5, 0.2},
        {"vwapReversion.deviationAtr", vwap.deviationAtr, 0.01, 20},
        {"vwapReversion.maximumTrend", vwap.maximumTrend, 0, 1},
        {"vwapReversion.minimumRelativeVolume", vwap.minimumRelativeVolume, 0, 20},
        {"vwapReversion.stopAtr", vwap.stopAtr, 0.5, 5},
        {"vwapReversion.timeStop", minutesOf(vwap.timeStop), 1, kDay},
        {"openingRange.minimumRelativeVolume", orb.minimumRelativeVolume, 0, 20},
        {"openingRange.minimumTrend", orb.minimumTrend, 0, 1},
        {"openingRange.stopAtr", orb.stopAtr, 0.5, 5},
        {"openingRange.targetAtr", orb.targetAtr, 0.5, 10},
        {"openingRange.timeStop", minutesOf(orb.timeStop), 1, kDay},
        {"trendPullback.minimumTrend", pullback.minimumTrend, 0, 1},
        {"trendPullback.leastPullback", pullback.leastPullback, 0, 0.1},
        {"trendPullback.greatestPullback", pullback.greatestPullback, pullback.leastPullback, 0.1},
        {"trendPullback.minimumRelativeVolume", pullback.minimumRelativeVolume, 0, 20},
        {"trendPullback.longMinimumRsi", pullback.longMinimumRsi, 0, 100},
        {"trendPullback.shortMaximumRsi", pullback.shortMaximumRsi, 0, 100},
        {"trendPullback.stopAtr", pullback.stopAtr, 0.5, 5},
        {"trendPullback.targetAtr", pullback.targetAtr, 0.5, 10},
        {"trendPullback.timeStop", minutesOf(pullback.timeStop), 1, kDay},
        {"squeeze.maximumRatio", squeeze.maximumRatio, 0.1, 3},
        {"squeeze.minimumRelativeVolume", squeeze.minimumRelativeVolume, 0, 20},
        {"squeeze.stopAtr", squeeze.stopAtr, 0.5, 5},
        {"squeeze.targetAtr", squeeze.targetAtr, 0.5, 10},
        {"squeeze.timeStop", minutesOf(squeeze.timeStop), 1, kDay},
        {"policy.leastSetupConfidence", policy.leastSetupConfidence, 0, 1},
        {"policy.leastSetupScore", policy.leastSetupScore, 0, 100},
        {"policy.minimumConfidence", policy.minimumConfidence, 0, 1},
        {"policy.executionMinimumConfidence", policy.executionMinimumConfidence, 0, 1},
        {"policy.minimumRegimeConfidence", policy.minimumRegimeConfidence, 0, 1},
        {"policy.setups.buy", policy.setups.buy, 0, 1},
        {"policy.setups.sell", policy.setups.sell, -1, 0},
        {"policy.setups.edgeToFlip", policy.setups.edgeToFlip, 0, 1},
        {"policy.models.buy", policy.models.buy, 0, 1},
        {"policy.models.sell", policy.models.sell, -1, 0},
        {"policy.models.edgeToFlip", policy.models.edgeToFlip, 0, 1},
        {"policy.stickiness", policy.stickiness, 0, 0.25},
        {"policy.confirmationsToFlip", static_cast<double>(policy.confirmationsToFlip), 1, 100},
        {"policy.minimumHitProbability", policy.minimumHitProbability, 0, 1},
        {"policy.probeConfidence", policy.probeConfidence, 0, 0.6},
        {"policy.probeEdge", policy.probeEdge, 0, 1},
        {"policy.probeSize", policy.probeSize, 0, 1},
        {"policy.pressHitProbability", policy.pressHitProbability, 0.5, 0.9},
        {"policy.pressReward", policy.pressReward, 0.5, 5},
        {"policy.pressConfidence", policy.pressConfidence, 0, 0.25},
        {"policy.pressSize", policy.pressSize, 1, 2.5},
        {"policy.tradeGap", minutesOf(policy.tradeGap), 0, kDay},
        {"policy.minimumHold", minutesOf(policy.minimumHold), 0, kDay},
        {"policy.hardStopPercent", policy.hardStopPercent, 0.1, 100},
        {"policy.flipCooldown", minutesOf(policy.flipCooldown), 0, kDay},
        {"policy.scoreDecay", minutesOf(policy.scoreDecay), 0, kDay},
        {"sizing.riskPerTradeFraction", s.sizing.riskPerTradeFraction, 1e-6, 0.25},
        {"sizing.atrMultiplier", s.sizing.atrMultiplier, 0.1, 20},
        {"sizing.positionMaxFraction", s.sizing.positionMaxFraction, 0.0001, 0.30},
        {"sizing.cashReserveFraction", s.sizing.cashReserveFraction, 0, 0.5},
        {"portfolio.maxPositions", static_cast<double>(s.portfolio.maxPositions), 1, 50},
        {"portfolio.maxOrdersPerCycle", static_cast<double>(s.portfolio.maxOrdersPerCycle), 1, 100},
        {"portfolio.maxPerSector", static_cast<double>(s.portfolio.maxPerSector), 1, 1000},
        {"portfolio.maxExposureFraction", s.portfolio.maxExposureFraction, 0, 1},
        {"bracket.entryValidity", minutesOf(s.bracket.entryValidity), 1, kDay},
        {"bracket.fallbackStopAtr", s.bracket.fallbackStopAtr, 0.5, 5},
        {"bracket.fallbackTargetAtr", s.bracket.fallbackTargetAtr, 0.5, 10},
        {"bracket.trailAtr", s.bracket.trailAtr, 0.5, 5},
        {"bracket.partialFraction", s.bracket.partialFraction, 0, 1},
        {"bracket.scratchAfter", minutesOf(s.bracket.scratchAfter), 0, kDay},
        {"bracket.scratchAtr", s.bracket.scratchAtr, 0, 10},
        {"bracket.endOfDay", minutesOf(s.bracket.endOfDay), 0, 120},
    };
}

std::string settingText(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%g", value);
    return text;
}

} // namespace

Status check(const StrategySettings& settings) {
    if (settings.timeframe != market::Timeframe::M1 && settings.timeframe != market::Timeframe::M5)
        return failAt("strategy.timeframe", "is " + std::string(market::name(settings.timeframe)) +
                                                "; decisions are made on bars of 1m or 5m");
    for (const SettingRange& each : rangesOf(settings))
        // NaN is in no range.
        if (!(each.value >= each.low && each.value <= each.high))
            return failAt("strategy." + std::string(each.field), "is " + settingText(each.value) + "; allowed is " +
                                                                     settingText(each.low) + " to " +
                                                                     settingText(each.high));
    if (settings.sizing.capitalCap && *settings.sizing.capitalCap <= Cash())
        return failAt("strategy.sizing.capitalCap",
                      "is " + settings.sizing.capitalCap->text() + "; above zero or absent");
    return {};
}

} // namespace aetherion::strategy
