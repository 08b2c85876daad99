#pragma once
// Every knob of `dt_knobs.env`: its name, what it means and in which unit, its default, and the range that is taken.
//
// There is one table, and its ranges are the strict ones. Names and meanings are those of AION's intraday program;
// knobs of it that mean nothing here are known by name, with why, so that a file that has them is told so.
// Amounts of currency hold in each market's own currency; nothing is converted.
// Thread: constants.
#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace aetherion::risk {

enum class Knob : std::uint8_t {
    DryRun,
    ExecMinConf,
    MinConfidence,
    BuyThreshold,
    SellThreshold,
    MinEdgeToFlip,
    HoldStickyBias,
    ConfirmationsToFlip,
    MinPhit,
    ProbeEnabled,
    ProbeMinConf,
    ProbeMinScore,
    ProbeSizeFrac,
    PressMinPhit,
    PressMinR,
    PressConfExtra,
    PressSizeMult,
    PositionMaxFraction,
    MaxPositionSizePct,
    MaxPositions,
    MaxOpenPositions,
    MaxOrdersPerCycle,
    MaxExposureFrac,
    MaxExposureValue,
    HeatMaxPerSector,
    HeatMaxExposureFrac,
    MaxOrderValue,
    MaxOrderQuantity,
    PriceCollarPct,
    DuplicateWindowSec,
    MaxOrdersPerSec,
    RepeatMaxExecutions,
    RepeatWindowMinutes,
    DailyLossLimitUsd,
    DailyDrawdownPct,
    MaxWeeklyDrawdownPct,
    MaxMonthlyDrawdownPct,
    EquityCleanMarks,
    VixSpikeThreshold,
    PauseOnVixSpike,
    CooldownAfterLossDeltas,
    CooldownMinutes,
    RegimeExposureBull,
    RegimeExposureSideways,
    RegimeExposureBear,
    RegimeExposureCrisis,
    RegimeExposureUnknown,
    MaxLossPerSymbolDay,
    MaxTradesPerSymbolPerDay,
    MinTradeGapMinutes,
    MinHoldTimeMinutes,
    HardStopLossPct,
    MinFlipMinutes,
    EodFlattenMinutes,
    FallbackStopAtr,
    FallbackTpAtr,
    TrailAtrMult,
    ScratchMinutes,
    ScratchAtrFrac,
    RiskPerTrade,
    AtrMultiplier,
    FeatureTf,
    AllowLunchTrades,
    AllowLunchVwapMr,
    IgnoreMicroRegime,
    EnableVwapMr,
    EnableOrb,
    EnableTrendPullback,
    EnableSqueeze,
    ForceAllBots,
    AllowOrbAllDay,
    StratMinConf,
    StratMinScore,
    ScoreDecayMinutes,
    VwapMrDevTh,
    VwapMrAtrPctTh,
    VwapMrMaxTrend,
    VwapMrMinRelvol,
    VwapMrStopAtr,
    VwapMrTimeStopMin,
    OrbMinRelvol,
    OrbMinTrend,
    OrbStopAtr,
    OrbTpAtr,
    OrbTimeStopMin,
    TpMinTrend,
    TpPullbackMin,
    TpPullbackMax,
    TpMinRelvol,
    TpLongMinRsi,
    TpStopAtr,
    TpTpAtr,
    TpTimeStopMin,
    SqMaxRatio,
    SqMinRelvol,
    SqStopAtr,
    SqTpAtr,
    SqTimeStopMin,
};
inline constexpr std::size_t kKnobCount = static_cast<std::size_t>(Knob::SqTimeStopMin) + 1;

enum class KnobUnit : std::uint8_t {
    Switch,
    Fraction,
    Percent,
    Minutes,
    Seconds,
    Currency,
    Count,
    PerSecond,
    Quantity,
    AtrMultiple,
    Multiple,
    Points,
    BarLength
};
/// "1 or 0", "a fraction: 0.02 is 2 %", "percent: 2 is 2 %", "minutes", ...: as a knob's text states it.
[[nodiscard]] std::string_view name(KnobUnit unit);

/// Which way a change lets more happen. Unclear: it may, and is treated as if it did.
enum class Loosening : std::uint8_t { Up, Down, Unclear };

/// Numbers in units of 1e-8, as every decimal of the house.
struct KnobDefinition {
    Knob knob;
    /// "DT_EXEC_MIN_CONF"
    std::string_view name;
    KnobUnit unit;
    std::int64_t fallback;
    /// Both are taken.
    std::int64_t lowest;
    std::int64_t highest;
    Loosening loosening;
    /// May be set for one market, account or symbol too; the tightest wins.
    bool scoped;
    std::string_view meaning;

    /// Meaning, unit, default and range in one line.
    [[nodiscard]] std::string text() const;
};

/// In the order of Knob.
[[nodiscard]] std::span<const KnobDefinition> knobDefinitions();
[[nodiscard]] const KnobDefinition& definition(Knob knob);
/// Null for a name that is no knob of ours.
[[nodiscard]] const KnobDefinition* findKnob(std::string_view name);
/// Why a knob of the ancestor is not used here; empty for any other name.
[[nodiscard]] std::string_view whyNotUsed(std::string_view name);
/// The known name that is nearest to a misspelt one; empty when none is near.
[[nodiscard]] std::string_view nearestKnob(std::string_view name);

/// Reads a value, and refuses what is no plain number, outside the range, or a fraction where percent is meant and the
/// other way round: "did you mean 0.02?". The error has no place.
[[nodiscard]] Result<std::int64_t> parseKnob(const KnobDefinition& definition, std::string_view text);
/// As it is written: "0.02", "1".
[[nodiscard]] std::string formatKnob(const KnobDefinition& definition, std::int64_t units);

} // namespace aetherion::risk
