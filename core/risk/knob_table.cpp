#include "core/risk/knob_table.h"

#include "core/base/decimal.h"

#include <array>
#include <cassert>

namespace aetherion::risk {

namespace {

constexpr std::int64_t decimalUnits(double value) {
    return static_cast<std::int64_t>(value * kDecimalUnit + (value < 0 ? -0.5 : 0.5));
}

constexpr KnobDefinition row(Knob knob, std::string_view name, KnobUnit unit, double fallback, double lowest,
                             double highest, Loosening loosening, std::string_view meaning) {
    return {knob,      name,  unit,   decimalUnits(fallback), decimalUnits(lowest), decimalUnits(highest),
            loosening, false, meaning};
}
constexpr KnobDefinition limit(Knob knob, std::string_view name, KnobUnit unit, double fallback, double lowest,
                               double highest, Loosening loosening, std::string_view meaning) {
    KnobDefinition made = row(knob, name, unit, fallback, lowest, highest, loosening, meaning);
    made.scoped = true;
    return made;
}
constexpr KnobDefinition onOff(Knob knob, std::string_view name, bool fallback, Loosening loosening,
                               std::string_view meaning) {
    return row(knob, name, KnobUnit::Switch, fallback ? 1 : 0, 0, 1, loosening, meaning);
}

constexpr std::array<KnobDefinition, kKnobCount> knobRows() {
    using enum KnobUnit;
    using enum Loosening;
    return {
        onOff(Knob::DryRun, "DT_DRY_RUN", false, Down, "the policy decides and records, and sends no order"),
        row(Knob::ExecMinConf, "DT_EXEC_MIN_CONF", Fraction, 0.25, 0.15, 0.60, Down,
            "least confidence with which the policy may send an entry"),
        row(Knob::MinConfidence, "DT_MIN_CONFIDENCE", Fraction, 0.45, 0.15, 1, Down,
            "least confidence with which a signal passes the policy's own gate"),
        row(Knob::BuyThreshold, "DT_BUY_THRESHOLD", Fraction, 0.12, 0, 1, Down, "least edge of a purchase"),
        row(Knob::SellThreshold, "DT_SELL_THRESHOLD", Fraction, -0.12, -1, 0, Unclear,
            "edge from which a sale is signalled, below zero"),
        row(Knob::MinEdgeToFlip, "DT_MIN_EDGE_TO_FLIP", Fraction, 0.12, 0, 1, Down, "least edge of a reversal"),
        row(Knob::HoldStickyBias, "DT_HOLD_STICKY_BIAS", Fraction, 0.03, 0, 0.25, Down,
            "edge beyond the threshold that it takes to leave HOLD"),
        row(Knob::ConfirmationsToFlip, "DT_CONFIRMATIONS_TO_FLIP", Count, 2, 1, 20, Down,
            "signals in a row that it takes to reverse"),
        row(Knob::MinPhit, "DT_MIN_PHIT", Fraction, 0.52, 0, 1, Down,
            "least calibrated probability of a hit for a size"),
        onOff(Knob::ProbeEnabled, "DT_PROBE_ENABLED", true, Up, "small entries on signals that do not pass the gate"),
        row(Knob::ProbeMinConf, "DT_PROBE_MIN_CONF", Fraction, 0.18, 0, 0.60, Down,
            "least confidence of a small entry"),
        row(Knob::ProbeMinScore, "DT_PROBE_MIN_SCORE", Points, 12, 0, 100, Down, "least score of a small entry"),
        row(Knob::ProbeSizeFrac, "DT_PROBE_SIZE_FRAC", Fraction, 0.25, 0, 1, Up,
            "size of a small entry, of a whole one"),
        row(Knob::PressMinPhit, "DT_PRESS_MIN_PHIT", Fraction, 0.62, 0.5, 0.9, Down,
            "least probability of a hit for a larger entry"),
        row(Knob::PressMinR, "DT_PRESS_MIN_R", Multiple, 1.2, 0.5, 5, Down,
            "least expected reward over risk for a larger entry"),
        row(Knob::PressConfExtra, "DT_PRESS_CONF_EXTRA", Fraction, 0.05, 0, 0.25, Down,
            "confidence beyond the least for a larger entry"),
        row(Knob::PressSizeMult, "DT_PRESS_SIZE_MULT", Multiple, 1.35, 1, 2.5, Up,
            "size of a larger entry, of a whole one"),
        row(Knob::PositionMaxFraction, "DT_POSITION_MAX_FRACTION", Fraction, 0.15, 0.0001, 0.30, Up,
            "most of an account's equity that the policy puts into one instrument"),
        limit(Knob::MaxPositionSizePct, "DT_MAX_POSITION_SIZE_PCT", Fraction, 0.50, 0.01, 1, Up,
              "most of an account's equity that may be in one instrument, whoever orders"),
        limit(Knob::MaxPositions, "DT_MAX_POSITIONS", Count, 50, 1, 50, Up,
              "most instruments that an account may hold or have entries for, whoever orders"),
        limit(Knob::MaxOpenPositions, "DT_MAX_OPEN_POSITIONS", Count, 3, 1, 50, Up,
              "open positions of an account beyond which it stands down; the policy enters no further one"),
        row(Knob::MaxOrdersPerCycle, "DT_MAX_ORDERS_PER_CYCLE", Count, 3, 1, 100, Up,
            "most orders that the policy sends in one cycle"),
        limit(Knob::MaxExposureFrac, "DT_MAX_EXPOSURE_FRAC", Fraction, 0.55, 0.1, 1, Up,
              "most of the equity that positions and open entries may take"),
        limit(Knob::MaxExposureValue, "DT_MAX_EXPOSURE_VALUE", Currency, 10'000'000, 1, 1'000'000'000, Up,
              "most that positions and open entries may be worth"),
        row(Knob::HeatMaxPerSector, "DT_HEAT_MAX_PER_SECTOR", Count, 2, 1, 50, Up,
            "most instruments of one sector that the policy enters in an account"),
        row(Knob::HeatMaxExposureFrac, "DT_HEAT_MAX_EXPOSURE_FRAC", Fraction, 0.80, 0.1, 1, Up,
            "part of the equity in positions and open entries from which the policy enters no more"),
        limit(Knob::MaxOrderValue, "DT_MAX_ORDER_VALUE", Currency, 25'000, 1, 1'000'000'000, Up,
              "most that one order may be worth"),
        limit(Knob::MaxOrderQuantity, "DT_MAX_ORDER_QUANTITY", KnobUnit::Quantity, 1'000'000, 0.00000001, 1'000'000'000,
              Up, "largest quantity of one order"),
        limit(Knob::PriceCollarPct, "DT_PRICE_COLLAR_PCT", Percent, 10, 0.1, 50, Up,
              "how far beyond the last price an order may pay, or below it sell"),
        row(Knob::DuplicateWindowSec, "DT_DUPLICATE_WINDOW_SEC", Seconds, 1, 0.001, 3'600, Down,
            "how long after an order the same one again is taken for a mistake"),
        limit(Knob::MaxOrdersPerSec, "DT_MAX_ORDERS_PER_SEC", PerSecond, 10, 1, 10'000, Up,
              "most orders that an account may send"),
        row(Knob::RepeatMaxExecutions, "DT_REPEAT_MAX_EXECUTIONS", Count, 100, 1, 10'000, Up,
            "orders that a strategy may send for an account within DT_REPEAT_WINDOW_MINUTES; the next one disables it "
            "until "
            "a person enables it"),
        row(Knob::RepeatWindowMinutes, "DT_REPEAT_WINDOW_MINUTES", Minutes, 60, 1, 1'440, Down,
            "window of DT_REPEAT_MAX_EXECUTIONS"),
        limit(Knob::DailyLossLimitUsd, "DT_DAILY_LOSS_LIMIT_USD", Currency, 300, 1, 10'000, Up,
              "loss since the day's beginning that stops entries"),
        limit(Knob::DailyDrawdownPct, "DT_DAILY_DRAWDOWN_PCT", Fraction, 0.02, 0.001, 0.20, Up,
              "fall of equity from the day's peak that stops entries"),
        limit(Knob::MaxWeeklyDrawdownPct, "DT_MAX_WEEKLY_DRAWDOWN_PCT", Percent, 8, 1, 50, Up,
              "fall of equity from the week's peak that stops entries"),
        limit(Knob::MaxMonthlyDrawdownPct, "DT_MAX_MONTHLY_DRAWDOWN_PCT", Percent, 15, 1, 100, Up,
              "fall of equity from the month's peak that stops entries"),
        row(Knob::EquityCleanMarks, "DT_EQUITY_CLEAN_MARKS", Count, 3, 1, 100, Up,
            "valuations in a row, none from a stale price, that it takes before a loss or a drawdown counts"),
        row(Knob::VixSpikeThreshold, "DT_VIX_SPIKE_THRESHOLD", Points, 35, 20, 60, Up,
            "volatility index above which entries stop"),
        onOff(Knob::PauseOnVixSpike, "DT_PAUSE_ON_VIX_SPIKE", true, Down, "watch the volatility index"),
        row(Knob::CooldownAfterLossDeltas, "DT_COOLDOWN_AFTER_LOSS_DELTAS", Count, 3, 1, 50, Up,
            "losses in a row that begin a cooldown"),
        row(Knob::CooldownMinutes, "DT_COOLDOWN_MINUTES", Minutes, 20, 0, 1'440, Down, "how long a cooldown lasts"),
        row(Knob::RegimeExposureBull, "DT_REGIME_EXPOSURE_BULL", Fraction, 1, 0, 1, Up,
            "part of the exposure limit that holds in a Bull regime"),
        row(Knob::RegimeExposureSideways, "DT_REGIME_EXPOSURE_SIDEWAYS", Fraction, 0.70, 0, 1, Up,
            "part of the exposure limit that holds in a Sideways regime"),
        row(Knob::RegimeExposureBear, "DT_REGIME_EXPOSURE_BEAR", Fraction, 0.45, 0, 1, Up,
            "part of the exposure limit that holds in a Bear regime"),
        row(Knob::RegimeExposureCrisis, "DT_REGIME_EXPOSURE_CRISIS", Fraction, 0, 0, 1, Up,
            "part of the exposure limit that holds in a Crisis regime"),
        row(Knob::RegimeExposureUnknown, "DT_REGIME_EXPOSURE_UNKNOWN", Fraction, 0.45, 0, 1, Up,
            "part of the exposure limit that holds while the regime is Unknown"),
        limit(Knob::MaxLossPerSymbolDay, "DT_MAX_LOSS_PER_SYMBOL_DAY", Currency, 500, 1, 10'000, Up,
              "realised loss in one instrument on a trading day from which it is not entered again that day"),
        row(Knob::MaxTradesPerSymbolPerDay, "DT_MAX_TRADES_PER_SYMBOL_PER_DAY", Count, 2, 1, 1'000, Up,
            "entries of the policy into one instrument on a trading day"),
        row(Knob::MinTradeGapMinutes, "DT_MIN_TRADE_GAP_MINUTES", Minutes, 15, 0, 1'440, Down,
            "least time between two trades of the policy in one instrument"),
        row(Knob::MinHoldTimeMinutes, "DT_MIN_HOLD_TIME_MINUTES", Minutes, 10, 0, 60, Unclear,
            "least time before a signal may close a position"),
        row(Knob::HardStopLossPct, "DT_HARD_STOP_LOSS_PCT", Percent, 2, 0.1, 20, Up,
            "loss of a position that closes it before the least time is over"),
        row(Knob::MinFlipMinutes, "DT_MIN_FLIP_MINUTES", Minutes, 12, 0, 1'440, Down,
            "least time after leaving an instrument before the policy enters it again"),
        row(Knob::EodFlattenMinutes, "DT_EOD_FLATTEN_MINUTES", Minutes, 5, 0, 120, Down,
            "how long before the session's close the policy's positions are closed"),
        row(Knob::FallbackStopAtr, "DT_FALLBACK_STOP_ATR", AtrMultiple, 1.25, 0.5, 5, Up,
            "distance of the stop where a setup gives none"),
        row(Knob::FallbackTpAtr, "DT_FALLBACK_TP_ATR", AtrMultiple, 1.75, 0.5, 10, Unclear,
            "distance of the target where a setup gives none"),
        row(Knob::TrailAtrMult, "DT_TRAIL_ATR_MULT", AtrMultiple, 1.2, 0.5, 5, Up, "distance of a trailing stop"),
        row(Knob::ScratchMinutes, "DT_SCRATCH_MINUTES", Minutes, 12, 1, 1'440, Up,
            "age at which a position that has not moved is given up"),
        row(Knob::ScratchAtrFrac, "DT_SCRATCH_ATR_FRAC", AtrMultiple, 0.15, 0, 2, Unclear,
            "least favourable move of a position that is kept"),
        row(Knob::RiskPerTrade, "DT_RISK_PER_TRADE", Fraction, 0.02, 0.001, 0.10, Up,
            "part of the equity that one entry of the policy may lose at its stop"),
        row(Knob::AtrMultiplier, "DT_ATR_MULTIPLIER", AtrMultiple, 1.5, 0.5, 5, Down,
            "distance that an entry is sized for"),
        row(Knob::FeatureTf, "DT_FEATURE_TF", BarLength, 5, 1, 5, Unclear, "the bars that the policy decides on"),
        onOff(Knob::AllowLunchTrades, "DT_ALLOW_LUNCH_TRADES", false, Up, "entries at the session's quiet hours"),
        onOff(Knob::AllowLunchVwapMr, "DT_ALLOW_LUNCH_VWAP_MR", false, Up,
              "VWAP reversion at the session's quiet hours"),
        onOff(Knob::IgnoreMicroRegime, "DT_IGNORE_MICRO_REGIME", false, Up, "entries at any hour of the session"),
        onOff(Knob::EnableVwapMr, "DT_ENABLE_VWAP_MR", true, Up, "setup: VWAP reversion"),
        onOff(Knob::EnableOrb, "DT_ENABLE_ORB", true, Up, "setup: opening range breakout"),
        onOff(Knob::EnableTrendPullback, "DT_ENABLE_TREND_PULLBACK", true, Up, "setup: trend pullback"),
        onOff(Knob::EnableSqueeze, "DT_ENABLE_SQUEEZE", true, Up, "setup: squeeze"),
        onOff(Knob::ForceAllBots, "DT_FORCE_ALL_BOTS", false, Up, "all setups, whatever the regime"),
        onOff(Knob::AllowOrbAllDay, "DT_ALLOW_ORB_ALL_DAY", false, Up, "opening range breakout at any hour"),
        row(Knob::StratMinConf, "DT_STRAT_MIN_CONF", Fraction, 0.32, 0.15, 0.60, Down, "least confidence of a setup"),
        row(Knob::StratMinScore, "DT_STRAT_MIN_SCORE", Points, 7, 3, 12, Down, "least score of a setup"),
        row(Knob::ScoreDecayMinutes, "DT_SCORE_DECAY_MINUTES", Minutes, 30, 0, 1'440, Down,
            "how long a recent trade lowers the score of its instrument"),
        row(Knob::VwapMrDevTh, "DT_VWAP_MR_DEV_TH", Fraction, 0.004, 0.0005, 0.05, Down, "least distance from VWAP"),
        row(Knob::VwapMrAtrPctTh, "DT_VWAP_MR_ATR_PCT_TH", AtrMultiple, 0.45, 0.05, 5, Down,
            "or this distance from VWAP"),
        row(Knob::VwapMrMaxTrend, "DT_VWAP_MR_MAX_TREND", Multiple, 0.75, 0, 1, Up, "strongest trend score"),
        row(Knob::VwapMrMinRelvol, "DT_VWAP_MR_MIN_RELVOL", Multiple, 0.9, 0, 10, Down, "least relative volume"),
        row(Knob::VwapMrStopAtr, "DT_VWAP_MR_STOP_ATR", AtrMultiple, 1.25, 0.5, 5, Up, "distance of the stop"),
        row(Knob::VwapMrTimeStopMin, "DT_VWAP_MR_TIME_STOP_MIN", Minutes, 45, 1, 1'440, Up, "longest hold"),
        row(Knob::OrbMinRelvol, "DT_ORB_MIN_RELVOL", Multiple, 1.4, 0, 10, Down, "least relative volume"),
        row(Knob::OrbMinTrend, "DT_ORB_MIN_TREND", Multiple, 0.15, 0, 1, Down, "least trend score in the direction"),
        row(Knob::OrbStopAtr, "DT_ORB_STOP_ATR", AtrMultiple, 1.2, 0.5, 5, Up, "distance of the stop"),
        row(Knob::OrbTpAtr, "DT_ORB_TP_ATR", AtrMultiple, 2.2, 0.5, 10, Unclear, "distance of the target"),
        row(Knob::OrbTimeStopMin, "DT_ORB_TIME_STOP_MIN", Minutes, 75, 1, 1'440, Up, "longest hold"),
        row(Knob::TpMinTrend, "DT_TP_MIN_TREND", Multiple, 0.45, 0, 1, Down, "least trend score"),
        row(Knob::TpPullbackMin, "DT_TP_PULLBACK_MIN", Fraction, 0.001, 0.0001, 0.05, Down, "least pullback"),
        row(Knob::TpPullbackMax, "DT_TP_PULLBACK_MAX", Fraction, 0.006, 0.0001, 0.05, Up, "deepest pullback"),
        row(Knob::TpMinRelvol, "DT_TP_MIN_RELVOL", Multiple, 1.0, 0, 10, Down, "least relative volume"),
        row(Knob::TpLongMinRsi, "DT_TP_LONG_MIN_RSI", Points, 48, 0, 100, Down, "least RSI of a purchase"),
        row(Knob::TpStopAtr, "DT_TP_STOP_ATR", AtrMultiple, 1.35, 0.5, 5, Up, "distance of the stop"),
        row(Knob::TpTpAtr, "DT_TP_TP_ATR", AtrMultiple, 2.6, 0.5, 10, Unclear, "distance of the target"),
        row(Knob::TpTimeStopMin, "DT_TP_TIME_STOP_MIN", Minutes, 120, 1, 1'440, Up, "longest hold"),
        row(Knob::SqMaxRatio, "DT_SQ_MAX_RATIO", Multiple, 1.0, 0.1, 3, Up,
            "widest band over channel that is a squeeze"),
        row(Knob::SqMinRelvol, "DT_SQ_MIN_RELVOL", Multiple, 1.25, 0, 10, Down, "least relative volume"),
        row(Knob::SqStopAtr, "DT_SQ_STOP_ATR", AtrMultiple, 1.35, 0.5, 5, Up, "distance of the stop"),
        row(Knob::SqTpAtr, "DT_SQ_TP_ATR", AtrMultiple, 2.8, 0.5, 10, Unclear, "distance of the target"),
        row(Knob::SqTimeStopMin, "DT_SQ_TIME_STOP_MIN", Minutes, 150, 1, 1'440, Up, "longest hold"),
    };
}

constexpr std::array<KnobDefinition, kKnobCount> kKnobs = knobRows();

constexpr bool inOrder() {
    for (std::size_t i = 0; i < kKnobs.size(); ++i) {
        const KnobDefinition& knob = kKnobs[i];
        if (static_cast<std::size_t>(knob.knob) != i || knob.fallback < knob.lowest || knob.fallback > knob.highest)
            return false;
    }
    return true;
}
static_assert(inOrder(), "the rows stand in the order of Knob, and each default in its range");

} // namespace

std::span<const KnobDefinition> knobDefinitions() { return kKnobs; }

const KnobDefinition& definition(Knob knob) {
    assert(static_cast<std::size_t>(knob) < kKnobs.size());
    return kKnobs[static_cast<std::size_t>(knob)];
}

const KnobDefinition* findKnob(std::string_view name) {
    for (const KnobDefinition& knob : kKnobs)
        if (knob.name == name)
            return &knob;
    return nullptr;
}

} // namespace aetherion::risk
